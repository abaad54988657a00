import type { ErrorParams } from '../error.ts';

/** An authority that the locker asks for time-stamps. */
export interface StampAuthorityRow {
  url: string;
  /** The subjects of the certificates that its answers must lead to; null where none were brought. */
  ca: string[] | null;
}

/** Whether something vouches for a time-stamp: `unvouched` leads to no certificate that was brought, `not-asked` where none was. */
type StampTrust = 'trusted' | 'unvouched' | 'not-asked' | 'revoked' | 'none';

/** The stamping of the open locker. */
export interface StampsState {
  /** Whether the locker is stamped by itself. */
  isOn: boolean;
  /** In the order in which they are asked. */
  authorities: StampAuthorityRow[];
  /** Entries of the log that no time-stamp covers, and when the oldest of them was made, by the device's clock. */
  waiting: number;
  waitingSince: string | null;
  /** The newest time-stamp that covers most of the log; null where there is none. */
  newest: { genTime: string; treeSize: number; tsa: string; authority: string; trust: StampTrust } | null;
  isAsking: boolean;
  triedAt: string | null;
  /** When it is tried again by itself; null where that is not to come. */
  nextAt: string | null;
  /** Why those that were asked last gave none. */
  failed: { code: string; params: ErrorParams }[];
}

/** Between which proven times an item came into the log, and what it says itself; null where a side is open. UTC. */
export interface ItemWindow {
  notBefore: string | null;
  /** When the entry was written, by the clock of the device; null where the entry was changed. */
  claimed: string | null;
  notAfter: string | null;
  /** Who says the one and the other. */
  notBeforeBy: string | null;
  notAfterBy: string | null;
  /** Time-stamps around it that nothing vouches for, since no certificates were brought or these are of others. */
  unvouched: number;
  /** Those that count for nothing, since a certificate of their authority was revoked. */
  revoked: number;
  /** Up to when it is known whether certificates of those that count were revoked, UTC; null where of one it is not known, or none counts. */
  lookedUntil: string | null;
  /** Those that are wrong in themselves, or that the log does not bear out. */
  faulty: number;
  /** Whether the one side is proven later than the other: one of the two authorities is wrong. */
  isImpossible: boolean;
  /** Whether it stands in a log that another one goes on from, since the locker was restored: nobody stamps it any more. */
  isEarlierLog: boolean;
  /**
   * The jumps of the device's clock nearest to it in the log, at most one before it and one after: when, by the clock
   * after the jump, and how far, in ms, forward where positive. `around`: on which side of the item is not known, since
   * another process told of it.
   */
  clockJumps: { at: string; offsetMs: number; side: 'before' | 'after' | 'around' }[];
  /**
   * The sheets on paper whose log had it already, as the log bears out: who keeps each, and the date that stands on it
   * by hand (empty where none was said). That is their statement and no side of the window.
   */
  sheets: { who: string; signedOn: string; treeSize: number }[];
}
