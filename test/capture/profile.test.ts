import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CaptureProcess, removeStaleScratch, startCaptureProcess } from '../../src/capture/client.ts';
import { closeDisplay, displayName } from '../e2e/display.ts';
import { logInByHand } from '../site/log-in-by-hand.ts';
import { memberSecrets, members } from '../site/pages/members.ts';
import { type Site, startSite } from '../site/server.ts';
import { MemoryEvidence } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

const society = members();
let site: Site;
let folder: string;
/** A folder in memory that is this test's own, and ours in it: a browser's desktop keeps settings beside it. */
let runtime: string;
let memory: string;
const before = { ...process.env };
const started: CaptureProcess[] = [];

/** A profile with a log-in in it, as it is kept. */
let packed: Uint8Array;

beforeAll(async () => {
  site = await startSite({ pages: society.pages });
  process.env.DISPLAY = await displayName();
  makeFolders();
  packed = await logIn();
  await removeFolders();
});
afterAll(async () => {
  await site.close();
  process.env = before;
  await closeDisplay();
});
beforeEach(makeFolders);
afterEach(removeFolders);

function makeFolders(): void {
  folder = mkdtempSync(join(tmpdir(), 'jejak-profile-'));
  runtime = mkdtempSync('/dev/shm/jejak-test-');
  memory = join(runtime, 'jejak');
  mkdirSync(memory, { mode: 0o700 });
  process.env.XDG_RUNTIME_DIR = runtime;
}

async function removeFolders(): Promise<void> {
  for (const each of started.splice(0)) await each.close();
  rmSync(folder, { recursive: true });
  rmSync(runtime, { recursive: true });
}

function start(ahead = true): CaptureProcess {
  const made = startCaptureProcess({ scratchDir: folder, timeZone: 'Asia/Jakarta', ahead });
  started.push(made);
  return made;
}

async function logIn(): Promise<Uint8Array> {
  const own = start(false);
  await own.profile.use({ name: 'Anggota', packed: null });
  const open = own.profile.logIn(`${site.origin}/members/login`, new AbortController().signal);
  await Promise.all([open, logInByHand(site, process.env.DISPLAY)]);
  const kept = await own.profile.giveBack();
  if (kept === null) throw new Error('nothing was kept');
  expect(filesIn(folder, memory)).toEqual([]);
  return kept;
}

async function take(own: CaptureProcess, path = '/members/post') {
  const evidence = new MemoryEvidence();
  const outcome = await own.capture(
    { url: site.origin + path, timeoutMs: 20_000, scrollMs: 5_000, acceptTlsErrors: false },
    evidence,
  );
  if (outcome.result !== 'item') throw new Error(outcome.code);
  return { outcome, evidence, record: evidence.record() };
}

/** Every file under the folders, with its path. */
function filesIn(...folders: string[]): string[] {
  return folders.flatMap((each) =>
    readdirSync(each, { recursive: true, encoding: 'utf8' })
      .map((name) => join(each, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true),
  );
}

describe('a kept profile', () => {
  test('is logged in to by hand, and shows captures what strangers are not shown', async () => {
    const stranger = await take(start());
    expect(stranger.outcome).toMatchObject({ state: 'no-content', details: { outcome: 'login-wall' } });
    expect(stranger.outcome.loggedIn).toBeUndefined();
    expect(stranger.record.browser).toMatchObject({ profile: 'temporary', loggedIn: 'no' });

    const own = start();
    await own.profile.use({ name: 'Anggota', packed });
    for (const round of [1, 2]) {
      const begun = site.served().length;
      const { outcome, evidence, record } = await take(own);
      expect(outcome, `round ${round}`).toMatchObject({ state: 'complete', loggedIn: 'yes' });
      expect(record.browser).toMatchObject({
        ...{ profile: 'kept', profileName: 'Anggota', loggedIn: 'yes', loggedInBy: 'log-out' },
      });
      expect(record.browser.userAgent).not.toContain('Headless');
      expect(evidence.text('text')).toContain('simpanan ada, data ada');
      // Nothing comes out of a cache: each page is archived whole.
      const recorded = await recordedResponses(evidence.bytes('wacz'));
      const { missing, notServed } = compareWithLog(recorded, site.served().slice(begun));
      expect([missing, notServed]).toEqual([[], []]);
      expect(recorded.map(({ url }) => new URL(url).pathname)).toContain('/members/cached.png');
      for (const [role, { bytes }] of evidence.files) {
        for (const secret of Object.values(memberSecrets))
          expect(bytes.includes(secret), `${secret} in ${role}`).toBe(false);
      }
    }
    society.endSessions();
    const walled = await take(own);
    society.renewSessions();
    expect(walled.record.browser).toMatchObject({ loggedIn: 'no', loggedInBy: 'wall' });
  });

  test('records workers as a temporary one does, and none of an earlier page', async () => {
    const own = start();
    await own.profile.use({ name: 'Baru', packed: null });
    for (const path of ['/workers', '/workers', '/article']) {
      const begun = site.served().length;
      const { evidence, outcome } = await take(own, path);
      const recorded = await recordedResponses(evidence.bytes('wacz'));
      expect(compareWithLog(recorded, site.served().slice(begun)).missing, path).toEqual([]);
      expect(outcome.state).toBe('complete');
    }
  });

  test('is plain only in memory and only while it is used, and small when it is kept', async () => {
    expect(packed.length).toBeLessThan(100_000);
    const own = start();
    await own.profile.use({ name: 'Anggota', packed });
    await take(own);
    expect(filesIn(memory).length).toBeGreaterThan(0);
    expect(filesIn(folder).filter((path) => /Cookies|Local Storage/.test(path))).toEqual([]);
    for (const name of readdirSync(memory)) expect(statSync(join(memory, name)).mode & 0o077).toBe(0);
    await own.profile.giveBack();
    expect(filesIn(memory)).toEqual([]);
  });

  test('keeps no history, no password and no form entry', async () => {
    const own = start(false);
    await own.profile.use({ name: 'Anggota', packed });
    const names = filesIn(memory).map((path) => path.slice(path.indexOf('/profile/') + '/profile/'.length));
    expect(names).toContain('Default/Cookies');
    for (const name of names)
      expect(name).toMatch(
        /^(Default\/(Cookies|Preferences|(Local Storage|IndexedDB|WebStorage)\/.*)|Local State)$/,
      );
    const bytes = Buffer.concat(filesIn(memory).map((path) => readFileSync(path)));
    expect(bytes.includes(memberSecrets.local)).toBe(true);
    expect(bytes.includes('kata-sandi-rahasia')).toBe(false);
  });

  test('leaves nothing plain when its process is killed, also with a window open', async () => {
    const own = start(false);
    await own.profile.use({ name: 'Anggota', packed });
    const begun = site.served().length;
    const open = own.profile.logIn(`${site.origin}/members/post`, new AbortController().signal);
    open.catch(() => undefined);
    await expect.poll(() => site.served().length, { timeout: 20_000 }).toBeGreaterThan(begun);
    expect(filesIn(memory).length).toBeGreaterThan(0);
    process.kill(own.pid ?? 0, 'SIGKILL');
    await expect(open).rejects.toMatchObject({ code: 'capture-process-died' });
    await own.close();
    await removeStaleScratch(folder);
    expect(filesIn(memory)).toEqual([]);
    expect(await browsersOn(memory)).toEqual([]);
  });

  test('goes to another private place where the user has no memory of their own', async () => {
    // Only where the system's shared memory is not there either; else it is that.
    process.env.XDG_RUNTIME_DIR = join(folder, 'none');
    const own = start(false);
    await own.profile.use({ name: 'Anggota', packed: null });
    const shared = `/dev/shm/jejak-${process.getuid?.() ?? 0}`;
    const places = [folder, ...(readdirSync('/dev/shm').includes(shared.slice(9)) ? [shared] : [])];
    expect(filesIn(...places).filter((path) => path.endsWith('Preferences'))).toHaveLength(1);
    await own.close();
    expect(filesIn(...places).filter((path) => path.includes(`capture-${own.pid ?? 0}/`))).toEqual([]);
  });

  test('that is not whole is said to be damaged, and nothing of it is used', async () => {
    const own = start(false);
    await expect(own.profile.use({ name: 'x', packed: Buffer.from('no profile') })).rejects.toMatchObject({
      code: 'profile-damaged',
    });
    expect(filesIn(folder, memory)).toEqual([]);
  });

  test('says so where there is no display for the window', async () => {
    const display = process.env.DISPLAY;
    delete process.env.DISPLAY;
    const own = start(false);
    process.env.DISPLAY = display;
    await own.profile.use({ name: 'Anggota', packed: null });
    const open = own.profile.logIn(null, new AbortController().signal);
    await expect(open).rejects.toMatchObject({ code: 'no-display', fault: 'wrong-use' });
  });
});

/** Command lines of running browsers that have their profile under the folder. */
async function browsersOn(place: string): Promise<string[]> {
  const { readFile, readdir } = await import('node:fs/promises');
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes(`--user-data-dir=${place}`)) found.push(command);
  }
  return found;
}
