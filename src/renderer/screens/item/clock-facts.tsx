import { useId } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { sayItemClock } from '../../../words/item-clock-said.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './window-ruler.module.css';

/** What speaks for and against the device's clock as the item came in. */
export function ClockFacts({ item: { clock, capturedAt } }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const id = useId();
  if (clock === undefined) return null;
  const said = sayItemClock(clock, capturedAt, words, (at) => time.second(at));
  // What is doubtful comes first.
  const inOrder = said.toSorted((a, b) => Number(b.isDoubt) - Number(a.isDoubt));
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {words.say('item-clock.title')}
      </h2>
      {inOrder.map(({ text, isDoubt }) => (
        <p key={text} className={isDoubt ? classes.doubt : classes.said}>
          {text}
        </p>
      ))}
    </section>
  );
}
