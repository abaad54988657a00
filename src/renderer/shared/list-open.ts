/** A list of choices that is open is what Escape closes first, and not all that has been typed. */
export function isListOpen(target: EventTarget): boolean {
  return target instanceof Element && target.hasAttribute('aria-controls');
}
