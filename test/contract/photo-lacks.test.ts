import { expect, test } from 'vitest';
import type { PhotoFacts } from '../../src/contract/item.ts';
import { photoLacks } from '../../src/contract/photo-lacks.ts';

const nothing: PhotoFacts = {
  ...{ takenAt: null, takenAtZone: null, make: null, model: null, orientation: null },
  ...{ width: null, height: null, place: null, gpsTime: null, warnings: [] },
};
const lacksOf = (said: Partial<PhotoFacts>, source = {}) =>
  photoLacks({ photo: { ...nothing, ...said }, source });

test('a picture lacks what its file does not give', () => {
  expect(lacksOf({})).toEqual(['position', 'time']);
  expect(lacksOf({ takenAt: '2008-10-22T16:28:39' })).toEqual(['position']);
  expect(lacksOf({ place: { lat: '-6.9', lon: '107.6', alt: null, source: 'exif' } })).toEqual(['time']);
  expect(photoLacks({ source: {} })).toEqual([]);
});

test('nothing is said where a warning tells already what became of it, or it may stand in what was not read', () => {
  const warned = (code: string) => lacksOf({ warnings: [{ code, message: '' }] });
  expect(warned('position-zero')).toEqual(['time']);
  expect(warned('time-unreadable')).toEqual(['position']);
  expect(warned('metadata-unreadable')).toEqual([]);
  expect(warned('trailing-bytes')).toEqual(['position', 'time']);
});

test('a picture taken here lacks nothing', () => {
  expect(lacksOf({}, { camera: 'Kamera' })).toEqual([]);
});
