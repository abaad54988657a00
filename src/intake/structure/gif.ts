import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

/** More parts than any picture has; a file of more is said to be checked in part. */
const mostParts = 2_000_000;

/** Walks the blocks of a GIF up to its trailer (GIF89a, section 17 and appendix B). */
export function checkGif(source: Source): StructureFinding {
  const head = source.read(0, 13);
  if (head.length < 13) return truncated('ends in the header');
  let at = 13 + colourTable(head[10]);
  let parts = 0;
  while (at < source.size) {
    const block = source.read(at, 10);
    const kind = block[0];
    if (kind === 0x3b) {
      const trailing = source.size - at - 1;
      return trailing > 0 ? { complete: true, trailing } : { complete: true };
    }
    if (kind !== 0x21 && kind !== 0x2c) {
      return { damage: damage('structure-broken', `no block at byte ${at}`), complete: true };
    }
    at += kind === 0x21 ? 2 : 11 + colourTable(block[9]);
    for (let size = source.read(at, 1)[0]; size !== 0; size = source.read(at, 1)[0]) {
      if (size === undefined) return truncated(`ends in a block at byte ${source.size}`);
      parts += 1;
      if (parts > mostParts) return { complete: false };
      at += 1 + size;
    }
    at += 1;
  }
  return truncated('no trailer at the end');
}

/** Bytes of the colour table that the flags of a screen or picture announce. */
function colourTable(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function truncated(detail: string): StructureFinding {
  return { damage: damage('truncated', detail), complete: true };
}
