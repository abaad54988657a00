import { useEffect, useEffectEvent, useRef, useState } from 'react';

const restMs = 1500;

export interface Typed<T> {
  value: T;
  change: (part: Partial<T>) => void;
  /** Saves at once what has not been saved. */
  flush: () => void;
  state: 'as-saved' | 'typed' | 'saving' | 'failed';
  error: unknown;
}

/**
 * Fields that save as they are typed: after a rest, when they are left, and when they go. Each saving is an
 * entry of the log, so it is not done at every letter. What comes from the core is shown unless something else
 * has been typed meanwhile.
 */
export function useTyped<T extends object>(saved: T, save: (value: T) => Promise<unknown>): Typed<T> {
  const [typed, setTyped] = useState<T | null>(null);
  const [state, setState] = useState<Typed<T>['state']>('as-saved');
  const [error, setError] = useState<unknown>(null);
  const latest = useRef<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const store = async (): Promise<void> => {
    clearTimeout(timer.current);
    const value = latest.current;
    if (value === null) return;
    setState('saving');
    setError(null);
    try {
      await save(value);
      if (latest.current !== value) return;
      latest.current = null;
      setTyped(null);
      setState('as-saved');
    } catch (reason) {
      setError(reason);
      setState('failed');
    }
  };
  const storeLast = useEffectEvent(() => void store());
  useEffect(() => () => storeLast(), []);

  return {
    value: typed ?? saved,
    state,
    error,
    change: (part) => {
      const next = { ...(latest.current ?? saved), ...part };
      latest.current = next;
      setTyped(next);
      setState('typed');
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(), restMs);
    },
    flush: () => {
      if (state === 'typed') void store();
    },
  };
}
