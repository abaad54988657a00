import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { removedMark } from '../archive/secret-names.ts';

/** A way in which what was typed may be written: how many bytes it has, and two hashes of them under the visit's key. */
const form = z.tuple([z.int().positive(), z.int(), z.int()]);
type Form = z.infer<typeof form>;
const told = z.tuple([z.string(), z.array(form)]);

/** Most that are remembered of one visit; the oldest go. */
const mostTyped = 200;

/**
 * What a person typed as passwords in one visit, in memory alone and for as long as the visit goes on: never the words,
 * but hashes under a random key, each over a run of bytes, so that the words are met again wherever they stand.
 */
export class TypedSecrets {
  /** Bases of the two polynomials, odd numbers of 32 bits; whoever makes the forms needs them. */
  readonly key: readonly [number, number] = [randomBase(), randomBase()];
  /** By what was typed; a longer text in the same field replaces its beginning. */
  readonly #forms = new Map<string, readonly Form[]>();

  /** @param said `[what, forms]` as `formsOf` gives them in a page's world of ours; anything else is let go */
  remember(said: unknown): void {
    const { data } = told.safeParse(said);
    if (data === undefined) return;
    const [name, forms] = data;
    this.#forms.delete(name);
    this.#forms.set(name, forms);
    const [oldest] = this.#forms.keys();
    if (this.#forms.size > mostTyped && oldest !== undefined) this.#forms.delete(oldest);
  }

  /** Whether one of them stands in these bytes: as it is, or as addresses, forms, JSON and base64 write it. */
  standsIn(bytes: Uint8Array): boolean {
    return this.#places(bytes, true).length > 0;
  }

  /** A text of ASCII, such as an address, with a mark in the place of each. */
  without(text: string): string {
    const places = this.#places(Buffer.from(text, 'latin1'), false).toSorted((a, b) => a[0] - b[0]);
    let [clean, done] = ['', 0];
    for (const [from, to] of places) {
      if (from >= done) clean += text.slice(done, from) + removedMark;
      done = Math.max(done, to);
    }
    return clean + text.slice(done);
  }

  #places(bytes: Uint8Array, isFirstEnough: boolean): [from: number, to: number][] {
    const byLength = Map.groupBy([...this.#forms.values()].flat(), ([length]) => length);
    const places: [number, number][] = [];
    for (const [length, forms] of byLength) {
      places.push(...placesOf(bytes, length, forms, this.key, isFirstEnough));
      if (isFirstEnough && places.length > 0) break;
    }
    return places;
  }
}

/** Where a run of so many bytes has the hashes of one of these forms. */
function placesOf(
  bytes: Uint8Array,
  length: number,
  forms: readonly Form[],
  [one, two]: readonly [number, number],
  isFirstEnough: boolean,
): [from: number, to: number][] {
  const wanted = new Map<number, Set<number>>();
  for (const [, first, second] of forms) wanted.set(first, (wanted.get(first) ?? new Set()).add(second));
  const [leavesOne, leavesTwo] = [power(one, length), power(two, length)];
  const places: [number, number][] = [];
  let [first, second] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const comes = bytes[at] ?? 0;
    const leaves = at < length ? 0 : (bytes[at - length] ?? 0);
    first = (Math.imul(first, one) + comes - Math.imul(leaves, leavesOne)) | 0;
    second = (Math.imul(second, two) + comes - Math.imul(leaves, leavesTwo)) | 0;
    if (at + 1 < length || wanted.get(first)?.has(second) !== true) continue;
    places.push([at + 1 - length, at + 1]);
    if (isFirstEnough) break;
  }
  return places;
}

function power(base: number, times: number): number {
  let result = 1;
  for (let time = 0; time < times; time += 1) result = Math.imul(result, base);
  return result;
}

function randomBase(): number {
  return randomInt(2 ** 16, 2 ** 31) | 1;
}

/**
 * The text of a function that gives the forms of a text under a key, to run in a page's world of ours: as UTF-8, and
 * as addresses, forms, JSON and base64 write it. Forms of fewer than six bytes are left out: they would stand
 * anywhere.
 */
export const formsOf = ([one, two]: readonly [number, number]): string => `((typed) => {
  const text = typed.toWellFormed();
  const utf8 = (part) => new TextEncoder().encode(part);
  const json = JSON.stringify(text).slice(1, -1);
  const inJson = json.replace(/[^ -~]/g, (unit) => '\\\\u' + unit.charCodeAt(0).toString(16).padStart(4, '0'));
  const inForm = new URLSearchParams([['', text]]).toString().slice(1);
  const plain = [text, encodeURIComponent(text), inForm, json, inJson];
  const base64 = [0, 1, 2].map((before) => {
    const bytes = [...new Uint8Array(before), ...utf8(text)];
    const whole = btoa(String.fromCharCode(...bytes));
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
  const inAddress = base64.flatMap((part) => [part.replaceAll('+', '-').replaceAll('/', '_'), encodeURIComponent(part)]);
  const hash = (bytes, base) => bytes.reduce((sum, byte) => (Math.imul(sum, base) + byte) | 0, 0);
  return [...new Set([...plain, ...base64, ...inAddress])]
    .map(utf8)
    .filter((bytes) => bytes.length >= 6)
    .map((bytes) => [bytes.length, hash(bytes, ${one}), hash(bytes, ${two})]);
})`;
