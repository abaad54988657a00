import { Button, UnstyledButton } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { mayBeConversation } from '../../../contract/made-of-chat.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import classes from './item.module.css';

/** Of a file that may be the export of a conversation: reads it as one, or leads to what was read of it. */
export function OpenConversation({ item }: { item: ItemView }) {
  return mayBeConversation(item) ? <Offered item={item.item} /> : null;
}

function Offered({ item }: { item: string }) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { place, go } = usePlace();
  const work = useWork<{ item: string; failed: number }>();
  const made = useQuery({
    queryKey: ['item', item, 'made-of-chat'],
    queryFn: ({ signal }) => calls.items.madeOfChat({ item }, { signal }),
  });
  if (made.data === undefined) return null;
  const open = (conversation: string): void =>
    go({ screen: 'item', item: conversation, tab: 'chat', from: place });
  const [before] = made.data.conversations;
  if (before !== undefined)
    return (
      <p className={classes.links}>
        <UnstyledButton className={classes.link} onClick={() => open(before.item)}>
          {words.say('chat.read-of-it')}
        </UnstyledButton>
      </p>
    );
  const read = async (): Promise<void> => {
    const done = await work.run((signal) => calls.items.readConversation({ item }, { signal }));
    if (done === null) return;
    if (done.failed > 0) tell.say(words.say('chat.read-some-left', { count: done.failed }));
    open(done.item);
  };
  return (
    <div className={classes.links}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconMessages size={16} aria-hidden />}
        disabled={work.state.is === 'running'}
        onClick={() => void read()}
      >
        {words.say('chat.read-as')}
      </Button>
      {work.state.is === 'failed' && <ErrorText error={work.state.error} />}
      {work.state.is === 'running' && <WorkProgress progress={work.state.progress} onCancel={work.cancel} />}
    </div>
  );
}
