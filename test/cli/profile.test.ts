import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { captureRecord } from '../../src/contract/capture-record.ts';
import type { Item } from '../../src/contract/item.ts';
import type { Profile } from '../../src/contract/profile.ts';
import { openLocker } from '../../src/locker/index.ts';
import { checkWacz } from '../capture/archive/check-wacz.ts';
import { closeDisplay, displayName } from '../e2e/display.ts';
import { logInByHand } from '../site/log-in-by-hand.ts';
import { memberSecrets, members } from '../site/pages/members.ts';
import { type Site, startSite } from '../site/server.ts';
import { type Home, machine, main, makeHome, passphrase } from './run-jejak.ts';

// Each command is a process of its own, and most of them start a browser.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

/** A capture profile as an investigator has it: real command line, real browser with a window, real log-in form. */
const society = members();
let home: Home;
let site: Site;
let runtime: string;
let env: Record<string, string>;
const locker = (): string => join(home.folder, 'bukti.jejak');
const number = '014/BWS/2026';

beforeAll(async () => {
  home = makeHome();
  site = await startSite({ pages: society.pages });
  runtime = mkdtempSync('/dev/shm/jejak-cli-');
  env = { DISPLAY: (await displayName()) ?? '', XDG_RUNTIME_DIR: runtime };
  await jejak('locker', 'create', locker(), '--officer', 'Sri Contoh', '--agency', 'Bawaslu Contoh');
  await jejak('case', 'open', locker(), '--number', number, '--title', 'Dugaan dukungan');
});
afterAll(async () => {
  await site.close();
  home.remove();
  rmSync(runtime, { recursive: true });
  await closeDisplay();
});

const jejak = (...args: string[]) => home.run([...args, '--json'], { env });

/** Folders in which a profile in the clear may lie. */
const plainPlaces = (): string[] => [join(runtime, 'jejak'), join(home.folder, 'data', 'scratch')];

/** Every file under a folder; none where it is not there. */
function filesIn(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}

/** Which files have one of the log-in's secrets in them, as they are or in gzip members. */
function withSecrets(folder: string): string[] {
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path);
    return Object.values(memberSecrets).some((secret) => bytes.includes(secret));
  });
}

async function profiles(): Promise<Profile[]> {
  const ran = await jejak('profile', 'list', locker());
  return (ran.json() as { profiles: Profile[] }).profiles;
}

test('a profile is added, logged in to by hand, and kept where only the passphrase opens it', async () => {
  const added = await jejak(
    'profile',
    'add',
    locker(),
    '--name',
    'Akun pemantau',
    '--url',
    `${site.origin}/members/post`,
  );
  expect(added.status).toBe(0);
  expect(added.json()).toMatchObject({ profile: { name: 'Akun pemantau', loggedIn: 'not-known', bytes: 0 } });
  const twice = await jejak('profile', 'add', locker(), '--name', 'akun Pemantau');
  expect([twice.status, twice.json()]).toMatchObject([2, { error: { code: 'profile-name-taken' } }]);

  const rename = (...names: [from: string, to: string]) =>
    jejak('profile', 'rename', locker(), '--profile', names[0], '--name', names[1]);
  expect((await rename('akun pemantau', 'Akun dinas')).json()).toMatchObject({
    profile: { name: 'Akun dinas', url: `${site.origin}/members/post` },
  });
  expect((await rename('Akun pemantau', 'X')).json()).toMatchObject({ error: { code: 'no-such-profile' } });
  expect((await rename('Akun dinas', 'Akun pemantau')).status).toBe(0);

  const noScreen = await home.run(['profile', 'login', locker(), '--profile', 'akun pemantau', '--json'], {
    env: { ...env, DISPLAY: '' },
  });
  expect([noScreen.status, noScreen.json()]).toMatchObject([2, { error: { code: 'no-display' } }]);

  const [login] = await Promise.all([
    jejak('profile', 'login', locker(), '--profile', 'akun pemantau'),
    logInByHand(site, env['DISPLAY']),
  ]);
  expect(login.status).toBe(0);
  const [kept] = await profiles();
  expect(kept).toMatchObject({ name: 'Akun pemantau', inUse: false });
  expect(kept?.bytes).toBeGreaterThan(500);
  expect(plainPlaces().flatMap(filesIn)).toEqual([]);
  expect(withSecrets(home.folder)).toEqual([]);
});

test('a list stops asking a site that turned a page away, goes on with the others, and does the rest when it is run again', async () => {
  const list = join(home.folder, 'daftar.csv');
  const walled = `${site.origin}/members/post`;
  const [left, other] = [`${site.origin}/article`, `${site.elsewhere}/article`];
  writeFileSync(list, `url\n${walled}\n${left}\n${other}\n`);
  const ran = await jejak('capture', locker(), '--case', number, '--list', list);
  const first = ran.json() as { items: Item[] };
  expect(ran.status).toBe(1);
  expect(first).toMatchObject({
    items: [{ outcome: 'login-wall' }, { state: 'complete', source: { url: other } }],
    left: [{ url: left, site: '127.0.0.1', outcome: 'login-wall' }],
  });
  const again = await jejak('capture', locker(), '--case', number, '--list', list);
  const second = again.json() as { items: Item[]; left?: unknown };
  expect(again.status).toBe(0);
  expect(second.left).toBe(undefined);
  expect(second.items.map(({ source }) => source.url)).toEqual([walled, left, other]);
  expect(second.items.filter(({ item }) => first.items.some((each) => each.item === item))).toHaveLength(2);
});

test('captures with it what a stranger is not shown, and no secret comes into item or bundle', async () => {
  const url = `${site.origin}/members/post`;
  const stranger = await jejak('capture', locker(), '--case', number, url);
  expect((stranger.json() as { items: Item[] }).items).toMatchObject([
    { state: 'no-content', outcome: 'login-wall' },
  ]);

  const ran = await jejak('capture', locker(), '--case', number, '--profile', 'Akun pemantau', url);
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  const [item] = (ran.json() as { items: Item[] }).items;
  if (item === undefined) throw new Error('no item');
  expect(item).toMatchObject({ state: 'complete', title: 'Unggahan anggota' });

  const files = await storedFiles(item);
  const record = captureRecord.parse(JSON.parse(files.get('capture')?.toString() ?? ''));
  expect(record.browser).toMatchObject({ profile: 'kept', profileName: 'Akun pemantau', loggedIn: 'yes' });
  expect(record.secretsRemoved).toContainEqual(
    expect.objectContaining({ kind: 'cookie', name: 'sid', place: 'request-header' }),
  );
  const { records } = await checkWacz(files.get('wacz') ?? Buffer.alloc(0));
  const archived = Buffer.concat(
    records.flatMap(({ httpHead, payload }) => [Buffer.from(httpHead ?? ''), payload]),
  );
  expect(archived.includes('Unggahan yang dicari')).toBe(true);
  for (const [role, bytes] of [...files, ['archived', archived] as const]) {
    for (const secret of Object.values(memberSecrets))
      expect(bytes.includes(secret), `${secret} in ${role}`).toBe(false);
  }

  await jejak('exhibit', 'add', locker(), '--case', number, item.item);
  const bundle = join(home.folder, 'paket.zip');
  expect(
    (await jejak('export', locker(), '--case', number, '--out', bundle, '--to', 'X', '--why', 'Y')).status,
  ).toBe(0);
  // What is packed in it is stored as it is, the archive that was looked through included.
  const packed = readFileSync(bundle);
  expect(packed.includes('Akun pemantau')).toBe(true);
  for (const secret of Object.values(memberSecrets)) expect(packed.includes(secret), secret).toBe(false);
  expect(withSecrets(home.folder)).toEqual([]);
  expect(plainPlaces().flatMap(filesIn)).toEqual([]);
  expect((await profiles())[0]).toMatchObject({ loggedIn: 'yes' });
  expect((await jejak('locker', 'check', locker(), '--deep')).json()).toMatchObject({
    ok: true,
    problems: [],
  });
});

test('a profile is for one browser at a time, and what a killed process left in the clear goes at the next start', async () => {
  const url = `${site.origin}/members/post`;
  const begun = site.served().length;
  const child = spawn(
    process.execPath,
    [main, 'profile', 'login', locker(), url, '--profile', 'Akun pemantau'],
    {
      env: {
        ...machine(),
        JEJAK_PASSPHRASE: passphrase,
        ...env,
        JEJAK_DATA_DIR: join(home.folder, 'data'),
      },
      stdio: 'ignore',
      detached: true,
    },
  );
  await expect.poll(() => site.served().length, { timeout: 30_000 }).toBeGreaterThan(begun);
  expect(plainPlaces().flatMap(filesIn).length).toBeGreaterThan(0);
  const second = await jejak('capture', locker(), '--profile', 'Akun pemantau', url);
  expect([second.status, second.json()]).toMatchObject([3, { error: { code: 'profile-in-use' } }]);
  const forget = await jejak('profile', 'forget', locker(), '--profile', 'Akun pemantau', '--yes');
  expect(forget.status).toBe(3);

  // The whole group at once: command, capture process and browser. Nobody is left to tidy up.
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(plainPlaces().flatMap(filesIn).length).toBeGreaterThan(0);
  expect((await profiles())[0]).toMatchObject({ inUse: false });
  expect(plainPlaces().flatMap(filesIn)).toEqual([]);
  const after = await jejak('capture', locker(), '--profile', 'Akun pemantau', url);
  expect((after.json() as { items: Item[] }).items).toMatchObject([{ state: 'complete' }]);
});

test('before a run it is seen whether somebody is still logged in', async () => {
  society.endSessions();
  try {
    const begun = site.served().length;
    const ran = await jejak('capture', locker(), '--profile', 'Akun pemantau', `${site.origin}/article`);
    expect([ran.status, ran.json()]).toMatchObject([1, { error: { code: 'profile-logged-out' } }]);
    expect(
      site
        .served()
        .slice(begun)
        .map(({ url }) => url),
    ).not.toContain(`${site.origin}/article`);
    expect((await jejak('profile', 'check', locker(), '--profile', 'Akun pemantau')).status).toBe(1);
    expect((await profiles())[0]).toMatchObject({ loggedIn: 'no' });
  } finally {
    society.renewSessions();
  }
  const ran = await jejak('profile', 'check', locker(), '--profile', 'Akun pemantau');
  expect([ran.status, ran.json()]).toMatchObject([0, { profile: { loggedIn: 'yes' } }]);
});

test('a backup has it, and only the passphrase opens it there too; forgotten, it is gone', async () => {
  const backup = join(home.folder, 'cadangan.jejak-backup');
  expect((await jejak('locker', 'backup', locker(), backup)).status).toBe(0);
  const other = join(home.folder, 'pulih.jejak');
  const wrong = await home.run(['locker', 'restore', backup, other, '--json'], {
    env: { ...env, JEJAK_PASSPHRASE: 'bukan kata sandi itu' },
  });
  expect([wrong.status, wrong.json()]).toMatchObject([2, { error: { code: 'wrong-passphrase' } }]);
  expect((await jejak('locker', 'restore', backup, other)).status).toBe(0);
  const restored = await jejak('capture', other, '--profile', 'Akun pemantau', `${site.origin}/members/post`);
  expect((restored.json() as { items: Item[] }).items).toMatchObject([{ state: 'complete' }]);

  const unsure = await jejak('profile', 'forget', locker(), '--profile', 'Akun pemantau');
  expect([unsure.status, unsure.json()]).toMatchObject([2, { error: { code: 'needs-yes' } }]);
  expect((await jejak('profile', 'forget', locker(), '--profile', 'Akun pemantau', '--yes')).status).toBe(0);
  expect(await profiles()).toEqual([]);
  expect((await jejak('locker', 'check', locker(), '--deep')).json()).toMatchObject({
    ok: true,
    problems: [],
  });
});

/** What the locker gives of an item, file by file. */
async function storedFiles(item: Item): Promise<Map<string, Buffer>> {
  const open = await openLocker(locker(), { passphrase }, { dataDir: join(home.folder, 'data') });
  try {
    const files = new Map<string, Buffer>();
    for (const { role } of item.files) {
      const parts: Uint8Array[] = [];
      for await (const part of open.readFile(item.item, role)) parts.push(part);
      files.set(role, Buffer.concat(parts));
    }
    return files;
  } finally {
    await open.close();
  }
}
