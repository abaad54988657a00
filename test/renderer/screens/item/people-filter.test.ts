import { expect, test } from 'vitest';
import { filterPeople } from '../../../../src/renderer/screens/item/people-filter.ts';

const person = (name: string, handle: string | null = null) => ({ name, handle, id: null, badge: null });

test('a name with a sign that turns it round is found as it is written and as the page shows it', () => {
  const people = [person('\u202Eotnac ituS', 'siti.contoh'), person('Budi Contoh')];
  for (const wanted of ['otnac', 'Suti', 'suti canto', '@siti.contoh'])
    expect(filterPeople(people, wanted), wanted).toEqual([people[0]]);
  expect(filterPeople(people, 'idub')).toEqual([]);
});
