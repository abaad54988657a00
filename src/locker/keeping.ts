import { prepared, type ReadableDb } from './database/handle.ts';
import { readWaysIn } from './keys/index.ts';
import { type KnownKey, type LockerSizes, lastCaptured, newestEntryAt, readKeys } from './reading/keeping.ts';

/** What a locker says of itself: its keys, its clock, its size. */
export interface LockerKeeping {
  /** All keys that sign or signed, the one in force last. */
  keys(): KnownKey[];
  /** The ways to the data key that `keys.json` has; `own` are those of the officer whose passphrase opened it. */
  waysIn(): {
    ways: { kind: 'passphrase' | 'recovery'; officer: string | null; own: boolean }[];
    changedAt: string | null;
  };
  /** By the clock of the device that made it. */
  newestEntryAt(): string | null;
  /** Captured pages, newest first. */
  lastCaptured(limit: number): { item: string; title: string; at: string }[];
  sizes(): Promise<LockerSizes>;
}

/** @param read reads from the locker's database, or from what can be put together of a damaged one */
export function keepingOf(
  { dir, opener }: { dir: string; opener: string },
  read: <T>(work: (db: ReadableDb) => T) => T,
  sizes: () => Promise<LockerSizes>,
): LockerKeeping {
  return {
    keys: () => read(readKeys),
    waysIn() {
      const { slots, changedAt } = readWaysIn(dir);
      const names = read(officerNames);
      const ways = slots.map((slot) => ({
        kind: slot.kind,
        officer: names.get(slot.actor) ?? null,
        own: slot.actor === opener,
      }));
      return { ways, changedAt };
    },
    newestEntryAt: () => read(newestEntryAt),
    lastCaptured: (limit) => read((from) => lastCaptured(from, limit)),
    sizes,
  };
}

function officerNames(db: ReadableDb): Map<string, string> {
  return new Map(
    prepared<[], { officer: string; name: string }>(db, 'SELECT officer, name FROM officer')
      .all()
      .map(({ officer, name }) => [officer, name]),
  );
}
