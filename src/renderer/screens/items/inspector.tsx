import { Button, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { photoLacks } from '../../../contract/photo-lacks.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { purgedOf } from '../../../contract/purge.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { HandedInFacts } from '../../shared/handed-in-facts.tsx';
import { itemQueryOf } from '../../shared/item.ts';
import { ItemState } from '../../shared/item-state.tsx';
import { KindWord } from '../../shared/kind-word.tsx';
import { usePhotoLacks } from '../../shared/photo-lacks-words.ts';
import { Read } from '../../shared/read.tsx';
import { StepProblems } from '../../shared/steps.tsx';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { Warnings } from '../../shared/warnings.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './inspector.module.css';

/** What there is to know about the selected item at a glance. */
export function Inspector({ item, open }: { item: string; open: () => void }) {
  const [settled] = useDebouncedValue(item, 90);
  const read = useQuery({ ...itemQueryOf(settled), placeholderData: (before) => before });
  return <Read of={read}>{(found) => <Seen item={found} open={open} />}</Read>;
}

function Seen({ item, open }: { item: ItemView; open: () => void }) {
  const words = useWords();
  const time = useTime();
  const lacks = usePhotoLacks()(photoLacks(item));
  return (
    <div className={classes.inspector}>
      <UnstyledButton className={classes.picture} onClick={open}>
        <Thumbnail
          item={item.item}
          kind={item.kind}
          has={item.files.some(({ role }) => role === 'thumbnail')}
          className={classes.thumbnail}
        />
        <span className={classes.larger}>
          <IconArrowsMaximize size={16} aria-hidden /> {words.say('items.open')}
        </span>
      </UnstyledButton>
      <h2 className={classes.title}>{item.title}</h2>
      <div className={classes.marks}>
        <ItemState state={item.state} outcome={item.outcome} purged={purgedOf(item)} />
        {item.exhibit !== null && <span className={classes.label}>{item.exhibit}</span>}
      </div>
      <StepProblems steps={item.steps} />
      <Warnings item={item} />
      {lacks !== null && <p className={classes.lacks}>{lacks}</p>}
      <Facts>
        <Fact name={words.say('item.fact-came-in')}>{time.long(item.capturedAt)}</Fact>
        <Fact name={words.say('item.fact-kind')}>
          <KindWord kind={item.kind} />
        </Fact>
        <Fact name={words.say('item.fact-source')}>{item.source.url}</Fact>
        <Fact name={words.say('item.fact-camera')}>{item.source.camera}</Fact>
        <Fact name={words.say('item.fact-file-name')}>
          {item.source.fileName === undefined ? undefined : plainTitle(item.source.fileName)}
        </Fact>
        <HandedInFacts item={item} />
        <Fact name={words.say('item.fact-note')}>{item.source.note}</Fact>
        <Fact name={words.say('item.fact-case')}>{item.caseNumber ?? words.say('item.inbox')}</Fact>
        <Fact name={words.say('item.tab-files')}>{time.number(item.files.length)}</Fact>
      </Facts>
      <Button variant="default" fullWidth onClick={open}>
        {words.say('items.open')}
      </Button>
    </div>
  );
}
