import type { ChatFile, ChatMessage } from '../../contract/chat.ts';

type Sum = Pick<
  ChatFile,
  | ('messages' | 'notes' | 'people' | 'edited' | 'deleted' | 'omitted' | 'attached')
  | ('first' | 'last' | 'undated' | 'earlier' | 'names' | 'said')
>;

/** The messages and notes of a conversation, with what there is of each kind. */
export function sumOf(read: readonly ChatMessage[]): Sum {
  const said = withEarlier(read);
  const messages = said.filter(({ from }) => from !== null);
  const names = namesOf(messages);
  const days = said.flatMap(({ at }) => at ?? []).toSorted();
  const howMany = (is: (message: ChatMessage) => boolean): number => said.filter(is).length;
  return {
    ...{ messages: messages.length, notes: said.length - messages.length, people: names.length },
    edited: howMany((each) => each.edited === true),
    deleted: howMany((each) => each.deleted === true),
    omitted: howMany(({ media }) => media?.state === 'omitted'),
    attached: howMany(({ media, otherMedia = [] }) =>
      [media, ...otherMedia].some((file) => file?.state === 'attached'),
    ),
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null, undated: howMany(({ at }) => at === null) },
    earlier: howMany((each) => each.earlier === true),
    ...{ names, said },
  };
}

/** Marks where time runs back: what was pasted into a message, written by hand, or sent while a phone was offline. */
function withEarlier(read: readonly ChatMessage[]): ChatMessage[] {
  let above: string | null = null;
  return read.map((message) => {
    const { at } = message;
    // Of a note the day alone may be known: then no more is compared.
    const runsBack = at !== null && above !== null && at < above.slice(0, at.length);
    if (at !== null && (runsBack || at.length >= (above?.length ?? 0) || !above?.startsWith(at))) above = at;
    return runsBack ? { ...message, earlier: true as const } : message;
  });
}

function namesOf(messages: readonly ChatMessage[]): ChatFile['names'] {
  const names = new Map<string, ChatFile['names'][number]>();
  for (const { from, line } of messages) {
    if (from === null) continue;
    const known = names.get(from);
    if (known === undefined) names.set(from, { name: from, messages: 1, line });
    else known.messages += 1;
  }
  return [...names.values()];
}
