import { expect, test } from 'vitest';
import { sayPictures } from '../../../../src/renderer/screens/compare/say-pictures.ts';
import { wordsIn } from '../../../../src/words/index.ts';

const said = ([before, after]: [number, number], barerBy: number): string =>
  sayPictures(
    {
      ...{ result: 'compared', aligned: true, rows: [], left: 0, shrunk: 1, barerBy },
      ...{ older: { width: 300, height: before }, newer: { width: 300, height: after } },
      regions: [{ is: 'changed', older: null, newer: null }],
    },
    wordsIn('id'),
  );

test('bare ground that one picture has more of at its end is said where it makes them of other heights', () => {
  expect(said([1000, 1040], 40)).toContain('latar kosong 40 piksel lebih banyak');
  expect(said([1000, 970], -30)).toContain('latar kosong 30 piksel lebih sedikit');
  expect(said([1000, 1000], -30)).not.toContain('latar kosong');
  expect(said([1000, 1120], 0)).not.toContain('latar kosong');
});
