import type { PeopleRow } from '../../contract/people-list.ts';
import { keyOf, type Person, personOf } from './person.ts';
import type { PeopleSeenRow } from './rows-in-page.ts';
import type { ScreenPlace } from './strips.ts';

/** A row on the screen. */
interface OnScreen {
  key: string;
  /** The account, as far as it can be told: rows that show nothing but their words may be of several. */
  account: string;
  given: number | null;
  isCounted: boolean;
}

/** Where what is seen now is pictured, and how many pixels of the picture are one of the page. */
export interface Pictured extends ScreenPlace {
  scale: number;
}

/** An account that was not seen before. */
export interface Added {
  row: PeopleRow;
  person: Person;
  /** Where the row is in the picture of this screen alone, in its pixels. */
  box: PeopleRow['box'];
}

/**
 * The rows of one list as they go by: which are new, which are the same row still on the screen, and which are of an
 * account that stood further up already.
 */
export class Tally {
  readonly people: PeopleRow[] = [];
  /** Rows so far, those of an account that was seen before among them. */
  rows = 0;
  readonly #known = new Map<string, PeopleRow>();
  /** What was on the screen last, from top to bottom. */
  #last: OnScreen[] = [];
  #furthest = 0;

  get repeated(): number {
    return this.rows - this.people.length;
  }

  /**
   * Takes what is seen now; rows that are cut are counted once they are seen whole. Rows that were on the screen
   * already are known by the page's own numbers, else by what both have in common: the end of the one, the beginning
   * of the other. `fits` is false where there is nothing in common, so that rows between may have been passed over.
   *
   * @param isLast whether what is cut has no more room to be seen whole
   */
  take(
    seen: readonly PeopleSeenRow[],
    pictured: Pictured,
    isLast = false,
  ): { added: Added[]; fits: boolean } {
    const now = seen.map((row) => {
      const person = personOf(row);
      return { row, person, key: keyOf(person, row.text), account: '', given: row.given, isCounted: false };
    });
    const hasNumbers = now.length > 0 && now.every(({ given }) => given !== null);
    const still = overlap(this.#last, now);
    const from = this.#last.length - still;
    for (const [at, one] of now.entries())
      one.account = accountOf(one, at < still ? this.#last[from + at] : undefined, now);
    for (const [at, one] of now.entries()) {
      one.isCounted = hasNumbers
        ? (one.given ?? 0) <= this.#furthest && this.#known.has(one.account)
        : at < still && this.#last[from + at]?.isCounted === true;
    }
    const fits = hasNumbers
      ? (now[0]?.given ?? 0) <= this.#furthest + 1
      : this.#last.length === 0 || now.length === 0 || still > 0;
    const added: Added[] = [];
    for (const one of now) {
      const isSeen = one.row.whole || one.row.box[1] <= 8 || isLast;
      if (one.isCounted || !isSeen) continue;
      one.isCounted = true;
      this.rows += 1;
      this.#furthest = Math.max(this.#furthest, one.given ?? 0);
      const known = this.#known.get(one.account);
      if (known !== undefined) known.seen += 1;
      else added.push(this.#add(one.row, one.person, one.account, pictured));
    }
    if (now.length > 0)
      this.#last = now.map(({ key, account, given, isCounted }) => ({ key, account, given, isCounted }));
    return { added, fits };
  }

  #add(seen: PeopleSeenRow, person: Person, key: string, { strip, top, scale }: Pictured): Added {
    const { given, of, text } = seen;
    const [left, down, width, height] = seen.box;
    const at = (pixels: number): number => Math.round(pixels * scale);
    const box: PeopleRow['box'] = [at(left), at(down), at(width), at(height)];
    const inStrip: PeopleRow['box'] = [box[0], box[1] + top, box[2], box[3]];
    const row: PeopleRow = { place: this.rows, ...person, strip, box: inStrip, given, of, text, seen: 1 };
    this.people.push(row);
    this.#known.set(key, row);
    return { row, person, box };
  }
}

/**
 * Which account a row is. Rows without a link and a handle are one where they say the same, unless the page numbers
 * them or both are on the screen at once: two people may have one name.
 */
function accountOf({ key, given }: OnScreen, before: OnScreen | undefined, now: readonly OnScreen[]): string {
  if (!key.startsWith('text ')) return key;
  if (given !== null) return `${key}\n${given}`;
  if (before !== undefined) return before.account;
  const taken = new Set(now.map(({ account }) => account));
  let number = 1;
  while (taken.has(`${key}\n${number}`)) number += 1;
  return `${key}\n${number}`;
}

/** How many of the first rows are the last ones of before. */
function overlap(before: readonly { key: string }[], now: readonly { key: string }[]): number {
  for (let length = Math.min(before.length, now.length); length > 0; length -= 1) {
    const from = before.length - length;
    if (now.slice(0, length).every(({ key }, at) => key === before[from + at]?.key)) return length;
  }
  return 0;
}
