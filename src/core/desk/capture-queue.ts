import type { QueueState } from '../../contract/calls/work-types.ts';
import type { PeopleRequest } from '../../contract/people-list.ts';
import type { Locker } from '../../locker/index.ts';
import type { ListedPage } from '../list-rows.ts';
import type { Walls } from '../walls.ts';
import type { DeskEvents } from './events.ts';
import type { PageWork } from './page-work.ts';

/** The queue of pages of an open locker, worked off some at a time, whoever looks on. */
export interface CaptureQueue {
  state(): QueueState;
  /** Whether it is paused or held; known without the locker, which may be closed. */
  halted(): Pick<QueueState, 'paused' | 'held'>;
  /** Adds addresses, one a line or as a CSV list. @throws JejakError `bad-address` and `bad-list` */
  add(wanted: QueueAddition): Promise<{ added: number; known: number }>;
  pause(): void;
  resume(): void;
  /** Goes on with the pages of a site that turned one away. */
  liftWall(site: string): void;
  /** As `resume`, where it was this that held it. */
  resumeAfter(reason: string): void;
  cancel(job: string): Promise<void>;
  /** Puts a page before all that wait. */
  putFirst(job: string): Promise<void>;
  /** @param profile to capture with now; else what it was captured with before */
  retry(job: string, profile: string | undefined): Promise<void>;
  /** Takes off what is done or cancelled; how many, and how many that failed stay. */
  clear(): Promise<{ clearing: string; cleared: number; failed: number }>;
  /** Puts back what a clearing took off; how many. None where the locker was closed since. */
  putBack(clearing: string): Promise<number>;
  /** Cancels all that failed. */
  giveUp(): Promise<string[]>;
  /** The sites that turned a page away, for the queue that takes the place of this one. */
  readonly walls: Walls;
  /** The page of a job that runs, as it is now: a small JPEG. Null where nothing is to be seen. */
  look(job: string): Promise<Uint8Array | null>;
  /** Ends the browser that has this profile and no page, so that another may have it. */
  release(profile: string): Promise<void>;
  /** Ends what runs, keeping what is there of it, and resolves when it is sealed. */
  close(): Promise<void>;
}

interface QueueAddition {
  /** As they were typed. */
  typed: readonly ListedPage[];
  /** Those of a list: what the case has of them or the queue, is left out unless `listAgain`. */
  listed: readonly ListedPage[];
  listAgain: boolean;
  /** Of all but those whose rows name another. */
  caseId: string | null;
  acceptTlsErrors: boolean;
  profile: string | null;
  people: PeopleRequest | null;
}

export interface QueueParts {
  locker: Locker;
  events: DeskEvents;
  pages: PageWork;
  walls: Walls;
  /** As a person left it. */
  paused: boolean;
  /** Hears whether a person has paused it. */
  onPause: (paused: boolean) => void;
}
