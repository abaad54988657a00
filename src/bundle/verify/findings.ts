import type { ErrorParams } from '../../contract/error.ts';
import { FormatError } from '../format-error.ts';

/** One thing that is wrong: what (`verify.CODE` in the words), and with which file or entry. */
export interface Failure {
  code: string;
  /** From the bundle's top folder. */
  path?: string;
  seq?: number;
  params?: ErrorParams;
}

/** Something that this check could not or did not look at (`not-checked.CODE` in the words). */
export interface NotChecked {
  code: string;
  params?: ErrorParams;
}

/** A hostile bundle can be wrong in more ways than anyone reads. */
const mostFailures = 10_000;

/** Gathers what the checks find, each thing once. */
export class Findings {
  readonly failures: Failure[] = [];
  readonly notChecked: NotChecked[] = [];
  readonly #seen = new Set<string>();
  #more = 0;

  /** Whether a further failure would only be counted. */
  get isFull(): boolean {
    return this.failures.length >= mostFailures;
  }

  add(code: string, where: Omit<Failure, 'code'> = {}): void {
    const failure = { code, ...where };
    const key = JSON.stringify([code, where.path, where.seq, where.params]);
    if (this.#seen.has(key)) return;
    if (this.isFull) {
      this.#more++;
      this.failures[mostFailures] = { code: 'more-failures', params: { count: this.#more } };
      return;
    }
    this.#seen.add(key);
    this.failures.push(failure);
  }

  /** A file's or an entry's breach of its format; anything but a FormatError is thrown on. */
  addFormatError(error: unknown, where: Omit<Failure, 'code'>): void {
    if (!(error instanceof FormatError)) throw error;
    const params = { ...error.params, ...where.params };
    this.add(error.code, Object.keys(params).length > 0 ? { ...where, params } : where);
  }

  /** Takes over what another has gathered, after its own. */
  take(other: Findings): void {
    for (const { code, ...where } of other.failures) this.add(code, where);
    this.notChecked.push(...other.notChecked);
  }

  leaveOut(code: string, params?: ErrorParams): void {
    this.notChecked.push(params === undefined ? { code } : { code, params });
  }
}
