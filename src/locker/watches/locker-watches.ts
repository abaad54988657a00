import type { WatchVisit } from '../../contract/watch.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { findWatch, type KeptWatch, readVisits, readWatches, type WhichVisits } from './read-watches.ts';
import type { Rebasing } from './rebase-watch.ts';
import type { RemovedWatch, WatchChange, WatchWanted } from './write-watches.ts';

/** The addresses of an open locker that are captured again on a schedule. */
export interface LockerWatches {
  list(): KeptWatch[];
  /** By its id, the beginning of it, or its address. @throws JejakError `no-such-watch` */
  find(idOrUrl: string): KeptWatch;
  /** The newest first; of many those before one, and so many of them. */
  visits(watch: string, which?: WhichVisits): WatchVisit[];
  /** @throws JejakError `no-such-case`, `watched-already` */
  add(wanted: WatchWanted): Promise<KeptWatch>;
  /** Gives what was removed, for `restore`; else null. @throws JejakError `no-such-watch` */
  change(watch: string, change: WatchChange): Promise<RemovedWatch | null>;
  /** Has its visits held against another item from now on. @throws JejakError `no-such-watch`, `changed-meanwhile` */
  rebase(wanted: Rebasing): Promise<void>;
  /** @throws JejakError `watched-already` where its address was added anew meanwhile */
  restore(removed: RemovedWatch): Promise<void>;
  /** Takes a visit that is due at that time; false where another process makes it or has made it. */
  take(watch: string, nextAt: string): Promise<boolean>;
  /** Lets go of one that could not be made now. */
  drop(watch: string): Promise<void>;
}

/**
 * @param read runs a reading, also where a page of the database is damaged
 * @param own names this opening; undefined where it only reads
 */
export function lockerWatches(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
  own: string | undefined,
): LockerWatches {
  return {
    list: () => read((from) => readWatches(from, own)),
    find: (idOrUrl) => read((from) => findWatch(from, idOrUrl, own)),
    visits: (watch, which) => read((from) => readVisits(from, watch, which)),
    async add(wanted) {
      const { watch } = await writer().call('addWatch', wanted);
      return read((from) => findWatch(from, watch, own));
    },
    change: (watch, change) => writer().call('changeWatch', { watch, ...change }),
    async rebase(wanted) {
      await writer().call('rebaseWatch', wanted);
    },
    async restore(removed) {
      await writer().call('restoreWatch', removed);
    },
    take: async (watch, nextAt) => (await writer().call('takeVisit', { watch, nextAt })).taken,
    async drop(watch) {
      await writer().call('dropVisit', { watch });
    },
  };
}
