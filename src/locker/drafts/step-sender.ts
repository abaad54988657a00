import type { CallThread } from '../../processes/call-thread.ts';
import { chunkBytes } from '../objects/chunks.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { DraftStep } from './fill-draft.ts';

/** Chunks that may be on their way to the writer at once, over all drafts of a locker. */
const mostUnderWay = 24;

/** Sends steps to the writer, holds back whoever writes too fast, and keeps buffers for use again. */
export interface StepSender {
  send(step: DraftStep): Promise<void>;
  /** Resolves when more may be sent. */
  room(): Promise<void>;
  /** Room for a chunk, in memory that is shared with the writer: untouched once it is sent, until that is stored. */
  buffer(): Uint8Array;
  /** Gives room back that was not used after all. */
  giveBack(buffer: Uint8Array): void;
}

export function createStepSender(writer: CallThread<WriterCalls>): StepSender {
  const spare: Uint8Array[] = [];
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const giveBack = (buffer: Uint8Array): void => {
    if (spare.length < mostUnderWay) spare.push(new Uint8Array(buffer.buffer));
  };
  return {
    giveBack,
    async send(step) {
      if (step.step !== 'chunk') {
        await writer.call('fillDraft', step);
        return;
      }
      underWay++;
      try {
        await writer.call('fillDraft', underWay < mostUnderWay ? step : { ...step, hurry: true });
      } finally {
        giveBack(step.bytes);
        underWay--;
        const released = waiting;
        waiting = [];
        for (const release of released) release();
      }
    },
    async room() {
      while (underWay >= mostUnderWay) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    // Shared: buffers that are handed over and back count anew each time with the garbage collector.
    buffer: () => spare.pop() ?? new Uint8Array(new SharedArrayBuffer(chunkBytes)),
  };
}
