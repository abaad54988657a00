import type { OwnTime, Ruler, RulerPart, RulerStretch } from '../../contract/calls/log-types.ts';
import type { ReadableDb } from '../database/handle.ts';
import { caseLog } from './case-log.ts';
import { inOrder } from './custody.ts';
import { readOtherEntries } from './other-logs.ts';
import { readOwnTimes } from './own-times.ts';

/** Kinds of entries that brought evidence in; all others are events. */
const evidenceKinds: ReadonlySet<string> = new Set(['item.captured', 'item.imported', 'item.filed']);

/** What happened within less is drawn as if it had taken so long, in ms. */
const shortestMs = 60_000;

/**
 * The time of a case in so many parts, as this locker's entries and those of others tell it; null where nothing was
 * noted. What was taken over is told where it was first: here it is one event, that the bundle came.
 */
export function readRuler(db: ReadableDb, caseId: string, count: number): Ruler | null {
  const others = readOtherEntries(db, caseId).map(({ mark, ...other }) => ({
    ...other,
    takesOver: mark !== undefined,
  }));
  const told = inOrder(caseLog(db, caseId).entries, others).filter(({ takesOver }) => !takesOver);
  return toRuler(told, readOwnTimes(db, caseId), count);
}

/**
 * The time of a case in so many parts; null where nothing was noted. Posts may be years older than the case: what comes
 * before its first entry has a scale of its own, and a third of the parts.
 */
export function toRuler(
  entries: readonly { kind: string; at: string }[],
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
    if (evidenceKinds.has(entry.kind)) part.evidence += 1;
    else part.events += 1;
  }
  for (const { at, count: many } of newer) partAt(noted, at).posts += many;
  if (oldest === undefined) return { before: null, noted };
  const before = stretch(oldest.at, first.at, ofOlder);
  for (const { at, count: many } of older) partAt(before, at).posts += many;
  return { before, noted };
}

function stretch(from: string, until: string, count: number): RulerStretch {
  const [begin, length] = scaleOf({ from, until });
  const at = (place: number): string => new Date(begin + (length * place) / count).toISOString();
  const parts = Array.from({ length: count }, (_, place) => ({
    ...{ from: at(place), until: at(place + 1), evidence: 0, events: 0, posts: 0 },
  }));
  return { from, until, parts };
}

function scaleOf({ from, until }: Pick<RulerStretch, 'from' | 'until'>): [begin: number, length: number] {
  const begin = Date.parse(from);
  const length = Date.parse(until) - begin;
  return length < shortestMs ? [begin - (shortestMs - length) / 2, shortestMs] : [begin, length];
}

function partAt(one: RulerStretch, at: string): RulerPart {
  const [begin, length] = scaleOf(one);
  const place = Math.floor(((Date.parse(at) - begin) / length) * one.parts.length);
  const part = one.parts[Math.min(one.parts.length - 1, Math.max(0, place))];
  if (part === undefined) throw new Error('a stretch has parts');
  return part;
}
