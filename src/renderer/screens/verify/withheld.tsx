import type { VerifyDone } from '../../../contract/calls/index.ts';
import { sayWithheld } from '../../../words/withheld-reason.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

const listed = 50;

/** What a bundle says that it keeps back, and why; nothing where it keeps nothing back. */
export function Withheld({ withheld: { items, entries } }: Pick<VerifyDone, 'withheld'>) {
  const words = useWords();
  if (items.length + entries.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2 className={classes.heading}>{words.say('withheld.title')}</h2>
      <p className={classes.text}>{words.say('withheld.means')}</p>
      <ul className={classes.lines}>
        {items.slice(0, listed).map(({ item, roles, reason }) => (
          <li key={`${item} ${reason}`}>
            {words.say('withheld.item', {
              item: item.slice(0, 8),
              count: roles.length,
              reason: sayWithheld(words, reason),
            })}
          </li>
        ))}
        {entries.slice(0, listed).map(({ reason, count }) => (
          <li key={reason}>{words.say('withheld.entries', { count, reason: sayWithheld(words, reason) })}</li>
        ))}
      </ul>
      {items.length > listed && (
        <p className={classes.soft}>{words.say('hand-over.warn-more', { count: items.length - listed })}</p>
      )}
    </section>
  );
}
