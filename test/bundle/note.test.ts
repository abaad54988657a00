import { describe, expect, test } from 'vitest';
import { textOf, toBase64, utf8 } from '../../src/bundle/bytes.ts';
import { checkpointText, parseCheckpointText } from '../../src/bundle/checkpoint.ts';
import { FormatError } from '../../src/bundle/format-error.ts';
import { keyIdOf } from '../../src/bundle/key.ts';
import { nodePrimitives as p } from '../../src/bundle/node/primitives.ts';
import { formatNote, parseNote, verifyNote } from '../../src/bundle/note.ts';
import { parseSealText, sealText } from '../../src/bundle/seal.ts';
import { TestKey } from './sample-log.ts';

const key = new TestKey('locker');
const stranger = new TestKey('stranger');
const name = 'jejak/00112233445566778899aabbccddeeff';
const signed = { name, raw: key.raw };
const by = (who: TestKey, text: string, as = name) => ({
  name: as,
  keyId: keyIdOf(p, as, who.raw),
  signature: who.sign(utf8(text)),
});
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('a signed note', () => {
  const text = 'first\nsecond\n';
  const note = key.note(name, text);

  test('is its text, an empty line, and a line for each signature', () => {
    const [first, second, empty, signature, last] = textOf(note).split('\n');
    expect([first, second, empty, last]).toEqual(['first', 'second', '', '']);
    expect(signature).toMatch(/^— jejak\/[0-9a-f]{32} [A-Za-z0-9+/]{91}=$/);
    expect(parseNote(note).text).toBe(text);
    expect(verifyNote(p, note, signed)).toEqual({ text, signature: key.sign(utf8(text)) });
  });

  test('keeps empty lines within its text: the last one ends it', () => {
    const inner = 'a\n\nb\n';
    expect(verifyNote(p, key.note(name, inner), signed).text).toBe(inner);
  });

  test('ignores lines by other keys, up to sixteen lines', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, i) => by(stranger, text, `other-${i}`));
    expect(verifyNote(p, formatNote(text, [...others(15), by(key, text)]), signed).text).toBe(text);
    expect(code(() => verifyNote(p, formatNote(text, [...others(16), by(key, text)]), signed))).toBe(
      'note-too-many-signatures',
    );
    expect(code(() => verifyNote(p, formatNote(text, others(3)), signed))).toBe('note-not-signed-by-key');
  });

  test('fails when one line of the known key fails, though another holds', () => {
    const failing = { ...by(key, text), signature: key.sign(utf8('else')) };
    expect(code(() => verifyNote(p, formatNote(text, [by(key, text), failing]), signed))).toBe(
      'note-signature-wrong',
    );
  });

  test('signed by another key under the same name is not signed', () => {
    expect(code(() => verifyNote(p, stranger.note(name, text), signed))).toBe('note-not-signed-by-key');
    const posing = { ...by(stranger, text), keyId: keyIdOf(p, name, key.raw) };
    expect(code(() => verifyNote(p, formatNote(text, [posing]), signed))).toBe('note-signature-wrong');
  });

  const whole = textOf(note);
  test.each([
    ['no empty line', whole.replace('\n\n', '\n')],
    ['no end of the last line', whole.slice(0, -1)],
    ['a hyphen for the dash', whole.replace('—', '-')],
    ['a signature that is not base64', whole.replace(/.{4}\n$/, '*===\n')],
    [
      'base64 that does not re-encode to itself',
      whole.replace(/.=\n$/, (end) => `${end.startsWith('A') ? 'B' : 'B'}=\n`),
    ],
    ['more after a signature', `${whole.slice(0, -1)} x\n`],
    ['a control character', `a\tb\n${whole}`],
    ['a carriage return', whole.replace('first\n', 'first\r\n')],
    ['a short signature', `a\n\n— n ${toBase64(new Uint8Array(4))}\n`],
    ['a name with a plus', whole.replace('jejak/', 'jejak+')],
    ['a text that is empty', whole.slice(whole.indexOf('\n\n') + 1)],
  ])('is refused with %s', (_, each) => {
    expect(code(() => verifyNote(p, utf8(each), signed))).toMatch(/^(note-wrong-form|not-base64)$/);
  });
});

describe('a checkpoint', () => {
  const root = new Uint8Array(32).fill(7);
  const text = checkpointText({ origin: name, size: 12, root });

  test('is origin, size and root', () => {
    expect(text).toBe(`${name}\n12\n${toBase64(root)}\n`);
    expect(parseCheckpointText(text)).toEqual({ origin: name, size: 12, root });
    expect(parseCheckpointText(`${text}extension\n`).size).toBe(12);
  });

  test.each([
    ['a size with a zero before it', text.replace('\n12\n', '\n012\n')],
    ['a negative size', text.replace('\n12\n', '\n-1\n')],
    ['a size past 2^53-1', text.replace('\n12\n', '\n9007199254740992\n')],
    ['a short root', text.replace(toBase64(root), toBase64(root.slice(1)))],
    ['a root in hex', text.replace(toBase64(root), '07'.repeat(32))],
    ['two lines', `${name}\n12\n`],
    ['no end of its last line', text.slice(0, -1)],
    ['an empty extension', `${text}\n`],
  ])('is refused with %s', (_, each) => {
    expect(code(() => parseCheckpointText(each))).not.toBe('accepted');
  });
});

describe('a seal', () => {
  const seal = {
    bundle: 'b0'.repeat(16),
    tagmanifestSha256: 'ab'.repeat(32),
    sealedAt: '2026-11-22T05:00:00.000Z',
  };

  test('is exactly four lines', () => {
    expect(sealText(seal).split('\n')).toHaveLength(5);
    expect(parseSealText(sealText(seal))).toEqual(seal);
  });

  test.each([
    ['a fifth line', `${sealText(seal)}more\n`],
    ['capitals', sealText(seal).replace('abab', 'ABAB')],
    ['a time without milliseconds', sealText(seal).replace('.000', '')],
  ])('is refused with %s', (_, each) => {
    expect(code(() => parseSealText(each))).toBe('seal-wrong-form');
  });

  test.each(['jejak-seal/v2', 'jejak-seal/v23'])(
    'a seal of a later version, %s, is told from a wrong one',
    (first) => {
      expect(code(() => parseSealText(`${first}\nwhatever it says\n`))).toBe('seal-later-version');
    },
  );

  test.each(['jejak-seal/v0', 'jejak-seal/v01', 'jejak-seal/v1.1', 'jejak-seal/v'])(
    '%s is no version',
    (first) => {
      expect(code(() => parseSealText(`${first}\nwhatever it says\n`))).toBe('seal-wrong-form');
    },
  );
});
