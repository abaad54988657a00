import { expect, test } from 'vitest';
import { readClock } from '../../../src/core/desk/clock.ts';

const now = new Date('2026-11-26T08:00:00.000Z');

/** A locker whose captures, newest first, have these records. */
function lockerWith(records: readonly unknown[], newestEntryAt: string | null = '2026-11-26T07:59:00.000Z') {
  return {
    newestEntryAt: () => newestEntryAt,
    lastCaptured: (limit: number) =>
      records.slice(0, limit).map((_, at) => ({ item: String(at), title: 'Ajakan', at: '' })),
    async *readFile(item: string) {
      yield await Promise.resolve(Buffer.from(JSON.stringify(records[Number(item)])));
    },
  };
}
const captured = (offsetMs: number | null) => ({ time: { endedAt: '2026-11-26T07:50:00.000Z', offsetMs } });

test('a clock is sound where the servers of the last capture agree, and not compared where none said', async () => {
  expect(await readClock(lockerWith([captured(-900), captured(400_000)]), now)).toMatchObject({
    verdict: 'sound',
    compared: [{ item: '0', offsetMs: -900, at: '2026-11-26T07:50:00.000Z' }, { offsetMs: 400_000 }],
  });
  const imported = { format: 'html' };
  const silent = await readClock(lockerWith([captured(null), imported]), now);
  expect(silent).toMatchObject({ verdict: 'not-compared', compared: [] });
});

test('a clock that servers contradicted, or that is before the newest entry, is not sound', async () => {
  expect(await readClock(lockerWith([captured(121_000)]), now)).toMatchObject({
    verdict: 'servers-disagree',
  });
  const ahead = lockerWith([captured(0)], '2026-11-26T08:01:00.000Z');
  expect(await readClock(ahead, now)).toMatchObject({ verdict: 'behind-log' });
});
