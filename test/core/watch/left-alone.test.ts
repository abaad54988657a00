import { expect, test } from 'vitest';
import { createTurns } from '../../../src/core/turns.ts';
import { createWalls } from '../../../src/core/walls.ts';
import { createLeftAlone } from '../../../src/core/watch/left-alone.ts';

const minute = 60_000;
const page = (id: string) => ({ id, url: `https://contoh.example/${id}`, profile: null });

test('a site that asked for long is asked again after an hour, and not before', () => {
  let at = 1000;
  const now = (): number => at;
  const walls = createWalls();
  const turns = createTurns({ walls, longestWaitMs: 15 * minute, now });
  const leftAlone = createLeftAlone(walls, turns, now);
  turns.began(page('1'));
  turns.answered(page('1'), { retryAfterMs: 90 * minute });
  turns.ended(page('1'));
  leftAlone.look();
  at += 59 * minute;
  leftAlone.look();
  expect(leftAlone.has(page('2'))).toBe(true);
  expect(turns.next([page('2')])).toBe(null);
  at += 2 * minute;
  leftAlone.look();
  expect(leftAlone.has(page('2'))).toBe(false);
  expect(turns.next([page('2')])).toEqual({ page: page('2') });

  walls.note(page('1').url, 'rate-limited');
  leftAlone.look();
  at += 59 * minute;
  leftAlone.look();
  expect(leftAlone.has(page('2'))).toBe(true);
});

test('a watch that could not be visited is tried again after ten minutes', () => {
  let at = 1000;
  const walls = createWalls();
  const leftAlone = createLeftAlone(walls, createTurns({ walls, longestWaitMs: 0 }), () => at);
  leftAlone.putOff('1');
  at += 9 * minute;
  expect([leftAlone.has(page('1')), leftAlone.has(page('2'))]).toEqual([true, false]);
  at += 2 * minute;
  expect(leftAlone.has(page('1'))).toBe(false);
});
