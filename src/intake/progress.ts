/** How often whoever started this process is told that a reading goes on, in ms. */
const everyMs = 1000;

let tell: (() => void) | undefined;
let told = 0;

/** Has `listener` told while a reading goes on, now and then. */
export function onProgress(listener: () => void): void {
  tell = listener;
}

/**
 * Said by what goes through a large file, in each turn of a loop that has no more turns than the file has parts: a
 * reading that says so is slow, not dead.
 */
export function goesOn(): void {
  if (tell === undefined) return;
  const now = performance.now();
  if (now - told < everyMs) return;
  told = now;
  tell();
}
