import type { Opening } from '../contract/entry.ts';
import { fromHex, toHex } from './bytes.ts';
import { encodeCanonical } from './canonical-json.ts';
import { FormatError } from './format-error.ts';
import type { Primitives } from './primitives.ts';

/** H(blind ‖ JCS(value)) in hex; `blind` is 32 random bytes. */
export function commit(p: Primitives, blind: Uint8Array, value: unknown): string {
  if (blind.length !== 32) throw new FormatError('blind-wrong-length');
  return toHex(p.sha256(blind, encodeCanonical(value)));
}

/** Whether an opening gives the commitment that it names; false for a value that has no canonical form. */
export function openingFits(p: Primitives, opening: Opening): boolean {
  try {
    return commit(p, fromHex(opening.blind), opening.value) === opening.commit;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}
