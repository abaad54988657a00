import type { VisitFacts } from '../../../contract/capture-record.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { Notes, Part } from './story-part.tsx';

/** Of a page that a person had before them: that it was so, how they came to it, and what they did on the way. */
export function VisitStory({ visit }: { visit: VisitFacts }) {
  const words = useWords();
  const time = useTime();
  const { acts, addresses, bodiesWithheld } = visit;
  return (
    <Part title="provenance.section-visit">
      <p className={classes.sentence}>
        {words.say('provenance.visit', {
          number: visit.snapshot,
          start: time.long(visit.startedAt),
          opened: time.long(visit.openedAt),
        })}
      </p>
      <p className={acts.length > 0 ? classes.warn : classes.sentence}>
        {acts.length > 0
          ? words.say('provenance.visit-acts', { count: acts.length + visit.actsNotNamed })
          : words.say('provenance.visit-no-acts')}
      </p>
      <Notes
        title={words.say('provenance.visit-acts-list')}
        lines={acts.map(({ at, method, url }) => `${time.short(at)} · ${method} ${url}`)}
      />
      {bodiesWithheld > 0 && (
        <p className={classes.sentence}>
          {words.say('provenance.visit-withheld', { count: bodiesWithheld })}
        </p>
      )}
      <Notes
        title={words.say('provenance.visit-addresses')}
        lines={addresses.map(({ at, url }) => `${time.short(at)} · ${url}`)}
      />
    </Part>
  );
}
