import { Readable } from 'node:stream';
import { visitJob } from '../../contract/bridge.ts';
import { toPlainError } from '../../contract/error.ts';
import type { FromCore, ToCore } from '../../contract/shell-messages.ts';
import type { Desk } from './desk.ts';

/** Bytes of one message. */
const pieceBytes = 1024 * 1024;

/** Stored files and live pictures on their way to the windows, each as fast as it is pulled. */
export interface Blobs {
  open(wanted: Extract<ToCore, { type: 'blob' }>): void;
  live(wanted: { blob: number; job: string }): void;
  pull(blob: number): void;
  drop(blob: number): void;
}

export function createBlobs(desk: Desk, say: (message: FromCore) => void): Blobs {
  const reading = new Map<number, AsyncIterator<Uint8Array>>();
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
        reading.set(
          blob,
          to === undefined
            ? pieces(locker.readFile(item, role), from)
            : locker.readPart(item, role, from, to)[Symbol.asyncIterator](),
        );
        const { mediaType, bytes, name } = file;
        say({ type: 'head', blob, mediaType, bytes, name });
      } catch (error) {
        failed(blob, error);
      }
    },
    live({ blob, job }) {
      const look = async (): Promise<void> => {
        const open = desk.open();
        const jpeg = await (job === visitJob ? open.visit.look() : open.queue.look(job));
        desk.open(); // Locked meanwhile: nothing is shown.
        if (jpeg === null) throw new Error('nothing is to be seen');
        reading.set(blob, pieces(Readable.from([jpeg]), 0));
        say({ type: 'head', blob, mediaType: 'image/jpeg', bytes: jpeg.length, name: 'live.jpg' });
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

/** The bytes from `from` on, in pieces that a message may have. Those before are read too: their hash is checked. */
async function* pieces(source: AsyncIterable<Uint8Array>, from: number): AsyncGenerator<Uint8Array, void> {
  let skipped = 0;
  for await (const bytes of source) {
    const start = Math.min(bytes.length, Math.max(0, from - skipped));
    skipped += bytes.length;
    for (let at = start; at < bytes.length; at += pieceBytes) yield bytes.slice(at, at + pieceBytes);
  }
}
