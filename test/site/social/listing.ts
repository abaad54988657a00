import type { Seed } from './seed.ts';
import type { Switches } from './switches.ts';

/** What a question for a page of a list is answered. */
export type ListAnswer<T> =
  | { how: 'page'; rows: T[]; next: string | null; total: number }
  /** The cursor is not known any more: whoever asked begins anew. */
  | { how: 'expired' }
  | { how: 'too-many' }
  | { how: 'failed' };

/** Counts the questions of one visitor for lists, and says which of them go wrong. */
export class Faults {
  readonly #switches: Switches;
  #asked = 0;

  constructor(switches: Switches) {
    this.#switches = switches;
  }

  next(): 'too-many' | 'failed' | null {
    this.#asked += 1;
    const { tooManyEvery, failEvery } = this.#switches;
    if (tooManyEvery !== null && this.#asked % tooManyEvery === 0) return 'too-many';
    if (failEvery !== null && this.#asked % failEvery === 0) return 'failed';
    return null;
  }
}

/** A list that is given page by page, as the switches say: with rows again, in another order, by cursors that end. */
export class Listing<T extends { id: string }> {
  readonly rows: readonly T[];
  /** Ids of all rows that were sent, in their order, each as often as it was. */
  readonly sent: string[] = [];
  readonly #switches: Switches;
  readonly #seed: Seed;
  readonly #faults: Faults;
  readonly #cursors = new Map<string, number>();
  #pages = 0;
  #hasExpired = false;

  constructor(rows: readonly T[], switches: Switches, seed: Seed, faults: Faults) {
    this.rows = rows;
    this.#switches = switches;
    this.#seed = seed;
    this.#faults = faults;
  }

  ask(cursor: string | null): ListAnswer<T> {
    const fault = this.#faults.next();
    if (fault !== null) return { how: fault };
    const from = cursor === null ? 0 : this.#cursors.get(cursor);
    if (from === undefined) return { how: 'expired' };
    const { pageSize, repeated, reorder, expireAt } = this.#switches;
    if (expireAt !== null && !this.#hasExpired && from >= expireAt * pageSize) {
      this.#hasExpired = true;
      this.#cursors.clear();
      return { how: 'expired' };
    }
    this.#pages += 1;
    const seed = this.#seed.of(`page ${this.#pages}`);
    const part = this.rows.slice(Math.max(0, from - repeated), from + pageSize);
    const rows = reorder ? seed.shuffled(part) : part;
    this.sent.push(...rows.map(({ id }) => id));
    const end = from + pageSize;
    const next = end < this.rows.length ? seed.word() : null;
    if (next !== null) this.#cursors.set(next, end);
    return { how: 'page', rows, next, total: this.rows.length };
  }
}
