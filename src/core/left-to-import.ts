import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { WorkUnderWay } from '../contract/under-way.ts';
import type { Locker } from '../locker/index.ts';
import { modifiedAt } from './source-files.ts';
import { pageName } from './together/find-sets.ts';
import { textName } from './together/parts.ts';

type Import = Extract<WorkUnderWay, { kind: 'import' }>;

/** More than one bringing-in has. */
const most = 100_000;

/**
 * The files of a bringing-in that was cut off which did not come in whole since it was begun: an item tells its file
 * by name, size and time of change. Where more files than items are alike in these, all of them are left: to come in
 * twice does no harm.
 *
 * @param begunAt an instant
 */
export async function leftToImport(
  locker: Locker,
  { files }: Import,
  begunAt: string,
): Promise<Import['files']> {
  const here = new Map<string, number>();
  for (const { item } of await itemsSince(locker, begunAt)) {
    const { fileName, fileModifiedAt } = item.source;
    const original = item.files.find(({ role }) => role === 'original');
    // One that was cut off is there as far as it came.
    if (original === undefined || item.state === 'partial') continue;
    // A part of a conversation that was kept, and not read any more.
    if (isPart(item.kind, String(fileName)) && locker.madeOfChat(item.item).conversations.length === 0)
      continue;
    const key = keyOf(String(fileName), original.bytes, fileModifiedAt ?? null);
    here.set(key, (here.get(key) ?? 0) + 1);
  }
  const keys = await Promise.all(files.map(({ path }) => keyOfFile(path)));
  const wanted = new Map<string, number>();
  for (const key of keys) if (key !== null) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  return files.filter((_, at) => {
    const key = keys[at] ?? null;
    return key === null || (here.get(key) ?? 0) < (wanted.get(key) ?? 0);
  });
}

/** In whatever case: what came in without one may have been filed since. */
async function itemsSince(locker: Locker, from: string) {
  const all = {
    kind: null,
    state: null,
    filter: '',
    to: null,
    placed: false,
    box: null,
    group: null,
  } as const;
  const order = { sort: 'capturedAt', descending: false, offset: 0, limit: most } as const;
  return (await locker.itemPage({ ...all, ...order, scope: null, from })).rows;
}

/** Null for what cannot be looked at now: whoever brings it in again is told why. */
async function keyOfFile(path: string): Promise<string | null> {
  return stat(path).then(
    (info) => keyOf(basename(path), info.size, modifiedAt(info)),
    () => null,
  );
}

function keyOf(name: string, bytes: number, modified: unknown): string {
  return JSON.stringify([name, bytes, modified]);
}

/** Whether a file is kept as what it is while the conversation in it becomes an item of its own. */
function isPart(kind: string, fileName: string): boolean {
  const name = basename(fileName);
  return kind === 'file' && (pageName.test(name) || textName.test(name));
}
