import { Buffer } from 'node:buffer';
import type { Sharp } from 'sharp';

/** A coded picture: what its kind of item is, its settings as a property, and its bytes. */
export interface CodedPicture {
  type: 'hvc1' | 'av01';
  width: number;
  height: number;
  /** Of `hvcC` or `av1C`. */
  settings: Buffer;
  bytes: Buffer;
}

interface HeifItem {
  id: number;
  coded: CodedPicture;
  isHidden?: boolean;
}

interface HeifFile {
  brand?: string;
  primary: number;
  items: readonly HeifItem[];
  /** `thmb`, `auxl` or `dimg`: which item is what to others. */
  references?: readonly [kind: string, from: number, to: readonly number[]][];
  /** `altr`: items that stand for one another. */
  groups?: readonly [kind: string, ids: readonly number[]][];
}

/** A HEIF file with its pictures beside one another, as ISO/IEC 23008-12 has it. */
export function makeHeif({ brand = 'heic', primary, items, references = [], groups = [] }: HeifFile): Buffer {
  const properties = items.flatMap(({ coded: { type, width, height, settings } }) => [
    full('ispe', 0, 0, u32(width), u32(height)),
    box(type === 'hvc1' ? 'hvcC' : 'av1C', settings),
  ]);
  const associations = items.map(({ id }, nth) =>
    Buffer.concat([u16(id), Buffer.from([2, 2 * nth + 1, 0x80 | (2 * nth + 2)])]),
  );
  const entries = items.map(({ id, coded, isHidden = false }) =>
    full('infe', 2, isHidden ? 1 : 0, u16(id), u16(0), Buffer.from(`${coded.type}\0`)),
  );
  const linked = references.map(([kind, from, to]) => box(kind, u16(from), u16(to.length), ...to.map(u16)));
  const grouped = groups.map(([kind, ids], nth) =>
    full(kind, 0, 0, u32(1000 + nth), u32(ids.length), ...ids.map(u32)),
  );
  const head = box('ftyp', Buffer.from(`${brand}\0\0\0\0mif1${brand}`));
  const meta = (at: number): Buffer => {
    let offset = at;
    const places = items.map(({ id, coded: { bytes } }) => {
      const place = Buffer.concat([u16(id), u16(0), u16(1), u32(offset), u32(bytes.length)]);
      offset += bytes.length;
      return place;
    });
    return full(
      ...(['meta', 0, 0] as const),
      full('hdlr', 0, 0, u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      full('pitm', 0, 0, u16(primary)),
      full('iinf', 0, 0, u16(items.length), ...entries),
      ...(linked.length === 0 ? [] : [full('iref', 0, 0, ...linked)]),
      box('iprp', box('ipco', ...properties), full('ipma', 0, 0, u32(items.length), ...associations)),
      full('iloc', 0, 0, Buffer.from([0x44, 0]), u16(items.length), ...places),
      ...(grouped.length === 0 ? [] : [box('grpl', ...grouped)]),
    );
  };
  const before = head.length + meta(0).length + 8;
  return Buffer.concat([head, meta(before), box('mdat', ...items.map(({ coded }) => coded.bytes))]);
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([u32(8 + content.length), Buffer.from(type, 'latin1'), content]);
}

function full(type: string, version: number, flags: number, ...parts: readonly Buffer[]): Buffer {
  return box(type, u32(version * 2 ** 24 + flags), ...parts);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A plain grey square of 64 pixels a side, coded with HEVC by x265, as no package of this program codes it. */
export function plainHevc(shade: keyof typeof hevc): CodedPicture {
  const { settings, bytes } = hevc[shade];
  const of = (text: string): Buffer => Buffer.from(text, 'base64');
  return { type: 'hvc1', width: 64, height: 64, settings: of(settings), bytes: of(bytes) };
}

const hevc = {
  dark: {
    settings:
      'AQQIAAAAn6gAAAAAHvAA/P34+AAADwOgAAEAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAoQABACZCAQEECAAAAwCfqAAAAwAAHqAggQWW6kkyubAgAAADACAAAAMDIaIAAQAHRAHBcrAiQA==',
    bytes:
      'AAAAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAAAAAJkIBAQQIAAADAJ+oAAADAAAeoCCBBZbqSTK5sCAAAAMAIAAAAwMhAAAAB0QBwXKwIkAAAAASKAGvBPhB9T8Vn/NlNqKb1uvg',
  },
  mid: {
    settings:
      'AQQIAAAAn6gAAAAAHvAA/P34+AAADwOgAAEAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAoQABACZCAQEECAAAAwCfqAAAAwAAHqAggQWW6kkyubAgAAADACAAAAMDIaIAAQAHRAHBcrAiQA==',
    bytes:
      'AAAAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAAAAAJkIBAQQIAAADAJ+oAAADAAAeoCCBBZbqSTK5sCAAAAMAIAAAAwMhAAAAB0QBwXKwIkAAAAANKAGvBPhB+uMCm863wA==',
  },
  light: {
    settings:
      'AQQIAAAAn6gAAAAAHvAA/P34+AAADwOgAAEAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAoQABACZCAQEECAAAAwCfqAAAAwAAHqAggQWW6kkyubAgAAADACAAAAMDIaIAAQAHRAHBcrAiQA==',
    bytes:
      'AAAAF0ABDAH//wQIAAADAJ+oAAADAAAeugJAAAAAJkIBAQQIAAADAJ+oAAADAAAeoCCBBZbqSTK5sCAAAAMAIAAAAwMhAAAAB0QBwXKwIkAAAAASKAGvBPhB9T8Qr/QqtqKb1uvg',
  },
} as const;

/** A picture coded with AV1. */
export async function codedAv1(picture: Sharp): Promise<CodedPicture> {
  const { data, info } = await picture.avif({ quality: 60 }).toBuffer({ resolveWithObject: true });
  const contentOf = (type: string): Buffer => {
    const at = data.indexOf(type, 0, 'latin1');
    return data.subarray(at + 4, at - 4 + data.readUInt32BE(at - 4));
  };
  return {
    type: 'av01',
    width: info.width,
    height: info.height,
    settings: contentOf('av1C'),
    bytes: contentOf('mdat'),
  };
}
