import { Worker } from 'node:worker_threads';
import { entryUrl } from '../../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../../contract/error.ts';
import type { EntryDigest } from '../zip-content.ts';
import type { ZipEntry } from '../zip-reader.ts';
import { digestInFile, readBuffer } from './digest-file.ts';
import type { FileSource } from './file-source.ts';
import type { HashReply, HashRequest, HashThreadStart } from './hash-thread.ts';
import { nodePrimitives } from './primitives.ts';

export interface DigestOptions {
  /** 1 hashes here, in pieces that let the event loop turn; more start as many threads. */
  threads: number;
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
}

type DigestsByName = Map<string, EntryDigest | undefined>;

const listBytes = 8 * 1024 * 1024;
const listEntries = 64;

/** Digests every entry of an archive. Throws what reading the file throws, and `interrupted`. */
export async function digestEntries(
  path: string,
  source: FileSource,
  entries: readonly ZipEntry[],
  options: DigestOptions,
): Promise<DigestsByName> {
  const lists = toLists(entries);
  const threads = Math.min(options.threads, lists.length);
  return threads > 1 ? inThreads(path, lists, { ...options, threads }) : here(source, entries, options);
}

async function here(
  source: FileSource,
  entries: readonly ZipEntry[],
  { onBytes, signal }: DigestOptions,
): Promise<DigestsByName> {
  const digests: DigestsByName = new Map();
  const buffer = readBuffer();
  let sinceTurn = 0;
  const onPiece = (bytes: number): void | Promise<void> => {
    onBytes(bytes);
    sinceTurn += bytes;
    if (sinceTurn < listBytes) return undefined;
    sinceTurn = 0;
    return turn(signal);
  };
  for (const entry of entries) {
    digests.set(entry.name, await digestInFile(nodePrimitives, source, entry, buffer, onPiece));
  }
  return digests;
}

/** Lets the event loop turn once. */
async function turn(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => void setImmediate(resolve));
  if (signal.aborted) throw interrupted();
}

async function inThreads(path: string, lists: ZipEntry[][], options: DigestOptions): Promise<DigestsByName> {
  const digests: DigestsByName = new Map();
  const url = entryUrl(import.meta.url, 'bundle-hash-thread', './hash-thread.ts');
  const workers = Array.from({ length: options.threads }, () => {
    return new Worker(url, { workerData: { path } satisfies HashThreadStart });
  });
  const onAbort = (): void => workers.forEach((worker) => void worker.terminate());
  options.signal.addEventListener('abort', onAbort, { once: true });
  try {
    await Promise.all(workers.map((worker) => drive(worker, lists, digests, options)));
  } finally {
    options.signal.removeEventListener('abort', onAbort);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return digests;
}

/** Gives a thread one list after another until none is left. */
function drive(
  worker: Worker,
  lists: ZipEntry[][],
  digests: DigestsByName,
  { onBytes, signal }: DigestOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const list = lists.pop();
      if (list === undefined) resolve();
      else worker.postMessage({ digest: list } satisfies HashRequest);
    };
    worker.on('message', (reply: HashReply) => {
      if ('bytes' in reply) onBytes(reply.bytes);
      else if ('error' in reply) reject(fromPlainError(reply.error));
      else if ('digests' in reply) {
        for (const [name, digest] of reply.digests) digests.set(name, digest);
        next();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(
        signal.aborted
          ? interrupted()
          : new JejakError('internal', 'could-not-go-on', { detail: 'hash thread' }),
      );
    });
    next();
  });
}

function interrupted(): JejakError {
  return new JejakError('interrupted', 'interrupted');
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
  return lists;
}
