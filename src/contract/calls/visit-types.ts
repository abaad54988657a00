import type { ErrorParams } from '../error.ts';
import type { ItemState } from '../item.ts';

/** One snapshot of a visit. */
export interface SnapshotRow {
  /** Counts within the visit. */
  number: number;
  /** The address in front when it was asked for, then the title of what was kept. */
  title: string;
  at: string;
  note: string;
  /** `taking`: the page is needed still; `keeping`: the person may go on. */
  state: 'taking' | 'keeping' | ItemState | 'failed';
  item: string | null;
  /** Why it failed: words under `error.CODE`. */
  error: { code: string; params: ErrorParams } | null;
}

/** The film of a visit. */
export interface VisitFilm {
  /** `recording` while it is being made, and while what there is of it is stored. */
  state: 'recording' | ItemState | 'failed';
  item: string | null;
  /** Why there is none: words under `error.CODE`. */
  error: { code: string; params: ErrorParams } | null;
}

export interface VisitState {
  /** The address in front; null where there is none. */
  url: string | null;
  tabs: number;
  caseNumber: string | null;
  /** What the profile is called that the browser has; null for a temporary one. */
  profile: string | null;
  /** Null where none was wanted. */
  film: VisitFilm | null;
  /** The newest first. */
  snapshots: SnapshotRow[];
  /** Null while it goes on; else how it ended. */
  over: 'closed' | 'ended' | 'died' | null;
}
