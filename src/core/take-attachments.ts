import { basename } from 'node:path';
import { fromPlainError, JejakError, toPlainError } from '../contract/error.ts';
import { seenText } from '../contract/handed-in.ts';
import type { Item } from '../contract/item.ts';
import type { IntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { openStep } from './steps.ts';
import { keepContained } from './take-packed.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';
import type { Work } from './work.ts';

/** Files that are taken out of one message at most. */
const mostFiles = 200;
/** The message is handed to its reader once for each. */
const mostBytesHanded = 4 * 1024 ** 3;

/**
 * Takes the files that a message of e-mail carries out of it, as it is stored: each becomes an item of its own, made of
 * the message, which stays as it is. What cannot be had is told as one failure, and never thrown. Ends where the signal
 * does, or the locker can store no more.
 *
 * @param path where the message was brought in from
 */
export async function takeAttachments(
  locker: Locker,
  intake: IntakeProcess,
  { item, path }: { item: Item; path: string },
  { onProgress, signal }: Work,
): Promise<{ items: Item[]; failed: { file: string; error: JejakError }[] }> {
  const items: Item[] = [];
  const failed: { file: string; error: JejakError }[] = [];
  const carried = item.mail?.attachments ?? 0;
  try {
    const message = await unlessStopped(signal, storedBytes(locker, item));
    const total = Math.min(carried, mostFiles, Math.ceil(mostBytesHanded / Math.max(1, message.length)));
    for (let nth = 0; nth < total && !signal.aborted; nth += 1) {
      onProgress({ step: 'unpack', done: nth, total, unit: 'files', detail: basename(path) });
      const reading = openStep('unpack');
      const found = await unlessStopped(signal, intake.attachment(message, nth));
      if (found === null) continue;
      const { name, bytes, facts } = found;
      const where = { attachment: nth + 1, name };
      const named = { name: titleOf(name, nth), where, bytes, facts };
      items.push(await keepContained(locker, item, named, reading));
    }
  } catch (thrown) {
    if (!wasLeft(thrown)) failed.push({ file: path, error: fromPlainError(toPlainError(thrown)) });
  }
  const left = carried - items.length;
  if (left > 0) {
    const error = new JejakError('attachments-left', 'wrong-use', { file: basename(path), count: left });
    failed.push({ file: path, error });
  }
  return { items, failed };
}

/** A name that would lead elsewhere is only a name, and what is not seen is not in it. */
function titleOf(name: string | null, nth: number): string {
  const seen = seenText(basename((name ?? '').replaceAll('\\', '/'))).trim();
  return seen === '' || seen === '..' || seen === '.' ? `attachment-${String(nth + 1)}` : seen;
}

async function storedBytes(locker: Locker, { item }: Item): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, 'original')) parts.push(part);
  return Buffer.concat(parts);
}
