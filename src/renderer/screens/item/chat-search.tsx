import { ActionIcon, NativeSelect, Switch, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { ChatFile } from '../../../contract/chat.ts';
import { shownName } from '../../../contract/chat-said.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';
import { type ChatFilter, namesToChoose } from './chat-rows.ts';

interface Props {
  chat: ChatFile;
  filter: ChatFilter;
  /** Whether only what fits is shown; else all, with what fits marked. */
  only: boolean;
  /** Messages that fit. */
  count: number;
  /** Which of them is chosen, from 1; null where none is. */
  nth: number | null;
  onFilter: (filter: ChatFilter) => void;
  onOnly: (only: boolean) => void;
  onStep: (way: 'before' | 'after') => void;
  /** Goes to the first message of this day, or after it. */
  onDay: (day: string) => void;
}

/** Words, a name and a day that are looked for in a conversation. Enter leads on to the next that fits, with Shift back. */
export function ChatSearch({ chat, filter, only, count, nth, onFilter, onOnly, onStep, onDay }: Props) {
  const words = useWords();
  const isLooking = filter.text.trim() !== '' || filter.from !== null;
  const names = namesToChoose(chat.names);
  const owner = words.say('chat.owner');
  return (
    <>
      <TextInput
        className={classes.search}
        aria-label={words.say('chat.search')}
        placeholder={words.say('chat.search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !isLooking) return;
          event.preventDefault();
          onStep(event.shiftKey ? 'before' : 'after');
        }}
      />
      <NativeSelect
        aria-label={words.say('chat.from')}
        value={filter.from === null ? '' : `name ${filter.from}`}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onFilter({ ...filter, from: value === '' ? null : value.slice('name '.length) });
        }}
        data={[
          { value: '', label: words.say('chat.everyone') },
          ...names.map(({ name, messages }) => ({
            value: `name ${name}`,
            label: `${shownName(name, owner)} (${String(messages)})`,
          })),
          ...(names.length === chat.names.length
            ? []
            : [
                {
                  value: 'more',
                  label: words.say('chat.more-names', { count: chat.names.length - names.length }),
                  disabled: true,
                },
              ]),
        ]}
      />
      {chat.first !== null && chat.last !== null && (
        <TextInput
          type="date"
          aria-label={words.say('chat.go-to-day')}
          title={words.say('chat.go-to-day')}
          min={chat.first.slice(0, 10)}
          max={chat.last.slice(0, 10)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value !== '') onDay(value);
          }}
        />
      )}
      <span className={classes.count} role="status">
        {nth === null || !isLooking
          ? words.say('chat.found', { count, of: chat.said.length })
          : words.say('chat.found-nth', { nth, count, of: chat.said.length })}
      </span>
      {isLooking && (
        <>
          <ActionIcon
            variant="default"
            aria-label={words.say('chat.previous')}
            title={words.say('chat.previous')}
            disabled={count === 0}
            onClick={() => onStep('before')}
          >
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={words.say('chat.next')}
            title={words.say('chat.next')}
            disabled={count === 0}
            onClick={() => onStep('after')}
          >
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
          <Switch
            label={words.say('chat.only')}
            checked={only}
            onChange={(event) => onOnly(event.currentTarget.checked)}
          />
        </>
      )}
    </>
  );
}
