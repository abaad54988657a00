import { Buffer } from 'node:buffer';
import { chatReceipt } from '../contract/chat.ts';
import type { MailFile } from '../contract/mail.ts';
import { mostUnpacked, type PackedFile } from './chat/packed-file.ts';
import { type ReadChat, readBeside, readChat, readPages } from './chat/read-chat.ts';
import { type BesideFile, besideOneAnother, type Together } from './chat/together.ts';
import { unpack } from './chat/zip-entries.ts';
import { mayHaveCredentials } from './credentials/has-credentials.ts';
import { readFilm, unreadFilm } from './film/read-film.ts';
import { attachmentOf, readMail } from './mail/read-mail.ts';
import { findMediaType, type MediaType } from './media-type.ts';
import type { Depth, IntakeFacts } from './messages.ts';
import { readPhoto, unreadPhoto } from './photo/read-photo.ts';
import { Warnings } from './photo-warnings.ts';
import { openSourceFile, type SourceFile, type SourcePath, sourceOfBytes } from './source-file.ts';
import { checkStructure } from './structure/check.ts';
import { readText } from './text.ts';
import { readTypeHead } from './type-head.ts';

/**
 * Reads what a file says of itself: type, structure, metadata, text. The bytes are only read.
 *
 * @throws JejakError `no-such-file`, `not-a-file`, `file-unreadable`
 */
export async function readFacts(path: SourcePath, depth: Depth = 'whole'): Promise<IntakeFacts> {
  const file = openSourceFile(path);
  try {
    const name = typeof path === 'string' ? path : Buffer.from(path).toString('utf8');
    return await factsOf(file, name, { depth });
  } finally {
    file.close();
  }
}

interface HowToRead {
  depth?: Depth;
  /** By which name a messenger may have passed it on; empty where the conversation is known that it came in. */
  sentAs?: string;
}

/** The same of bytes that lie in no file of their own, under the name that they came with. */
export function readFactsOfBytes(bytes: Uint8Array, name: string, how: HowToRead = {}): Promise<IntakeFacts> {
  return factsOf(fileOfBytes(bytes), name, how);
}

async function factsOf(
  file: SourceFile,
  name: string,
  { depth = 'whole', sentAs = name }: HowToRead,
): Promise<IntakeFacts> {
  const warnings = new Warnings();
  if (file.followedLink) warnings.add('followed-link');
  const type = await findMediaType(readTypeHead(file), name);
  if (type.nameDiffers) warnings.add('type-differs');
  if (depth === 'type') return factsOfType(type, warnings);
  const isWhole = depth === 'whole';
  const structure = checkStructure(file, type.mediaType);
  if (!structure.complete) warnings.add('partly-checked');
  if (structure.trailing !== undefined) warnings.add('trailing-bytes');
  const modified = new Date(Number(BigInt(file.seen.modifiedNs) / 1_000_000n));
  const { mediaType } = type;
  const photo =
    type.itemKind === 'photo'
      ? await readPhoto(file, { mediaType, sentAs, modified, isPlain: !isWhole }, warnings)
      : undefined;
  const isFilm = type.itemKind === 'video';
  const film = !isFilm
    ? undefined
    : isWhole
      ? await readFilm(file, { sentAs, modified }, warnings)
      : unreadFilm(warnings);
  const isDocument = photo === undefined && film === undefined;
  const chat = isDocument && isWhole ? await readChat(file, mediaType, name, warnings) : null;
  const proof = isWhole && mediaType === 'application/zip' && chat === null ? await proofOf(file) : null;
  const mail = isWhole && mediaType === 'message/rfc822' ? await readMail(file, warnings) : null;
  if (!isWhole) warnOfUnread(mediaType, warnings);
  const text =
    chat?.text ??
    (mail === null ? null : textOfMail(mail)) ??
    (isDocument && (isWhole || mediaType !== 'application/pdf')
      ? await readText(file, mediaType, warnings)
      : null);
  const now = file.look();
  if (now.bytes !== file.seen.bytes || now.modifiedNs !== file.seen.modifiedNs) {
    warnings.add('changed-while-read');
  }
  return {
    mediaType: type.mediaType,
    itemKind: chat === null ? type.itemKind : 'chat',
    ...(photo === undefined
      ? {}
      : { photo: { ...photo.facts, warnings: warnings.list() }, exif: photo.exif }),
    ...(film === undefined ? {} : { film: film.facts }),
    ...(film === undefined || film.read === null ? {} : { exif: film.read }),
    ...(text === null ? {} : { text }),
    ...(chat === null ? {} : { chat: toFiled(chat) }),
    ...(proof === null ? {} : { proof }),
    ...(mail === null ? {} : { mail: { receipt: mail.receipt, json: jsonOf(mail) } }),
    ...(mayHaveCredentials(file, type.mediaType) ? { mayHaveCredentials: true } : {}),
    warnings: warnings.list(),
    ...(structure.damage === undefined ? {} : { damage: structure.damage }),
  };
}

/** Of a file that killed whoever read more of it. */
function factsOfType({ mediaType, itemKind }: MediaType, warnings: Warnings): IntakeFacts {
  if (itemKind === 'photo') warnings.add('metadata-unreadable');
  const film = itemKind === 'video' ? unreadFilm(warnings).facts : undefined;
  warnOfUnread(mediaType, warnings);
  const list = warnings.list();
  return {
    ...{ mediaType, itemKind, warnings: list },
    ...(itemKind === 'photo' ? { photo: { ...unreadPhoto, warnings: list } } : {}),
    ...(film === undefined ? {} : { film }),
  };
}

function warnOfUnread(mediaType: string, warnings: Warnings): void {
  if (mediaType === 'application/zip') warnings.add('archive-not-read');
  if (mediaType === 'message/rfc822') warnings.add('mail-not-read');
  if (mediaType === 'application/pdf') warnings.add('text-unreadable');
}

/** Loaded when first asked for: few archives are such a bundle. */
async function proofOf(from: SourceFile | Together): Promise<IntakeFacts['proof'] | null> {
  const { proofIn, readProof } = await import('./proofmode/read-proof.ts');
  const read = 'listing' in from ? await proofIn(from) : await readProof(from);
  return read === null ? null : { receipt: read.file.receipt, json: jsonOf(read.file), packed: read.packed };
}

/**
 * What files say together that were brought in beside one another: as the pages of one conversation, else as a
 * ProofMode bundle; where `text` names one of them, as that conversation alone. Where they are neither, nothing is said
 * of them.
 */
export async function readTogether({
  files,
  text,
}: {
  files: readonly BesideFile[];
  text: string | null;
}): Promise<IntakeFacts> {
  const warnings = new Warnings();
  const together = besideOneAnother(files);
  const chat = await (text === null ? readPages(together, warnings) : readBeside(together, text, warnings));
  const proof = chat === null && text === null ? await proofOf(together) : null;
  return {
    ...{ mediaType: 'inode/directory', itemKind: chat === null ? 'file' : 'chat' },
    ...(chat === null ? {} : { chat: toFiled(chat), text: chat.text }),
    ...(proof === null ? {} : { proof }),
    warnings: warnings.list(),
  };
}

/** As it goes to the core, which looks at what it is as a whole and stores the rest unread. */
function toFiled({ chat, packed }: ReadChat): NonNullable<IntakeFacts['chat']> {
  return { receipt: chatReceipt.parse(chat), json: jsonOf(chat), packed };
}

function jsonOf(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

/** Its head as a person reads it, and its words. */
function textOfMail({ from, to, cc, subject, date, text, formatted }: MailFile): string {
  const lines: [string, string | null][] = [
    ['From', from.join(', ')],
    ['To', to.join(', ')],
    ['Cc', cc.join(', ')],
    ['Date', date],
    ['Subject', subject],
  ];
  const head = lines.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`${name}: ${value}`],
  );
  return [...head, '', text, ...(text === '' || formatted === '' ? [] : ['', '—', '']), formatted].join('\n');
}

/**
 * A file inside an archive, out of the bytes of its place in it, with what it says of itself; null where it cannot be
 * had. Of when it was changed the archive says no moment, so nothing is said from that.
 */
export async function unpackFile(
  place: Uint8Array,
  listed: PackedFile,
  depth: Depth = 'whole',
): Promise<{ bytes: Uint8Array; facts: IntakeFacts } | null> {
  const bytes = await unpack(place, listed, mostUnpacked);
  if (bytes === null) return null;
  return { bytes, facts: await readFactsOfBytes(bytes, listed.name, { depth, sentAs: '' }) };
}

/** A file that a message of e-mail carries, with what it says of itself; null where its very bytes are not to be had. */
export async function takeAttachment({
  bytes: message,
  nth,
  depth,
}: {
  bytes: Uint8Array;
  nth: number;
  depth: Depth;
}): Promise<{ name: string | null; bytes: Uint8Array; facts: IntakeFacts } | null> {
  const found = await attachmentOf(message, nth);
  if (found === null) return null;
  return { ...found, facts: await readFactsOfBytes(found.bytes, found.name ?? '', { depth }) };
}

/** Bytes that lie in no file of their own: of when they were changed nothing is known. */
function fileOfBytes(bytes: Uint8Array): SourceFile {
  const seen = { bytes: bytes.length, modifiedNs: String(latestMs * 1_000_000n), inode: '' };
  return {
    ...sourceOfBytes(bytes),
    seen,
    followedLink: false,
    look: () => seen,
    close: () => undefined,
  };
}

/** The latest moment that there is, which is after anything that a picture may say. */
const latestMs = 8_640_000_000_000_000n;
