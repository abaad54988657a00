import { expect, test } from 'vitest';
import { readClock } from '../../../src/core/desk/clock.ts';

const nobody = { servers: [], isAsking: false, askedAt: null, said: [], agreed: null };
const now = new Date('2026-11-26T08:00:00.000Z');

/** A locker whose captures, newest first, have these records. */
function lockerWith(
  records: readonly unknown[],
  newestEntryAt: string | null = '2026-11-26T07:59:00.000Z',
  newestStampAt: string | null = null,
) {
  return {
    newestEntryAt: () => newestEntryAt,
    stamps: { newestGenTime: () => newestStampAt },
    lastCaptured: (limit: number) =>
      records.slice(0, limit).map((_, at) => ({ item: String(at), title: 'Ajakan', at: '' })),
    async *readFile(item: string) {
      yield await Promise.resolve(Buffer.from(JSON.stringify(records[Number(item)])));
    },
  };
}
const captured = (offsetMs: number | null) => ({ time: { endedAt: '2026-11-26T07:50:00.000Z', offsetMs } });

test('a clock is sound where the servers of the last capture agree, and not compared where none said', async () => {
  expect(await readClock(lockerWith([captured(-900), captured(400_000)]), nobody, now)).toMatchObject({
    verdict: 'sound',
    compared: [{ item: '0', offsetMs: -900, at: '2026-11-26T07:50:00.000Z' }, { offsetMs: 400_000 }],
  });
  const imported = { format: 'html' };
  const silent = await readClock(lockerWith([captured(null), imported]), nobody, now);
  expect(silent).toMatchObject({ verdict: 'not-compared', compared: [] });
});

test('a clock that servers contradicted, or that is before the newest entry, is not sound', async () => {
  expect(await readClock(lockerWith([captured(121_000)]), nobody, now)).toMatchObject({
    verdict: 'servers-disagree',
  });
  const ahead = lockerWith([captured(0)], '2026-11-26T08:01:00.000Z');
  expect(await readClock(ahead, nobody, now)).toMatchObject({ verdict: 'behind-log' });
});

test('a clock before the newest time-stamp, or off by what time servers agree on, is not sound', async () => {
  const stamped = lockerWith([captured(0)], '2026-11-26T07:59:00.000Z', '2026-11-26T09:00:00.000Z');
  expect(await readClock(stamped, nobody, now)).toMatchObject({
    verdict: 'behind-stamp',
    newestStampAt: '2026-11-26T09:00:00.000Z',
  });
  const said = { ...nobody, agreed: { offsetMs: 400_000, uncertaintyMs: 50, agree: true, others: [] } };
  expect(await readClock(lockerWith([]), said, now)).toMatchObject({ verdict: 'time-servers-disagree' });
  const right = { ...said, agreed: { ...said.agreed, offsetMs: 3 } };
  expect(await readClock(lockerWith([]), right, now)).toMatchObject({ verdict: 'sound' });
  const divided = { ...said, agreed: { ...said.agreed, agree: false } };
  expect(await readClock(lockerWith([]), divided, now)).toMatchObject({ verdict: 'not-compared' });
});
