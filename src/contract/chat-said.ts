import type { ChatForm, ChatMessage, ChatReceipt, DateReading } from './chat.ts';
import { phoneOwner } from './phone-owner.ts';
import { plainTitle } from './plain-title.ts';

/** What an export says of the zone of its times, by the words that tell it. */
export function zoneOf({
  form,
  zone,
  zonesDiffer,
  inUtc,
}: ChatReceipt): `chat.${'zone-unknown' | 'zone-utc' | 'zone-shown' | 'zone-written' | 'zones-differ'}` {
  if (inUtc) return 'chat.zone-utc';
  if (zonesDiffer) return 'chat.zones-differ';
  if (zone === null) return 'chat.zone-unknown';
  return form === 'telegram-html' ? 'chat.zone-written' : 'chat.zone-shown';
}

/** How the dates of an export are read, by the words that tell it. */
export function datesOf({ form, dates: { reading } }: ChatReceipt): `chat.dates-${DateReading | 'moment'}` {
  return form === 'sms-xml' || form === 'signal-jsonl' ? 'chat.dates-moment' : `chat.dates-${reading}`;
}

/** Whether its messages are lines of a plain text: then what was pasted into one can look like others. */
export function isOfLines(form: ChatForm): boolean {
  return form === 'whatsapp-android' || form === 'whatsapp-ios' || form === 'signal-markdown';
}

/** Where a message stands in its export, by the words that tell it. */
export function standsAt({ page, line, lastLine }: Pick<ChatMessage, 'page' | 'line' | 'lastLine'>) {
  const where = { page: page ?? 1, line, last: lastLine };
  const key = line === lastLine ? ('line' as const) : ('lines' as const);
  return { key: page === undefined ? (`chat.${key}` as const) : (`chat.page-${key}` as const), where };
}

/** What is said of the message that one answers. */
export function answers(replyTo: string | null): {
  key: 'chat.reply-to' | 'chat.reply-elsewhere';
  id: string;
} {
  return { key: replyTo === null ? 'chat.reply-elsewhere' : 'chat.reply-to', id: replyTo ?? '' };
}

/** The name above a message as it is shown; the owner of the phone stands there without one. */
export function shownName(name: string, owner: string): string {
  return name === phoneOwner ? owner : plainTitle(name);
}
