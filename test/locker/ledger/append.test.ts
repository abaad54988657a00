import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { textOf, toHex } from '../../../src/bundle/bytes.ts';
import { parseEntry } from '../../../src/bundle/entry-line.ts';
import { emptyRoot, leafHash, nodeHash } from '../../../src/bundle/merkle.ts';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import type { Entry } from '../../../src/contract/entry.ts';
import { type WritableDb, writing } from '../../../src/locker/database/handle.ts';
import { migrate } from '../../../src/locker/database/migrate.ts';
import { openInMemory } from '../../../src/locker/database/open-database.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { watchClock } from '../../../src/locker/ledger/clock-steps.ts';
import { rootAt } from '../../../src/locker/ledger/log.ts';
import { startLog } from '../../../src/locker/ledger/start-log.ts';

const actor = 'a'.repeat(32);
let db: WritableDb;
beforeEach(() => {
  db = openInMemory();
  migrate(db);
});
afterEach(() => db.close());

const entries = (): Entry[] =>
  db
    .prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM entry ORDER BY log, seq')
    .all()
    .map(({ bytes }) => parseEntry(bytes));
const checked = (now?: number) =>
  appendEntry(db, { kind: 'clock.checked', actor, body: { offsetMs: 0, source: 'test' } }, now);

/** RFC 9162 §2.1.1 as it stands there, over whole lists. */
function rootOf(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot(p);
  if (leaves.length === 1) return leaves[0] ?? emptyRoot(p);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(p, rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

describe('the ledger', () => {
  test('binds the root of all earlier entries in each, for any number of entries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), (count) => {
        db.close();
        db = openInMemory();
        migrate(db);
        startLog(db, { actor, agency: 'Bawaslu' });
        for (let n = 0; n < count; n++) checked();
        const all = entries();
        expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index));
        const leaves = db
          .prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM entry ORDER BY seq')
          .all()
          .map(({ bytes }) => leafHash(p, bytes));
        for (const [index, { prev }] of all.entries())
          expect(prev).toBe(toHex(rootOf(leaves.slice(0, index))));
        expect(rootAt(db, 0, all.length)).toEqual(rootOf(leaves));
      }),
      { numRuns: 12 },
    );
  });

  test('holds no personal data and no file hash in the clear', () => {
    startLog(db, { actor, agency: 'Bawaslu Kota' });
    const details = { name: 'Ani Rahayu', agency: 'Bawaslu Kota', nip: '198001012005011001' };
    appendEntry(db, { kind: 'actor.added', actor, body: { actorId: actor }, details });
    const value = { bytes: 5, mediaType: 'image/jpeg', name: 'terlapor.jpg', sha256: 'c'.repeat(64) };
    appendEntry(db, {
      kind: 'item.imported',
      actor,
      body: { itemId: 'd'.repeat(32), state: 'complete' },
      details: {
        kind: 'photo',
        title: 'Terlapor',
        source: {},
        capturedAt: '2026-11-22T10:00:00.000Z',
        steps: [],
      },
      files: [{ role: 'original', value }],
    });
    const text = db
      .prepare<[], { bytes: Uint8Array }>('SELECT bytes FROM entry')
      .all()
      .map(({ bytes }) => textOf(bytes))
      .join();
    // Whole values: a few characters of them stand in random hex by chance.
    for (const secret of [details.name, 'Bawaslu', details.nip, 'erlapor', value.sha256, 'jpeg'])
      expect(text).not.toContain(secret);
  });

  test('B13 notes a clock that ran backwards, and does not mend it', () => {
    startLog(db, { actor, agency: 'x' });
    const noon = Date.parse('2030-01-01T12:00:00.000Z');
    checked(noon);
    const { seq } = checked(noon - 5000);
    const [jumped, last] = entries().slice(-2);
    expect(jumped).toMatchObject({
      kind: 'clock.jumped',
      body: { offsetMs: -5000, source: 'previous-entry' },
      at: '2030-01-01T11:59:55.000Z',
    });
    expect(last).toMatchObject({ seq, kind: 'clock.checked', at: '2030-01-01T11:59:55.000Z' });
    checked(noon - 5000);
    expect(entries().filter(({ kind }) => kind === 'clock.jumped')).toHaveLength(1);
  });

  test('B13 tells of one jump once where two processes append, and between which entries it may lie', () => {
    startLog(db, { actor, agency: 'x' });
    const clocks = { wall: 1_000_000, monotonic: 5000, up: 70_000 };
    watchClock(db, { wall: () => clocks.wall, monotonic: () => clocks.monotonic, up: () => clocks.up });
    writing(db, () => checked());
    const since = entries().length;
    // Another process appends; what this one does not know of has no reading here.
    writing(db, () => checked(Date.now()));
    clocks.wall += 3_600_000;
    writing(db, () => checked());
    expect(entries().at(-2)).toMatchObject({
      kind: 'clock.jumped',
      body: { offsetMs: 3_600_000, source: 'monotonic', since },
    });
    clocks.wall -= 3_600_000;
    const told = { offsetMs: -3_599_000, source: 'monotonic', since: 0 };
    writing(db, () => appendEntry(db, { kind: 'clock.jumped', actor, body: told }, Date.now()));
    const before = entries().length;
    writing(db, () => checked());
    expect(entries().slice(before)).toMatchObject([{ kind: 'clock.checked' }]);
  });

  test('B13 places a jump after what stood in the log when it was opened, and tells of it again another day', () => {
    startLog(db, { actor, agency: 'x' });
    const clocks = { wall: 1_000_000, monotonic: 5000, up: 70_000 };
    const watch = (): void =>
      watchClock(db, { wall: () => clocks.wall, monotonic: () => clocks.monotonic, up: () => clocks.up });
    for (let day = 0; day < 2; day++) {
      watch();
      const since = entries().length;
      clocks.wall -= 25_200_000;
      writing(db, () => checked());
      expect(entries().at(-2)).toMatchObject({
        kind: 'clock.jumped',
        body: { offsetMs: -25_200_000, source: 'monotonic', since },
      });
    }
  });

  test('B13 says nothing of the clock before the first entry of a log', () => {
    const clocks = { wall: 1_000_000, monotonic: 5000, up: 70_000 };
    watchClock(db, { wall: () => clocks.wall, monotonic: () => clocks.monotonic, up: () => clocks.up });
    clocks.wall += 3_600_000;
    startLog(db, { actor, agency: 'x' });
    expect(entries()).toMatchObject([{ seq: 0, kind: 'locker.created' }]);
  });

  test('B13 says before the next entry that the clock was set, and by how much, or that the device slept', () => {
    startLog(db, { actor, agency: 'x' });
    const clocks = { wall: 1_000_000, monotonic: 5000, up: 70_000 };
    const pass = (ms: number): void => {
      for (const clock of ['wall', 'monotonic', 'up'] as const) clocks[clock] += ms;
    };
    watchClock(db, { wall: () => clocks.wall, monotonic: () => clocks.monotonic, up: () => clocks.up });
    const after = (ms: number): Entry[] => {
      const before = entries().length;
      pass(ms);
      writing(db, () =>
        appendEntry(db, { kind: 'clock.checked', actor, body: { offsetMs: 0, source: 'test' } }),
      );
      return entries().slice(before, -1);
    };
    expect(after(60_000)).toEqual([]);
    clocks.wall += 2000; // a correction of the network's time
    expect(after(60_000)).toEqual([]);
    clocks.wall += 3_600_000;
    expect(after(20)).toMatchObject([
      { kind: 'clock.jumped', body: { offsetMs: 3_600_000, source: 'monotonic' } },
    ]);
    expect(after(20)).toEqual([]);
    clocks.wall -= 86_400_000;
    expect(after(20)).toMatchObject([
      { kind: 'clock.jumped', body: { offsetMs: -86_400_000, source: 'monotonic' } },
    ]);
    clocks.wall += 28_800_000;
    clocks.up += 28_800_000;
    expect(after(20)).toMatchObject([{ kind: 'clock.slept', body: { sleptMs: 28_800_000 } }]);
    // What a transaction takes back is told again.
    clocks.wall += 7_200_000;
    expect(() =>
      writing(db, () => {
        appendEntry(db, { kind: 'clock.checked', actor, body: { offsetMs: 0, source: 'test' } });
        throw new Error('no room');
      }),
    ).toThrow('no room');
    expect(after(20)).toMatchObject([
      { kind: 'clock.jumped', body: { offsetMs: 7_200_000, source: 'monotonic' } },
    ]);
  });

  test('refuses an entry whose body or details have not the form of their kind, and stores nothing of it', () => {
    startLog(db, { actor, agency: 'x' });
    const wrong = { kind: 'clock.checked', actor, body: { offsetMs: 0.5, source: 'x' } } as const;
    expect(() => writing(db, () => appendEntry(db, wrong))).toThrow('entry-wrong-form');
    const bare = {
      kind: 'case.opened',
      actor,
      caseId: 'c'.repeat(32),
      body: {},
      details: { number: '1' },
    } as const;
    expect(() => writing(db, () => appendEntry(db, bare))).toThrow('entry-wrong-form');
    expect(entries()).toHaveLength(1);
  });

  test('costs the same to append to however long it is', () => {
    startLog(db, { actor, agency: 'x' });
    const cost = (count: number): number => {
      const before = process.cpuUsage();
      writing(db, () => {
        for (let n = 0; n < count; n++) checked();
      });
      const { user, system } = process.cpuUsage(before);
      return (user + system) / count;
    };
    cost(300); // until the code is compiled
    const early = cost(500);
    cost(8000);
    expect(cost(500)).toBeLessThan(early * 2.5);
  });
});
