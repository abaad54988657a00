import { QueryObserver } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { LockerState } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';
import { calls } from './calls.ts';
import { isLockedHere, lockHere, useLockedHere } from './locked-here.ts';
import { nameError } from './name-error.ts';
import { loadOwnWords, nameUnsaved } from './name-unsaved.ts';
import { queryClient } from './queries.ts';
import { readAgainWhatFailed } from './read-again.ts';
import { useTell } from './tell.tsx';
import { assertMayBeLost, saveAllTyped, typeFor, whyUnsaved } from './typed.ts';

/**
 * Hides at once what is shown, and locks the screen once what was typed is saved. A core that is gone has nothing open
 * any more; until another one says so, what was hidden stays so.
 */
export async function lockScreen(): Promise<void> {
  lockHere(true);
  await saveAllTyped();
  try {
    await calls.locker.lock();
  } catch (error) {
    if (nameError(error).code !== 'core-gone') throw error;
  }
}

/** Unlocks the screen; one of which the core has not heard that it is locked is locked first. */
export async function unlockScreen(passphrase: string): Promise<void> {
  if (isLockedHere()) await calls.locker.lock();
  await calls.locker.unlock({ passphrase });
  lockHere(false);
}

/**
 * Closes the locker once what was typed is saved; what cannot be is lost at a second press.
 *
 * @throws TypedUnsaved at the first
 */
export async function closeLocker(): Promise<void> {
  await saveAllTyped({ leaving: true });
  const words = await loadOwnWords();
  assertMayBeLost((unsaved) => nameUnsaved(unsaved, words));
  await calls.locker.close();
}

/**
 * While the screen is locked all that floats over the window is out of it (base.css), and what was read is kept for the
 * desk that is hidden. Afterwards, or when the locker is back in its place, that which was refused meanwhile is asked
 * again, and what was typed and could not be saved is saved.
 *
 * @returns whether it is locked
 */
export function useScreenLock(locker: LockerState | null): boolean {
  const tell = useTell();
  const who = locker === null ? null : JSON.stringify([locker.origin, locker.officer]);
  const isLockedByCore = locker?.locked === true;
  const locked = useLockedHere() || isLockedByCore;
  const isThere = locker?.place === 'here';
  const hasLocker = locker !== null;
  const isOpen = hasLocker && !isLockedByCore;
  useEffect(() => bridge.onLock(() => isOpen && lockHere(true)), [isOpen]);
  useEffect(() => {
    // From here on the core says it, or there is nothing to hide.
    if (isLockedByCore || !hasLocker) lockHere(false);
  }, [isLockedByCore, hasLocker]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-locked', locked);
  }, [locked]);
  useEffect(() => {
    if (!locked) return undefined;
    const letGo = holdWhatWasRead();
    return () => {
      letGo();
      readAgainWhatFailed();
      void queryClient.invalidateQueries({ queryKey: ['queue'] });
    };
  }, [locked]);
  const saveWhatWasLeft = useEffectEvent(async () => {
    await saveAllTyped();
    const why = whyUnsaved();
    if (why !== null) tell.fail(why);
  });
  useEffect(() => {
    if (who !== null) typeFor(who);
  }, [who]);
  useEffect(() => {
    if (!isThere || locked) return;
    readAgainWhatFailed();
    void saveWhatWasLeft();
  }, [isThere, locked]);
  return locked;
}

/** What nobody looks at is forgotten after a while: not what the hidden desk will show again. */
function holdWhatWasRead(): () => void {
  const holds = queryClient
    .getQueryCache()
    .getAll()
    .map(({ options, queryKey }) => {
      const observer = new QueryObserver(queryClient, { ...options, queryKey, enabled: false });
      return observer.subscribe(() => undefined);
    });
  return () => {
    for (const letGo of holds) letGo();
  };
}
