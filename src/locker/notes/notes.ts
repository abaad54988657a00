import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpointText } from '../../bundle/checkpoint.ts';
import { parseNote } from '../../bundle/note.ts';
import { fromSystemError } from '../../contract/error.ts';
import type { NoteFinding } from './finding.ts';
import { type NoteReading, readNoteFile, writeNoteFile } from './note-file.ts';

export const headFileName = 'head.txt';

/** Where notes are kept: beside the database, and in the data folder of whoever uses this device. */
export interface NotePlaces {
  /** The locker's folder. */
  dir: string;
  /** The user's data folder; it may be missing or not writable. */
  dataDir: string;
  /** The origins under which this device keeps its note, the one of the log that is being written last. */
  origins: readonly string[];
}

/** `head.txt`, and what this device has noted of the log that is being written. */
export function readNotes({ dir, dataDir, origins }: NotePlaces): { head: NoteReading; device: NoteReading } {
  return {
    head: readNoteFile(join(dir, headFileName)),
    device: readNoteFile(deviceNotePath(dataDir, origins.at(-1) ?? '')),
  };
}

/**
 * Notes the signed checkpoint of a commit; call it after each, in the thread that committed (about 0.1 ms).
 * Where a new log has begun in a folder, the device keeps its first note under the origins of the earlier
 * ones too, so that the folder put back to before that is noticed. What cannot be written is a finding, since the evidence itself is stored.
 */
export function writeNotes(
  { dir, dataDir, origins }: NotePlaces,
  stored: { note: Uint8Array; device: string },
): NoteFinding[] {
  const isOlder = olderThan(stored.note);
  const keep = (where: 'head' | 'device', write: () => void): NoteFinding[] => {
    try {
      write();
      return [];
    } catch (error) {
      const reason = error instanceof RangeError ? error.message : fromSystemError(error).code;
      return [{ code: 'note-unwritable', params: { where, reason } }];
    }
  };
  return [
    ...keep('head', () => writeNoteFile(join(dir, headFileName), stored, isOlder)),
    ...keep('device', () => {
      mkdirSync(join(dataDir, 'notes'), { recursive: true, mode: 0o700 });
      for (const origin of origins) writeNoteFile(deviceNotePath(dataDir, origin), stored, isOlder);
    }),
  ];
}

/** `notes/HEX.txt`: the hex digits of the origin, which holds a `/` that no file name may. */
function deviceNotePath(dataDir: string, origin: string): string {
  return join(dataDir, 'notes', `${origin.slice(origin.lastIndexOf('/') + 1)}.txt`);
}

/** Whether a note is older than the one that is kept: of the same log, and not longer. */
function olderThan(note: Uint8Array): (kept: Uint8Array) => boolean {
  const own = parseCheckpointText(parseNote(note).text);
  return (kept) => {
    const other = parseCheckpointText(parseNote(kept).text);
    return other.origin === own.origin && other.size >= own.size;
  };
}
