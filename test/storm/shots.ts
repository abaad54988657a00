import { basename } from 'node:path';
import { harnessFiles } from './driver-voice.ts';
import type { Random } from './random.ts';
import { bytesOf, type Call, pathOfDescriptor } from './trace-calls.ts';

/** One thing that goes wrong: at the `nth` such call of a thread, counted by strace, for once or from then on. */
export interface Shot {
  operation: string;
  call: string;
  nth: number;
  fault: Fault;
}
type Fault =
  /** Killed before the call is done. */
  | 'kill'
  /** The call fails once. */
  | 'EIO'
  | 'ENOSPC'
  | 'EINTR'
  | 'EACCES'
  /** The call fails, and each one after it. */
  | 'EIO from then on'
  | 'ENOSPC from then on'
  | 'EROFS from then on'
  | 'EACCES from then on';

const faults: Record<string, readonly Fault[]> = {
  write: ['kill', 'EIO', 'ENOSPC', 'EINTR', 'EIO from then on', 'ENOSPC from then on'],
  writev: ['kill', 'EIO', 'ENOSPC', 'EIO from then on', 'ENOSPC from then on'],
  pwrite64: ['kill', 'EIO', 'ENOSPC', 'EINTR', 'EIO from then on', 'ENOSPC from then on'],
  pwritev: ['kill', 'EIO', 'ENOSPC', 'EIO from then on', 'ENOSPC from then on'],
  fsync: ['kill', 'EIO', 'ENOSPC', 'EIO from then on'],
  fdatasync: ['kill', 'EIO', 'ENOSPC', 'EIO from then on'],
  ftruncate: ['kill', 'EIO', 'ENOSPC'],
  fallocate: ['kill', 'ENOSPC'],
  rename: ['kill', 'EIO', 'ENOSPC', 'EROFS from then on'],
  link: ['kill', 'EIO', 'ENOSPC', 'EACCES'],
  unlink: ['kill', 'EIO'],
  unlinkat: ['kill', 'EIO'],
  mkdir: ['kill', 'ENOSPC'],
  openat: ['kill', 'EIO', 'EACCES from then on'],
};

/** What a run did: how often each call was made, by the thread that made it most, and what files it touched. */
export interface Counted {
  calls: Map<string, number>;
  /** Paths relative to the run's folder. */
  names: Set<string>;
}

export function countCalls(calls: Call[], root: string): Counted {
  const perThread = new Map<string, number>();
  const most = new Map<string, number>();
  const names = new Set<string>();
  for (const call of calls) {
    const paths = call.args
      .map((arg) => (arg.startsWith('"') ? bytesOf(arg).toString() : pathOfDescriptor(arg)))
      .filter((path) => path?.startsWith(`${root}/`) === true);
    const told = paths.filter((path) => path !== undefined && !harnessFiles.includes(basename(path)));
    if (told.length === 0) continue;
    for (const path of told) if (path !== undefined) names.add(path.slice(root.length + 1));
    const key = `${call.tid} ${call.name}`;
    const count = (perThread.get(key) ?? 0) + 1;
    perThread.set(key, count);
    most.set(call.name, Math.max(most.get(call.name) ?? 0, count));
  }
  return { calls: most, names };
}

/** Every shot there is for one operation. */
export function allShots(operation: string, counted: Counted): Shot[] {
  return [...counted.calls].flatMap(([call, count]) =>
    (faults[call] ?? []).flatMap((fault) =>
      Array.from({ length: count }, (_, index) => ({ operation, call, nth: index + 1, fault })),
    ),
  );
}

/** Draws shots so that every kind of call and fault is in, the rest at random. */
export function drawShots(shots: Shot[], count: number, random: Random): Shot[] {
  const kinds = new Map<string, Shot[]>();
  for (const shot of shots) {
    const kind = `${shot.operation} ${shot.call} ${shot.fault}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), shot]);
  }
  const one = random.sample(
    [...kinds.values()].map((list) => random.pick(list)),
    count,
  );
  const rest = shots.filter((shot) => !one.includes(shot));
  return [...one, ...random.sample(rest, count - one.length)];
}

/** strace's words for a shot. */
export function toInjection({ call, nth, fault }: Shot): string {
  const [error = ''] = fault.split(' ');
  const effect = fault === 'kill' ? 'signal=SIGKILL' : `error=${error}`;
  return `${call}:${effect}:when=${nth}${fault.endsWith('from then on') ? '+' : ''}`;
}

export function nameShot(shot: Shot): string {
  return `${shot.operation}: ${shot.fault} at ${shot.call} ${shot.nth}`;
}
