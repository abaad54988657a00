import { fromHex, joinBytes, toHex, utf8 } from '../../bundle/bytes.ts';
import { checkpointText, parseCheckpointText } from '../../bundle/checkpoint.ts';
import { FormatError } from '../../bundle/format-error.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import { type Note, parseNote } from '../../bundle/note.ts';
import { groupsInRow, rowsOfSheet, type SheetFault } from '../../contract/anchor.ts';
import { bytesOfGroups, groupsOf, lookAtGroup, splitGroups } from '../../contract/typed-groups.ts';

/** A checkpoint with one signature, whoever made it: what an anchor on paper holds. */
export interface SignedSheet {
  origin: string;
  treeSize: number;
  /** 32 bytes. */
  root: Uint8Array;
  /** Ed25519, 64 bytes, over the checkpoint's text. */
  signature: Uint8Array;
}

const originBytes = 16;
const sizeBytes = 6;
const rootBytes = 32;
const signatureBytes = 64;
const checkBytes = 2;
const groups = groupsInRow * rowsOfSheet;

/** The text that its signature is over. */
export function signedText({ origin, treeSize, root }: SignedSheet): string {
  return checkpointText({ origin, size: treeSize, root });
}

/**
 * The rows of a sheet, to be typed (docs/formats, "A printed anchor"): origin, size, root and signature, and the first
 * two bytes of a hash over them.
 *
 * @param note a checkpoint as the locker signed it
 */
export function rowsOf(note: Uint8Array): string[][] {
  const { origin, treeSize, root, signature } = sheetOfNote(parseNote(note));
  const size = new Uint8Array(sizeBytes);
  new DataView(size.buffer).setUint16(0, Math.floor(treeSize / 2 ** 32));
  new DataView(size.buffer).setUint32(2, treeSize % 2 ** 32);
  const said = joinBytes([fromHex(origin.slice('jejak/'.length)), size, root, signature]);
  const all = groupsOf(joinBytes([said, checkOf(said)]));
  return Array.from({ length: rowsOfSheet }, (_, row) =>
    all.slice(row * groupsInRow, (row + 1) * groupsInRow),
  );
}

/** What somebody typed, pasted, or had a code read of; where it is no whole sheet, what is wrong with which group. */
export function readSheet(text: string): { sheet: SignedSheet } | { faults: SheetFault[] } {
  return text.includes('—') ? readNoteText(text) : readRows(text);
}

/** A signed note, however its lines were ended and indented on the way. */
function readNoteText(text: string): ReturnType<typeof readSheet> {
  const lines = text.trim().split(/\r?\n/);
  const plain = `${lines.map((line) => line.trim()).join('\n')}\n`;
  try {
    return { sheet: sheetOfNote(parseNote(utf8(plain))) };
  } catch (error) {
    if (error instanceof FormatError) return { faults: [] };
    throw error;
  }
}

/** @throws FormatError where it is no checkpoint, or none with a signature of a kind that is known */
function sheetOfNote({ text, signatures }: Note): SignedSheet {
  const { origin, size, root } = parseCheckpointText(text);
  const own = signatures.find(
    ({ name, signature }) => name === origin && signature.length === signatureBytes,
  );
  if (own === undefined || !/^jejak\/[0-9a-f]{32}$/.test(origin))
    throw new FormatError('note-without-signature');
  return { origin, treeSize: size, root, signature: own.signature };
}

function readRows(text: string): ReturnType<typeof readSheet> {
  // Numbers of rows that were typed along: `3.`, `3:` or `3)` at the beginning of a line.
  const typed = splitGroups(text.replaceAll(/^\s*[1-8][.:)]\s*/gm, ' '));
  const faults = typed.flatMap((group, place): SheetFault[] => {
    const at = { row: Math.floor(place / groupsInRow) + 1, group: (place % groupsInRow) + 1, typed: group };
    if (place >= groups) return [{ ...at, is: 'left-over' }];
    const { is } = lookAtGroup(group, place);
    return is === 'fits' ? [] : [{ ...at, is }];
  });
  if (typed.length < groups)
    faults.push({
      row: Math.floor(typed.length / groupsInRow) + 1,
      group: (typed.length % groupsInRow) + 1,
      typed: '',
      is: 'missing',
    });
  if (faults.length > 0) return { faults };
  const bytes = bytesOfGroups(typed);
  const said = bytes.slice(0, -checkBytes);
  // Each group fits by itself: two misprints in one may do so, and then nobody can say where.
  if (toHex(checkOf(said)) !== toHex(bytes.slice(-checkBytes))) return { faults: [] };
  const view = new DataView(said.buffer);
  const rootAt = originBytes + sizeBytes;
  return {
    sheet: {
      origin: `jejak/${toHex(said.slice(0, originBytes))}`,
      treeSize: view.getUint16(originBytes) * 2 ** 32 + view.getUint32(originBytes + 2),
      root: said.slice(rootAt, rootAt + rootBytes),
      signature: said.slice(rootAt + rootBytes),
    },
  };
}

function checkOf(said: Uint8Array): Uint8Array {
  return p.sha256(utf8('jejak-anchor/v1\n'), said).slice(0, checkBytes);
}
