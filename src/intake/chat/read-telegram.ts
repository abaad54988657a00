import { z } from 'zod';
import type { ChatFile, ChatMedia, ChatMessage, ChatNotRead } from '../../contract/chat.ts';
import { goesOn } from '../progress.ts';
import type { FindAlong } from './came-along.ts';
import { type Lines, linesOfListed } from './json-lines.ts';
import { sumOf } from './sum.ts';

const said = z.string().min(1).optional().catch(undefined);
const seconds = z
  .string()
  .regex(/^\d{1,11}$/)
  .optional()
  .catch(undefined);

const written = z.object({
  id: z.int(),
  type: z.enum(['message', 'service']),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  date_unixtime: seconds,
  edited: said,
  from: said,
  from_id: said,
  actor: said,
  actor_id: said,
  action: said,
  title: said,
  members: z.array(z.string().nullable()).optional().catch(undefined),
  forwarded_from: said,
  reply_to_message_id: z.int().optional().catch(undefined),
  reply_to_peer_id: said,
  photo: said,
  file: said,
  file_name: said,
  text: z
    .union([z.string(), z.array(z.union([z.string(), z.looseObject({ text: z.string(), href: said })]))])
    .catch(''),
});
type Written = z.infer<typeof written>;

/** Of these fields is named that they are there, and what they say stays in the export. */
const notReadByField = new Map<string, ChatNotRead>([
  ['location_information', 'place'],
  ['live_location_period_seconds', 'place'],
  ['contact_information', 'contact'],
  ['poll', 'poll'],
  ['todo_list', 'task-list'],
  ['game_title', 'game'],
  ['invoice_information', 'invoice'],
  ['giveaway_information', 'giveaway'],
  ['self_destruct_period_seconds', 'self-destructing'],
]);

const exported = z.object({ type: z.string(), id: z.int(), messages: z.array(z.looseObject({})).min(1) });

/**
 * The conversation of a Telegram Desktop export in JSON (`result.json` of one chat). Null where the text is none; of
 * an export of all chats nothing is read.
 *
 * @param within the name of the text in an archive, else null
 * @param find the file that came with the text under a name
 */
export function readTelegram(text: string, within: string | null, find: FindAlong): ChatFile | null {
  const root = exported.safeParse(parse(text)).data;
  if (root === undefined) return null;
  const lines = linesOfListed(text);
  if (lines.length !== root.messages.length) return null;
  const messages: ChatMessage[] = [];
  const offsets = new Set<number | null>();
  for (const [at, each] of root.messages.entries()) {
    goesOn();
    const one = written.safeParse(each).data;
    const where = lines[at];
    if (one === undefined || where === undefined || !isTime(one.date)) return null;
    const message = toMessage(one, at + 1, where, find);
    const notRead = notReadIn(message, Object.keys(each));
    messages.push(notRead.length === 0 ? message : { ...message, notRead });
    offsets.add(offsetOf(one));
  }
  const [offset = null] = offsets;
  return {
    v: 1,
    ...{ form: 'telegram-json', within, lines: text.split('\n').length, clock: 24 },
    dates: { reading: 'year-first', shownBy: 'form', line: messages[0]?.line ?? null },
    zone: offsets.size === 1 && offset !== null ? toZone(offset) : null,
    ...(offsets.size > 1 ? { zonesDiffer: true as const } : {}),
    ...sumOf(messages),
  };
}

function toMessage(one: Written, n: number, lines: Lines, find: FindAlong): ChatMessage {
  const isNote = one.type === 'service';
  const id = isNote ? one.actor_id : one.from_id;
  const media = mediaOf(one, find);
  const instant = instantOf(one);
  const answered = one.reply_to_message_id;
  const links = linksOf(one);
  return {
    ...{ n, ...lines, id: String(one.id) },
    // A deleted account has no name, but is known by its number.
    from: isNote ? null : (one.from ?? one.from_id ?? '?'),
    ...(id === undefined ? {} : { fromId: id }),
    ...{ shown: one.date.replace('T', ' '), at: one.date },
    ...(instant === null ? {} : { instant }),
    text: isNote ? noteOf(one) : textOf(one),
    ...(one.edited === undefined ? {} : { edited: true as const }),
    ...(one.forwarded_from === undefined ? {} : { forwardedFrom: one.forwarded_from }),
    ...(answered === undefined
      ? {}
      : { replyTo: one.reply_to_peer_id === undefined ? String(answered) : null }),
    ...(links.length === 0 ? {} : { links }),
    ...(media === null ? {} : { media }),
  };
}

/** Addresses behind words of the text that say something else. */
function linksOf({ text }: Pick<Written, 'text'>): string[] {
  if (typeof text === 'string') return [];
  const links = text.flatMap((part) =>
    typeof part === 'string' || part.href === undefined || part.href === part.text ? [] : part.href,
  );
  return [...new Set(links)];
}

function notReadIn({ from, text, media }: ChatMessage, fields: readonly string[]): ChatNotRead[] {
  const named = new Set(fields.flatMap((field) => notReadByField.get(field) ?? []));
  if (named.size === 0 && from !== null && text === '' && media === undefined) return ['other'];
  return [...named];
}

/** In the program's own words, with who did it and to whom. */
function noteOf({ actor, action, title, members = [], text }: Written): string {
  const plain = textOf({ text });
  return [actor, action, title, ...members.map((name) => name ?? '?'), plain].filter(Boolean).join(' · ');
}

function textOf({ text }: Pick<Written, 'text'>): string {
  return typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function mediaOf({ photo, file, file_name: name }: Written, find: FindAlong): ChatMedia | null {
  const path = photo ?? file;
  if (path === undefined) return null;
  // Where a file was left out, a sentence in brackets stands in the place of its name.
  if (path.startsWith('(')) return { state: 'omitted', name: name ?? null };
  const last = path.slice(path.lastIndexOf('/') + 1);
  const along = find(path);
  return along === null
    ? { state: 'missing', name: last }
    : { state: 'attached', name: last, entry: along.entry };
}

function isTime(date: string): boolean {
  const at = new Date(`${date}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === date;
}

function instantOf({ date_unixtime: since }: Written): string | null {
  return since === undefined ? null : `${new Date(Number(since) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Minutes by which the written time is ahead of UTC, by the seconds beside it; null where that is no offset. */
function offsetOf({ date, date_unixtime: since }: Written): number | null {
  if (since === undefined) return null;
  const minutes = (Date.parse(`${date}Z`) / 1000 - Number(since)) / 60;
  return Number.isInteger(minutes) && Math.abs(minutes) <= 14 * 60 ? minutes : null;
}

function toZone(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${[hours, rest].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON, or cut off
  }
}
