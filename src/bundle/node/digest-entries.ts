import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../../contract/error.ts';
import type { ZipEntry } from '../zip-archive.ts';
import type { EntryDigest } from '../zip-content.ts';
import { digestInFile, readBuffer } from './digest-file.ts';
import type { FileSource } from './file-source.ts';
import type { HashReply, HashRequest, HashThreadStart } from './hash-thread.ts';
import { nodePrimitives } from './primitives.ts';
import { listsLeft, type SharedLists } from './shared-lists.ts';
import { endOf } from './thread-end.ts';

export interface DigestOptions {
  /** How many threads hash. This one is the first of them, so that it works while the others start. */
  threads: number;
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
}

type DigestsByName = Map<string, EntryDigest | undefined>;

const listBytes = 8 * 1024 * 1024;
const listEntries = 64;
/** How many bytes are hashed here before the event loop may turn. */
const bytesATurn = 4 * 1024 * 1024;

/** Digests every entry of an archive. Throws what reading the file throws, and `interrupted`. */
export async function digestEntries(
  path: string,
  source: FileSource,
  entries: readonly ZipEntry[],
  options: DigestOptions,
): Promise<DigestsByName> {
  const digests: DigestsByName = new Map();
  const lists = toLists(entries);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const url = entryUrl(import.meta.url, 'bundle-hash-thread', './hash-thread.ts');
  const workers = Array.from({ length: Math.min(options.threads, lists.length) - 1 }, () => {
    return new Worker(url, { workerData: { path } satisfies HashThreadStart });
  });
  const ends = workers.map(endOf);
  try {
    await Promise.all([
      here(source, { lists, next }, digests, options),
      ...workers.map((worker) => drive(worker, { lists, next }, digests, options)),
    ]);
  } catch (error) {
    Atomics.store(next, 0, lists.length); // nobody goes on
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
  await Promise.all(ends);
  return digests;
}

async function here(
  source: FileSource,
  shared: SharedLists,
  digests: DigestsByName,
  { onBytes, signal }: DigestOptions,
): Promise<void> {
  const buffer = readBuffer();
  let sinceTurn = 0;
  const onPiece = (bytes: number): void | Promise<void> => {
    sinceTurn += bytes;
    if (sinceTurn < bytesATurn) return undefined;
    onBytes(sinceTurn);
    sinceTurn = 0;
    return turn(signal);
  };
  for (const list of listsLeft(shared)) {
    for (const entry of list) {
      digests.set(entry.name, await digestInFile(nodePrimitives, source, entry, buffer, onPiece));
    }
    await turn(signal);
  }
  onBytes(sinceTurn);
}

/** Lets the event loop turn once. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => void setImmediate(resolve));
  if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
}

/** Lets a thread take lists until none is left; it need not wait for this one, which may be busy. */
function drive(
  worker: Worker,
  shared: SharedLists,
  digests: DigestsByName,
  { onBytes }: DigestOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (reply: HashReply) => {
      if ('bytes' in reply) onBytes(reply.bytes);
      else if ('error' in reply) reject(fromPlainError(reply.error));
      else if ('digests' in reply) {
        for (const [name, digest] of reply.digests) digests.set(name, digest);
        resolve();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new JejakError('internal', 'could-not-go-on', { detail: 'hash thread' })));
    worker.postMessage({ digest: shared } satisfies HashRequest);
  });
}

/** Lists of a few megabytes; the largest files are taken first, so that no thread ends long after the others. */
function toLists(entries: readonly ZipEntry[]): ZipEntry[][] {
  const lists: ZipEntry[][] = [];
  let list: ZipEntry[] = [];
  let bytes = 0;
  for (const entry of entries.toSorted((a, b) => a.size - b.size)) {
    list.push(entry);
    bytes += entry.size;
    if (bytes < listBytes && list.length < listEntries) continue;
    lists.push(list);
    list = [];
    bytes = 0;
  }
  if (list.length > 0) lists.push(list);
  return lists.reverse();
}
