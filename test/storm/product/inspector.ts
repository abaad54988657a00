import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import { JejakError } from '../../../src/contract/error.ts';
import { type Locker, openLocker } from '../../../src/core/index.ts';
import type { Inspect, Said } from '../target.ts';
import { type Known, known, newPassphrase, passphrase, placesIn } from './places.ts';

const work = { onProgress: () => undefined, signal: new AbortController().signal };

export const inspect: Inspect = async ({ root, said }) => {
  const problems: string[] = [];
  const before = known.parse(JSON.parse(readFileSync(placesIn(root).known, 'utf8')));
  const promised = said.flatMap((words) => (words.said === 'stored' ? [words.what] : []));
  const locker = await openSomehow(root, before, promised, problems);
  if (locker === undefined) return problems;
  try {
    for (const finding of locker.findings)
      problems.push(`found at opening: ${finding.code} ${JSON.stringify(finding.params)}`);
    const report = await locker.check({ deep: true, ...work });
    for (const { code, params } of report.problems) problems.push(`check: ${code} ${JSON.stringify(params)}`);
    const files = promised.flatMap(({ item, role, sha256 }) =>
      item === undefined ? [] : [{ item: String(item), role: String(role), sha256: String(sha256) }],
    );
    for (const file of [...before.files, ...files]) problems.push(...(await lookAt(locker, file)));
    problems.push(...(await lookAtBundle(root, promised)));
  } finally {
    await locker.close();
  }
  problems.push(...remainsIn(root));
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
  const told = promised.findLast(
    (what) => what['recoveryCode'] !== undefined && what['created'] === undefined,
  );
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
      if (!/^wrong-/.test(code)) break;
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

/** After opening and closing, nothing may lie about but what belongs there. */
function remainsIn(root: string): string[] {
  const own = new Set([
    'locker.db',
    'locker.db-wal',
    'locker.db-shm',
    'keys.json',
    'keys.json.bak',
    'head.txt',
    'in-use.lock',
  ]);
  const { locker } = placesIn(root);
  return readdirSync(locker)
    .filter((name) => !own.has(name))
    .map((name) => `left lying in the locker: ${name}`);
}
