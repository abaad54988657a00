import type { Post } from '../../../contract/post.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** The place on the page of each value, for whoever wants to see for themselves. */
export function PostPlaces({ post: { found, contradictions } }: { post: Post }) {
  const words = useWords();
  const placeOf = (where: string): string => (where === 'address' ? words.say('post.where-address') : where);
  const places = [
    ...Object.entries(found),
    ...contradictions.map(({ field, where }): [string, string] => [field, where]),
  ];
  return (
    <details className={classes.places}>
      <summary>{words.say('post.where')}</summary>
      <table className={classes.table}>
        <tbody>
          {places.map(([field, where]) => (
            <tr key={`${field} ${where}`}>
              <th scope="row" className={classes.begin}>
                {words.sayCode('post', field)}
              </th>
              <td className={classes.place}>{placeOf(where)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
