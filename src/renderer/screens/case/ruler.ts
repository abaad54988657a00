import type { CustodyEntry, OwnTime } from '../../../contract/calls/index.ts';
import { isEvidence } from './timeline.ts';

/** A part of the ruler: what falls into it, by the clocks that say so. */
export interface RulerPart {
  from: string;
  until: string;
  /** Entries that brought evidence. */
  evidence: number;
  /** All other entries. */
  events: number;
  /** Posts that say that they were published then. */
  posts: number;
}

/** One stretch of time in equal parts. */
interface Stretch {
  from: string;
  until: string;
  parts: RulerPart[];
}

export interface Ruler {
  /** What posts say of themselves before anything was noted in the case; null where none does. */
  before: Stretch | null;
  /** From the first entry of the case to the last. */
  noted: Stretch;
}

/** What happened within less is drawn as if it had taken so long, in ms. */
const shortestMs = 60_000;

/**
 * The time of a case in so many parts; null where nothing was noted. Posts may be years older than the case: what comes
 * before its first entry has a scale of its own, and a third of the parts.
 */
export function toRuler(
  entries: readonly CustodyEntry[],
  posts: readonly OwnTime[],
  count: number,
): Ruler | null {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  const older = posts.filter(({ at }) => at < first.at);
  const newer = posts.slice(older.length);
  const [oldest] = older;
  const ofOlder = oldest === undefined ? 0 : Math.max(1, Math.floor(count / 3));
  const latest = newer.at(-1)?.at ?? last.at;
  const noted = stretch(first.at, latest > last.at ? latest : last.at, Math.max(1, count - ofOlder));
  for (const entry of entries) {
    const part = partAt(noted, entry.at);
    if (isEvidence(entry)) part.evidence += 1;
    else part.events += 1;
  }
  for (const { at, count: many } of newer) partAt(noted, at).posts += many;
  if (oldest === undefined) return { before: null, noted };
  const before = stretch(oldest.at, first.at, ofOlder);
  for (const { at, count: many } of older) partAt(before, at).posts += many;
  return { before, noted };
}

function stretch(from: string, until: string, count: number): Stretch {
  const [begin, length] = scaleOf({ from, until });
  const at = (place: number): string => new Date(begin + (length * place) / count).toISOString();
  const parts = Array.from({ length: count }, (_, place) => ({
    ...{ from: at(place), until: at(place + 1), evidence: 0, events: 0, posts: 0 },
  }));
  return { from, until, parts };
}

function scaleOf({ from, until }: Pick<Stretch, 'from' | 'until'>): [begin: number, length: number] {
  const begin = Date.parse(from);
  const length = Date.parse(until) - begin;
  return length < shortestMs ? [begin - (shortestMs - length) / 2, shortestMs] : [begin, length];
}

function partAt(one: Stretch, at: string): RulerPart {
  const [begin, length] = scaleOf(one);
  const place = Math.floor(((Date.parse(at) - begin) / length) * one.parts.length);
  const part = one.parts[Math.min(one.parts.length - 1, Math.max(0, place))];
  if (part === undefined) throw new Error('a stretch has parts');
  return part;
}

/** Whether anything falls into it. */
export function isFull({ evidence, events, posts }: RulerPart): boolean {
  return evidence + events + posts > 0;
}

/** Both together, from the left to the right. */
export function partsOf({ before, noted }: Ruler): RulerPart[] {
  return [...(before?.parts ?? []), ...noted.parts];
}
