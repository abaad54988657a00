import { uptime } from 'node:os';
import type { WritableDb } from '../database/handle.ts';

/** What the system counts, in ms. */
export interface Clocks {
  wall: () => number;
  /** Goes on evenly, whatever the wall clock is set to; stands still while the device sleeps, on most systems. */
  monotonic: () => number;
  /** Since the start of the system, its sleep included. */
  up: () => number;
}

/** What happened to the clock since the entry before, in ms. */
export interface ClockStep {
  /** How far the wall clock was set, forward where positive; 0 where it was not. */
  jumpedMs: number;
  /** How long the device slept; 0 where it did not. */
  sleptMs: number;
}

const ofSystem: Clocks = {
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  up: () => uptime() * 1000,
};

/** Differences up to this are nothing: some systems count their time since the start in whole seconds. */
const toleratedMs = 2500;
/** Quartz runs by so much too fast or too slow, where nothing corrects it. */
const toleratedDrift = 2e-4;

/** So many entries may be taken back in one transaction that fails. */
const mostReadings = 256;

type Reading = Record<keyof Clocks, number>;
interface Watch {
  clocks: Clocks;
  /** What was read as entries were appended, by the size of the log then; the oldest first. */
  readings: (Reading & { size: number })[];
}

const watches = new WeakMap<WritableDb, Watch>();

/** From now on what this process appends to a locker is held against the even clock of the system. */
export function watchClock(db: WritableDb, clocks: Clocks = ofSystem): void {
  watches.set(db, { clocks, readings: [{ size: 0, ...read(clocks) }] });
}

/**
 * What happened to the clock since the newest entry that this process appended and that stands, or since the watching
 * began. What a transaction took back is told again.
 *
 * @param size of the log, before the entry that is appended now
 */
export function clockStep(db: WritableDb, size: number): ClockStep {
  if (!watches.has(db)) watchClock(db);
  const { clocks, readings } = watches.get(db) as Watch; // it is there by now
  while (readings.length > 1 && (readings.at(-1)?.size ?? 0) > size) readings.pop();
  const last = readings.at(-1) as Reading; // of at least one
  const now = read(clocks);
  readings.push({ size: size + 1, ...now });
  if (readings.length > mostReadings) readings.shift();
  const passed = now.monotonic - last.monotonic;
  const tolerated = toleratedMs + passed * toleratedDrift;
  const counted = (ms: number): number => (Math.abs(ms) > tolerated ? Math.round(ms) : 0);
  const sleptMs = Math.max(0, counted(now.up - last.up - passed));
  return { jumpedMs: counted(now.wall - last.wall - passed - sleptMs), sleptMs };
}

function read({ wall, monotonic, up }: Clocks): Reading {
  return { wall: wall(), monotonic: monotonic(), up: up() };
}
