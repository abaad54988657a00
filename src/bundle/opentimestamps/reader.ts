import { FormatError } from '../format-error.ts';

/** A message, and what may be put before or behind one; as the reference client has it. */
export const longestMessage = 4096;

/** Reads the bytes of a proof in order; whatever is not there, or too long, is a FormatError `ots-wrong-form`. */
export class ProofReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new FormatError('ots-wrong-form');
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  byte(): number {
    return this.take(1)[0] ?? 0;
  }

  /** Seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let place = 1; place < 2 ** 49; place *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    throw new FormatError('ots-wrong-form');
  }

  part(longest: number): Uint8Array {
    const length = this.number();
    if (length > longest) throw new FormatError('ots-wrong-form');
    return this.take(length);
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new FormatError('ots-wrong-form');
  }
}

/** As `ProofReader.number` reads it. */
export function encodeNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}
