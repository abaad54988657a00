import { Buffer } from 'node:buffer';
import { type Source, sourceOfBytes } from '../source-file.ts';
import { boxContent, childBox, heifMeta } from './heif-size.ts';
import { readBoxes } from './iso-media.ts';

/** Pages that are counted at most; a list of more was made to keep a reader busy. */
const mostPages = 10_000;
/** Kinds of items that are pictures, coded or put together of others (ISO/IEC 23008-12, 6.6). */
const pictureTypes: ReadonlySet<string> = new Set([
  ...['hvc1', 'hev1', 'av01', 'avc1', 'vvc1', 'evc1', 'jpeg', 'j2k1', 'unci', 'grid', 'iden', 'iovl'],
]);

/** An item of the file, and where the byte with its flags stands, by which it can be hidden. */
interface HeifItem {
  id: number;
  type: string;
  isHidden: boolean;
  flagsAt: number;
}

interface HeifPages {
  /** The items that are shown as pictures of their own, the primary one first, then in their order in the file. */
  pages: HeifItem[];
  /** Every picture among the items, also those that are a part, a small one or a layer of another. */
  pictures: HeifItem[];
  primary: { at: number; bytes: 2 | 4 };
  /** There are more than are counted. */
  isCut: boolean;
}

/**
 * The pictures that stand in a HEIF or AVIF file beside one another, such as those of a burst. What is hidden, a small
 * picture of another, a layer of one (depth, transparency, brightness), a tile, or another form of the same picture is
 * none of its own. Null where the file names no primary picture.
 */
export function readHeifPages(source: Source): HeifPages | null {
  const meta = heifMeta(source);
  const pitm = meta === null ? null : childBox(source, meta, 'pitm', 4);
  if (meta === null || pitm === null) return null;
  const named = source.read(pitm.start, 8);
  if (named.length < 6 || (named[0] !== 0 && named.length < 8)) return null;
  const bytes = named[0] === 0 ? 2 : 4;
  const primaryId = named.readUIntBE(4, bytes);
  const items = itemsIn(source, childBox(source, meta, 'iinf', 4));
  const pictures = items.filter(({ type }) => pictureTypes.has(type));
  const first = pictures.find(({ id }) => id === primaryId);
  if (first === undefined) return null;
  const parts = partsIn(source, childBox(source, meta, 'iref', 4), pictures);
  for (const id of otherFormsIn(source, childBox(source, meta, 'grpl', 4), primaryId)) parts.add(id);
  const others = pictures.filter((item) => item !== first && !item.isHidden && !parts.has(item.id));
  return {
    pages: [first, ...others.slice(0, mostPages - 1)],
    pictures,
    primary: { at: pitm.start + 4, bytes },
    isCut: others.length >= mostPages,
  };
}

/**
 * The bytes of a file that shows one page of this one alone: the others are marked as hidden, and the file names it as
 * primary. Where there is but one page, the very bytes.
 *
 * @param page from 1
 * @throws where the file has no such page
 */
export function heifPage(bytes: Uint8Array, page: number): Buffer {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readHeifPages(sourceOfBytes(bytes));
  if (page === 1 && (found?.pages.length ?? 1) < 2) return own;
  const shown = found?.pages[page - 1];
  if (found === null || shown === undefined) throw new Error(`no page ${String(page)}`);
  const copy = Buffer.from(own);
  for (const { id, flagsAt } of found.pictures)
    copy.writeUInt8(((copy[flagsAt] ?? 0) & 0xfe) | (id === shown.id ? 0 : 1), flagsAt);
  copy.writeUIntBE(shown.id, found.primary.at, found.primary.bytes);
  return copy;
}

/** The entries of `iinf` that say what they are: of versions 2 and 3 (ISO/IEC 14496-12, 8.11.6). */
function itemsIn(source: Source, iinf: ReturnType<typeof childBox>): HeifItem[] {
  if (iinf === null) return [];
  const [version = 0] = source.read(iinf.start, 1);
  const entries = readBoxes(source, iinf.start + (version === 0 ? 6 : 8), iinf.end).boxes;
  return entries.flatMap(({ type, start, end }) => {
    const head = source.read(start, Math.min(end - start, 14));
    const wide = head[0] === 3;
    if (type !== 'infe' || (head[0] !== 2 && !wide) || head.length < (wide ? 14 : 12)) return [];
    const at = wide ? 10 : 8;
    return {
      id: head.readUIntBE(4, wide ? 4 : 2),
      type: head.toString('latin1', at, at + 4),
      isHidden: ((head[3] ?? 0) & 1) === 1,
      flagsAt: start + 3,
    };
  });
}

/** Items that `iref` shows to be a small picture or a layer of another, or the tile of a grid. */
function partsIn(
  source: Source,
  iref: ReturnType<typeof childBox>,
  pictures: readonly HeifItem[],
): Set<number> {
  const parts = new Set<number>();
  if (iref === null) return parts;
  const grids = new Set(pictures.filter(({ type }) => type === 'grid').map(({ id }) => id));
  const idBytes = source.read(iref.start, 1)[0] === 0 ? 2 : 4;
  for (const box of readBoxes(source, iref.start + 4, iref.end).boxes) {
    const content = boxContent(source, box);
    if (content.length < idBytes + 2) continue;
    const from = content.readUIntBE(0, idBytes);
    if (box.type === 'thmb' || box.type === 'auxl') parts.add(from);
    if (box.type !== 'dimg' || !grids.has(from)) continue;
    for (let at = idBytes + 2; at + idBytes <= content.length; at += idBytes)
      parts.add(content.readUIntBE(at, idBytes));
  }
  return parts;
}

/** Of each group of pictures that stand for one another (`altr`), all but the primary, else all but the first. */
function otherFormsIn(source: Source, grpl: ReturnType<typeof childBox>, primary: number): number[] {
  if (grpl === null) return [];
  return readBoxes(source, grpl.start, grpl.end).boxes.flatMap((box) => {
    if (box.type !== 'altr') return [];
    const content = boxContent(source, box);
    const ids: number[] = [];
    for (let at = 12; at + 4 <= content.length; at += 4) ids.push(content.readUInt32BE(at));
    const kept = ids.includes(primary) ? primary : ids[0];
    return ids.filter((id) => id !== kept);
  });
}
