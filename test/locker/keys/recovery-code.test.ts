import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import { newRecoveryCode, parseRecoveryCode } from '../../../src/locker/keys/recovery-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof JejakError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('the recovery code', () => {
  test('carries 140 random bits in seven groups of five signs', () => {
    const code = newRecoveryCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(parseRecoveryCode(code)).toHaveLength(28);
    expect(new Set(Array.from({ length: 200 }, newRecoveryCode)).size).toBe(200);
  });

  test('is read whatever the case, the spaces and dashes, and with O for 0, I and L for 1', () => {
    for (let round = 0; round < 100; round++) {
      const code = newRecoveryCode();
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' – ')
        .replaceAll('0', 'o')
        .replace('1', 'l')
        .replaceAll('1', 'I');
      expect(parseRecoveryCode(`  ${typed}\n`)).toBe(parseRecoveryCode(code));
    }
  });

  test('names the group in which one sign is wrong, for every sign and every place', () => {
    const code = newRecoveryCode();
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      for (const sign of alphabet.replace(code.charAt(at), '')) {
        const typed = code.slice(0, at) + sign + code.slice(at + 1);
        expect(() => parseRecoveryCode(typed)).toThrow(
          expect.objectContaining({
            code: 'recovery-code-mistyped',
            params: { group: Math.floor(at / 6) + 1 },
          }),
        );
      }
    }
  });

  test('finds two signs exchanged within a group and two groups exchanged', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.nat(4), fc.nat(4), (one, other, left, right) => {
        const groups = newRecoveryCode().split('-');
        const signs = (groups[one] ?? '').split('');
        [signs[left], signs[right]] = [signs[right] ?? '', signs[left] ?? ''];
        const swappedSigns = groups.with(one, signs.join(''));
        if (swappedSigns[one] !== groups[one]) {
          expect(codeOf(() => parseRecoveryCode(swappedSigns.join('-')))).toBe('recovery-code-mistyped');
        }
        if (one === other) return;
        const swapped = groups.with(one, groups[other] ?? '').with(other, groups[one] ?? '');
        expect(codeOf(() => parseRecoveryCode(swapped.join('-')))).toBe('recovery-code-mistyped');
      }),
    );
  });

  test('says how many signs are missing or too many, and never fails in another way', () => {
    expect(() => parseRecoveryCode(newRecoveryCode().slice(0, -1))).toThrow(
      expect.objectContaining({ code: 'recovery-code-length', params: { expected: 35, given: 34 } }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(codeOf(() => parseRecoveryCode(typed))).toMatch(/^recovery-code-/);
      }),
    );
  });
});
