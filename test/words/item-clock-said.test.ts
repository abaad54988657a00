import { expect, test } from 'vitest';
import type { ItemClock } from '../../src/contract/item-clock.ts';
import { id } from '../../src/words/id/index.ts';
import { sayItemClock } from '../../src/words/item-clock-said.ts';
import { wordsOf } from '../../src/words/say.ts';

const words = wordsOf('id', id);
const zone = { zone: 'Asia/Jakarta', zoneMinutes: 420 };
const said = (clock: ItemClock) =>
  sayItemClock(clock, '2026-11-26T08:00:00.000Z', words, (at) => at).map(
    ({ text, isDoubt }) => `${isDoubt ? '!' : '·'} ${text}`,
  );

test('a clock that is minutes behind that of the servers is said so, with what that shows', () => {
  const servers = { offsetMs: 180_400, uncertaintyMs: 600, answers: 12, of: 'page' } as const;
  const [line = ''] = said({ servers });
  expect(line).toMatch(/^! Jam perangkat 3 menit lebih lambat dari jam server halaman ini/);
  expect(line).toContain('(kurang lebih 0,6 detik)');
  expect(line).toContain('tidak membuktikan apa pun');
  expect(said({ servers: { ...servers, offsetMs: -500 } })[0]).toMatch(/^· Jam perangkat sama dengan/);
  expect(said({ servers: { ...servers, offsetMs: -5000 } })[0]).toMatch(/^· .* 5 detik lebih cepat/);
});

test('a clock before the last time-stamp in the log contradicts it; by less than two seconds it does not', () => {
  const stamp = { seq: 4, genTime: '2026-11-26T09:00:00.000Z' };
  expect(said({ stamp: { ...stamp, behindMs: 3_600_000 } })[0]).toMatch(
    /^! Jam perangkat bertentangan .* 60 menit/,
  );
  expect(said({ stamp: { ...stamp, behindMs: 900 } })[0]).toMatch(/^· Stempel waktu terakhir/);
  const carried = { offsetMs: 900_000, uncertaintyMs: 1000, agoMs: 7_200_000 };
  expect(said({ stamp: { ...stamp, carried } })[0]).toMatch(
    /^! .* 15 menit lebih lambat dari jam stempel waktu/,
  );
});

test('the zone is said, and doubted where it is none of Indonesia', () => {
  expect(said(zone)).toEqual(['· Zona waktunya Asia/Jakarta (UTC+7).']);
  expect(said({ ...zone, zoneBefore: { zone: 'Asia/Jayapura', zoneMinutes: 540 } })[1]).toMatch(
    /^· Pada butir sebelumnya zona waktunya Asia\/Jayapura \(UTC\+9\)/,
  );
  expect(said({ zone: 'UTC', zoneMinutes: 0 })[0]).toMatch(/^! Perangkat disetel ke UTC/);
  expect(said({ zone: 'Asia/Tokyo', zoneMinutes: 540 })[0]).toMatch(/^! .* di luar Indonesia: Asia\/Tokyo/);
});
