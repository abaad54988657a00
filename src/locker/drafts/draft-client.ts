import { createHash } from 'node:crypto';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import type { DraftFile, EvidenceSink } from '../../contract/sink.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import { chunkBytes } from '../objects/chunks.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { DraftStep } from './fill-draft.ts';
import { createGrowingFile, type GrowingFile } from './growing-file.ts';
import type { Failing, Sealing } from './seal-draft.ts';
import type { StepSender } from './step-sender.ts';

/** A file of a draft that can also be read into where it is stored from, without a copy in between. */
export interface FillableFile extends DraftFile {
  /**
   * Lets `read` put bytes into the room that it is given, and takes as many as it says. Where `read` throws, the
   * room is left to it: it may be written to later, and nothing of it comes into the file.
   *
   * @returns what `read` said: 0 at the end of what it reads
   */
  fill(read: (room: Uint8Array) => Promise<number>): Promise<number>;
}

/** An item on its way in. Everything of it is kept from the first byte on, whatever becomes of the process. */
export interface Draft extends EvidenceSink {
  file(role: string, meta: { name: string; mediaType: string }): FillableFile;
  growing(role: string, meta: { name: string; mediaType: string }): GrowingFile;
  /** The id that the item will have. */
  readonly item: string;
  /** Whether no byte has come for any of its files. */
  isEmpty(): boolean;
  /** Makes it evidence; resolves when it is durable. */
  seal(sealing: Sealing): Promise<Item>;
  /** Records that nothing came of it. */
  fail(failing: Failing): Promise<{ seq: number }>;
}

/**
 * A draft under `item`. `begun` need not have come to pass: what it stores goes with the first bytes, and
 * where it fails, ending the draft or a file of it does.
 */
export function createDraft(
  item: string,
  {
    begun,
    writer,
    steps,
    read,
  }: {
    begun: Promise<unknown>;
    writer: CallThread<WriterCalls>;
    steps: StepSender;
    read: (item: string) => Item;
  },
): Draft {
  let empty = true;
  const roles = new Set<string>();
  begun.catch(() => undefined); // told by whatever comes next
  /** Where the draft could not be begun, that is the reason for all that fails after it. */
  const afterBeginning = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await begun;
      throw error;
    }
  };
  const take = (role: string): void => {
    if (roles.has(role)) throw new JejakError('role-twice', 'could-not-go-on', { item, role });
    roles.add(role);
  };
  return {
    item,
    isEmpty: () => empty,
    growing(role, meta) {
      take(role);
      const file = createGrowingFile({ item, role, ...meta }, steps);
      return {
        async add(bytes) {
          await afterBeginning(() => file.add(bytes));
          if (bytes.length > 0) empty = false;
        },
        close: () => afterBeginning(() => file.close()),
        async replace(bytes) {
          await afterBeginning(() => file.replace(bytes));
          if (bytes.length > 0) empty = false;
        },
      };
    },
    file(role, meta) {
      take(role);
      const file = createDraftFile({ item, role, ...meta }, steps);
      return {
        write(bytes) {
          if (bytes.length > 0) empty = false;
          return afterBeginning(() => file.write(bytes));
        },
        async fill(read) {
          const filled = await afterBeginning(() => file.fill(read));
          if (filled > 0) empty = false;
          return filled;
        },
        close: () => afterBeginning(() => file.close()),
        async drop() {
          await afterBeginning(() => file.drop());
          roles.delete(role);
        },
      };
    },
    seal: (sealing) =>
      afterBeginning(async () => {
        await writer.call('sealDraft', { item, sealing });
        return read(item);
      }),
    fail: (failing) => afterBeginning(() => writer.call('failDraft', { item, failing })),
  };
}

/** A file of a draft, or of a bundle that is taken in. */
export function createDraftFile(
  { item, role, name, mediaType }: { item: string; role: string; name: string; mediaType: string },
  steps: StepSender,
): FillableFile {
  const hash = createHash('sha256');
  let total = 0;
  let chunks = 0;
  let filling: Uint8Array | undefined;
  let filled = 0;
  let failure: JejakError | undefined;
  let ended = false;
  const send = (step: DraftStep): void => {
    steps.send(step).catch((error: unknown) => {
      failure ??= fromSystemError(error); // thrown at the next write, or at the end
    });
  };
  const assertOpen = (): void => {
    if (failure !== undefined) throw failure;
    if (ended) throw new JejakError('draft-file-ended', 'could-not-go-on', { item, role });
  };
  const sendChunk = (): void => {
    if (filling === undefined) return;
    if (filled === 0) steps.giveBack(filling);
    else send({ item, role, step: 'chunk', at: chunks++, bytes: filling.subarray(0, filled) });
    filling = undefined;
    filled = 0;
  };
  /** Takes over what has been put into the room that is being filled. */
  const take = async (bytes: number): Promise<void> => {
    filled += bytes;
    total += bytes;
    if (filled < chunkBytes) return;
    sendChunk();
    await steps.room();
    assertOpen();
  };
  /** What was filled moves to room of its own. */
  const leaveRoom = (): void => {
    const left = filling?.subarray(0, filled);
    filling = undefined;
    if (left === undefined || filled === 0) return;
    filling = steps.buffer();
    filling.set(left);
  };
  send({ item, role, step: 'begin', name, mediaType });
  return {
    async write(bytes) {
      assertOpen();
      hash.update(bytes);
      for (let at = 0; at < bytes.length; ) {
        filling ??= steps.buffer();
        const part = bytes.subarray(at, at + chunkBytes - filled);
        filling.set(part, filled);
        at += part.length;
        await take(part.length);
      }
    },
    async fill(read) {
      assertOpen();
      filling ??= steps.buffer();
      const room = filling.subarray(filled);
      const bytes = await read(room).catch((error: unknown) => {
        leaveRoom();
        throw error;
      });
      assertOpen();
      hash.update(room.subarray(0, bytes));
      await take(bytes);
      return bytes;
    },
    async close() {
      assertOpen();
      sendChunk();
      ended = true;
      const sha256 = hash.digest();
      // Nobody waits for it: where it fails, so does the sealing.
      send({ item, role, step: 'end', sha256: new Uint8Array(sha256), bytes: total });
      await steps.room();
      return { bytes: total, sha256: sha256.toString('hex') };
    },
    async drop() {
      if (failure !== undefined) throw failure;
      ended = true;
      await steps.send({ item, role, step: 'drop' });
    },
  };
}
