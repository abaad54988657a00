import type { ErrorParams } from '../../contract/error.ts';
import type { NoteFinding } from './finding.ts';
import type { NoteReading } from './note-file.ts';

/** One log as the database holds it. */
export interface LogView {
  origin: string;
  size: number;
  /** Root of the tree of the first `size` entries, 64 hex digits. */
  rootAt(size: number): string;
}

/** What a signed note says, once its signature holds. */
export interface SignedHead {
  origin: string;
  size: number;
  /** 64 hex digits. */
  root: string;
}

/**
 * Compares the database with the notes outside it (docs/design, "Rollback and forks"). A database that is
 * longer than a note is as it should be: notes are written after commits.
 *
 * @param logs the logs in the database, the one that is being written last
 * @param verify what the note says, or undefined where its signature does not hold. It is asked for notes
 *   of any log, also of those that the database does not know, whose keys it cannot have: for these it
 *   answers without checking
 */
export function compareNotes({
  logs,
  head,
  device,
  verify,
}: {
  logs: readonly LogView[];
  head: NoteReading;
  device: NoteReading;
  verify: (note: Uint8Array) => SignedHead | undefined;
}): NoteFinding[] {
  return [...compareHead(), ...compareDevice()];

  function compareHead(): NoteFinding[] {
    if (head.state === 'missing') return [{ code: 'head-missing', params: {} }];
    if (head.state !== 'kept') return [{ code: 'head-damaged', params: { reason: reasonFor(head) } }];
    const said = verify(head.note);
    if (said === undefined) return [{ code: 'head-damaged', params: { reason: 'signature' } }];
    const log = logs.find(({ origin }) => origin === said.origin);
    // The folder's own note speaks of a log that the database lacks: the database is not the newest.
    if (log === undefined) return [rolledBack('head', said.size, 0)];
    return compareLog(log, said, 'head');
  }

  function compareDevice(): NoteFinding[] {
    if (device.state === 'missing') return [{ code: 'no-device-note', params: { reason: 'missing' } }];
    if (device.state === 'unreadable') return [{ code: 'no-device-note', params: { reason: device.reason } }];
    if (device.state === 'damaged') return [{ code: 'device-note-damaged', params: { reason: 'checksum' } }];
    const said = verify(device.note);
    if (said === undefined) return [{ code: 'device-note-damaged', params: { reason: 'signature' } }];
    const log = logs.find(({ origin }) => origin === said.origin);
    if (log === undefined) return [{ code: 'continued-elsewhere', params: { origin: said.origin } }];
    return compareLog(log, said, 'device');
  }
}

function compareLog(log: LogView, said: SignedHead, where: 'head' | 'device'): NoteFinding[] {
  if (said.size > log.size) return [rolledBack(where, said.size, log.size)];
  if (log.rootAt(said.size) === said.root) return [];
  return [{ code: 'forked', params: { where, size: said.size } }];
}

function rolledBack(where: string, noted: number, found: number): NoteFinding {
  const params: ErrorParams = { where, noted, found };
  return { code: 'rolled-back', params };
}

function reasonFor(reading: Exclude<NoteReading, { state: 'kept' | 'missing' }>): string {
  return reading.state === 'damaged' ? 'checksum' : reading.reason;
}
