import { IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import type { ListOutcome } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** So many accounts stand with an address of the queue; what became of the others is on the page of its item. */
const mostListed = 4;

/** How far the list of people of an address was seen, and who of those that were looked for is in it. */
export function JobListOutcome({ outcome: { says, rows, ended, find } }: { outcome: ListOutcome }) {
  const words = useWords();
  const said =
    says === null
      ? words.say('people.site-says-nothing')
      : words.say(says.approximate ? 'people.site-says-about' : 'people.site-says', { shown: says.shown });
  const found = find.filter(({ place }) => place !== null);
  const shown = [...found, ...find.filter(({ place }) => place === null)].slice(0, mostListed);
  return (
    <>
      <p className={classes.outcome}>
        {words.say('people.rows-seen', { count: rows })} {said}{' '}
        {words.say('people.ended', { why: words.say(`people.ended-${ended}`) })}
      </p>
      {shown.length > 0 && (
        <ul className={classes.finds} aria-label={words.say('people.looked-for')}>
          {shown.map(({ asked, place, untold }, at) => {
            const Mark =
              place !== null ? IconCircleCheck : untold === null ? IconCircleDashed : IconHelpCircle;
            return (
              <li key={`${String(at)}${asked}`} data-found={place !== null}>
                <Mark size={15} aria-hidden />
                <span>
                  <b>{asked}</b>:{' '}
                  {place !== null
                    ? words.say('people.found-in-row', { place })
                    : words.say(untold === null ? 'people.not-there-in-short' : 'people.untold-in-short')}
                </span>
              </li>
            );
          })}
          {find.length > shown.length && (
            <li>{words.say('people.more-looked-for', { count: find.length - shown.length })}</li>
          )}
        </ul>
      )}
    </>
  );
}
