import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { type PlainError, toPlainError } from '../../contract/error.ts';
import type { EntryDigest } from '../zip-content.ts';
import { digestInFile, readBuffer } from './digest-file.ts';
import { openFileSource, readExactly } from './file-source.ts';
import { nodePrimitives } from './primitives.ts';
import { listsLeft, type SharedLists } from './shared-lists.ts';

/** What a hash thread is started with. */
export interface HashThreadStart {
  /** The file; each thread opens it for itself. */
  path: string;
}

/** Bytes of a file that are also hashed by themselves; they end where the request that names them ends. */
export interface Part {
  id: number;
  from: number;
}

/**
 * To a hash thread: `digest` entries of the archive, together with other threads; or hash the file itself from
 * its beginning, `follow` up to an offset at a time, then `finish`. After its last answer the thread ends by itself.
 */
export type HashRequest = { digest: SharedLists } | { follow: number; part?: Part } | { finish: true };

/** From a hash thread: bytes done since the last message; or an answer. */
export type HashReply =
  | { bytes: number }
  | { digests: [name: string, digest: EntryDigest | undefined][] }
  | { sha256: string }
  | { part: number; sha256: string }
  | { error: PlainError };

/** How many bytes pass between two reports of progress. */
const reportEvery = 16 * 1024 * 1024;

function serve(port: NonNullable<typeof parentPort>, start: HashThreadStart): void {
  const source = openFileSource(start.path);
  const buffer = readBuffer();
  const whole = createHash('sha256');
  let followed = 0;
  let unreported = 0;
  const reply = (message: HashReply): void => port.postMessage(message);
  const report = (bytes: number): void => {
    unreported += bytes;
    if (unreported < reportEvery) return;
    reply({ bytes: unreported });
    unreported = 0;
  };
  const digestAll = async (shared: SharedLists): Promise<void> => {
    const digests: [string, EntryDigest | undefined][] = [];
    for (const list of listsLeft(shared)) {
      for (const entry of list) {
        digests.push([entry.name, await digestInFile(nodePrimitives, source, entry, buffer, report)]);
      }
    }
    reply({ digests });
    port.close();
  };
  const follow = (offset: number, part?: Part): void => {
    const hash = createHash('sha256');
    while (followed < offset) {
      const length = Math.min(buffer.length, offset - followed);
      const bytes = readExactly(source.fd, followed, length, buffer);
      whole.update(bytes);
      if (part !== undefined) hash.update(bytes.subarray(Math.max(0, part.from - followed)));
      followed += length;
    }
    if (part !== undefined) reply({ part: part.id, sha256: hash.digest('hex') });
  };
  const answer = async (request: HashRequest): Promise<void> => {
    if ('digest' in request) await digestAll(request.digest);
    else if ('follow' in request) follow(request.follow, request.part);
    else {
      reply({ sha256: whole.digest('hex') });
      port.close();
    }
  };
  port.on('message', (request: HashRequest) => {
    answer(request).catch((error: unknown) => {
      reply({ error: toPlainError(error) });
      port.close();
    });
  });
}

if (parentPort === null) throw new Error('hash-thread is the entry of a worker thread');
serve(parentPort, workerData as HashThreadStart); // what digest-entries.ts and file-follower.ts start it with
