import { describe, expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '../../../src/bundle/bytes.ts';
import { FormatError } from '../../../src/bundle/format-error.ts';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import { readBlockHeaders } from '../../../src/bundle/opentimestamps/block-headers.ts';
import { checkProof } from '../../../src/bundle/opentimestamps/check-proof.ts';
import { attested, encodeProof, readProof } from '../../../src/bundle/opentimestamps/proof.ts';

const magic = '004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e8929401';

/**
 * `incomplete.txt.ots` of the examples of OpenTimestamps (opentimestamps-client, `examples/`), which its own client made.
 */
const pending = fromHex(
  `${magic}0805c4f616a8e5310d19d938cfd769864d7f4ccdc2ca8b479b10af83564b097af9f010e754bf93806a7ebaa680ef7bd0114bf408f010b573e8850cfd9e63d1f043fbb6fc250e08f10457cfa5c4f0086fb1ac8d4e4eb0e70083dfe30d2ef90c8e2e2d68747470733a2f2f616c6963652e6274632e63616c656e6461722e6f70656e74696d657374616d70732e6f7267`,
);

/** The first block of Bitcoin: its header, and its one transaction, whose double hash is the Merkle root. */
const genesis =
  '0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c';
const transaction = fromHex(
  '01000000010000000000000000000000000000000000000000000000000000000000000000ffffffff4d04ffff001d0104455468652054696d65732030332f4a616e2f32303039204368616e63656c6c6f72206f6e206272696e6b206f66207365636f6e64206261696c6f757420666f722062616e6b73ffffffff0100f2052a01000000434104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e51ec112de5c384df7ba0b8d578a4c702b6bf11d5fac00000000',
);
const bitcoin = (height: string): string => `000588960d73d71901${height}`;
const proven = fromHex(`${magic}08${toHex(p.sha256(transaction))}08${bitcoin('0100')}`);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return 'none';
};
const read = (hex: string): string =>
  codeOf(() => readProof(p, fromHex(`${magic}08${'00'.repeat(32)}${hex}`)));

describe('a proof', () => {
  test('that waits is pending and proves nothing, and is written as it was read', () => {
    const stamp = readProof(p, pending);
    expect(checkProof(stamp, undefined)).toEqual({
      state: 'pending',
      calendars: ['https://alice.btc.calendar.opentimestamps.org'],
      ...{ blocks: [], others: 0 },
    });
    expect(toHex(encodeProof(stamp))).toBe(toHex(pending));
  });

  test('that leads to a block is verified by its header alone, whose time is said', () => {
    const stamp = readProof(p, proven);
    const root = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
    expect(checkProof(stamp, undefined)).toMatchObject({
      state: 'complete',
      blocks: [{ height: 0, merkleRoot: root, time: null }],
    });
    expect(checkProof(stamp, readBlockHeaders(p, `0 ${genesis}\n`))).toMatchObject({
      state: 'verified',
      blocks: [{ height: 0, merkleRoot: root, time: '2009-01-03T18:15:05.000Z' }],
    });
    const lied = fromHex(toHex(proven).replace(`08${bitcoin('0100')}`, `f0010108${bitcoin('0100')}`));
    expect(codeOf(() => checkProof(readProof(p, lied), readBlockHeaders(p, `0 ${genesis}`)))).toBe(
      'ots-other-block',
    );
  });

  test('keeps what is not known here, and every step of it is reckoned after', () => {
    const other = `00${'ab'.repeat(8)}03010203`;
    const steps = 'f3f202ff03f00161f1016208';
    const stamp = readProof(p, fromHex(`${magic}08${'11'.repeat(32)}ff${other}${steps}${other}${other}`));
    expect(checkProof(stamp, undefined)).toMatchObject({ state: 'pending', calendars: [], others: 3 });
    const reversed = utf8('11'.repeat(32)).toReversed();
    const sha1 = p.olderHash('sha1', reversed);
    const ended = p.sha256(concat(utf8('b'), p.olderHash('ripemd160', sha1), utf8('a')));
    expect(attested(stamp).map(({ message }) => toHex(message))).toContain(toHex(ended));
  });

  test('that is cut off, goes on, loops or grows beyond measure is none', () => {
    for (let end = 0; end < proven.length; end++)
      expect(codeOf(() => readProof(p, proven.slice(0, end)))).toBe('ots-wrong-form');
    expect(codeOf(() => readProof(p, concat(proven, utf8('x'))))).toBe('ots-wrong-form');
    expect(read('08'.repeat(300))).toBe('ots-too-large'); // as deep as it likes
    expect(read(`ff${bitcoin('0100')}`.repeat(11_000) + bitcoin('0100'))).toBe('ots-too-large');
    expect(read(`${'f3'.repeat(8)}${bitcoin('0100')}`)).toBe('ots-wrong-form'); // twice as long at each step
    expect(read(`${`f08010${'00'.repeat(2048)}`.repeat(2)}${bitcoin('0100')}`)).toBe('ots-wrong-form');
    expect(read(`f0ffffffff0f`)).toBe('ots-wrong-form'); // says to be longer than it is
    expect(read(`f000${bitcoin('0100')}`)).toBe('ots-wrong-form');
    expect(read(`67${bitcoin('0100')}`)).toBe('ots-other-operation');
    expect(codeOf(() => readProof(p, new Uint8Array(300_000)))).toBe('ots-too-large');
    const evil = toHex(utf8('http://127.0.0.1/?a'));
    expect(read(`0083dfe30d2ef90c8e1413${evil}`)).toBe('ots-wrong-form');
  });
});

describe('block headers that a checker brings', () => {
  const headers = (text: string): string => codeOf(() => readBlockHeaders(p, text));

  test('are taken with the work that they name, and no other', () => {
    expect(headers(`# comment\n\n0 ${genesis}\n0 ${genesis}\n`)).toBe('none');
    expect(headers(`0 ${genesis.replace('29ab5f49', '2aab5f49')}`)).toBe('block-header-without-work');
    // A target that any header reaches.
    expect(headers(`0 ${genesis.replace('ffff001d', 'ffff7f20')}`)).toBe('block-header-without-work');
    // Easier than any block of that height was.
    expect(headers(`900000 ${genesis}`)).toBe('block-header-without-work');
    expect(headers(`0 ${genesis.slice(2)}`)).toBe('block-headers-wrong-form');
    expect(headers('')).toBe('block-headers-wrong-form');
  });
});
