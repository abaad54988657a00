import { coarseBytes, pictureHashBytes, pictureParts } from '../../contract/picture-hash.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';

/** The coarse bits of a part are words of 32 bits. */
export const words = coarseBytes / 4;
/** Of a picture. */
export const partWords = pictureParts.length * words;
const bytesOfRow = pictureParts.length * coarseBytes;
/** Read as one: a row at a time would cost four times as much. */
const readAtOnce = 1000;

/** The coarse bits of all pictures, held in memory: 112 bytes a picture. */
export interface PictureIndex {
  rows: number[];
  bits: Uint32Array;
  /** Up to which row they were read. */
  readTo: number;
}

export function newPictureIndex(): PictureIndex {
  return { rows: [], bits: new Uint32Array(1024 * partWords), readTo: 0 };
}

/** Reads some of what has come since. True where there may be more. */
export function readOn(db: ReadableDb, index: PictureIndex): boolean {
  const read = prepared<[number, number], { rows: string; coarse: Uint8Array | null }>(
    db,
    `SELECT json_group_array(row) AS rows, CAST(group_concat(coarse, '') AS BLOB) AS coarse FROM (
       SELECT rowid AS row, substr(hash, 1, ${bytesOfRow}) AS coarse FROM picture_hash
         WHERE rowid > ? AND length(hash) = ${pictureHashBytes} ORDER BY rowid LIMIT ?)`,
  ).get(index.readTo, readAtOnce);
  const rows = JSON.parse(read?.rows ?? '[]') as number[]; // as the statement puts them together
  const at = index.rows.length * partWords;
  makeRoom(index, at + rows.length * partWords);
  if (read?.coarse) writeWords(read.coarse, index.bits, at, rows.length * partWords);
  for (const row of rows) {
    index.rows.push(row);
    index.readTo = Math.max(index.readTo, row);
  }
  return rows.length === readAtOnce;
}

function makeRoom(index: PictureIndex, length: number): void {
  if (length <= index.bits.length) return;
  const larger = new Uint32Array(Math.max(length, index.bits.length * 2));
  larger.set(index.bits);
  index.bits = larger;
}

/** As many words as are wanted of the bytes of a hash. */
export function writeWords(bytes: Uint8Array, into: Uint32Array, at: number, count = partWords): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let word = 0; word < count; word++) into[at + word] = view.getUint32(word * 4);
}
