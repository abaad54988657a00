import { expect, test } from 'vitest';
import { commentsIn } from '../../../src/capture/behaviours/rows.ts';

test('comments that are too long or too many to be read are counted', () => {
  const drawn: [number, number, number, number] = [0, 40, 600, 80];
  const row = (length: number, tooLong = false, seen = 1) => ({
    ...{ html: 'a'.repeat(length), tooLong, seen },
    ...{ list: 0, drawn },
  });
  const [comment, none, long, half] = [row(10), row(0), row(0, true), row(5 * 1024 * 1024)];
  expect(commentsIn([comment, none, long, comment])).toMatchObject({ comments: { length: 2 }, unread: 1 });
  expect(commentsIn([none, comment, row(10, false, 3)]).places).toEqual([
    { again: 0, list: 0, drawn },
    { again: 2, list: 0, drawn },
  ]);
  expect(commentsIn([half, half, none, long])).toMatchObject({ comments: { length: 1 }, unread: 2 });
});
