import type { ItemView } from '../../../contract/calls/index.ts';
import { useEntryWords } from '../../shared/entry-words.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** Everything that the log has of this item, in order. */
export function CustodyTab({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const sayEntry = useEntryWords();
  if (item.custody.length === 0) return <p className={classes.nothing}>{words.say('item.custody-empty')}</p>;
  return (
    <div className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.say('item.custody-when')}</th>
            <th scope="col">{words.say('item.custody-what')}</th>
            <th scope="col">{words.say('item.custody-who')}</th>
            <th scope="col">{words.say('item.custody-entry')}</th>
          </tr>
        </thead>
        <tbody>
          {item.custody.map((entry) => {
            const { what, who } = sayEntry(entry);
            return (
              <tr key={`${entry.origin ?? String(entry.log)}-${String(entry.seq)}`}>
                <td>{time.long(entry.at)}</td>
                <td>{what}</td>
                <td>{who}</td>
                <td>{time.number(entry.seq)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
