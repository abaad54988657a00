import type { CallThread } from '../../processes/call-thread.ts';
import { createDraftFile, type FillableFile } from '../drafts/draft-client.ts';
import type { StepSender } from '../drafts/step-sender.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { Incoming, Received } from './incoming.ts';
import type { Coming } from './room.ts';

/** A bundle on its way in. Nothing of it is there before it is sealed, and a process that dies leaves nothing. */
export interface Receipt {
  /**
   * Asks whether the disk still has room for what is to come. @throws JejakError `no-room-to-receive`
   */
  assertRoom(coming: Coming): Promise<void>;
  /** Room for the bytes of this hash; once for each. Bytes of another hash fail the sealing. */
  file(sha256: string): FillableFile;
  /** Takes the bundle in; resolves when it is durable. */
  seal(incoming: Incoming): Promise<Received>;
  /** Gives it up. */
  drop(): Promise<void>;
}

export async function createReceipt(
  receipt: string,
  {
    writer,
    steps,
    assertRoom,
  }: { writer: CallThread<WriterCalls>; steps: StepSender } & Pick<Receipt, 'assertRoom'>,
): Promise<Receipt> {
  await writer.call('beginReceipt', { receipt });
  return {
    assertRoom,
    file: (sha256) =>
      createDraftFile(
        { item: receipt, role: sha256, name: '', mediaType: 'application/octet-stream' },
        steps,
      ),
    seal: (incoming) => writer.call('sealReceipt', { receipt, incoming }),
    async drop() {
      await writer.call('dropReceipt', { receipt });
    },
  };
}
