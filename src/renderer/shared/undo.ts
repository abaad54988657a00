import { useEffect } from 'react';

/** A deed that can be taken back, once. */
export interface Deed {
  /** What it is called to take it back. */
  word: string;
  run: () => void;
}

/** The one that was done last. */
let newest: Deed | null = null;
/** How many parts of the screen take steps of their own back, such as the boxes of a redaction. */
let own = 0;

export function canBeUndone(deed: Deed | null): void {
  newest = deed;
}

/** What has come after it takes its place: the key does not take it back any more. */
export function isSuperseded(deed: Deed): void {
  if (newest === deed) newest = null;
}

/** While a part is shown that takes its own steps back by the same key, no deed done elsewhere goes with them. */
export function useOwnUndo(): void {
  useEffect(() => {
    own += 1;
    return () => {
      own -= 1;
    };
  }, []);
}

/** What it is called to take back the last deed; null where there is none. */
export function undoWord(): string | null {
  return own > 0 ? null : (newest?.word ?? null);
}

/** Takes this one back: it may have been done before others. */
export function undo(deed: Deed): void {
  isSuperseded(deed);
  deed.run();
}

/** Without limit of time: the message that offered it may be gone. */
export function undoNewest(): void {
  if (own === 0 && newest !== null) undo(newest);
}
