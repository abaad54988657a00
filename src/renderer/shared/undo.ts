import { useEffect } from 'react';

/** Takes back the deed that was done last, where that can be: once. */
let newest: { word: string; run: () => void } | null = null;
/** How many parts of the screen take steps of their own back, such as the boxes of a redaction. */
let own = 0;

export function canBeUndone(deed: { word: string; run: () => void } | null): void {
  newest = deed;
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

/** Without limit of time: the message that offered it may be gone. */
export function undoNewest(): void {
  if (own > 0) return;
  const deed = newest;
  newest = null;
  deed?.run();
}
