/** Signs of the direction of writing, which are not seen themselves. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;
/** Those of them that turn it: `bukti`, such a sign and `gpj.exe` are seen as `buktiexe.jpg`. */
const turning = /[\u202b\u202d\u202e\u2067]/;

/**
 * A name that came with a file or a page, as the window shows it: what would set the direction of its letters is seen
 * as U+FFFD. What is stored, sealed and given as JSON is the name as it is.
 */
export function plainTitle(name: string): string {
  return name.replaceAll(direction, '\ufffd');
}

/**
 * Whether a name may be read otherwise where it is shown with its signs. One that only says that it runs from left to
 * right, as telephones write around a number, is read as it is.
 */
export function turnsRound(name: string): boolean {
  return turning.test(name);
}
