import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { ChatFile, ChatMessage, ChatReceipt } from '../../../contract/chat.ts';
import type { ContainedItem, MadeOfChat } from '../../../contract/made-of-chat.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { useCalls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';
import { useChatFile } from './chat-file.ts';
import { ChatList } from './chat-list.tsx';
import { QuotePanel } from './chat-quote.tsx';
import { QuoteLinks } from './chat-quote-links.tsx';
import { type Chosen, endsOf, filesByMessage } from './chat-range.ts';
import { ReceiptOfChat } from './chat-receipt.tsx';
import { type ChatFilter, filteredMessages, firstOfDay, nextHit } from './chat-rows.ts';
import { ChatSearch } from './chat-search.tsx';

/** The conversation of an export: its people, times and messages, as they stand in it. */
export function ChatTab({ item }: { item: ItemView }) {
  return item.chat === undefined ? null : <Shown item={item} receipt={item.chat} />;
}

function Shown({ item, receipt }: { item: ItemView; receipt: ChatReceipt }) {
  const calls = useCalls();
  const read = useChatFile(item.item);
  // What was made of an export has no files of its own: those of the export.
  const of = item.madeOf?.item ?? item.item;
  const made = useQuery({
    queryKey: ['item', of, 'made-of-chat'],
    queryFn: ({ signal }) => calls.items.madeOfChat({ item: of }, { signal }),
  });
  return (
    <div className={classes.chat}>
      <ReceiptOfChat receipt={receipt} />
      {receipt.range === undefined && <QuoteLinks quotes={made.data?.quotes ?? []} />}
      <ReadError of={[read, made]} />
      {read.data !== undefined && made.data !== undefined && (
        <Conversation key={item.item} item={item} chat={read.data} files={made.data.files} />
      )}
    </div>
  );
}

const everything: ChatFilter = { text: '', from: null };

interface ConversationProps {
  item: ItemView;
  chat: ChatFile;
  files: MadeOfChat['files'];
}

function Conversation({ item, chat, files }: ConversationProps) {
  const words = useWords();
  const { place, go, replace } = usePlace();
  const [filter, setFilter] = useState<ChatFilter>(everything);
  const [only, setOnly] = useState(true);
  const [chosen, setChosen] = useState<Chosen | null>(() => {
    const n = place.screen === 'item' ? place.message : undefined;
    return n === undefined ? null : { at: n, began: n };
  });
  const [quoting, setQuoting] = useState(false);
  const hits = useMemo(() => filteredMessages(chat.said, filter), [chat, filter]);
  const marked = useMemo(
    () => (only || hits === chat.said ? null : new Set(hits.map(({ n }) => n))),
    [only, hits, chat],
  );
  const messages = only ? hits : chat.said;
  const found = chosen === null ? -1 : hits.findIndex(({ n }) => n === chosen.at);
  const nth = found < 0 ? null : found + 1;
  const fileOf = useMemo(() => filesByMessage(files), [files]);
  const isFiltered = messages.length < chat.said.length;
  const ends = chosen === null ? null : endsOf(chosen);
  const showAmong = (): void => {
    setFilter(everything);
    setOnly(true);
  };
  const choose = (n: number, extend: boolean): void =>
    setChosen((before) => ({ at: n, began: extend ? (before?.began ?? n) : n }));
  const open = (message: ChatMessage, file: ContainedItem): void => {
    if (place.screen !== 'item') return;
    // Who comes back stands before the message again.
    const here = { ...place, tab: 'chat' as const, message: message.n };
    replace(here);
    go({ screen: 'item', item: file.item, from: here });
  };
  return (
    <>
      <div className={classes.bar}>
        <ChatSearch
          {...{ chat, filter, only, nth }}
          count={hits.length}
          onFilter={setFilter}
          onOnly={setOnly}
          onStep={(way) => {
            const n = nextHit(hits, chosen?.at ?? null, way);
            if (n !== null) choose(n, false);
          }}
          onDay={(day) => {
            const n = firstOfDay(messages, day);
            if (n !== null) choose(n, false);
          }}
        />
        {isFiltered && chosen !== null && (
          <Button variant="default" size="xs" onClick={showAmong}>
            {words.say('chat.show-among')}
          </Button>
        )}
      </div>
      {messages.length === 0 ? (
        <p className={classes.hint}>{words.say('chat.nothing-found')}</p>
      ) : (
        <div className={classes.halves}>
          <div className={classes.said}>
            <ChatList
              {...{ messages, chosen, fileOf, marked }}
              zonesDiffer={chat.zonesDiffer === true}
              onChoose={choose}
              onOpen={open}
            />
            {ends !== null && chosen !== null && (
              <ChosenBar
                {...{ item, chat, messages, ends, quoting }}
                file={fileOf}
                at={chosen.at}
                onOpen={open}
                onQuote={() => setQuoting(true)}
              />
            )}
          </div>
          {quoting && ends !== null && (
            <QuotePanel item={item} from={ends.from} to={ends.to} onClose={() => setQuoting(false)} />
          )}
        </div>
      )}
    </>
  );
}

interface BarProps {
  item: ItemView;
  chat: ChatFile;
  /** Those that are shown. */
  messages: readonly ChatMessage[];
  ends: { from: number; to: number };
  at: number;
  quoting: boolean;
  file: (message: ChatMessage) => ContainedItem | undefined;
  onOpen: (message: ChatMessage, file: ContainedItem) => void;
  onQuote: () => void;
}

/** What is chosen, and what can be done with it. */
function ChosenBar({ item, chat, messages, ends, at, quoting, file, onOpen, onQuote }: BarProps) {
  const words = useWords();
  const { from, to } = ends;
  const count = to - from + 1;
  const shown = messages.filter(({ n }) => n >= from && n <= to).length;
  const message = chat.said.find(({ n }) => n === at);
  const named = message === undefined ? undefined : file(message);
  return (
    <div className={classes.bar}>
      <span className={classes.words} role="status">
        {words.say(from === to ? 'quote.chosen-one' : 'quote.chosen', { from, to, count })}{' '}
        {shown < count && words.say('quote.chosen-hidden', { count: count - shown })}
      </span>
      {message !== undefined && named !== undefined && (
        <Button variant="default" size="xs" onClick={() => onOpen(message, named)}>
          {words.say('chat.open-file', { name: plainTitle(named.title) })}
        </Button>
      )}
      {chat.range === undefined &&
        (item.case === null ? (
          <span className={classes.words}>{words.say('quote.no-case')}</span>
        ) : (
          <Button size="xs" disabled={quoting} onClick={onQuote}>
            {words.say('quote.begin')}
          </Button>
        ))}
    </div>
  );
}
