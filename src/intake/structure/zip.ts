import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

/** Looks for the end record of a ZIP and that the central directory it names lies within the file. */
export function checkZip(source: Source): StructureFinding {
  const tailAt = Math.max(0, source.size - 65_557);
  const tail = source.read(tailAt, 65_557);
  const at = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (at === -1 || at + 22 > tail.length) {
    return { damage: damage('truncated', 'no end of the central directory'), complete: true };
  }
  const size = tail.readUInt32LE(at + 12);
  const offset = tail.readUInt32LE(at + 16);
  const zip64 = size === 0xffffffff || offset === 0xffffffff;
  return !zip64 && offset + size > tailAt + at
    ? { damage: damage('structure-broken', 'the central directory lies past the end'), complete: true }
    : { complete: true };
}
