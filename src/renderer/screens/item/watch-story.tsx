import { Button } from '@mantine/core';
import type { ItemView } from '../../../contract/calls/index.ts';
import { BecameMark } from '../../shared/became-mark.tsx';
import { sayInterval } from '../../shared/interval-words.ts';
import { usePlace } from '../../shared/place.ts';
import { VisitFindings } from '../../shared/visit-findings.tsx';
import { useWatches } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';

/** Of a page that was captured because its address is watched: which visit, and what differed. */
export function WatchStory({ watch, changes }: Required<Pick<ItemView, 'watch' | 'changes'>>) {
  const words = useWords();
  const { place, go } = usePlace();
  const isWatched = useWatches().some(({ id }) => id === watch.id);
  const { became, how } = changes;
  return (
    <Part title="provenance.section-watch">
      <p className={classes.sentence}>
        {words.say('provenance.watch', {
          number: watch.visit,
          time: sayInterval(watch.everyMs, words.language),
        })}
      </p>
      <div>
        <BecameMark became={became} />
      </div>
      <VisitFindings visit={{ became, how, changes, failure: null }} />
      {isWatched && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => go({ screen: 'watch', watch: watch.id, from: place })}
          >
            {words.say('provenance.watch-open')}
          </Button>
        </div>
      )}
    </Part>
  );
}
