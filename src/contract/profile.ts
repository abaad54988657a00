import type { LoggedIn } from './capture-record.ts';

/** A capture identity: a browser profile of its own, logged in to by hand, kept in the locker and in no bundle. */
export interface Profile {
  id: string;
  /** As the investigator calls it; it stands in the record of what is captured with it. */
  name: string;
  /** Where one logs in, and what is asked before a run whether one still is; null where nobody said. */
  url: string | null;
  /** What the investigator is called on pages where they are logged in: names and handles, to be covered. */
  ownNames: string[];
  createdAt: string;
  /** When something was last captured with it, or somebody logged in. */
  usedAt: string | null;
  /** Whether it was logged in when that was last seen. */
  loggedIn: LoggedIn;
  seenAt: string | null;
  /** Whether a browser has it now, here or in another process. */
  inUse: boolean;
  /** What it takes in the locker. */
  bytes: number;
}
