import type { SimilarItem } from '../../contract/item.ts';
import { coarseBytes, fineBytes, pictureHashBytes, pictureParts } from '../../contract/picture-hash.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { type PictureIndex, partWords, readOn, words, writeWords } from './picture-index.ts';

/** Of the 63 coarse bits as many may differ. */
const mostCoarse = 10;
/** Of the 255 fine bits, of the whole of both pictures and of a part of one with the other. */
const mostFine = 40;
const mostFineOfPart = 56;
/** Of more whose coarse bits are near, these are the nearest: what looks like so many others says little. */
const mostCandidates = 500;
/** Waves across that are odd turn round where a picture is mirrored. */
const mirrored = 0x55;

/** The place of each part in the mirrored picture. */
const mirroredPart = pictureParts.map(({ left, top, width, height }) =>
  pictureParts.findIndex(
    (other) =>
      Math.abs(other.left - (1 - left - width)) < 1e-6 &&
      other.top === top &&
      other.width === width &&
      other.height === height,
  ),
);

interface HashRow {
  row: number;
  item: string;
  hash: Uint8Array;
}

/**
 * The items whose pictures look like that of this one, the most alike first: also where one was scaled, compressed
 * again, brightened, mirrored, or cropped by a tenth. None where its picture has not been looked at. What looks alike
 * may show different things.
 */
export function readSimilar(db: ReadableDb, index: PictureIndex, item: string, most: number): SimilarItem[] {
  while (readOn(db, index));
  const asked = prepared<[string], HashRow>(
    db,
    'SELECT rowid AS row, item, hash FROM picture_hash WHERE item = ? AND hash IS NOT NULL',
  ).get(item);
  if (asked?.hash.length !== pictureHashBytes) return [];
  const rowAt = prepared<[number], HashRow>(
    db,
    'SELECT rowid AS row, item, hash FROM picture_hash WHERE rowid = ? AND hash IS NOT NULL',
  );
  const found: SimilarItem[] = [];
  const turned = mirrorOf(asked.hash);
  for (const row of candidates(index, asked, turned)) {
    const other = rowAt.get(row);
    if (other?.hash.length !== pictureHashBytes) continue; // made anew or purged since
    const alike = compareHashes(asked.hash, turned, other.hash);
    if (alike !== null) found.push({ item: other.item, ...alike });
  }
  return found.toSorted((a, b) => a.distance - b.distance).slice(0, most);
}

/**
 * Items with a picture that has not been looked at, the newest first: photographs for what they look like, and captured
 * pages without a small picture, such as those that the command line captured.
 */
export function readUnhashed(db: ReadableDb, limit: number): string[] {
  return prepared<[number], { item: string }>(
    db,
    `SELECT item.item FROM item LEFT JOIN picture_hash AS h ON h.item = item.item
      LEFT JOIN thumbnail AS t ON t.item = item.item
      WHERE h.item IS NULL AND (t.item IS NULL OR t.bytes IS NOT NULL)
        AND (item.kind = 'photo' OR (item.kind = 'web' AND t.item IS NULL AND EXISTS
          (SELECT 1 FROM item_file AS f WHERE f.n = item.n AND f.role IN ('viewport', 'screenshot'))))
        AND NOT EXISTS (SELECT 1 FROM purged_file AS p WHERE p.n = item.n)
      ORDER BY item.n DESC LIMIT ?`,
  )
    .all(limit)
    .map((row) => row.item);
}

/** The rows whose coarse bits are near those of a picture, the nearest first. */
function candidates({ rows, bits }: PictureIndex, asked: HashRow, turned: Uint8Array): number[] {
  const straightBits = new Uint32Array(partWords);
  const turnedBits = new Uint32Array(partWords);
  writeWords(asked.hash, straightBits, 0);
  writeWords(turned, turnedBits, 0);
  const near: { row: number; bits: number }[] = [];
  // Each question looks at all of them: a loop of the plainest kind takes half the time.
  for (let n = 0, at = 0; n < rows.length; n++, at += partWords) {
    const nearest = nearestBits(bits, at, turnedBits, nearestBits(bits, at, straightBits, mostCoarse + 1));
    const row = rows[n];
    if (nearest <= mostCoarse && row !== undefined && row !== asked.row) near.push({ row, bits: nearest });
  }
  return near
    .toSorted((a, b) => a.bits - b.bits || b.row - a.row)
    .slice(0, mostCandidates)
    .map(({ row }) => row);
}

/** The fewest coarse bits that the whole of one picture differs in from the whole or a part of the other, if fewer than `least`. */
function nearestBits(bits: Uint32Array, at: number, asked: Uint32Array, least: number): number {
  const high = asked[0] ?? 0;
  const low = asked[1] ?? 0;
  const wholeHigh = bits[at] ?? 0;
  const wholeLow = bits[at + 1] ?? 0;
  let nearest = least;
  for (let part = 0; part < partWords; part += words) {
    let differing = count((bits[at + part] ?? 0) ^ high);
    if (differing < nearest) differing += count((bits[at + part + 1] ?? 0) ^ low);
    if (differing < nearest) nearest = differing;
    differing = count(wholeHigh ^ (asked[part] ?? 0));
    if (differing < nearest) differing += count(wholeLow ^ (asked[part + 1] ?? 0));
    if (differing < nearest) nearest = differing;
  }
  return nearest;
}

/** How alike two pictures are by their fine bits; null where they are not. */
function compareHashes(
  one: Uint8Array,
  turned: Uint8Array,
  other: Uint8Array,
): Omit<SimilarItem, 'item'> | null {
  let best: Omit<SimilarItem, 'item'> | null = null;
  for (const isMirrored of [false, true]) {
    const asked = isMirrored ? turned : one;
    for (let part = 0; part < pictureParts.length; part++) {
      for (const [own, its] of part === 0 ? [[0, 0] as const] : [[0, part] as const, [part, 0] as const]) {
        const coarse = distance(asked, own * coarseBytes, other, its * coarseBytes, coarseBytes);
        if (coarse > mostCoarse) continue;
        const fineAt = pictureParts.length * coarseBytes;
        const fine = distance(asked, fineAt + own * fineBytes, other, fineAt + its * fineBytes, fineBytes);
        if (fine > (part === 0 ? mostFine : mostFineOfPart) || fine >= (best?.distance ?? Infinity)) continue;
        best = { distance: fine, mirrored: isMirrored, part: part > 0 };
      }
    }
  }
  return best;
}

function distance(one: Uint8Array, at: number, other: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let n = 0; n < length; n++) sum += count((one[at + n] ?? 0) ^ (other[from + n] ?? 0));
  return sum;
}

/** The hash of the picture as a mirror shows it. */
function mirrorOf(hash: Uint8Array): Uint8Array {
  const turned = new Uint8Array(pictureHashBytes);
  const fineAt = pictureParts.length * coarseBytes;
  for (const [part, from] of mirroredPart.entries()) {
    for (let n = 0; n < coarseBytes; n++)
      turned[part * coarseBytes + n] = (hash[from * coarseBytes + n] ?? 0) ^ mirrored;
    for (let n = 0; n < fineBytes; n++)
      turned[fineAt + part * fineBytes + n] = (hash[fineAt + from * fineBytes + n] ?? 0) ^ mirrored;
  }
  return turned;
}

/** How many bits are set. */
function count(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
