import { fileTypeFromBuffer } from 'file-type';
import type { ItemKind } from '../contract/item.ts';
import { charsetOf } from './charset.ts';

/** What kind of file the bytes are, and whether the name says otherwise. */
export interface MediaType {
  mediaType: string;
  itemKind: Extract<ItemKind, 'photo' | 'video' | 'file'>;
  /** The ending of the name stands for another type than the bytes are. */
  nameDiffers: boolean;
}

/** Types that the endings of names stand for; an ending that is not here says nothing. */
const typesByEnding: Record<string, readonly string[]> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  jpe: ['image/jpeg'],
  jfif: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  heic: ['image/heic', 'image/heif', 'image/heic-sequence'],
  heif: ['image/heic', 'image/heif', 'image/heif-sequence', 'image/avif'],
  hif: ['image/heic', 'image/heif'],
  avif: ['image/avif'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  bmp: ['image/bmp'],
  dng: ['image/x-adobe-dng'],
  cr2: ['image/x-canon-cr2'],
  cr3: ['image/x-canon-cr3'],
  nef: ['image/x-nikon-nef'],
  arw: ['image/x-sony-arw'],
  orf: ['image/x-olympus-orf'],
  rw2: ['image/x-panasonic-rw2'],
  raf: ['image/x-fujifilm-raf'],
  pef: ['image/x-pentax-pef'],
  pdf: ['application/pdf'],
  mp4: ['video/mp4', 'video/x-m4v', 'audio/mp4', 'audio/x-m4a'],
  m4v: ['video/mp4', 'video/x-m4v'],
  mov: ['video/quicktime'],
  '3gp': ['video/3gpp', 'video/3gpp2', 'video/mp4'],
  mkv: ['video/matroska', 'video/x-matroska', 'video/webm'],
  webm: ['video/webm', 'video/matroska', 'video/x-matroska'],
  avi: ['video/vnd.avi'],
  mp3: ['audio/mpeg'],
  wav: ['audio/wav'],
  zip: ['application/zip'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/zip'],
  txt: ['text/plain'],
  csv: ['text/csv'],
  html: ['text/html'],
  htm: ['text/html'],
  xhtml: ['application/xhtml+xml', 'application/xml'],
  mht: ['multipart/related'],
  mhtml: ['multipart/related'],
  eml: ['message/rfc822'],
  json: ['application/json'],
  xml: ['application/xml'],
  svg: ['image/svg+xml', 'application/xml'],
  md: ['text/markdown'],
  vcf: ['text/vcard'],
  ics: ['text/calendar'],
};

/** Types whose bytes are plain text: only the ending tells them apart. */
const textTypes =
  /^(text\/|application\/(json|xml|xhtml\+xml)$|multipart\/related$|message\/rfc822$|image\/svg\+xml$)/;

/**
 * Finds a file's type from its first bytes (`readTypeHead`). Text has no mark of its own: there the
 * ending of the name chooses among the kinds of text. What nothing is known of is
 * `application/octet-stream`.
 */
export async function findMediaType(head: Uint8Array, name: string): Promise<MediaType> {
  const ending = endingOf(name);
  const expected = typesByEnding[ending] ?? [];
  const found = await fileTypeFromBuffer(head);
  const marked = found?.mime.split(';', 1)[0];
  const mediaType =
    marked === undefined ? typeOfUnmarked(head, expected) : (rawOfTiff(marked, head, ending) ?? marked);
  const differs = head.length > 0 && expected.length > 0 && !expected.includes(mediaType);
  return { mediaType, itemKind: kindOf(mediaType), nameDiffers: differs };
}

/** Makers whose raw files are TIFF to the last mark: there the ending of the name says it, where the maker's name is in the bytes too. */
const makers: Record<string, readonly [maker: RegExp, mediaType: string]> = {
  pef: [/PENTAX|RICOH/, 'image/x-pentax-pef'],
  nef: [/NIKON/, 'image/x-nikon-nef'],
  arw: [/SONY/, 'image/x-sony-arw'],
};

function rawOfTiff(mediaType: string, head: Uint8Array, ending: string): string | null {
  const [maker, raw] = makers[ending] ?? [];
  if (mediaType !== 'image/tiff' || maker === undefined || raw === undefined) return null;
  return maker.test(Buffer.from(head).toString('latin1')) ? raw : null;
}

function typeOfUnmarked(head: Uint8Array, expected: readonly string[]): string {
  const charset = charsetOf(head);
  const named = expected.find((type) => textTypes.test(type));
  // Any bytes without control characters could be Windows-1252: there the name must say that it is text.
  if (charset === null || (charset === 'windows-1252' && named === undefined))
    return 'application/octet-stream';
  const start = new TextDecoder(charset).decode(head.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html[\s>])/.test(start)) return 'text/html';
  if (start.startsWith('<svg')) return 'image/svg+xml';
  return named ?? 'text/plain';
}

function kindOf(mediaType: string): MediaType['itemKind'] {
  if (mediaType === 'image/svg+xml' || mediaType.startsWith('image/vnd.')) return 'file';
  if (mediaType.startsWith('image/')) return 'photo';
  return mediaType.startsWith('video/') ? 'video' : 'file';
}

function endingOf(name: string): string {
  const at = name.lastIndexOf('.');
  return at <= 0 ? '' : name.slice(at + 1).toLowerCase();
}
