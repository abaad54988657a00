import type { ChatFile, ChatMessage, ChatNotRead } from '../../contract/chat.ts';
import { phoneOwner } from '../../contract/phone-owner.ts';
import { goesOn } from '../progress.ts';
import { frame, opening, type SignalContact, type SignalItem } from './signal-frames.ts';
import { sumOf } from './sum.ts';

const mostMessages = 300_000;

/** Who or what messages go to: a person, a group, or the owner of the program. */
interface Known {
  name: string;
  id?: string;
  is: 'person' | 'group' | 'owner';
}

/**
 * Signal's own export as plain text (`main.jsonl`), a frame of its backup a line: what was said with everybody, in the
 * order of the file. Null where the text is none. Who wrote a message is said by number; where that leads to nobody, or
 * not to the side that the message is said to come from, it is nobody's.
 *
 * @param within the name of the text in an archive, else null
 */
export function readSignal(text: string, within: string | null): ChatFile | null {
  const lines = text.split('\n');
  if (!opening.safeParse(parsed(lines[0])).success) return null;
  const people = new Map<string, Known>();
  const chats = new Map<string, string>();
  const messages: ChatMessage[] = [];
  let isCut = false;
  let accounts = 0;
  for (const [at, each] of lines.entries()) {
    goesOn();
    const value = at === 0 ? undefined : parsed(each);
    if (typeof value === 'object' && value !== null && 'account' in value) accounts += 1;
    const { recipient, chat, chatItem } = frame.safeParse(value).data ?? {};
    if (recipient !== undefined) people.set(recipient.id, whoIs(recipient));
    if (chat !== undefined) chats.set(chat.id, chat.recipientId);
    if (chatItem === undefined) continue;
    if (messages.length >= mostMessages) {
      isCut = true;
      break;
    }
    const author = people.get(chatItem.authorId ?? '');
    const to = people.get(chats.get(chatItem.chatId ?? '') ?? '');
    messages.push({
      n: messages.length + 1,
      line: at + 1,
      lastLine: at + 1,
      ...toMessage(chatItem, author, to),
    });
  }
  if (accounts === 0) return null;
  return {
    v: 1,
    ...{ form: 'signal-jsonl', within, lines: lines.length, clock: 24 },
    dates: { reading: 'year-first', shownBy: 'form', line: messages[0]?.line ?? null },
    ...{ zone: '+00:00', inUtc: true },
    ...(isCut ? { cut: true as const } : {}),
    ...sumOf(messages),
  };
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return undefined; // an empty line, or one that was cut off
  }
}

type Recipient = NonNullable<ReturnType<typeof frame.parse>['recipient']>;

function whoIs({ contact, group, self }: Recipient): Known {
  if (self !== undefined) return { name: phoneOwner, is: 'owner' };
  if (group !== undefined) return { name: group.snapshot.title.title ?? '?', is: 'group' };
  const number = contact?.e164 === undefined ? undefined : `+${contact.e164}`;
  const name = contact === undefined ? undefined : nameOf(contact);
  return {
    ...{ name: name ?? number ?? '?', is: 'person' },
    ...(number === undefined ? {} : { id: number }),
  };
}

/** As the program itself shows it: the name that its owner gave, that of the address book, or the person's own. */
function nameOf(contact: SignalContact): string | undefined {
  const { nickname, systemGivenName, systemFamilyName, profileGivenName, profileFamilyName, username } =
    contact;
  const names = [
    [nickname?.given, nickname?.family],
    [systemGivenName, systemFamilyName],
    [profileGivenName, profileFamilyName],
  ].map((parts) => parts.filter((part) => part !== undefined).join(' '));
  return names.find((name) => name !== '') ?? username;
}

function toMessage(
  item: SignalItem,
  author: Known | undefined,
  to: Known | undefined,
): Omit<ChatMessage, 'n' | 'line' | 'lastLine'> {
  const { dateSent, incoming, outgoing, revisions = [], standardMessage } = item;
  const moment = dateSent === undefined ? Number.NaN : Number(dateSent);
  const instant = Math.abs(moment) <= 8.64e15 ? new Date(moment).toISOString() : null;
  const isNote = incoming === undefined && outgoing === undefined;
  const isOwner = author?.is === 'owner';
  const isSaid = author !== undefined && (outgoing === undefined ? !isOwner : isOwner);
  const target = standardMessage?.quote?.targetSentTimestamp;
  const notRead = notReadIn(item);
  const left = unsentIn(outgoing);
  return {
    ...(dateSent === undefined ? {} : { id: dateSent }),
    from: isNote ? null : isSaid ? author.name : '?',
    ...(isNote || !isSaid || author.id === undefined ? {} : { fromId: author.id }),
    ...(to !== undefined && (outgoing !== undefined || to.is === 'group') ? { to: to.name } : {}),
    ...(left === null ? {} : { unsent: left }),
    shown: instant === null ? '?' : `${instant.slice(0, 19).replace('T', ' ')} UTC`,
    at: instant?.slice(0, 19) ?? null,
    ...(instant === null ? {} : { instant }),
    text: textOf(item),
    ...(revisions.length === 0 ? {} : { edited: true as const }),
    ...(item.remoteDeletedMessage === undefined ? {} : { deleted: true as const }),
    ...(target === undefined ? {} : { replyTo: target }),
    ...(notRead.length === 0 ? {} : { notRead }),
  };
}

/** Where it went to nobody; of a group some of whom got it, it was sent. */
function unsentIn(outgoing: SignalItem['outgoing']): 'failed' | 'outbox' | null {
  const states = outgoing?.sendStatus ?? [];
  if (states.length === 0) return null;
  if (states.every(({ failed }) => failed !== undefined)) return 'failed';
  return states.every(({ pending }) => pending !== undefined) ? 'outbox' : null;
}

function textOf(item: SignalItem): string {
  const { standardMessage, directStoryReplyMessage: reply, stickerMessage, poll, updateMessage } = item;
  // What the program notes is said in its own words: those of its field, and of the kinds within.
  if (updateMessage !== undefined) return Object.entries(updateMessage).map(noteOf).join(', ');
  return (
    standardMessage?.text?.body ??
    reply?.textReply?.text?.body ??
    reply?.emoji ??
    stickerMessage?.sticker?.emoji ??
    poll?.question ??
    ''
  );
}

function noteOf([name, value]: [string, unknown]): string {
  const within = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const kinds = within.flatMap(([field, each]) => {
    if (field === 'type' && typeof each === 'string') return [each];
    return field === 'updates' && Array.isArray(each)
      ? each.flatMap((update: unknown) =>
          typeof update === 'object' && update !== null ? Object.keys(update) : [],
        )
      : [];
  });
  return [name, ...kinds.slice(0, 20)].join(' ');
}

const known = new Set([
  ...['chatId', 'authorId', 'dateSent', 'expireStartDate', 'expiresInMs', 'revisions', 'sms', 'pinDetails'],
  ...[
    'incoming',
    'outgoing',
    'directionless',
    'standardMessage',
    'directStoryReplyMessage',
    'stickerMessage',
  ],
  ...['poll', 'contactMessage', 'viewOnceMessage', 'remoteDeletedMessage', 'updateMessage'],
]);

/** What stands in a message and is neither shown nor searched here. */
function notReadIn(item: SignalItem): ChatNotRead[] {
  const { standardMessage, revisions = [] } = item;
  const parts = [
    standardMessage,
    item.directStoryReplyMessage,
    item.stickerMessage,
    item.poll,
    item.contactMessage,
  ];
  const hasReactions = [...parts, item.viewOnceMessage].some(
    (part) => Array.isArray(part?.['reactions']) && part['reactions'].length > 0,
  );
  const hasFile =
    (standardMessage?.attachments ?? []).length > 0 ||
    standardMessage?.longText !== undefined ||
    item.stickerMessage !== undefined;
  return [
    ...(hasFile ? (['file'] as const) : []),
    ...(item.poll === undefined ? [] : (['poll'] as const)),
    ...(item.contactMessage === undefined ? [] : (['contact'] as const)),
    ...(item.viewOnceMessage === undefined ? [] : (['self-destructing'] as const)),
    ...(hasReactions ? (['reactions'] as const) : []),
    ...(revisions.length === 0 ? [] : (['earlier-wording'] as const)),
    ...(Object.keys(item).every((field) => known.has(field)) ? [] : (['other'] as const)),
  ];
}
