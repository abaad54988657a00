import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import type { ChosenPath } from '../../contract/calls/index.ts';
import type { WordKey } from '../../words/say.ts';

/** Who takes the files that are dropped on the window, and what is said while they hang over it. */
export interface DropTarget {
  say: WordKey;
  hint: WordKey;
  take: (files: readonly ChosenPath[]) => void;
  /** Left out where no folder is of use. */
  takeFolders?: (folders: readonly ChosenPath[]) => void;
}

let targets: readonly DropTarget[] = [];
const listeners = new Set<() => void>();

function set(next: readonly DropTarget[]): void {
  targets = next;
  for (const listener of listeners) listener();
}

/** Takes what is dropped anywhere as long as the component is shown, before whoever took it until then. */
export function useDrops({ say, hint, take }: DropTarget): void {
  const onTake = useEffectEvent(take);
  useEffect(() => {
    const target: DropTarget = { say, hint, take: (files) => onTake(files) };
    set([...targets, target]);
    return () => set(targets.filter((each) => each !== target));
  }, [say, hint]);
}

export function useDropTarget(): DropTarget | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => targets.at(-1),
  );
}
