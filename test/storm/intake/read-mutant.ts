import { pictureFacts } from '../../../src/contract/picture-facts.ts';
import { placeOf } from '../../../src/intake/chat/packed-file.ts';
import { attachmentOf } from '../../../src/intake/mail/read-mail.ts';
import { intakeAnswer } from '../../../src/intake/messages.ts';
import { readFactsOfBytes, unpackFile } from '../../../src/intake/read-facts.ts';
import type { Mutant } from './mutate.ts';

/** Processor time in ms that a file of some kilobytes may take. */
const longestMs = 5000;
/** Of the files inside one, these are taken out too. */
const mostInside = 3;

/**
 * Reads a file as the intake process does, in this process: null where all is as it is to be, whatever the file says of
 * itself. Otherwise what is wrong: something was thrown, the answer is none, it cannot be stored, or it took long.
 */
export async function problemOf({ name, bytes }: Mutant): Promise<string | null> {
  const before = process.cpuUsage();
  try {
    const facts = await readFactsOfBytes(bytes, name);
    const answer = intakeAnswer.safeParse({ type: 'facts', id: 0, facts });
    if (!answer.success) return `no answer: ${answer.error.issues[0]?.path.join('.') ?? ''}`;
    const { exif, text, chat, mail, ...said } = facts;
    // What the core makes of it goes into the log, which takes no halves of characters.
    const logged = JSON.stringify([said, text, chat?.receipt, mail?.receipt]);
    if (/\\ud[89a-f]/i.test(logged)) return 'half a character in what is logged';
    if (exif !== undefined) pictureFacts(JSON.parse(JSON.stringify(exif)) as unknown);
    for (const file of (chat?.packed ?? []).slice(0, mostInside)) {
      if (!('file' in file)) continue;
      const { start, end } = placeOf(file.file);
      await unpackFile(bytes.subarray(start, end), file.file);
    }
    for (let nth = 0; nth < Math.min(mail?.receipt.attachments ?? 0, mostInside); nth++)
      await attachmentOf(bytes, nth);
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error)}`;
  }
  const used = process.cpuUsage(before);
  const ms = (used.user + used.system) / 1000;
  return ms > longestMs ? `took ${Math.round(ms)} ms of a processor` : null;
}
