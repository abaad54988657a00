import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';

let waiting: readonly ChosenPath[] = [];
const listeners = new Set<() => void>();

function change(next: readonly ChosenPath[]): void {
  waiting = next;
  for (const listener of listeners) listener();
}

/** Looks, now and from now on, for what the desktop opens with the app. */
export function followOpened(): void {
  const fetch = async (): Promise<void> => change([...waiting, ...(await bridge.opened())]);
  bridge.onOpened(() => void fetch());
  void fetch();
}

export interface OpenedTakers {
  bundles: (bundles: readonly ChosenPath[]) => void;
  /** @param isBusy bundles came with them */
  lockers: (folders: readonly ChosenPath[], isBusy: boolean) => void;
}

/** Takes all that was opened with the app, as long as the component is shown; while none is, it waits. */
export function useOpened({ bundles, lockers }: OpenedTakers): void {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  const take = useEffectEvent(() => {
    const opened = waiting;
    if (opened.length === 0) return;
    change([]);
    const toCheck = opened.filter(({ bytes }) => bytes !== null);
    const folders = opened.filter(({ bytes }) => bytes === null);
    if (toCheck.length > 0) bundles(toCheck);
    if (folders.length > 0) lockers(folders, toCheck.length > 0);
  });
  useEffect(() => take(), [all]);
}
