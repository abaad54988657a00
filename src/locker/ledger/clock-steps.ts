import { uptime } from 'node:os';
import { prepared, type WritableDb } from '../database/handle.ts';
import { logsOf, sizeOf } from './log.ts';

/** What the system counts, in ms. */
export interface Clocks {
  wall: () => number;
  /** Goes on evenly, whatever the wall clock is set to; stands still while the device sleeps, on most systems. */
  monotonic: () => number;
  /** Since the start of the system, its sleep included. */
  up: () => number;
}

/** What happened to the clock since this process appended last, in ms. */
export interface ClockStep {
  /** How far the wall clock was set, forward where positive; 0 where it was not. */
  jumpedMs: number;
  /** How long the device slept; 0 where it did not. */
  sleptMs: number;
  /** The first entry that may have come after it: others may append meanwhile. */
  since: number;
  /** What the clocks said as it was looked at: to ask for them takes as long as to hash an entry ten times. */
  now: Readings;
}

type Readings = Record<keyof Clocks, number>;

const ofSystem: Clocks = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  up: () => uptime() * 1000,
};

/** Differences up to this are nothing: some systems count their time since the start in whole seconds. */
export const toleratedMs = 2500;
/** Quartz runs by so much too fast or too slow, where nothing corrects it. */
export const toleratedDrift = 2e-4;

/** Of more, every second one of the older is forgotten, but never that of the beginning. */
const mostReadings = 256;

interface Reading extends Readings {
  /** The entry that was appended then, and the hash that tells it from another in its place. */
  log: number;
  seq: number;
  leaf: Uint8Array;
}
interface Watch {
  clocks: Clocks;
  begun: Readings;
  /** The log that was written as the watching began, and its size then. */
  opened: { log: number; size: number } | undefined;
  readings: Reading[];
}

const watches = new WeakMap<WritableDb, Watch>();

/** From now on what this process appends to a locker is held against the even clock of the system. */
export function watchClock(db: WritableDb, clocks: Clocks = ofSystem): void {
  const log = logsOf(db).at(-1)?.log;
  const opened = log === undefined ? undefined : { log, size: sizeOf(db, log) };
  watches.set(db, { clocks, begun: read(clocks), opened, readings: [] });
}

/** The clocks by which a locker is watched. */
export function clocksOf(db: WritableDb): Clocks {
  return watchOf(db).clocks;
}

/** What happened since the newest entry that this process appended and that stands, or since the watching began. */
export function clockStep(db: WritableDb, log: number): ClockStep {
  const { clocks, begun, opened, readings } = watchOf(db);
  for (let last = readings.at(-1); last !== undefined && !stands(db, last); last = readings.at(-1))
    readings.pop(); // its transaction was given up
  const last = readings.at(-1);
  const [from, now] = [last ?? begun, read(clocks)];
  const passed = now.monotonic - from.monotonic;
  const tolerated = toleratedMs + passed * toleratedDrift;
  const counted = (ms: number): number => (Math.abs(ms) > tolerated ? Math.round(ms) : 0);
  const sleptMs = Math.max(0, counted(now.up - from.up - passed));
  const jumpedMs = counted(now.wall - from.wall - passed - sleptMs);
  const since = last?.log === log ? last.seq + 1 : opened?.log === log ? opened.size : 0;
  return { jumpedMs, sleptMs, since, now };
}

/** Keeps what the clocks said as an entry was appended. */
export function noteClock(
  db: WritableDb,
  entry: Pick<Reading, 'log' | 'seq' | 'leaf'>,
  said: Readings | undefined,
): void {
  const { clocks, readings } = watchOf(db);
  readings.push({ ...entry, ...(said ?? read(clocks)) });
  if (readings.length > mostReadings)
    readings.splice(
      0,
      mostReadings / 2,
      ...readings.slice(0, mostReadings / 2).filter((_, nth) => nth % 2 === 0),
    );
}

function watchOf(db: WritableDb): Watch {
  if (!watches.has(db)) watchClock(db);
  return watches.get(db) as Watch; // it is there by now
}

function stands(db: WritableDb, reading: Reading): boolean {
  const leaf = leafOf(db, reading);
  return leaf !== undefined && Buffer.compare(leaf, reading.leaf) === 0;
}

function leafOf(db: WritableDb, { log, seq }: Pick<Reading, 'log' | 'seq'>): Uint8Array | undefined {
  return prepared<[number, number], { leaf: Uint8Array }>(
    db,
    'SELECT leaf FROM entry WHERE log = ? AND seq = ?',
  ).get(log, seq)?.leaf;
}

function read({ wall, monotonic, up }: Clocks): Readings {
  return { wall: wall(), monotonic: monotonic(), up: up() };
}
