import { describe, expect, test } from 'vitest';
import { createTurns, type WaitingPage } from '../../src/core/turns.ts';
import { createWalls } from '../../src/core/walls.ts';

let now = 1000;
const clock = () => now;
const turnsOf = (more: { pauseMs?: number; longestWaitMs?: number } = {}) => {
  now = 1000;
  const walls = createWalls();
  const turns = createTurns({ longestWaitMs: 900_000, walls, now: clock, random: () => 0, ...more });
  return { walls, turns };
};
const page = (id: string, url: string, profile: string | null = null): WaitingPage => ({ id, url, profile });

const a1 = page('a1', 'https://a.example/1');
const a2 = page('a2', 'https://a.example/2');
const b1 = page('b1', 'https://b.example/1');

describe('whose turn it is', () => {
  test('never two of one site at once, and some seconds after one before the next', () => {
    const { turns } = turnsOf();
    turns.began(a1);
    expect(turns.next([a2, b1])).toEqual({ page: b1 });
    expect(turns.next([a2])).toBe(null);
    turns.ended(a1);
    expect(turns.next([a2])).toEqual({ site: 'a.example', at: 3500, why: 'pause' });
    expect(turns.next([a2, b1])).toEqual({ page: b1 });
    now = 3500;
    expect(turns.next([a2])).toEqual({ page: a2 });
  });

  test('the hosts of a platform are one site', () => {
    const { turns } = turnsOf();
    turns.began(page('x', 'https://www.facebook.com/a'));
    expect(turns.next([page('y', 'https://m.facebook.com/b')])).toBe(null);
  });

  test('no pause on loopback, and none nor one after the other where that is said', () => {
    const loopback = [page('1', 'http://127.0.0.1:1/a'), page('2', 'http://127.0.0.1:2/b')] as const;
    const { turns } = turnsOf();
    turns.began(loopback[0]);
    expect(turns.next([loopback[1]])).toBe(null);
    turns.ended(loopback[0]);
    expect(turns.next([loopback[1]])).toEqual({ page: loopback[1] });
    const { turns: hurried } = turnsOf({ pauseMs: 0 });
    hurried.began(a1);
    expect(hurried.next([a2])).toEqual({ page: a2 });
    const { turns: slow } = turnsOf({ pauseMs: 8000 });
    slow.began(loopback[0]);
    slow.ended(loopback[0]);
    expect(slow.next([loopback[1]])).toMatchObject({ at: 9000 });
  });

  test('of a kept profile one page at a time', () => {
    const { turns } = turnsOf();
    turns.began(page('1', 'https://a.example/1', 'p'));
    expect(turns.next([page('2', 'https://b.example/1', 'p')])).toBe(null);
    expect(turns.next([page('2', 'https://b.example/1', 'q')])).not.toBe(null);
  });

  test('a site that asks for a while gets it, and its page is captured again; the others go on', () => {
    const { turns } = turnsOf();
    turns.began(a1);
    expect(turns.answered(a1, { retryAfterMs: 40_000 })).toBe(true);
    turns.ended(a1);
    expect(turns.next([a1, a2])).toEqual({ site: 'a.example', at: 41_000, why: 'asked' });
    expect(turns.next([a1, b1])).toEqual({ page: b1 });
    expect(turns.resting()).toEqual([{ site: 'a.example', at: 41_000, why: 'asked' }]);
    now = 41_000;
    expect(turns.next([a1])).toEqual({ page: a1 });
    expect(turns.resting()).toEqual([]);
  });

  test('where it does not say how long, each wait is twice the one before, and one that went well ends that', () => {
    const { turns } = turnsOf();
    const waits: number[] = [];
    const refuse = (each: WaitingPage): void => {
      turns.began(each);
      turns.answered(each, { retryAfterMs: null });
      turns.ended(each);
      waits.push((turns.resting()[0]?.at ?? 0) - now);
      now += 1e6;
    };
    refuse(a1);
    refuse(a2);
    refuse(a1);
    turns.began(a1);
    expect(turns.answered(a1, undefined)).toBe(false);
    turns.ended(a1);
    now += 1e6;
    refuse(a2);
    expect(waits).toEqual([30_000, 60_000, 120_000, 30_000]);
  });

  test('a page is asked for three times, and a site that refused five in a row is a wall', () => {
    const { turns, walls } = turnsOf();
    const again = ['1', '1', '1', '2', '3'].map((id) => {
      const each = page(id, `https://a.example/${id}`);
      turns.began(each);
      const isForAgain = turns.answered(each, { retryAfterMs: 1 });
      turns.ended(each);
      return isForAgain;
    });
    expect(again).toEqual([true, true, false, true, true]);
    expect(walls.list()).toEqual([{ site: 'a.example', outcome: 'rate-limited' }]);
    walls.lift('a.example');
    turns.lift('a.example');
    expect(turns.next([a1])).toEqual({ page: a1 });
  });

  test('a site that asks for longer than can be waited is a wall at once', () => {
    const { turns, walls } = turnsOf({ longestWaitMs: 60_000 });
    turns.began(a1);
    turns.answered(a1, { retryAfterMs: 3_600_000 });
    turns.ended(a1);
    expect(walls.of(a2.url)).toBeDefined();
    expect(turns.next([a1, a2])).toBe(null);
  });
});
