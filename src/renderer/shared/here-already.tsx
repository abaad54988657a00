import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportDone } from '../../contract/calls/index.ts';
import classes from './bring-in.module.css';
import { showBringIn } from './bring-in.ts';
import { itemQueryOf } from './item.ts';
import { usePlace } from './place.ts';
import { useTime } from './time.ts';
import { useWhereWords } from './where-item-words.ts';
import { useWords } from './words.tsx';

/** Of more the number tells. */
const mostShown = 5;

/** The files of folders that stayed out, and the items that they are here as. */
export function HereAlready({ here }: Pick<ImportDone, 'here'>) {
  const words = useWords();
  if (here.length === 0) return null;
  return (
    <div className={classes.count} role="status">
      {words.say('bring-in.here', { count: here.length })}
      <ul className={classes.hereList}>
        {here.slice(0, mostShown).map(({ name, item }) => (
          <li key={name + item}>
            <HereAs item={item} />
          </li>
        ))}
      </ul>
      {here.length > mostShown && words.say('bring-in.more', { count: here.length - mostShown })}
    </div>
  );
}

function HereAs({ item }: { item: string }) {
  const words = useWords();
  const time = useTime();
  const sayWhere = useWhereWords();
  const { place, go } = usePlace();
  const { data } = useQuery(itemQueryOf(item));
  if (data === undefined) return null;
  return (
    <UnstyledButton
      className={classes.hereAs}
      onClick={() => {
        showBringIn(false);
        go({ screen: 'item', item, from: place });
      }}
    >
      {words.say('bring-in.here-as', {
        title: data.title,
        time: time.short(data.capturedAt),
        where: sayWhere(data),
      })}
    </UnstyledButton>
  );
}
