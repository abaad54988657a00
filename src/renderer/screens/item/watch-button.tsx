import { Button } from '@mantine/core';
import { IconEye, IconEyePlus } from '@tabler/icons-react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useKeys } from '../../shared/keys.ts';
import { usePlace } from '../../shared/place.ts';
import { draftOf, useWatches, watching } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';

/** Has the address of an item captured again and again, or leads to where that is done; nothing for what has none. W does it. */
export function WatchButton({ item }: { item: ItemView }) {
  const words = useWords();
  const { place, go } = usePlace();
  const watches = useWatches();
  const draft = draftOf(item);
  const known = draft === null ? [] : watching(watches, draft.address);
  const watch = known.find((row) => row.case === item.case) ?? known[0];
  const press = (): void => {
    if (watch !== undefined) go({ screen: 'watch', watch: watch.id, from: place });
    else if (draft !== null) go({ screen: 'capture', tab: 'watched', draft });
  };
  useKeys([['W', press]]);
  if (draft === null) return null;
  const Drawing = watch === undefined ? IconEyePlus : IconEye;
  return (
    <Button
      variant="default"
      leftSection={<Drawing size={18} aria-hidden />}
      title={words.say(watch === undefined ? 'watching.watch-hint' : 'watching.watched-hint')}
      onClick={press}
    >
      {words.say(watch === undefined ? 'watching.watch' : 'watching.watched')}
    </Button>
  );
}
