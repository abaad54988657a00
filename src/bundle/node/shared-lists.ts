import type { ZipEntry } from '../zip-archive.ts';

/** Lists of entries that several threads work off together. */
export interface SharedLists {
  lists: readonly ZipEntry[][];
  /** In shared memory: the first list that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
}

/** Takes one list after another until none is left; each is taken by one thread alone. */
export function* listsLeft({ lists, next }: SharedLists): Generator<ZipEntry[]> {
  for (;;) {
    const list = lists[Atomics.add(next, 0, 1)];
    if (list === undefined) return;
    yield list;
  }
}
