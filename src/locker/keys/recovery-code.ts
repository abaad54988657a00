import { randomBytes } from 'node:crypto';
import { JejakError } from '../../contract/error.ts';

/**
 * The recovery code: seven groups of five signs of Crockford's base 32 (no I, L, O, U). Four signs of each
 * group are random, 140 bits in all; the fifth is its check sign, so that a mistyped code is told from a
 * wrong one, and the group that is mistyped is named. A check sign is the sum of its group's signs over
 * GF(32), each multiplied by a power of x, plus a power for the group's place: any one wrong sign, any two
 * signs of a group exchanged and any two groups exchanged are found.
 */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 7;
const randomPerGroup = 4;
const groupLength = randomPerGroup + 1;

export function newRecoveryCode(): string {
  const random = [...randomBytes(groupCount * randomPerGroup)].map((byte) => byte & 31);
  const groups = Array.from({ length: groupCount }, (_, place) => {
    const group = random.slice(place * randomPerGroup, (place + 1) * randomPerGroup);
    return [...group, checkSign(group, place)].map((value) => signs.charAt(value)).join('');
  });
  return groups.join('-');
}

/**
 * The code as its 28 random signs, from whatever a person typed: case, spaces and dashes do not matter,
 * O is read as 0, I and L as 1.
 *
 * @throws JejakError `recovery-code-length`, `recovery-code-mistyped` with the `group` counted from 1
 */
export function parseRecoveryCode(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}_.,]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const expected = groupCount * groupLength;
  const typedSigns = Array.from(text);
  if (typedSigns.length !== expected) {
    throw new JejakError('recovery-code-length', 'wrong-use', { expected, given: typedSigns.length });
  }
  const values = typedSigns.map((sign) => signs.indexOf(sign));
  let random = '';
  for (let place = 0; place < groupCount; place++) {
    const group = values.slice(place * groupLength, (place + 1) * groupLength);
    const given = group.pop();
    if (group.includes(-1) || given !== checkSign(group, place)) {
      throw new JejakError('recovery-code-mistyped', 'wrong-use', { group: place + 1 });
    }
    random += group.map((value) => signs.charAt(value)).join('');
  }
  return random;
}

function checkSign(group: number[], place: number): number {
  return group.reduce(
    (sum, value, index) => sum ^ multiply(value, power(index + 1)),
    power(randomPerGroup + 1 + place),
  );
}

/** x to the `exponent` in GF(32) with x⁵ + x² + 1. */
function power(exponent: number): number {
  let value = 1;
  for (let step = 0; step < exponent; step++) value = multiply(value, 2);
  return value;
}

function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((right >> bit) & 1) product ^= left << bit;
  for (let bit = 8; bit >= 5; bit--) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  return product;
}
