import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../src/bundle/bytes.ts';
import {
  fingerprintOf,
  keyIdOf,
  originOf,
  parseFingerprint,
  pemFromSpki,
  rawFromSpki,
  rotationText,
  spkiFromPem,
  spkiFromRaw,
} from '../../src/bundle/key.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import { TestKey } from './sample-log.ts';

const { raw, spki, fingerprint } = new TestKey('locker');

describe('a key', () => {
  test('has the SPKI, the PEM and the fingerprint that openssl gives it', () => {
    const { publicKey } = generateKeyPairSync('ed25519');
    const der = Uint8Array.from(publicKey.export({ format: 'der', type: 'spki' }));
    expect(spkiFromRaw(rawFromSpki(der))).toEqual(der);
    expect(pemFromSpki(der)).toBe(publicKey.export({ format: 'pem', type: 'spki' }));
    expect(createPublicKey(pemFromSpki(der)).asymmetricKeyType).toBe('ed25519');
    expect(fingerprintOf(p, der)).toBe(toHex(p.sha256(der)));
    expect(originOf(p, der)).toBe(`jejak/${toHex(p.sha256(der)).slice(0, 32)}`);
  });

  test('has the key id of C2SP signed-note', () => {
    expect(keyIdOf(p, 'a', raw)).toEqual(p.sha256(concat(utf8('a\n'), Uint8Array.of(1), raw)).slice(0, 4));
  });

  const code = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
    return 'accepted';
  };

  test.each([
    ['too short', spki.slice(0, 43), 'key-wrong-form'],
    ['too long', concat(spki, Uint8Array.of(0)), 'key-wrong-form'],
    ['of another algorithm', concat(fromHex('302a300506032b6571032100'), raw), 'key-wrong-form'],
    ['raw', raw, 'key-wrong-form'],
  ])('is refused when it is %s', (_, bytes, expected) => {
    expect(code(() => rawFromSpki(bytes))).toBe(expected);
  });

  /** The encodings of the eight points of small order, and those that are not canonical (RFC 8032, ed25519-dalek). */
  test.each([
    ['01' + '00'.repeat(31), 'key-small-order'],
    ['ec' + 'ff'.repeat(30) + '7f', 'key-small-order'],
    ['00'.repeat(32), 'key-small-order'],
    ['00'.repeat(31) + '80', 'key-small-order'],
    ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'key-small-order'],
    ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85', 'key-small-order'],
    ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'key-small-order'],
    ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa', 'key-small-order'],
    ['01' + '00'.repeat(30) + '80', 'key-small-order'],
    ['ed' + 'ff'.repeat(30) + '7f', 'key-not-canonical'],
    ['ee' + 'ff'.repeat(30) + '7f', 'key-not-canonical'],
    ['ff'.repeat(32), 'key-not-canonical'],
  ])('is refused when it is the point %s', (hex, expected) => {
    expect(code(() => rawFromSpki(spkiFromRaw(fromHex(hex))))).toBe(expected);
  });

  test.each([
    ['two blocks', pemFromSpki(spki).repeat(2)],
    ['text before it', `x\n${pemFromSpki(spki)}`],
    ['another label', pemFromSpki(spki).replaceAll('PUBLIC', 'PRIVATE')],
    ['bad base64', pemFromSpki(spki).replace('MCow', 'MCo*')],
  ])('is refused as PEM with %s', (_, pem) => {
    expect(code(() => spkiFromPem(pem))).not.toBe('accepted');
  });

  test('is named by its whole fingerprint only', () => {
    expect(parseFingerprint(fingerprint.match(/.{4}/g)?.join(' ') ?? '')).toBe(fingerprint);
    expect(parseFingerprint(fingerprint.toUpperCase())).toBe(fingerprint);
    for (const each of ['', fingerprint.slice(1), `${fingerprint}0`, fingerprint.replace(/./, 'g')]) {
      expect(code(() => parseFingerprint(each))).toBe('fingerprint-not-whole');
    }
  });

  test('signs a rotation over four lines', () => {
    expect(rotationText('jejak/ab', 'old', 'new')).toBe('jejak-rotation/v1\njejak/ab\nold\nnew\n');
  });
});

test('the signature of RFC 8032 §7.1 test 3 holds, and no other', () => {
  const key = fromHex('fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025');
  const signature = fromHex(
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  );
  expect(p.verifyEd25519(key, fromHex('af82'), signature)).toBe(true);
  expect(p.verifyEd25519(key, fromHex('af83'), signature)).toBe(false);
  expect(p.verifyEd25519(key, fromHex('af82'), signature.slice(1))).toBe(false);
  expect(p.verifyEd25519(new Uint8Array(31), fromHex('af82'), signature)).toBe(false);
});
