import { concat, fromBase64, textOf, toBase64, utf8 } from './bytes.ts';
import { FormatError } from './format-error.ts';
import { keyIdOf } from './key.ts';
import type { Primitives } from './primitives.ts';

export interface NoteSignature {
  name: string;
  /** 4 bytes. */
  keyId: Uint8Array;
  /** 64 bytes for Ed25519; of other kinds, whatever they have. */
  signature: Uint8Array;
}

/** A C2SP signed note. `text` ends with a line feed; it is what the signatures are over. */
export interface Note {
  text: string;
  signatures: NoteSignature[];
}

/** Lines of signatures that a reader looks at. */
const maximumSignatures = 16;
const maximumBytes = 1024 * 1024;

/** C2SP signed-note: the text, an empty line, a line for each signature. */
export function formatNote(text: string, signatures: readonly NoteSignature[]): Uint8Array {
  assertText(text);
  if (signatures.length === 0) throw new FormatError('note-without-signature');
  const lines = signatures.map((each) => {
    assertName(each.name);
    return `— ${each.name} ${toBase64(concat(each.keyId, each.signature))}\n`;
  });
  return utf8(`${text}\n${lines.join('')}`);
}

/** Throws `note-wrong-form`, `note-without-signature` or `note-too-many-signatures`. */
export function parseNote(bytes: Uint8Array): Note {
  if (bytes.length > maximumBytes) throw new FormatError('note-wrong-form');
  const whole = textOf(bytes);
  const gap = whole.lastIndexOf('\n\n');
  if (gap < 0 || !whole.endsWith('\n')) throw new FormatError('note-wrong-form');
  const text = whole.slice(0, gap + 1);
  assertText(text);
  const lines = whole
    .slice(gap + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) throw new FormatError('note-without-signature');
  if (lines.length > maximumSignatures) throw new FormatError('note-too-many-signatures');
  return { text, signatures: lines.map(parseSignature) };
}

/**
 * The note's text and the signature of `key` over it, where that holds. Lines by other keys are ignored;
 * a line under the key's own name and id that does not hold fails the note. Throws what parseNote throws,
 * `note-not-signed-by-key` and `note-signature-wrong`.
 */
export function verifyNote(
  p: Primitives,
  bytes: Uint8Array,
  key: { name: string; raw: Uint8Array },
): { text: string; signature: Uint8Array } {
  const note = parseNote(bytes);
  const id = keyIdOf(p, key.name, key.raw);
  const own = note.signatures.filter(
    (each) => each.name === key.name && each.keyId.every((byte, i) => byte === id[i]),
  );
  const [first] = own;
  if (first === undefined) throw new FormatError('note-not-signed-by-key');
  for (const each of own) {
    if (!p.verifyEd25519(key.raw, utf8(note.text), each.signature)) {
      throw new FormatError('note-signature-wrong');
    }
  }
  return { text: note.text, signature: first.signature };
}

function parseSignature(line: string): NoteSignature {
  const [dash, name, encoded, ...more] = line.split(' ');
  if (dash !== '—' || name === undefined || encoded === undefined || more.length > 0) {
    throw new FormatError('note-wrong-form');
  }
  assertName(name);
  const blob = fromBase64(encoded);
  if (blob.length < 5) throw new FormatError('note-wrong-form');
  return { name, keyId: blob.slice(0, 4), signature: blob.slice(4) };
}

/** Control characters other than the line feed would hide text from whoever reads the note. */
function assertText(text: string): void {
  if (!text.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\u007f]/.test(text)) {
    throw new FormatError('note-wrong-form');
  }
}

function assertName(name: string): void {
  if (name === '' || /[\s+]/u.test(name)) throw new FormatError('note-wrong-form');
}
