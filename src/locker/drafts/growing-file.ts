import { createHash } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';
import { chunkBytes } from '../objects/chunks.ts';
import type { StepSender } from './step-sender.ts';

/** A file whose bytes come little by little and are nowhere else. */
export interface GrowingFile {
  /** Resolves when they are durable. Where they could not be stored they may be given again. */
  add(bytes: Uint8Array): Promise<void>;
  /** @throws JejakError `draft-part-refused` where the last bytes could not be stored and were not given again */
  close(): Promise<{ bytes: number }>;
  /**
   * Puts a whole file of at most a MiB in the place of all that came, and ends it: it stands, or what came before does.
   * Where it could not be stored it may be given again.
   */
  replace(bytes: Uint8Array): Promise<void>;
}

/**
 * A file of a draft whose last chunk is stored anew with each part that comes, so that no part waits in memory for
 * more. Whoever adds waits for one part before giving the next.
 */
export function createGrowingFile(
  { item, role, name, mediaType }: { item: string; role: string; name: string; mediaType: string },
  steps: StepSender,
): GrowingFile {
  const hash = createHash('sha256');
  let total = 0;
  /** How many chunks are full, and what came after them. */
  let full = 0;
  let rest: Uint8Array = new Uint8Array();
  /** Whether a part of what was given last may be stored though it was refused: it has to be given again. */
  let isUnsure = false;
  // What comes after fails where this does.
  steps.send({ item, role, step: 'begin', name, mediaType }).catch(() => undefined);
  return {
    async add(bytes) {
      const all = Buffer.concat([rest, bytes]);
      isUnsure = true;
      for (let at = 0; at < all.length; at += chunkBytes) {
        const piece = all.subarray(at, at + chunkBytes);
        const room = steps.buffer().subarray(0, piece.length);
        room.set(piece);
        const chunk = { step: 'chunk' as const, at: full + at / chunkBytes, bytes: room };
        await steps.send({ item, role, ...chunk, hurry: true, grows: true });
      }
      const whole = Math.floor(all.length / chunkBytes);
      full += whole;
      rest = all.subarray(whole * chunkBytes);
      hash.update(bytes);
      total += bytes.length;
      isUnsure = false;
    },
    async close() {
      // Its hash would be of fewer bytes than are stored; at the next opening it is made of what is.
      if (isUnsure) throw new JejakError('draft-part-refused', 'could-not-go-on', { item, role });
      await steps.send({
        item,
        role,
        step: 'end',
        sha256: new Uint8Array(hash.copy().digest()),
        bytes: total,
        again: true,
      });
      return { bytes: total };
    },
    replace: (bytes) =>
      steps.send({
        ...{ item, role, step: 'replace', name, mediaType, bytes },
        sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
      }),
  };
}
