import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { JejakError } from '../../../src/contract/error.ts';
import { type Locker, openLocker, restoreLocker } from '../../../src/locker/index.ts';
import { harnessFiles } from '../driver-voice.ts';
import type { Inspect, Said } from '../target.ts';
import { type Known, known, newPassphrase, passphrase, placesIn } from './places.ts';

/** What opening may find after any blow: a draft that a dead process left is sealed with what came of it. */
const harmless = new Set(['drafts-ended']);
const work = { onProgress: () => undefined, signal: new AbortController().signal };

export const inspect: Inspect = async ({ root, said }) => {
  const problems: string[] = [];
  const before = known.parse(JSON.parse(readFileSync(placesIn(root).known, 'utf8')));
  const promised = said.flatMap((words) => (words.said === 'stored' ? [words.what] : []));
  const locker = await openSomehow(root, before, promised, problems);
  if (locker === undefined) return problems;
  try {
    for (const finding of locker.findings.filter(({ code }) => !harmless.has(code)))
      problems.push(`found at opening: ${finding.code} ${JSON.stringify(finding.params)}`);
    const report = await locker.check({ deep: true, ...work });
    for (const { code, params } of report.problems) problems.push(`check: ${code} ${JSON.stringify(params)}`);
    const files = promised.flatMap(({ item, role, sha256 }) =>
      item === undefined ? [] : [{ item: String(item), role: String(role), sha256: String(sha256) }],
    );
    for (const file of [...before.files, ...files]) problems.push(...(await lookAt(locker, file)));
    problems.push(...lookAtReceived(locker, before));
    problems.push(...(await lookAtBundle(root, promised)));
    problems.push(...(await lookAtBackup(root, before, promised)));
    problems.push(...(await lookAtNew(root, promised)));
  } finally {
    await locker.close();
  }
  problems.push(...remainsIn(placesIn(root).locker));
  if (said.at(-1)?.said === 'done') problems.push(...remainsBeside(root));
  return problems;
};

type Promised = Extract<Said, { said: 'stored' }>['what'];

/** Opens with what must open: the newest that was told; before anything was told, the old or the new. */
async function openSomehow(
  root: string,
  before: Known,
  promised: Promised[],
  problems: string[],
): Promise<Locker | undefined> {
  const { locker: dir, dataDir } = placesIn(root);
  const told = promised.findLast((what) => what['recoveryCode'] !== undefined && what['made'] === undefined);
  const changed = promised.some((what) => what['passphrase'] !== undefined);
  const credentials = [
    ...(told === undefined ? [] : [{ recoveryCode: String(told['recoveryCode']) }]),
    ...(changed ? [] : [{ recoveryCode: before.recoveryCode }, { passphrase }]),
    { passphrase: newPassphrase },
  ];
  const refusals: string[] = [];
  for (const credential of credentials) {
    try {
      return await openLocker(dir, credential, { dataDir });
    } catch (error) {
      const code = error instanceof JejakError ? error.code : String(error);
      refusals.push(`${code}${error instanceof JejakError ? JSON.stringify(error.params) : ''}`);
      if (!/^wrong-|^slot-outdated$/.test(code)) break;
    }
  }
  problems.push(`cannot be opened: ${refusals.join(', ')}`);
  return undefined;
}

async function lookAt(
  locker: Locker,
  file: { item: string; role: string; sha256: string },
): Promise<string[]> {
  const name = `${file.role} of ${file.item}`;
  try {
    const stored = locker.item(file.item).files.find(({ role }) => role === file.role);
    if (stored?.sha256 !== file.sha256) return [`lost: ${name} has another hash`];
    const hash = createHash('sha256');
    for await (const bytes of locker.readFile(file.item, file.role)) hash.update(bytes);
    return hash.digest('hex') === file.sha256 ? [] : [`lost: ${name} has other bytes`];
  } catch (error) {
    return [`lost: ${name}: ${String(error)}`];
  }
}

/** A case from another locker is there with all of its items and its bundle, or nothing of it is. */
function lookAtReceived(locker: Locker, { incoming, caseId }: Known): string[] {
  const came = locker.cases().filter((each) => each.case !== caseId);
  const items = new Set(locker.items().map(({ item }) => item));
  const there = incoming.filter(({ item }) => items.has(item)).length;
  const bundles = came.flatMap((each) => locker.receivedBundles(each.case)).length;
  const whole = came.length === 1 && there === incoming.length && bundles === 1;
  const none = came.length === 0 && there === 0;
  return whole || none
    ? []
    : [`half received: ${came.length} cases, ${there} of ${incoming.length} files, ${bundles} bundles`];
}

/** A bundle is whole or not there; one that was told has the bytes that were told. */
async function lookAtBundle(root: string, promised: Promised[]): Promise<string[]> {
  const { bundle } = placesIn(root);
  const told = promised.findLast((what) => what['bundle'] !== undefined);
  if (!existsSync(bundle)) return told === undefined ? [] : ['lost: the bundle'];
  const problems: string[] = [];
  if (
    told !== undefined &&
    createHash('sha256').update(readFileSync(bundle)).digest('hex') !== told['sha256']
  ) {
    problems.push('lost: the bundle has other bytes');
  }
  try {
    const result = await verifyFile(bundle, { threads: 1 });
    if (!result.intact)
      problems.push(`the bundle is not intact: ${JSON.stringify(result.failures).slice(0, 300)}`);
  } catch (error) {
    problems.push(`the bundle cannot be verified: ${String(error)}`);
  }
  return problems;
}

/** A backup is whole or not there: what can be restored from it is looked at like the locker itself. */
async function lookAtBackup(root: string, before: Known, promised: Promised[]): Promise<string[]> {
  const { backup } = placesIn(root);
  if (!existsSync(backup))
    return promised.some((what) => what['backup'] !== undefined) ? ['lost: the backup'] : [];
  const dir = join(root, 'probe.jejak');
  const dataDir = join(root, 'probe-device');
  const { recoveryCode } = before;
  try {
    await restoreLocker(backup, dir, { recoveryCode, dataDir, ...work });
    const locker = await openLocker(dir, { recoveryCode }, { dataDir });
    try {
      const { problems } = await locker.check({ deep: true, ...work });
      const lost = await Promise.all(before.files.map((file) => lookAt(locker, file)));
      return [...problems.map(({ code }) => `the restored backup, check: ${code}`), ...lost.flat()];
    } finally {
      await locker.close();
    }
  } catch (error) {
    return [`the backup cannot be restored: ${String(error)}`];
  } finally {
    for (const folder of [dir, dataDir]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A locker that was being made is there with the code that was told, or can be made. */
async function lookAtNew(root: string, promised: Promised[]): Promise<string[]> {
  const { other, dataDir } = placesIn(root);
  const told = promised.findLast((what) => what['made'] !== undefined);
  const credential = told === undefined ? { passphrase } : { recoveryCode: String(told['recoveryCode']) };
  try {
    const locker = await openLocker(other, credential, { dataDir });
    // A note that the system refused is missing, and opening says so: the locker itself is whole.
    const found = locker.findings
      .filter(({ code }) => code !== 'head-missing')
      .map(({ code }) => `the new locker, found at opening: ${code}`);
    const { problems } = await checkAndClose(locker);
    return [...found, ...problems.map(({ code }) => `the new locker, check: ${code}`), ...remainsIn(other)];
  } catch (error) {
    const code = error instanceof JejakError ? error.code : String(error);
    const none = code === 'not-a-locker' || code === 'locker-unfinished';
    return told === undefined && none ? [] : [`the new locker cannot be opened: ${code}`];
  }
}

async function checkAndClose(locker: Locker): ReturnType<Locker['check']> {
  try {
    return await locker.check({ deep: true, ...work });
  } finally {
    await locker.close();
  }
}

/** Files on their way to their name: a kill leaves one at most, and the next one of that name takes its place. */
const replacedNext = /^\.(keys\.json|keys\.json\.bak|head\.txt|locker\.db\.first)\.new$/;

/** After opening and closing, nothing may lie about but what belongs there. */
function remainsIn(locker: string): string[] {
  const own = new Set([
    'locker.db',
    'locker.db-wal',
    'locker.db-shm',
    'locker.db.first',
    'keys.json',
    'keys.json.bak',
    'head.txt',
    'in-use.lock',
  ]);
  return readdirSync(locker)
    .filter((name) => !own.has(name) && !replacedNext.test(name))
    .map((name) => `left lying in the locker: ${name}`);
}

/** What an export that was killed leaves beside the bundle's name, as `sealBundle` says: no readable ZIP. */
const brokenOffBundle = /^\.kasus\.zip\.[0-9a-f]{12}\.partial$/;

/** Where an operation came to its end, it and those before it have left nothing half-made. */
function remainsBeside(root: string): string[] {
  const places = placesIn(root);
  const own = new Set([...Object.values(places), ...harnessFiles.map((name) => join(root, name))]);
  return [root, places.out]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => !own.has(path) && !brokenOffBundle.test(basename(path)))
    .map((path) => `left lying: ${path}`);
}
