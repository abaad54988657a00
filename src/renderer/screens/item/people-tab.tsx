import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { PeopleReceipt } from '../../../contract/people-list.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import itemClasses from './item.module.css';
import classes from './people.module.css';
import { usePeopleFile } from './people-file.ts';
import { filterPeople } from './people-filter.ts';
import { Person } from './people-person.tsx';
import { ReceiptOfPeople } from './people-receipt.tsx';
import { PeopleTable } from './people-table.tsx';

/** The list of people of a page: how complete it is, who is in it, and who was looked for. */
export function PeopleTab({ item }: { item: ItemView }) {
  const words = useWords();
  if (item.people === undefined)
    return <p className={itemClasses.nothing}>{words.say('people.none-here')}</p>;
  return <List item={item} receipt={item.people} />;
}

function List({ item, receipt }: { item: ItemView; receipt: PeopleReceipt }) {
  const words = useWords();
  const read = usePeopleFile(
    item.item,
    item.files.some(({ role }) => role === 'people'),
  );
  const { data } = read;
  const found = useMemo(() => new Set(receipt.find.flatMap((one) => one.found?.place ?? [])), [receipt]);
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const people = useMemo(() => filterPeople(data?.people ?? [], wanted), [data, wanted]);
  const place = chosen ?? [...found][0] ?? null;
  // Whoever does not fit what is looked for is not who an act would be recorded of.
  const row = people.find((each) => each.place === place) ?? (wanted.trim() === '' ? undefined : people[0]);
  const show = (wantedPlace: number): void => {
    setWanted('');
    setChosen(wantedPlace);
  };
  return (
    <div className={classes.people}>
      <ReceiptOfPeople receipt={receipt} onShow={show} />
      <ReadError of={[read]} />
      {data !== undefined && data.people.length > 0 && (
        <div className={classes.both}>
          <div className={classes.list}>
            <TextInput
              aria-label={words.say('people.filter')}
              placeholder={words.say('people.filter')}
              leftSection={<IconSearch size={16} aria-hidden />}
              rightSectionWidth="8rem"
              rightSection={
                <span className={classes.count} role="status">
                  {words.say('people.count', { count: people.length })}
                </span>
              }
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            {people.length === 0 ? (
              <p className={classes.hint}>{words.say('people.nobody')}</p>
            ) : (
              <PeopleTable people={people} found={found} chosen={row?.place ?? null} onChoose={setChosen} />
            )}
          </div>
          <div className={classes.side}>
            {row === undefined ? (
              <p className={classes.hint}>{words.say('people.choose-row')}</p>
            ) : (
              <Person key={row.place} item={item} row={row} />
            )}
          </div>
        </div>
      )}
    </div>
  );
}
