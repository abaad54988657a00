import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFileText, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { WatchBase, WatchRow } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { RebaseForm } from './rebase-form.tsx';
import classes from './watch.module.css';

/** That a person had visits held against another capture: who, when and why, with the ways to both, and the way back. */
export function BaseEntry({ base, row }: { base: WatchBase; row: WatchRow }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const [isAsked, setAsked] = useState(false);
  const { at, by, item, was, reason } = base;
  const isLast = row.bases.at(-1)?.at === at;
  const open = (named: string | null, word: 'watch-history.base-new' | 'watch-history.base-old') =>
    named !== null && (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileText size={14} aria-hidden />}
        onClick={() => go({ screen: 'item', item: named, from: place })}
      >
        {words.say(word)}
      </Button>
    );
  return (
    <li className={classes.base}>
      <p className={classes.baseTitle}>
        <IconFlag size={16} aria-hidden />
        {words.say(item === null ? 'watch-history.rebased-none' : 'watch-history.rebased')}
      </p>
      <p className={classes.baseWhy}>{words.say('watch-history.rebased-why', { reason })}</p>
      <p className={classes.missed}>
        {words.say('watch-history.rebased-by', { officer: by, time: time.short(at) })}
      </p>
      <div className={classes.ways}>
        {open(item, 'watch-history.base-new')}
        {open(was, 'watch-history.base-old')}
        {isLast && !isAsked && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => setAsked(true)}
          >
            {words.say('watch-history.rebase-back')}
          </Button>
        )}
      </div>
      {isLast && isAsked && <RebaseForm watch={row.id} item={was} back onDone={() => setAsked(false)} />}
    </li>
  );
}
