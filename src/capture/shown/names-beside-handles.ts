/** How many words apart in an answer a name and its handle may stand: an address of a picture lies between them at times. */
const farthest = 120;
/** How many words of a cell are looked for. */
const fewWords = 3;

interface Cell {
  text: string;
  words: readonly string[];
}

/** A name and the handle that stands beside it in a row. */
interface Pair {
  begins: readonly [string, string];
  words: readonly string[];
  text: string;
  isNear: boolean;
}

/** Which names of rows were sent near the handle that they stand beside. */
export class NamesBesideHandles {
  readonly #pairs: Pair[] = [];
  /** By the first words of a cell: where they stood last, and the pairs that have it. */
  readonly #begins = new Map<string, { at: number; pairs: Pair[] }>();

  constructor(rows: readonly (readonly Cell[])[]) {
    for (const cells of rows) {
      for (const [at, cell] of cells.entries()) {
        const next = cells[at + 1];
        if (next === undefined || !next.text.startsWith('@')) continue;
        const begins = [beginOf(cell), beginOf(next)] as const;
        const words = [...cell.words, ...next.words];
        const pair = { begins, words, text: `${cell.text} ${next.text}`, isNear: begins[0] === begins[1] };
        this.#pairs.push(pair);
        for (const each of begins) {
          const known = this.#begins.get(each) ?? { at: Number.NEGATIVE_INFINITY, pairs: [] };
          known.pairs.push(pair);
          this.#begins.set(each, known);
        }
      }
    }
  }

  /** A further answer begins. */
  begin(): void {
    for (const known of this.#begins.values()) known.at = Number.NEGATIVE_INFINITY;
  }

  /** Words stand in the answer, as its word number `at`; looked at in the order of the answer. */
  see(words: string, at: number): void {
    const known = this.#begins.get(words);
    if (known === undefined) return;
    known.at = at;
    for (const pair of known.pairs) {
      const [one, other] = pair.begins;
      const beside = this.#begins.get(one === words ? other : one);
      if (beside !== undefined && at - beside.at <= farthest) pair.isNear = true;
    }
  }

  /** What stands beside each other on the page, and in no answer near each other, as a line; of words that were all sent. */
  apart(wereSent: (words: readonly string[]) => boolean): string[] {
    const apart = this.#pairs.filter(({ isNear, words }) => !isNear && wereSent(words));
    return [...new Set(apart.map(({ text }) => text))];
  }
}

function beginOf({ words }: Cell): string {
  return words.slice(0, fewWords).join(' ');
}
