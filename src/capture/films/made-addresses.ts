/** What the longest films need in all their qualities, and no manifest may go beyond. */
const most = { count: 100_000, length: 32 * 1024 * 1024 };
/** No address of a film is longer. */
export const lengthOfAddress = 4096;

/** A manifest names more, or longer addresses, than any film has: it is not believed. */
export class TooManyAddresses extends Error {}

/** Makes the addresses that one manifest names. It may be of anybody's making, and a short one may name any number. */
export class MadeAddresses {
  #count = 0;
  #length = 0;

  /**
   * Null for what is no address.
   *
   * @throws TooManyAddresses
   */
  make(given: string, base: string): string | null {
    if (Math.max(given.length, base.length) > lengthOfAddress) throw new TooManyAddresses();
    const made = URL.parse(given, base)?.href ?? null;
    this.#count += 1;
    this.#length += made?.length ?? given.length + base.length;
    if (this.#count > most.count || this.#length > most.length) throw new TooManyAddresses();
    return made;
  }
}
