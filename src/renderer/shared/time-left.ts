import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../contract/sink.ts';
import { useWords } from './words.tsx';

/** A point of work that is under way, by the monotonic clock. */
interface WorkPoint {
  step: string;
  at: number;
  done: number;
}

/** Nothing is said before: the first moments tell little. */
const leastMs = 8000;

/**
 * How much longer a step takes if it goes on as it went from `first` on, in ms; null where that cannot be told yet. The
 * clock of the system has no part in it.
 */
export function timeLeft(first: WorkPoint, now: WorkPoint, total: number): number | null {
  const ms = now.at - first.at;
  const done = now.done - first.done;
  if (first.step !== now.step || ms < leastMs || done <= 0 || total < now.done) return null;
  return (ms / done) * (total - now.done);
}

/** Words for what is left of a step; empty where it cannot be told. */
export function useTimeLeft(progress: Progress | null): string {
  const words = useWords();
  const first = useRef<WorkPoint | null>(null);
  const [ms, setMs] = useState<number | null>(null);
  const { step, done, total } = progress ?? {};
  useEffect(() => {
    if (step === undefined || done === undefined || total === undefined) {
      setMs(null);
      return;
    }
    const now = { step, done, at: performance.now() };
    if (first.current?.step !== step) first.current = now;
    setMs(timeLeft(first.current, now, total));
  }, [step, done, total]);
  if (ms === null) return '';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return words.say('work.left-seconds');
  if (minutes < 90) return words.say('work.left-minutes', { count: minutes });
  return words.say('work.left-hours', { count: Math.round(minutes / 60) });
}
