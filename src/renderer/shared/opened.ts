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
  bundle: (bundle: ChosenPath) => void;
  locker: (folder: ChosenPath) => void;
}

/** Takes what was opened with the app, as long as the component is shown; while none is, it waits. */
export function useOpened({ bundle, locker }: OpenedTakers): void {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting,
  );
  const take = useEffectEvent(() => {
    const last = waiting.at(-1);
    if (last === undefined) return;
    change([]);
    if (last.bytes === null) locker(last);
    else bundle(last);
  });
  useEffect(() => take(), [all]);
}
