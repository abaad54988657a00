import { expect, test } from 'vitest';
import { showPictures } from '../../../src/capture/behaviours/carousel.ts';
import { Limit } from '../../../src/capture/limit.ts';

test('a row that was read twice is one of which pictures are left', async () => {
  const frame = { url: 'https://a.example/', ask: () => Promise.resolve(0) };
  const showing = { page: { frame } } as unknown as Parameters<typeof showPictures>[0]; // What is used where there is no row.
  const limit = new Limit(new AbortController().signal, 10_000);
  const passed = ['a.jpg', 'b.jpg', 'a.jpg', '', ''];
  expect(await showPictures(showing, { limitMs: 10_000, passed }, limit)).toEqual({
    ...{ result: 'failed', reason: 'pictures-left: 4' },
  });
});

test('one that had another picture in its place on the way down is gone through under both', async () => {
  const box = { x: 0, y: 0, width: 400, height: 300 };
  const answers = [1, { seen: 'b.jpg', before: ['a.jpg'], box }, null];
  const ask = () => Promise.resolve(answers.shift());
  const page = { frame: { url: 'https://a.example/', ask }, whilePressed: (work: () => unknown) => work() };
  const showing = { page } as unknown as Parameters<typeof showPictures>[0]; // What is used where nothing is pressed.
  const limit = new Limit(new AbortController().signal, 10_000);
  const passed = ['a.jpg'];
  expect(await showPictures(showing, { limitMs: 10_000, passed }, limit)).toBeUndefined();
});
