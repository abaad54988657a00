/** The lock of the screen: while it is on, nothing of the locker is shown; the queue goes on. */
export interface ScreenLock {
  isOn(): boolean;
  lock(): void;
  unlock(): void;
  /** Puts off the locking. */
  touch(): void;
  /** No locker is open any more: there is nothing to lock. */
  end(): void;
  /** Whether what was observed at this moment was so before the screen was locked. */
  wasOffAt(moment: string): boolean;
}

/**
 * @param minutes without a touch after which it locks by itself; 0 for never
 * @param changed called when it locks or is unlocked
 */
export function createScreenLock(minutes: () => number, changed: () => void): ScreenLock {
  let on = false;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  const lock = (): void => {
    if (on) return;
    on = true;
    since = Date.now();
    changed();
  };
  const touch = (): void => {
    clearTimeout(timer);
    if (minutes() > 0 && !on) timer = setTimeout(lock, minutes() * 60_000).unref();
  };
  return {
    isOn: () => on,
    lock,
    unlock() {
      on = false;
      touch();
      changed();
    },
    touch,
    end() {
      on = false;
      clearTimeout(timer);
    },
    wasOffAt: (moment) => !on || Date.parse(moment) <= since,
  };
}
