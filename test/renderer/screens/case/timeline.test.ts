import { describe, expect, test } from 'vitest';
import type { CustodyEntry } from '../../../../src/contract/calls/log-types.ts';
import { toDays } from '../../../../src/renderer/screens/case/timeline.ts';

function entry(seq: number, kind: string, at: string, officer = 'Sari'): CustodyEntry {
  return {
    log: 0,
    seq,
    kind,
    at,
    officer,
    item: null,
    title: null,
    origin: null,
    takesOver: null,
    record: null,
    watch: null,
    said: null,
  };
}

const opened = entry(0, 'case.opened', '2026-10-02T12:00:00.000Z');
const first = entry(1, 'item.captured', '2026-10-02T12:01:00.000Z');
const second = entry(2, 'item.captured', '2026-10-02T12:02:00.000Z');
const others = entry(3, 'item.captured', '2026-10-02T12:03:00.000Z', 'Budi');
const exported = entry(4, 'case.exported', '2026-10-06T12:00:00.000Z');

describe('the days of a case', () => {
  test('come newest first, and within a day too', () => {
    const days = toDays([opened, first, exported]);
    expect(days.map(({ runs }) => runs.map(({ kind }) => kind))).toEqual([
      ['case.exported'],
      ['item.captured', 'case.opened'],
    ]);
  });

  test('tell as one what one officer did in a row', () => {
    const [day] = toDays([opened, first, second, others]);
    expect(day?.runs.map(({ officer, entries }) => [officer, entries.length])).toEqual([
      ['Budi', 1],
      ['Sari', 2],
      ['Sari', 1],
    ]);
  });

  test('tell failures in a row as one, whatever their addresses', () => {
    const failed = (seq: number): CustodyEntry => ({
      ...entry(seq, 'capture.failed', '2026-10-02T12:04:00.000Z'),
      said: { of: 'failed', url: `https://contoh.example/${String(seq)}`, code: 'unreachable' },
    });
    const [day] = toDays([failed(5), failed(6)]);
    expect(day?.runs.map(({ entries }) => entries.length)).toEqual([2]);
  });

  test('are none where nothing happened', () => {
    expect(toDays([])).toEqual([]);
  });
});
