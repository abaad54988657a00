import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { replaceFile } from '../keys/index.ts';

/**
 * A file that keeps the newest signed checkpoint, in two slots of 4 KiB that are written in turn: what
 * breaks off a write leaves the other slot. Each slot is text:
 *
 *     jejak-note/v1
 *     sha256 (64 hex digits, of all that follows up to the last byte of the note)
 *     count (rises with every write)
 *     device (32 hex digits, of who wrote it)
 *     bytes (of the note)
 *     (empty line)
 *     the note as it was signed, then line feeds up to the end of the slot
 *
 * Writes are not synced: the database is, and comes first, so after a power cut a note can only be older
 * than the database, never newer. The file itself is made whole and durable when it is first written.
 */
export interface StoredNote {
  note: Uint8Array;
  /** The device that wrote it. */
  device: string;
}

export type NoteReading =
  | ({ state: 'kept' } & StoredNote)
  | { state: 'missing' }
  /** Neither slot is whole. */
  | { state: 'damaged' }
  | { state: 'unreadable'; reason: string };

const slotBytes = 4096;
const form =
  /^jejak-note\/v1\nsha256 ([0-9a-f]{64})\n(count (\d{1,15})\ndevice ([0-9a-f]{32})\nbytes (\d{1,4})\n\n)/;

interface Slot extends StoredNote {
  count: number;
}

export function readNoteFile(path: string): NoteReading {
  let slots: (Slot | undefined)[];
  try {
    slots = readSlots(path);
  } catch (error) {
    return isMissing(error) ? { state: 'missing' } : { state: 'unreadable', reason: reasonOf(error) };
  }
  const newest = newestOf(slots);
  return newest === undefined
    ? { state: 'damaged' }
    : { state: 'kept', note: newest.note, device: newest.device };
}

/**
 * Keeps `stored` in the older slot. `isOlder` says whether it is older than what is already kept; then
 * nothing is written, since two processes may come here in another order than they committed.
 * Throws system errors, and a RangeError for a note over about 3.8 KiB.
 */
export function writeNoteFile(
  path: string,
  stored: StoredNote,
  isOlder: (kept: Uint8Array) => boolean,
): void {
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch (error) {
    if (!isMissing(error)) throw error;
    replaceFile(path, Buffer.concat([encodeSlot(stored, 1), Buffer.alloc(slotBytes, '\n')]));
    return;
  }
  try {
    const slots = [readSlot(file, 0), readSlot(file, 1)];
    const newest = newestOf(slots);
    if (newest !== undefined && isOlder(newest.note)) return;
    const place = newest === slots[0] && newest !== undefined ? 1 : 0;
    writeSync(file, encodeSlot(stored, (newest?.count ?? 0) + 1), 0, slotBytes, place * slotBytes);
  } finally {
    closeSync(file);
  }
}

function readSlots(path: string): (Slot | undefined)[] {
  const file = openSync(path, 'r');
  try {
    return [readSlot(file, 0), readSlot(file, 1)];
  } finally {
    closeSync(file);
  }
}

function readSlot(file: number, place: number): Slot | undefined {
  const bytes = Buffer.alloc(slotBytes);
  const read = bytes.subarray(0, readSync(file, bytes, 0, slotBytes, place * slotBytes));
  const head = form.exec(read.toString('latin1'));
  if (head === null) return undefined;
  const [whole, sum, counted = '', count, device = '', length] = head;
  const note = read.subarray(whole.length, whole.length + Number(length));
  if (note.length !== Number(length) || sumOf(counted, note) !== sum) return undefined;
  return { note: Uint8Array.from(note), device, count: Number(count) };
}

function encodeSlot({ note, device }: StoredNote, count: number): Buffer {
  const counted = `count ${count}\ndevice ${device}\nbytes ${note.length}\n\n`;
  const head = Buffer.from(`jejak-note/v1\nsha256 ${sumOf(counted, note)}\n${counted}`);
  if (head.length + note.length > slotBytes) throw new RangeError('note does not fit its slot');
  const slot = Buffer.alloc(slotBytes, '\n');
  head.copy(slot);
  slot.set(note, head.length);
  return slot;
}

function sumOf(counted: string, note: Uint8Array): string {
  return createHash('sha256').update(counted).update(note).digest('hex');
}

function newestOf(slots: (Slot | undefined)[]): Slot | undefined {
  return slots.reduce((best, slot) => ((slot?.count ?? 0) > (best?.count ?? 0) ? slot : best), undefined);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
