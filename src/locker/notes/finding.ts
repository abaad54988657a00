import type { ErrorParams } from '../../contract/error.ts';

/** What the notes outside the database say of it; words under `finding.CODE`. `where` is `head` or `device`. */
export interface NoteFinding {
  code: /** The database is shorter than a signed note: `where`, `noted`, `found` (entries). */
    | 'rolled-back'
    /** The database holds other entries than a signed note says: `where`, `size`. */
    | 'forked'
    /** On this device the log was continued by another one that this folder does not hold: `origin`. */
    | 'continued-elsewhere'
    /** This device has noted nothing of this log: a rollback cannot be excluded. */
    | 'no-device-note'
    | 'head-missing'
    /** No slot of `head.txt` is whole, or its signature does not hold: `reason`. */
    | 'head-damaged'
    | 'device-note-damaged'
    | 'note-unwritable';
  params: ErrorParams;
}
