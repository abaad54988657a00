import { expect, test } from 'vitest';
import { bannerFrom, withSuggested } from '../../src/cli/banner-options.ts';
import type { RunArguments } from '../../src/cli/program.ts';
import { wholeBanner } from '../contract/sample-banner.ts';

const items = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(32));
const [first = '', second = ''] = items;

function from(options: Record<string, unknown>, before = wholeBanner(items)) {
  const call = { args: ['a', []], options } as unknown as RunArguments; // what bannerFrom reads of it
  return bannerFrom(call, before, (named) => items.find((item) => item.startsWith(named)) ?? '');
}

test('what is not said of a banner stays as it was', () => {
  expect(from({})).toEqual(wholeBanner(items));
});

test('a position that is typed is one set by hand, unless a device is named, and no longer a picture’s', () => {
  const { place } = from({ lat: '-5.2', lon: '119.4' });
  expect(place).toMatchObject({ lat: '-5.2', lon: '119.4', accuracy: null, source: 'hand', item: null });
  expect(from({ lat: '1', lon: '2', positionFrom: 'device' }).place.source).toBe('device');
  expect(from({ direction: '90' }).view).toMatchObject({ degrees: '90', source: 'hand', item: null });
});

test('an accuracy or a north that is typed over what a picture gives is set by hand, the same again is not', () => {
  expect(from({ accuracy: '1' }).place).toMatchObject({ accuracy: '1', source: 'hand', item: null });
  expect(from({ north: 'true' }).view).toMatchObject({ degrees: '271.5', source: 'hand', item: null });
  expect(from({ accuracy: '8', north: 'magnetic' })).toEqual(wholeBanner(items));
});

test('a number is resolved by the list that is named, and refused where that has it not', () => {
  const listed = from({ number: '02', pack: 'pilpres-2024' }).promotes.at(-1);
  expect(listed).toMatchObject({ number: '2', pack: 'pilpres-2024', party: '' });
  expect(listed?.name).toContain('Prabowo');
  expect(from({ number: '2', candidate: 'Wati' }).promotes.at(-1)).toMatchObject({ name: 'Wati', pack: '' });
  expect(() => from({ number: '99', pack: 'pilpres-2024' })).toThrow(
    expect.objectContaining({ code: 'number-not-in-pack' }),
  );
  const ummat = { number: '24', pack: 'pemilu-2024-partai-2' };
  expect(from({ ...ummat, party: 'partai ummat' }).promotes.at(-1)).toMatchObject({ pack: ummat.pack });
  expect(() => from({ ...ummat, party: 'Partai Contoh' })).toThrow(
    expect.objectContaining({ code: 'number-of-another' }),
  );
  expect(from({ number: '2', pack: 'pilpres-2024', candidate: 'Prabowo' }).promotes.at(-1)?.name).toBe(
    'Prabowo',
  );
  expect(() => from({ number: '2', pack: 'pilpres-2024', candidate: 'Wati' })).toThrow(
    expect.objectContaining({ code: 'number-of-another' }),
  );
  expect(() => from({ number: '2', pack: 'lain' })).toThrow(
    expect.objectContaining({ code: 'unknown-choice' }),
  );
});

test('a sighting has its time as far as it is known, and what shows it', () => {
  const sightings = ['still 2026-11-21T09:00+08:00 a b', 'gone -', 'found 2026-11'];
  expect(from({ sighting: sightings }).sightings.slice(2)).toEqual([
    {
      is: 'still',
      time: { at: '2026-11-21T09:00', zone: '+08:00', shown: null },
      items: [first, second],
      note: '',
    },
    { is: 'gone', time: { at: null, zone: null, shown: null }, items: [], note: '' },
    { is: 'found', time: { at: '2026-11', zone: null, shown: null }, items: [], note: '' },
  ]);
  expect(() => from({ sighting: ['hilang 2026'] })).toThrow(
    expect.objectContaining({ code: 'unknown-choice' }),
  );
});

test('a picture that is named again is the same picture, by what it is said to show last', () => {
  expect(from({ close: [first] }).pictures).toEqual([
    ...wholeBanner(items).pictures.slice(1),
    { item: first, shows: 'close' },
  ]);
});

test('what pictures give is taken over only where nobody has said it', () => {
  const given = {
    place: { lat: '1', lon: '2', accuracy: null, item: first },
    view: { degrees: '10', north: 'true' as const, item: first },
    found: { at: '2026-11-01T07:00', zone: null, shown: null },
    apart: null,
  };
  expect(withSuggested(wholeBanner(items), given)).toEqual(wholeBanner(items));
  const place = { words: 'Simpang', lat: null, lon: null, accuracy: null, source: null, item: null };
  expect(withSuggested({ ...wholeBanner(items), place }, given).place).toEqual({
    ...{ words: 'Simpang', lat: '1', lon: '2', accuracy: null, source: 'picture', item: first },
  });
  // When it came to be known is no matter of a camera's clock.
  const found = { at: null, zone: null, shown: null };
  expect(withSuggested({ ...wholeBanner(items), found }, given).found).toEqual(found);
  // What was typed stays, and is nothing that a picture gives.
  expect(withSuggested({ ...wholeBanner(items), place: { ...place, accuracy: '5' } }, given).place).toEqual({
    ...{ words: 'Simpang', lat: '1', lon: '2', accuracy: '5', source: 'hand', item: null },
  });
  const view = { degrees: null, north: 'magnetic' as const, source: null, item: null };
  expect(withSuggested({ ...wholeBanner(items), view }, given).view).toEqual({
    ...{ degrees: '10', north: 'magnetic', source: 'hand', item: null },
  });
});

test('a picture that is dropped takes along what was measured from it and the sightings that it shows, and nothing else', () => {
  const { pictures, sightings, place, view, ...rest } = from({ dropPicture: ['a'] });
  expect(pictures.map(({ item }) => item)).toEqual(items.slice(1));
  expect(sightings.map((each) => each.items)).toEqual([[], []]);
  expect(place).toMatchObject({ words: 'Simpang Jalan Kenari', lat: null, source: null, item: null });
  expect(view).toEqual({ degrees: null, north: 'unknown', source: null, item: null });
  const whole = wholeBanner(items);
  expect(rest).toEqual({ ...rest, text: whole.text, observed: whole.observed, size: whole.size });
  const other = from({ dropPicture: ['b'], whole: ['b'] });
  expect(other.pictures.at(-1)).toEqual({ item: second, shows: 'whole' });
  expect(other.place).toEqual(whole.place);
});
