import { fromPlainError, JejakError } from '../contract/error.ts';
import type { PicturePart } from '../contract/redaction.ts';
import type { IntakeAnswer, IntakeRequest } from './messages.ts';
import type { Worker } from './worker.ts';

/** A picture that is cut into parts. */
export interface PictureToCut {
  /** A name of these bytes alone. */
  name: string;
  bytes: number;
  read(): AsyncIterable<Uint8Array>;
}

/** Cuts pictures in a process that keeps them, and that may die and be another one at any time. */
interface Cutter {
  cut(picture: PictureToCut, part: PicturePart): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function startCutter(worker: Worker): Cutter {
  let lastId = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const ask = async (request: IntakeRequest): Promise<IntakeAnswer> => {
    const answer = await worker.ask(request);
    if ('died' in answer) throw new JejakError('picture-undecodable', 'wrong-use', { detail: answer.died });
    if (answer.type === 'error') throw fromPlainError(answer.error);
    return answer;
  };
  const keep = async (picture: PictureToCut): Promise<void> => {
    let at = 0;
    for await (const bytes of picture.read()) {
      const piece = { at, total: picture.bytes, bytes };
      await ask({ type: 'keep', id: ++lastId, picture: picture.name, ...piece });
      at += bytes.length;
    }
  };
  const ofKept = async ({ name }: PictureToCut, part: PicturePart): Promise<Uint8Array | null> => {
    const answer = await ask({ type: 'cut', id: ++lastId, picture: name, part });
    return answer.type === 'part' ? answer.png : null;
  };
  const cutNow = async (picture: PictureToCut, part: PicturePart): Promise<Uint8Array> => {
    const cut = await ofKept(picture, part);
    if (cut !== null) return cut;
    await keep(picture);
    const png = await ofKept(picture, part);
    if (png === null) throw new JejakError('picture-undecodable', 'wrong-use', { detail: 'not kept' });
    return png;
  };
  return {
    cut(picture, part) {
      // A picture is kept piece by piece, with none of another between them.
      const cut = turn.then(() => cutNow(picture, part));
      turn = cut.catch(() => undefined); // whoever asked for it hears of it
      return cut;
    },
    close: () => worker.close(),
  };
}
