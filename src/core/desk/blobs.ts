import { Readable } from 'node:stream';
import { visitJob } from '../../contract/bridge.ts';
import { toPlainError } from '../../contract/error.ts';
import type { FromCore, ToCore } from '../../contract/shell-messages.ts';
import type { Locker } from '../../locker/index.ts';
import type { Desk } from './desk.ts';
import { createPictureParts } from './picture-parts.ts';

/** Bytes of one message. */
const pieceBytes = 1024 * 1024;

/** Stored files and live pictures on their way to the windows, each as fast as it is pulled. */
export interface Blobs {
  open(wanted: Extract<ToCore, { type: 'blob' }>): void;
  part(wanted: Extract<ToCore, { type: 'part' }>): void;
  live(wanted: { blob: number; job: string }): void;
  pull(blob: number): void;
  drop(blob: number): void;
}

export function createBlobs(desk: Desk, say: (message: FromCore) => void): Blobs {
  const reading = new Map<number, AsyncIterator<Uint8Array>>();
  /** Files that were read to their end, their hash as it should be, by opened locker. */
  const whole = new WeakMap<Locker, Set<string>>();
  const parts = createPictureParts();
  /** What was made as it was asked for; nothing of it where the screen was locked meanwhile. */
  const give = (blob: number, bytes: Uint8Array, mediaType: string, name: string): void => {
    desk.open();
    reading.set(blob, pieces(Readable.from([bytes])));
    say({ type: 'head', blob, mediaType, bytes: bytes.length, name });
  };
  const failed = (blob: number, error: unknown): void => {
    reading.delete(blob);
    say({ type: 'bytes', blob, bytes: null, error: toPlainError(error).code });
  };
  return {
    open({ blob, item, role, from, to }) {
      try {
        const { locker } = desk.open();
        const file = locker.item(item).files.find((each) => each.role === role);
        if (file === undefined) throw new Error(`no ${role}`);
        const { mediaType, bytes, name } = file;
        const known = whole.get(locker) ?? new Set();
        whole.set(locker, known);
        reading.set(
          blob,
          to === undefined
            ? fromOffset(locker, { item, role, bytes, from }, known)
            : locker.readPart(item, role, from, to)[Symbol.asyncIterator](),
        );
        say({ type: 'head', blob, mediaType, bytes, name });
      } catch (error) {
        failed(blob, error);
      }
    },
    part({ blob, item, role, part }) {
      const cut = async (): Promise<void> =>
        'page' in part
          ? give(
              blob,
              await parts.view(desk.open().locker, { item, role }, part),
              'image/jpeg',
              `${role}.jpg`,
            )
          : give(blob, await parts.cut(desk.open().locker, { item, role }, part), 'image/png', `${role}.png`);
      cut().catch((error: unknown) => failed(blob, error));
    },
    live({ blob, job }) {
      const look = async (): Promise<void> => {
        const open = desk.open();
        const jpeg = await (job === visitJob ? open.visit.look() : open.queue.look(job));
        if (jpeg === null) throw new Error('nothing is to be seen');
        give(blob, jpeg, 'image/jpeg', 'live.jpg');
      };
      look().catch((error: unknown) => failed(blob, error));
    },
    pull(blob) {
      reading
        .get(blob)
        ?.next()
        .then(
          ({ done, value }) => {
            if (done === true) reading.delete(blob);
            say({ type: 'bytes', blob, bytes: done === true ? null : value });
          },
          (error: unknown) => failed(blob, error),
        );
    },
    drop(blob) {
      const iterator = reading.get(blob);
      reading.delete(blob);
      iterator?.return?.().catch(() => undefined); // nobody reads on
    },
  };
}

/**
 * The bytes of a file from `from` on. Of one that was not read to its end yet, all are read before and held against
 * their hash; after that, whoever looks for a place in a film gets it at once.
 */
async function* fromOffset(
  locker: Locker,
  { item, role, bytes, from }: { item: string; role: string; bytes: number; from: number },
  known: Set<string>,
): AsyncGenerator<Uint8Array, void> {
  const name = `${item} ${role}`;
  if (from === 0) {
    yield* pieces(locker.readFile(item, role));
    known.add(name);
    return;
  }
  if (!known.has(name)) {
    const reading = locker.readFile(item, role)[Symbol.asyncIterator]();
    while ((await reading.next()).done !== true);
    known.add(name);
  }
  yield* locker.readPart(item, role, from, bytes);
}

/** In pieces that a message may have. */
async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const bytes of source)
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
}
