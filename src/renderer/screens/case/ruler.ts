import type { Ruler, RulerPart } from '../../../contract/calls/index.ts';

/** Whether anything falls into it. */
export function isFull({ evidence, events, posts }: RulerPart): boolean {
  return evidence + events + posts > 0;
}

/** Both stretches together, from the left to the right. */
export function partsOf({ before, noted }: Ruler): RulerPart[] {
  return [...(before?.parts ?? []), ...noted.parts];
}
