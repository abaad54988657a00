import type { CustodyEntry } from '../../../contract/calls/index.ts';

/** Kinds of entries that brought evidence in; all others are events. */
const evidenceKinds: ReadonlySet<string> = new Set(['item.captured', 'item.imported', 'item.filed']);

export function isEvidence(entry: CustodyEntry): boolean {
  return evidenceKinds.has(entry.kind);
}

/**
 * Of the newest entries those that are told, the oldest first. What was taken over is told where it was first: here it
 * is one event, that the bundle came.
 */
export function withoutTakenOver(newestFirst: readonly CustodyEntry[]): CustodyEntry[] {
  return newestFirst.filter(({ takesOver }) => takesOver === null).toReversed();
}

/** Entries of one kind by one officer that follow each other within a day. */
export interface Run {
  kind: string;
  officer: string;
  /** Oldest first; never empty. */
  entries: [CustodyEntry, ...CustodyEntry[]];
}

export interface Day {
  /** An instant of that day, for its name. */
  at: string;
  /** Newest first. */
  runs: Run[];
}

function dayOf(instant: string): string {
  return new Date(instant).toDateString();
}

/** The days on which something happened, newest first, by the clock of this device. */
export function toDays(entries: readonly CustodyEntry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const day = days.at(-1);
    if (day === undefined || dayOf(day.at) !== dayOf(entry.at)) {
      days.push({ at: entry.at, runs: [newRun(entry)] });
      continue;
    }
    const run = day.runs.at(-1);
    if (run !== undefined && isAlike(run, entry)) run.entries.push(entry);
    else day.runs.push(newRun(entry));
  }
  return days.map(({ at, runs }) => ({ at, runs: runs.toReversed() })).toReversed();
}

function isAlike({ kind, officer, entries: [first] }: Run, entry: CustodyEntry): boolean {
  // What is said of a person or an act is told one by one, and so is a visit that found something.
  const isNamed =
    isOfItsOwn(first) ||
    isOfItsOwn(entry) ||
    (first.watch === null) !== (entry.watch === null) ||
    !saySame(first, entry);
  return !isNamed && kind === entry.kind && officer === entry.officer && first.origin === entry.origin;
}

function isOfItsOwn({ record, watch }: CustodyEntry): boolean {
  return record !== null || (watch !== null && watch.became !== 'same');
}

/** Many that are made exhibits at once differ in their labels alone, and failures in what they failed at. */
function saySame({ said: one }: CustodyEntry, { said: other }: CustodyEntry): boolean {
  if (one?.of === 'exhibit' && other?.of === 'exhibit')
    return one.is === 'labelled' && other.is === 'labelled';
  if (one?.of === 'failed' && other?.of === 'failed') return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function newRun(entry: CustodyEntry): Run {
  return { kind: entry.kind, officer: entry.officer, entries: [entry] };
}
