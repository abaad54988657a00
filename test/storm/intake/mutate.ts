import { type Random, seededRandom } from '../random.ts';
import type { Seedling } from './corpus.ts';

/** A file that is another than one of the corpus, always the same for its seed and number. */
export interface Mutant {
  name: string;
  bytes: Buffer;
}

const mostChanges = 6;
/** What readers go by stands mostly near the start or the end. */
const nearBytes = 2048;
const numbers = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
/** Of what is put in or doubled. */
const longestPiece = 4096;

export function mutantOf(corpus: readonly Seedling[], seed: number, n: number): Mutant {
  const random = seededRandom((Math.imul(seed | 1, 0x9e3779b1) ^ Math.imul(n + 1, 0x85ebca6b)) >>> 0);
  const { name, bytes } = random.pick(corpus);
  let mutant: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(mostChanges); left > 0; left--) {
    mutant = random.pick(changes)(mutant, random, corpus);
  }
  // At times under a name that says another type.
  return { name: random.chance(0.1) ? random.pick(corpus).name : name, bytes: mutant };
}

type Change = (bytes: Buffer, random: Random, corpus: readonly Seedling[]) => Buffer;

const changes: readonly Change[] = [
  function flipBit(bytes, random) {
    const at = placeIn(bytes, random);
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    return bytes;
  },
  function setByte(bytes, random) {
    if (bytes.length > 0) bytes[placeIn(bytes, random)] = random.below(256);
    return bytes;
  },
  function cutOff(bytes, random) {
    return bytes.subarray(0, random.chance(0.5) ? random.below(bytes.length + 1) : placeIn(bytes, random));
  },
  /** Where a length, a count or an offset stands. */
  function setNumber(bytes, random) {
    const width = random.pick([2, 4]);
    if (bytes.length < width) return bytes;
    const at = Math.min(placeIn(bytes, random), bytes.length - width);
    const near = bytes.length + random.below(5) - 2;
    const value = (random.chance(0.7) ? random.pick(numbers) : near) % 2 ** (8 * width);
    if (random.chance(0.5)) bytes.writeUIntBE(value, at, width);
    else bytes.writeUIntLE(value, at, width);
    return bytes;
  },
  function leaveOut(bytes, random) {
    const at = placeIn(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(longestPiece))]);
  },
  function double(bytes, random) {
    const at = placeIn(bytes, random);
    const piece = bytes.subarray(at, at + 1 + random.below(longestPiece));
    const times = Array.from({ length: random.pick([1, 1, 2, 20]) }, () => piece);
    return Buffer.concat([bytes.subarray(0, at), ...times, bytes.subarray(at)]);
  },
  function putIn(bytes, random) {
    const at = placeIn(bytes, random);
    const length = 1 + random.below(random.pick([4, 64, longestPiece]));
    const piece = Buffer.alloc(
      length,
      random.pick(['\0', '[', '{"a":', '<', '\xff', '(', '=?', '--b\r\n', '\n']),
      'latin1',
    );
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
  },
  function splice(bytes, random, corpus) {
    const other = random.pick(corpus).bytes;
    const from = placeIn(other, random);
    const piece = other.subarray(from, from + 1 + random.below(longestPiece));
    const at = placeIn(bytes, random);
    return Buffer.concat([
      bytes.subarray(0, at),
      piece,
      bytes.subarray(at + (random.chance(0.5) ? piece.length : 0)),
    ]);
  },
];

function placeIn({ length }: Buffer, random: Random): number {
  if (length === 0) return 0;
  const near = Math.min(length, nearBytes);
  if (random.chance(0.5)) return random.below(near);
  return random.chance(0.5) ? length - 1 - random.below(near) : random.below(length);
}
