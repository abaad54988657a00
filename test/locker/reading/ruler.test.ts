import { describe, expect, test } from 'vitest';
import type { Ruler, RulerPart } from '../../../src/contract/calls/log-types.ts';
import { toRuler } from '../../../src/locker/reading/ruler.ts';

const partsOf = ({ before, noted }: Ruler): RulerPart[] => [...(before?.parts ?? []), ...noted.parts];
const day = (date: string): string => `2026-10-${date}T12:00:00.000Z`;
const opened = { kind: 'case.opened', at: day('02') };
const captured = { kind: 'item.captured', at: day('03') };
const exported = { kind: 'case.exported', at: day('06') };
const counts = (one: ReturnType<typeof partsOf>[number]) => [one.evidence, one.events, one.posts];

describe('the ruler of time', () => {
  test('is none where nothing was noted, and one part where all was noted at once', () => {
    expect(toRuler([], [{ at: day('01'), count: 1 }], 10)).toBeNull();
    const ruler = toRuler([opened, { ...captured, at: opened.at }], [], 5);
    expect(ruler?.before).toBeNull();
    const full =
      ruler === null
        ? []
        : partsOf(ruler).flatMap(({ evidence, events }, at) => (evidence + events > 0 ? [at] : []));
    expect(full).toEqual([2]);
    expect(ruler?.noted).toMatchObject({ from: opened.at, until: opened.at });
  });

  test('keeps evidence, events and what posts say apart, from the first part to the last', () => {
    const ruler = toRuler([opened, captured, exported], [{ at: day('04'), count: 3 }], 4);
    expect(ruler?.noted.parts.map(counts)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 3],
      [0, 1, 0],
    ]);
  });

  test('has a scale of its own for posts that are older than the case', () => {
    const posts = [
      { at: '2019-01-01T00:00:00.000Z', count: 1 },
      { at: '2026-10-01T00:00:00.000Z', count: 2 },
    ];
    const ruler = toRuler([opened, captured, exported], posts, 6);
    expect(ruler?.before?.parts.map(counts)).toEqual([
      [0, 0, 1],
      [0, 0, 2],
    ]);
    expect(ruler?.before).toMatchObject({ from: posts[0]?.at, until: opened.at });
    expect(ruler?.noted.parts).toHaveLength(4);
    expect(ruler?.noted.parts.map(counts)).toContainEqual([1, 0, 0]);
  });

  test('goes on to a post that says that it is newer than the last entry', () => {
    const ruler = toRuler([opened], [{ at: day('09'), count: 1 }], 7);
    expect(ruler?.noted.until).toBe(day('09'));
    expect(ruler?.noted.parts.map(counts).at(-1)).toEqual([0, 0, 1]);
  });

  test('loses nothing of thousands', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      kind: n % 4 === 0 ? 'case.changed' : 'item.captured',
      at: new Date(1.8e12 + n * 60_000).toISOString(),
    }));
    const ruler = toRuler(many, [], 40);
    const parts = ruler === null ? [] : partsOf(ruler);
    expect(parts).toHaveLength(40);
    expect(parts.reduce((sum, { evidence }) => sum + evidence, 0)).toBe(15_000);
    expect(parts.reduce((sum, { events }) => sum + events, 0)).toBe(5000);
  });
});
