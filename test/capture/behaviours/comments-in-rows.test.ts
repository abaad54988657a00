import { expect, test } from 'vitest';
import { commentsIn } from '../../../src/capture/behaviours/rows.ts';

test('comments that are too long or too many to be read are counted', () => {
  const row = (length: number, tooLong = false, seen = 1) => ({ html: 'a'.repeat(length), tooLong, seen });
  const [comment, none, long, half] = [row(10), row(0), row(0, true), row(5 * 1024 * 1024)];
  expect(commentsIn([comment, none, long, comment])).toMatchObject({ comments: { length: 2 }, unread: 1 });
  expect(commentsIn([none, comment, row(10, false, 3)]).again).toEqual([0, 2]);
  expect(commentsIn([half, half, none, long])).toMatchObject({ comments: { length: 1 }, unread: 2 });
});
