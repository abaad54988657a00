import { expect, test } from 'vitest';
import { suggestBanner } from '../../src/core/suggest-banner.ts';
import type { Locker } from '../../src/locker/index.ts';

interface Picture {
  takenAt: string;
  zone: string | null;
  error: [number, number];
}

/** A locker of pictures at one place, of which suggestBanner reads the items and their tags. */
function lockerOf(pictures: Record<string, Picture>): Locker {
  const file = (item: string): string =>
    JSON.stringify({ groups: { exif: { GPSHPositioningError: { value: [pictures[item]?.error] } } } });
  return {
    item: (item: string) => ({
      item,
      files: [{ role: 'exif' }],
      photo: {
        takenAt: pictures[item]?.takenAt,
        takenAtZone: pictures[item]?.zone,
        place: { lat: '-5.14', lon: '119.41', alt: null, source: 'exif' },
      },
    }),
    readFile: async function* (item: string) {
      yield await Promise.resolve(Buffer.from(file(item)));
    },
  } as unknown as Locker; // what is read of it
}

test('an accuracy that no place can have is none', async () => {
  const of = async (error: [number, number]) => {
    const picture = { takenAt: '2026-11-20T09:00:00', zone: null, error };
    return (await suggestBanner(lockerOf({ a: picture }), ['a'])).place?.accuracy;
  };
  expect(await of([85, 10])).toBe('8.5');
  expect(await of([4_294_967_295, 1])).toBeNull();
});

test('the earliest of several times is that of the clock, whatever zone each is of', async () => {
  const error: [number, number] = [1, 1];
  const pictures = {
    a: { takenAt: '2026-11-20T09:30:00', zone: '+09:00', error },
    b: { takenAt: '2026-11-20T08:00:00', zone: '+07:00', error },
  };
  expect((await suggestBanner(lockerOf(pictures), ['b', 'a'])).found).toMatchObject({ zone: '+09:00' });
});
