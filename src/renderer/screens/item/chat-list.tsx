import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { ChatMessage } from '../../../contract/chat.ts';
import type { ContainedItem } from '../../../contract/made-of-chat.ts';
import { rowAfterKey } from '../../shared/row-after-key.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';
import { Message } from './chat-message.tsx';
import { type Chosen, endsOf } from './chat-range.ts';
import { type ChatRow, rowsOf } from './chat-rows.ts';

interface Props {
  messages: readonly ChatMessage[];
  chosen: Chosen | null;
  /** Those that fit what is looked for, where others are shown too; else null. */
  marked: ReadonlySet<number> | null;
  /** `extend`: from the one that is chosen up to this one. */
  onChoose: (n: number, extend: boolean) => void;
  fileOf: (message: ChatMessage) => ContainedItem | undefined;
  zonesDiffer: boolean;
  /** Opens the file that a message names. */
  onOpen: (message: ChatMessage, file: ContainedItem) => void;
}

const dayHeight = 40;
const messageHeight = 68;
const lineHeight = 20;
const pictureHeight = 136;
const idOf = (n: number): string => `message-${String(n)}`;

/**
 * The conversation; only what is looked at is in the page. Arrows, page and ends lead along it, with Shift they choose
 * up to there, and Enter opens the file of the message.
 */
export function ChatList({ messages, chosen, marked, onChoose, fileOf, zonesDiffer, onOpen }: Props) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(messages), [messages]);
  // Asked for of each row whenever one was measured.
  const heights = useMemo(() => rows.map((row) => heightOf(row, fileOf)), [rows, fileOf]);
  const active = chosen?.at ?? null;
  const ends = chosen === null ? null : endsOf(chosen);
  const at = useMemo(
    () => rows.findIndex((row) => row.is === 'message' && row.message.n === active),
    [rows, active],
  );
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => heights[index] ?? messageHeight,
    overscan: 8,
    // What is said to be chosen is in the page, wherever it was scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (at >= 0) list.scrollToIndex(at, { align: 'auto' });
  }, [at, list]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const now = messages.findIndex(({ n }) => n === active);
    const message = messages[now];
    const file = message === undefined ? undefined : fileOf(message);
    if (event.key === 'Enter' && message !== undefined && file !== undefined) {
      event.preventDefault();
      onOpen(message, file);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / messageHeight) - 1);
    const next = messages[rowAfterKey(event.key, { at: now, count: messages.length, page }) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.n, event.shiftKey);
  };

  return (
    <div
      ref={scroller}
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={words.say('chat.list')}
      aria-multiselectable
      {...(at < 0 ? {} : { 'aria-activedescendant': idOf(active ?? 0) })}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes.body} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = {
            ref: list.measureElement,
            'data-index': index,
            style: { transform: `translateY(${String(start)}px)` },
          };
          return row.is === 'day' ? (
            <div key={key} role="presentation" className={classes.day} {...place}>
              <Day day={row.day} />
            </div>
          ) : (
            // The list has the keyboard and says which message is chosen.
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={key}
              id={idOf(row.message.n)}
              role="option"
              aria-selected={ends !== null && row.message.n >= ends.from && row.message.n <= ends.to}
              data-active={row.message.n === active || undefined}
              data-hit={marked?.has(row.message.n) || undefined}
              aria-setsize={messages.length}
              aria-posinset={row.place}
              className={classes.message}
              onClick={(event) => onChoose(row.message.n, event.shiftKey)}
              // With Shift it chooses messages, not letters.
              onMouseDown={(event) => event.shiftKey && event.preventDefault()}
              {...place}
            >
              <Message
                message={row.message}
                file={fileOf(row.message)}
                zonesDiffer={zonesDiffer}
                onOpen={onOpen}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Day({ day }: { day: string | null }) {
  const words = useWords();
  const time = useTime();
  return <span>{day === null ? words.say('chat.day-unknown') : time.local(day)}</span>;
}

/** About how high a row is, until it is measured. */
function heightOf(row: ChatRow, fileOf: Props['fileOf']): number {
  if (row.is === 'day') return dayHeight;
  const { text, media, edited, deleted, earlier, forwardedFrom, replyTo, links, notRead } = row.message;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 90)), 0);
  return (
    messageHeight +
    (lines - 1) * lineHeight +
    (fileOf(row.message)?.hasThumbnail ? pictureHeight : 0) +
    ((media ?? edited ?? deleted ?? earlier ?? forwardedFrom ?? replyTo ?? links ?? notRead) === undefined
      ? 0
      : 24)
  );
}
