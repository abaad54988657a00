import { uptime } from 'node:os';

/** What the system counts, in ms. */
export interface Clocks {
  /** Goes on evenly; while the device sleeps it stands still on most systems. */
  monotonic: () => number;
  /** Since the start of the system, its sleep included. */
  up: () => number;
  wall: () => number;
  /** The processor's time that this process has used. */
  worked: () => number;
}

const ofSystem: Clocks = {
  monotonic: () => performance.now(),
  up: () => uptime() * 1000,
  wall: () => Date.now(),
  worked: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** Differences up to this are nothing: the system counts some of these in whole seconds. */
const toleratedMs = 2500;
const tickMs = 1000;
/** A process that is alive ticks: without a tick for so long, and without work, it was stopped. */
const stoppedMs = 10_000;

/**
 * Watches, while something is done, whether the device slept, this process was stopped, or the clock was set.
 * The function that it gives ends the watching and says so as a step's reason; null where nothing was.
 */
export function watchPauses(clocks: Clocks = ofSystem): () => string | null {
  const begun = readClocks(clocks);
  let last = begun;
  let stopped = 0;
  const tick = (): void => {
    const now = readClocks(clocks);
    const gap = now.monotonic - last.monotonic;
    if (gap > stoppedMs && now.worked - last.worked < gap / 10) stopped += gap;
    last = now;
  };
  const ticking = setInterval(tick, tickMs).unref();
  return () => {
    clearInterval(ticking);
    tick();
    const passed = last.monotonic - begun.monotonic;
    const slept = last.up - begun.up - passed;
    const away = Math.max(stopped, slept > toleratedMs ? slept : 0);
    if (away > 0) return `suspended: ${Math.round(away / 1000)} s`;
    const jumped = last.wall - begun.wall - passed;
    if (Math.abs(jumped) > toleratedMs) return `clock-jumped: ${Math.round(jumped / 1000)} s`;
    return null;
  };
}

function readClocks({ monotonic, up, wall, worked }: Clocks): Record<keyof Clocks, number> {
  return { monotonic: monotonic(), up: up(), wall: wall(), worked: worked() };
}
