import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

const mostChunks = 100_000;

/** What a program writes for a length that it does not know yet and cannot go back to, as into a pipe. */
const unknownLength = 0xffffffff;

/**
 * Checks the lengths in a RIFF file (WebP, WAV, AVI): the outer one against the file, each chunk within it. Of one
 * that was written as a stream it cannot be told where it was to end.
 */
export function checkRiff(source: Source): StructureFinding {
  const head = source.read(0, 12);
  if (head.length < 12) return { damage: damage('truncated', 'ends in the RIFF header'), complete: true };
  const outer = head.readUInt32LE(4);
  if (outer === unknownLength) return { complete: false };
  const end = 8 + outer;
  if (end > source.size) {
    return { damage: damage('truncated', `says ${end} bytes, has ${source.size}`), complete: true };
  }
  let at = 12;
  for (let count = 0; at + 8 <= end; count += 1) {
    if (count > mostChunks) return { complete: false };
    const length = source.read(at + 4, 4).readUInt32LE(0);
    if (at + 8 + length > end) {
      return { damage: damage('structure-broken', `chunk at byte ${at} runs past the end`), complete: true };
    }
    at += 8 + length + (length % 2);
  }
  const padded = end + (end % 2);
  return padded < source.size ? { complete: true, trailing: source.size - padded } : { complete: true };
}
