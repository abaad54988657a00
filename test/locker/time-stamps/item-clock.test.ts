import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WritableDb, writing } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openInMemory } from '../../../src/locker/database/open-database.ts';
import { watchClock } from '../../../src/locker/ledger/clock-steps.ts';
import { currentLog } from '../../../src/locker/ledger/log.ts';
import { startLog } from '../../../src/locker/ledger/start-log.ts';
import { clockNow } from '../../../src/locker/time-stamps/item-clock.ts';
import { keepTimeCheck } from '../../../src/locker/time-stamps/keep-time-check.ts';
import { keepTimeStamp } from '../../../src/locker/time-stamps/keep-time-stamp.ts';
import { evenMs } from '../../../src/processes/even-ms.ts';

const actor = 'a'.repeat(32);
const begun = Date.parse('2026-11-26T08:00:00.000Z');
let db: WritableDb;
let clocks: { wall: number; monotonic: number; up: number };
beforeEach(() => {
  db = openInMemory();
  migrate(db);
  clocks = { wall: begun, monotonic: 5000, up: 70_000 };
  watchClock(db, { wall: () => clocks.wall, monotonic: () => clocks.monotonic, up: () => clocks.up });
  startLog(db, { actor, agency: 'Panwascam Contoh' });
});
afterEach(() => db.close());

/** Time goes by, asleep or awake. */
function pass(ms: number, { asleep = false } = {}): void {
  clocks.wall += ms;
  clocks.up += ms;
  if (!asleep) clocks.monotonic += ms;
}

function stamp(genTime: string, { isVouched = true } = {}): number {
  const now = evenMs();
  return writing(db, () =>
    keepTimeStamp(db, {
      ...{ origin: currentLog(db).origin, treeSize: 1, chain: '', genTime, actor },
      ...{ request: new Uint8Array([1]), response: new Uint8Array([2]), tsa: 'https://tsa.example/' },
      waited: isVouched ? { fromMs: now - 200, toMs: now, accuracyMs: 500 } : undefined,
    }),
  ).seq;
}

const near = (wanted: number) => (value: unknown) => Math.abs(Number(value) - wanted) < 100;

test('before any time-stamp and any time server nothing but the zone is known', () => {
  const { zone, zoneMinutes, ...rest } = clockNow(db);
  expect([typeof zone, typeof zoneMinutes]).toEqual(['string', 'number']);
  expect(rest).toEqual({});
});

test('a time-stamp is carried on by the even clock, also over a sleep, whatever the device is set to', () => {
  const seq = stamp('2026-11-26T08:00:00.000Z');
  pass(60_000);
  const { stamp: soon } = clockNow(db);
  expect(soon).toMatchObject({ seq, genTime: '2026-11-26T08:00:00.000Z', carried: { agoMs: 60_000 } });
  expect(soon?.carried?.offsetMs).toSatisfy(near(100)); // half of the way of the answer
  expect(soon?.carried?.uncertaintyMs).toSatisfy(near(612));
  expect(soon).not.toHaveProperty('behindMs');

  pass(3_600_000, { asleep: true });
  clocks.wall += 900_000; // somebody sets the clock
  const { stamp: later } = clockNow(db);
  expect(later?.carried).toMatchObject({ agoMs: 3_660_000 });
  expect(later?.carried?.offsetMs).toSatisfy(near(-900_000 + 100));
});

test('a clock before the last time-stamp is said to be so, also where nobody vouches for that', () => {
  const seq = stamp('2026-11-26T09:00:00.000Z', { isVouched: false });
  pass(1000);
  expect(clockNow(db).stamp).toEqual({ seq, genTime: '2026-11-26T09:00:00.000Z', behindMs: 3_599_000 });
  pass(3_600_000);
  expect(clockNow(db).stamp).not.toHaveProperty('behindMs');
});

test('what time servers agree on is carried on; what they do not agree on, or was not kept, is not', () => {
  const check = (agree: boolean, offsetMs: number) => ({
    ...{ offsetMs, uncertaintyMs: 20, agree, others: [], servers: [], actor },
    ...{ wallAt: clocks.wall, evenAt: evenMs() },
  });
  writing(db, () => keepTimeCheck(db, check(false, 90_000)));
  expect(clockNow(db)).not.toHaveProperty('ntp');
  const { seq } = writing(db, () => keepTimeCheck(db, check(true, 300_000)));
  pass(10_000);
  const { ntp } = clockNow(db);
  expect(ntp).toMatchObject({ seq, agoMs: 10_000 });
  expect(ntp?.offsetMs).toSatisfy(near(300_000));
  expect(() =>
    writing(db, () => {
      keepTimeCheck(db, check(true, 1));
      throw new Error('disk full');
    }),
  ).toThrow('disk full');
  expect(clockNow(db)).not.toHaveProperty('ntp');
});
