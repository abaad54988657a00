import { expect, test } from 'vitest';
import { lacksOfBanner } from '../../src/contract/banner-lacks.ts';
import { nameOfBanner } from '../../src/contract/banner-name.ts';
import { bareBanner, wholeBanner } from './sample-banner.ts';

const id = (digit: string): string => digit.repeat(32);
const items = ['a', 'b', 'c', 'd'].map(id);

test('nothing is missing of a record that says everything', () => {
  expect(lacksOfBanner(wholeBanner(items))).toEqual([]);
});

test('what a record does not say is named, each picture of the set first', () => {
  const lacks = lacksOfBanner(bareBanner(id('a')));
  expect(lacks.slice(0, 5)).toEqual(['no-surroundings', 'no-whole', 'no-close', 'no-detail', 'no-text']);
  expect(lacks).toEqual(expect.arrayContaining(['no-position', 'no-found', 'no-sighting', 'no-witness']));
  expect(lacks).not.toContain('no-reader');
  expect(lacks).not.toContain('no-accuracy');
});

test('what is said with a reservation is named too', () => {
  const banner = wholeBanner(items);
  const byHand = { ...banner.place, source: 'hand' as const, item: null, accuracy: null };
  expect(lacksOfBanner({ ...banner, place: byHand })).toEqual(['no-accuracy', 'position-by-hand']);
  expect(lacksOfBanner({ ...banner, text: 'Pilih […]', readBy: '' })).toEqual(['text-unread', 'no-reader']);
  // What is only inferred is no observation.
  const nobody = { who: '', what: '', witness: '', time: { at: null, zone: null, shown: null } };
  expect(lacksOfBanner({ ...banner, observed: nobody })).toEqual(['no-witness']);
});

test('it is called by what stands on it, else whom it promotes, else where it is', () => {
  const banner = wholeBanner(items);
  expect(nameOfBanner(banner)).toBe('Pilih Budi Contoh');
  expect(nameOfBanner({ ...banner, text: ' \n' })).toBe('Budi Contoh');
  expect(nameOfBanner({ ...banner, text: '', promotes: [] })).toBe('Simpang Jalan Kenari');
  expect(nameOfBanner({ ...banner, text: 'x'.repeat(200) })).toHaveLength(80);
});
