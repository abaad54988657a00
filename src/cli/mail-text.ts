import type { MailReceipt } from '../contract/mail.ts';
import type { Words } from '../words/say.ts';

/** What a message of e-mail is as a whole, in a line; its people and words stand in its text. */
export function describeMail({ sentAt, received, attachments }: MailReceipt, words: Words): string {
  const date = sentAt ?? words.say('mail.no-date');
  return words.say('cli.mail', { date, received, attachments });
}
