import type { ChatFile, ChatMessage } from '../../../contract/chat.ts';

/** A line of the conversation as it is shown: the head of a day, or a message with its place among those shown, from 1. */
export type ChatRow =
  | { is: 'day'; key: string; day: string | null }
  | { is: 'message'; key: string; message: ChatMessage; place: number };

/** What is looked for in a conversation. */
export interface ChatFilter {
  text: string;
  /** The name before the text; null for all. */
  from: string | null;
}

/** The messages with a head before the first of each day; a message whose day is not known is under a head that says so. */
export function rowsOf(messages: readonly ChatMessage[]): ChatRow[] {
  const rows: ChatRow[] = [];
  let before: string | null | undefined;
  for (const [at, message] of messages.entries()) {
    const day = message.at?.slice(0, 10) ?? null;
    if (day !== before) rows.push({ is: 'day', key: `day before ${message.n}`, day });
    before = day;
    rows.push({ is: 'message', key: String(message.n), message, place: at + 1 });
  }
  return rows;
}

/** The messages under this name that have all of these words, in text, name or name of a file. */
export function filteredMessages(
  messages: readonly ChatMessage[],
  { text, from }: ChatFilter,
): readonly ChatMessage[] {
  const parts = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (parts.length === 0 && from === null) return messages;
  return messages.filter((message) => {
    if (from !== null && message.from !== from && message.to !== from) return false;
    const said = [message.from, message.to, message.text, message.media?.name].join('\n').toLowerCase();
    return parts.every((part) => said.includes(part));
  });
}

/** A list of more names than this is not gone through, and holds the window up; the search finds the others. */
const mostNames = 200;

/** The names to choose from: all of them, or those with the most messages, in the order in which they first stand. */
export function namesToChoose(names: ChatFile['names']): ChatFile['names'] {
  if (names.length <= mostNames) return names;
  const chosen = new Set(names.toSorted((a, b) => b.messages - a.messages).slice(0, mostNames));
  return names.filter((name) => chosen.has(name));
}

/**
 * The message that fits after the one that is chosen, or before it; past the end it begins again. Null where none fits.
 *
 * @param at number of the one that is chosen; null where none is
 */
export function nextHit(
  hits: readonly ChatMessage[],
  at: number | null,
  way: 'before' | 'after',
): number | null {
  const found =
    way === 'after'
      ? (hits.find(({ n }) => at === null || n > at) ?? hits[0])
      : (hits.findLast(({ n }) => at === null || n < at) ?? hits.at(-1));
  return found?.n ?? null;
}

/** The first message of a day (`2024-01-31`), or of the first day after it that has one; null where none has. */
export function firstOfDay(messages: readonly ChatMessage[], day: string): number | null {
  let nearest: ChatMessage | null = null;
  for (const message of messages) {
    const own = message.at?.slice(0, 10);
    if (own === undefined || own < day) continue;
    if (own === day) return message.n;
    if (nearest === null || own < (nearest.at ?? '').slice(0, 10)) nearest = message;
  }
  return nearest?.n ?? null;
}
