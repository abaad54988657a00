import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { ChatFile, ChatReceipt } from '../../../contract/chat.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './chat.module.css';
import { useChatFile } from './chat-file.ts';
import { ChatList } from './chat-list.tsx';
import { ReceiptOfChat } from './chat-receipt.tsx';
import { filteredMessages, namesToChoose } from './chat-rows.ts';

/** The conversation of an export: its people, times and messages, as they stand in it. */
export function ChatTab({ item }: { item: ItemView }) {
  return item.chat === undefined ? null : <Shown item={item} receipt={item.chat} />;
}

function Shown({ item, receipt }: { item: ItemView; receipt: ChatReceipt }) {
  const read = useChatFile(item.item);
  return (
    <div className={classes.chat}>
      <ReceiptOfChat receipt={receipt} />
      <ReadError of={[read]} />
      {read.data !== undefined && <Conversation chat={read.data} />}
    </div>
  );
}

function Conversation({ chat }: { chat: ChatFile }) {
  const words = useWords();
  const [text, setText] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const messages = useMemo(() => filteredMessages(chat.said, { text, from }), [chat, text, from]);
  const names = useMemo(() => namesToChoose(chat.names), [chat]);
  const isFiltered = messages.length < chat.said.length;
  const showAmong = (): void => {
    setText('');
    setFrom(null);
  };
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          className={classes.search}
          aria-label={words.say('chat.search')}
          placeholder={words.say('chat.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={words.say('chat.from')}
          value={from === null ? '' : `name ${from}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setFrom(value === '' ? null : value.slice('name '.length));
          }}
          data={[
            { value: '', label: words.say('chat.everyone') },
            ...names.map(({ name, messages: count }) => ({
              value: `name ${name}`,
              label: `${plainTitle(name)} (${String(count)})`,
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
        <span className={classes.count} role="status">
          {words.say('chat.found', { count: messages.length, of: chat.said.length })}
        </span>
        {isFiltered && chosen !== null && (
          <Button variant="default" size="xs" onClick={showAmong}>
            {words.say('chat.show-among')}
          </Button>
        )}
      </div>
      {messages.length === 0 ? (
        <p className={classes.hint}>{words.say('chat.nothing-found')}</p>
      ) : (
        <ChatList messages={messages} chosen={chosen} onChoose={setChosen} />
      )}
    </>
  );
}
