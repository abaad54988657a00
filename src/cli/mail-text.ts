import type { MailReceipt } from '../contract/mail.ts';
import { plainTitle } from '../contract/plain-title.ts';
import type { Words } from '../words/say.ts';

/** What a message of e-mail says of itself, in a line. */
export function describeMail({ from, subject, date, attachments }: MailReceipt, words: Words): string {
  const shown = (text: string | null | undefined): string => plainTitle(text ?? '—');
  return words.say('cli.mail', {
    ...{ from: shown(from[0]), subject: shown(subject), date: shown(date) },
    attachments: attachments.length,
  });
}
