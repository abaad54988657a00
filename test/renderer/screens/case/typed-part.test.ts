import { expect, test } from 'vitest';
import {
  changedMeanwhile,
  knowing,
  typeMore,
  withoutFields,
} from '../../../../src/renderer/screens/case/typed-part.ts';

const shown = { number: '1', title: 'Satu' };

test('holds only the fields that were typed into, and how each was when its typing began', () => {
  const begun = typeMore(null, { title: 'Satu lagi' }, shown);
  expect([begun.now, begun.was]).toEqual([{ title: 'Satu lagi' }, { title: 'Satu' }]);
  const more = typeMore(begun, { title: 'Satu lagi, Anyer', number: '2' }, { number: '9', title: 'Lain' });
  expect([more.now, more.was]).toEqual([
    { title: 'Satu lagi, Anyer', number: '2' },
    { title: 'Satu', number: '9' },
  ]);
});

test('tells what another hand changed meanwhile, and nothing that is as it was or as it was typed', () => {
  const typed = typeMore(null, { title: 'Punyaku ' }, shown);
  expect(changedMeanwhile(typed, { number: '7', title: 'Satu ' })).toEqual({});
  expect(changedMeanwhile(typed, { number: '7', title: 'Punyaku' })).toEqual({});
  expect(changedMeanwhile(typed, { number: '7', title: 'Punyamu' })).toEqual({ title: 'Punyamu' });
  const known = knowing(typed, { title: 'Punyamu' });
  expect([known.now.title, changedMeanwhile(known, { number: '7', title: 'Punyamu' })]).toEqual([
    'Punyaku ',
    {},
  ]);
});

test('leaves the other fields typed where one is let go', () => {
  const both = typeMore(null, { title: 'Punyaku', number: '2' }, shown);
  expect(withoutFields(both, { title: 'Punyamu' })).toEqual({ now: { number: '2' }, was: { number: '1' } });
  expect(withoutFields(typeMore(null, { number: '2' }, shown), { number: '3' })).toBeNull();
});
