import { createHash } from 'node:crypto';

/** Numbers that look random and are the same for the same name. */
export class Seed {
  readonly #name: string;
  #count = 0;
  #left: number[] = [];

  constructor(name: string) {
    this.#name = name;
  }

  /** A seed of its own for one thing, whatever was drawn from this one. */
  of(thing: string): Seed {
    return new Seed(`${this.#name}/${thing}`);
  }

  /** A whole number from 0, below `end`. */
  below(end: number): number {
    if (this.#left.length === 0) {
      const bytes = createHash('sha256').update(`${this.#name}#${this.#count}`).digest();
      this.#count += 1;
      this.#left = Array.from({ length: 8 }, (_, n) => bytes.readUInt32BE(n * 4));
    }
    return (this.#left.pop() ?? 0) % end;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.below(list.length)] ?? list[0];
  }

  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const out: T[] = [];
    while (left.length > 0) out.push(...left.splice(this.below(left.length), 1));
    return out;
  }

  /** A name as style sheets that were squeezed have them: `x1f9q0zk`. */
  word(): string {
    return `x${Array.from({ length: 7 }, () => this.below(36).toString(36)).join('')}`;
  }

  digits(count: number): string {
    return `${1 + this.below(9)}${Array.from({ length: count - 1 }, () => this.below(10)).join('')}`;
  }
}
