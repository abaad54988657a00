import type { Progress } from '../../contract/sink.ts';
import type { Problem } from '../check/report.ts';

export interface BackupMade {
  /** Entries of the log that is being written, as they stand in the backup. */
  entries: number;
  /** Of the backup file. */
  bytes: number;
  sha256: string;
}

export interface Restored {
  /** Entries that the backup's log had. */
  entries: number;
  /** Of the new log. */
  origin: string;
  /** Of its key, 64 hex digits. */
  fingerprint: string;
  /** What a check of the restored locker found; the rest of it can be used. */
  problems: Problem[];
}

/** What can be asked of the thread that copies whole lockers. One call, then it ends. */
export interface BackupCalls {
  backup: { args: { dir: string; dataKey: Uint8Array; file: string }; result: BackupMade };
  restore: {
    args: { file: string; stage: string; dataKey: Uint8Array; actor: string; dataDir: string };
    result: Restored;
  };
  /** Exchanges the database for one under the new key; the caller holds the locker alone. */
  exchange: { args: { dir: string; dataKey: Uint8Array; newDataKey: Uint8Array }; result: null };
}

export interface BackupStart {
  /** Becomes 1 when the work is to be given up. */
  stop: Int32Array;
}

/** Said unasked. `growing` is a file that is being written in one step: its size is how far that is. */
export interface BackupNotice {
  progress: Progress;
  growing?: string;
}
