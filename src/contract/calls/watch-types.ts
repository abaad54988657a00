import type { ErrorParams } from '../error.ts';
import type { Watch, WatchVisit } from '../watch.ts';

export type { Changes, WatchBase, WatchVisit } from '../watch.ts';

/** A watched address as its list shows it. */
export interface WatchRow extends Watch {
  caseNumber: string | null;
  /** What the profile is called that it is captured with; null for none. */
  profileName: string | null;
  /** What the newest item of it is called; null where there is none. */
  title: string | null;
  /**
   * How it stands just now. `visiting`: here; `elsewhere`: another program on this locker makes a visit. `due`: its
   * visit waits for its turn. `on`: it waits for its time.
   */
  now: 'visiting' | 'elsewhere' | 'due' | 'on' | 'paused' | 'over';
  /** Why a visit that is due could not be made: words under `error.CODE`. It is tried again by itself. */
  trouble: { code: string; params: ErrorParams } | null;
  /** The newest visit at which it was not as before: changed, there again or gone. */
  lastNews: WatchVisit | null;
  /** Whether nobody has seen yet what that visit found. */
  isNew: boolean;
}
