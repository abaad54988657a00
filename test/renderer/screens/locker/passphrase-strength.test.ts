import { describe, expect, test } from 'vitest';
import { estimateStrength } from '../../../../src/renderer/screens/locker/passphrase-strength.ts';

describe('the strength of a passphrase', () => {
  test.each(['', 'pendek', '   1234   '])('is nothing below the least length: %j', (passphrase) => {
    expect(estimateStrength(passphrase)).toMatchObject({ level: 'weak', advice: 'too-short' });
  });

  test.each(['rahasia2026', 'Bawaslu#2026', 'qwertyuiop'])(
    'is weak for what is tried first: %s',
    (passphrase) => {
      expect(estimateStrength(passphrase)).toMatchObject({ level: 'weak', advice: 'predictable' });
    },
  );

  test('is not raised much by a few signs after one word', () => {
    expect(estimateStrength('semangka77!')).toMatchObject({ level: 'weak', advice: 'one-word' });
  });

  test('is fair with four words and strong with five', () => {
    expect(estimateStrength('kuda bening lemari senja').level).toBe('fair');
    expect(estimateStrength('kuda bening lemari senja tembaga')).toMatchObject({
      level: 'strong',
      advice: 'good',
    });
  });

  test('counts a repeated word once', () => {
    expect(estimateStrength('kuda kuda kuda kuda kuda').level).toBe('weak');
  });

  test('counts a row of neighbours and a repeated sign for little', () => {
    expect(estimateStrength('1122334455667788').level).toBe('weak');
    expect(estimateStrength('zzzzzzzzzz9Z!').level).not.toBe('strong');
  });

  test('is strong for many different signs', () => {
    expect(estimateStrength('T7#qm9Lz!x2Vw').level).toBe('strong');
  });
});
