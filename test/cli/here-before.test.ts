import { expect, test } from 'vitest';
import { hereBefore } from '../../src/cli/commands/import.ts';
import { similarToEach } from '../../src/cli/similar-text.ts';
import { JejakError } from '../../src/contract/error.ts';
import type { Item } from '../../src/contract/item.ts';

const item: Item = {
  ...{ item: 'a'.repeat(32), case: null, kind: 'file', state: 'complete', title: 'surat.pdf' },
  ...{ capturedAt: '2026-11-22T10:00:00.000Z', source: {}, files: [], steps: [] },
};
const came = [{ item: 'b'.repeat(32) }, { item: 'c'.repeat(32) }];

test('names of what came in what was here before', () => {
  const sameFile = (id: string) =>
    id === came[0]?.item ? { count: 1, earlier: 1, items: [item] } : { count: 0, earlier: 0, items: [] };
  expect(hereBefore({ sameFile }, came)).toEqual({ found: [{ item: came[0]?.item, as: [item], count: 1 }] });
});

test('what came in stays said where the locker is gone when it is asked', () => {
  const sameFile = (): never => {
    throw new JejakError('locker-away', 'could-not-go-on', { locker: 'x' });
  };
  const { found, notAsked } = hereBefore({ sameFile }, came);
  expect([found, notAsked?.code]).toEqual([[], 'locker-away']);
});

test('what pictures look like is said as far as it was asked, where it is stopped or the locker is gone', async () => {
  const photo = { takenAt: null, takenAtZone: null, make: null, model: null, orientation: null };
  const picture: Item = {
    ...{ ...item, kind: 'photo' },
    photo: { ...photo, width: 1, height: 1, place: null, gpsTime: null, warnings: [] },
  };
  const pictures = ['d', 'e', 'f'].map((id) => ({ ...picture, item: id }));
  const like = [{ item: 'g', distance: 3, mirrored: false, part: false }];
  const stop = new AbortController();
  const stopping = (id: string) => {
    if (id === 'e') stop.abort();
    return Promise.resolve(like);
  };
  const stopped = await similarToEach({ similar: stopping }, pictures, { signal: stop.signal });
  expect(stopped).toEqual({
    found: new Map([
      ['d', like],
      ['e', like],
    ]),
  });
  const gone = (id: string) =>
    id === 'd' ? Promise.resolve(like) : Promise.reject(new JejakError('locker-away', 'could-not-go-on', {}));
  const { found, notAsked } = await similarToEach({ similar: gone }, pictures, {
    signal: new AbortController().signal,
  });
  expect([[...found.keys()], notAsked?.code]).toEqual([['d'], 'locker-away']);
});
