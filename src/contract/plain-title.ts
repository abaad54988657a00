/** Signs that turn the direction of what follows: `bukti`, such a sign and `gpj.exe` are seen as `buktiexe.jpg`. */
const turning = /[\u202a-\u202e]/g;

/**
 * A name that came with a file or a page, as the window shows it: what would turn the direction of its letters is seen
 * as U+FFFD. What is stored, sealed and given as JSON is the name as it is.
 */
export function plainTitle(name: string): string {
  return name.replaceAll(turning, '\ufffd');
}
