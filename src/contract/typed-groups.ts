/**
 * Bytes as groups of five signs that a person can type from paper: four that carry 20 bits, and one that checks them
 * and the place of the group. The signs are those of Crockford's base 32: no I, L, O and U, so that none is taken for
 * another; whoever types one of the first three all the same is understood.
 *
 * The check is a sum over GF(2⁵), each sign and the place of the group with a factor of its own: one wrong sign, two
 * that changed places and a group in the place of another (but for the one 32 further on) are found always, other
 * misprints in 31 of 32.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const asMeant = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);

/** Signs of a group, the last of which checks the others. */
export const signsInGroup = 5;
const bitsInGroup = 20;

/** Powers of the generator of GF(2⁵) by x⁵ + x² + 1, for the four signs and the place. */
const factors = [2, 4, 8, 16, 5] as const;

/** How a group is that somebody typed. */
export type TypedGroup =
  | { is: 'fits' }
  /** It has too few or too many signs. */
  | { is: 'length' }
  /** A sign that no sheet has. */
  | { is: 'sign'; sign: string }
  /** It has the right signs, and its last does not fit the others or the place. */
  | { is: 'misprint' };

/** @param bytes so many that they fill whole groups: a multiple of five */
export function groupsOf(bytes: Uint8Array): string[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{20}/g) ?? []).map((group, place) => {
    const values = (group.match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
    return [...values, checkOf(values, place)].map((value) => signs[value] ?? '').join('');
  });
}

/** The bytes of groups that all fit. */
export function bytesOfGroups(groups: readonly string[]): Uint8Array {
  const bits = groups
    .flatMap((group) => (valuesOf(group) ?? []).slice(0, signsInGroup - 1))
    .map((value) => value.toString(2).padStart(5, '0'))
    .join('');
  const bytes = new Uint8Array((groups.length * bitsInGroup) / 8);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2);
  return bytes;
}

/** @param place of the group among all, from 0 */
export function lookAtGroup(group: string, place: number): TypedGroup {
  const wrong = signsOf(group).find((sign) => valueOf(sign) === undefined);
  if (wrong !== undefined) return { is: 'sign', sign: wrong };
  const values = valuesOf(group);
  if (values?.length !== signsInGroup) return { is: 'length' };
  return values.at(-1) === checkOf(values.slice(0, -1), place) ? { is: 'fits' } : { is: 'misprint' };
}

/** The groups of a text: as they are parted in it, five signs each where nothing parts them. */
export function splitGroups(text: string): string[] {
  return (
    text
      .split(/[\s\-‐-―.,;]+/)
      .filter((part) => part !== '')
      // A little too long is a misprint in one group; from two groups on they were written together.
      .flatMap((part) => (part.length < 2 * signsInGroup ? [part] : (part.match(/.{1,5}/gu) ?? [])))
  );
}

/** Each code point as one sign: none that is taken has more. */
function signsOf(group: string): string[] {
  return Array.from(group);
}

function valuesOf(group: string): number[] | null {
  const values = signsOf(group).map(valueOf);
  return values.every((value) => value !== undefined) ? values : null;
}

function valueOf(sign: string): number | undefined {
  const upper = sign.toUpperCase();
  const value = signs.indexOf(asMeant.get(upper) ?? upper);
  return value === -1 ? undefined : value;
}

function checkOf(values: readonly number[], place: number): number {
  const summed = [...values, place % 32];
  return summed.reduce((sum, value, at) => sum ^ times(value, factors[at] ?? 0), 0);
}

/** The product in GF(2⁵). */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit--) {
    product <<= 1;
    if ((product & 32) !== 0) product ^= 0b100101;
    if (((b >> bit) & 1) === 1) product ^= a;
  }
  return product;
}
