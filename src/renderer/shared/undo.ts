/** Takes back the deed that was done last, where that can be: once. */
let newest: { word: string; run: () => void } | null = null;

export function canBeUndone(deed: { word: string; run: () => void } | null): void {
  newest = deed;
}

/** What it is called to take back the last deed; null where there is none. */
export function undoWord(): string | null {
  return newest?.word ?? null;
}

/** Without limit of time: the message that offered it may be gone. */
export function undoNewest(): void {
  const deed = newest;
  newest = null;
  deed?.run();
}
