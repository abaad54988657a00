import { basename } from 'node:path';
import { fromPlainError, JejakError, toPlainError } from '../contract/error.ts';
import type { Item } from '../contract/item.ts';
import type { IntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { openStep } from './steps.ts';
import { keepContained } from './take-packed.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';
import type { Work } from './work.ts';

/** Files that are taken out of one message at most. */
const mostFiles = 500;

/**
 * Takes the files that a message of e-mail carries out of it, as it is stored: each becomes an item of its own, made of
 * the message, which stays as it is. What cannot be had is a failure of its own, and never thrown. Ends where the signal
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
  const total = Math.min(item.mail?.attachments.length ?? 0, mostFiles);
  try {
    const found = await unlessStopped(signal, open(locker, intake, item));
    for (const [place, { name, bytes, facts }] of (found ?? []).slice(0, mostFiles).entries()) {
      if (signal.aborted) break;
      const safe = basename((name ?? '').replaceAll('\\', '/')).trim();
      const title = safe === '' || safe === '..' || safe === '.' ? `attachment-${String(place + 1)}` : safe;
      onProgress({ step: 'unpack', done: place, total, unit: 'files', detail: title });
      const where = { attachment: place + 1, name };
      items.push(await keepContained(locker, item, { name: title, where, bytes, facts }, openStep('unpack')));
    }
  } catch (thrown) {
    if (!wasLeft(thrown)) failed.push({ file: path, error: fromPlainError(toPlainError(thrown)) });
  }
  const left = (item.mail?.attachments.length ?? 0) - items.length;
  if (left > 0) {
    const error = new JejakError('attachments-left', 'wrong-use', { file: basename(path), count: left });
    failed.push({ file: path, error });
  }
  return { items, failed };
}

async function open(
  locker: Locker,
  intake: IntakeProcess,
  item: Item,
): ReturnType<IntakeProcess['openMail']> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item.item, 'original')) parts.push(part);
  return intake.openMail(Buffer.concat(parts));
}
