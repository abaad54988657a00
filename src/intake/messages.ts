import { z } from 'zod';
import { chatReceipt } from '../contract/chat.ts';
import { pictureComparison, textComparison } from '../contract/comparison.ts';
import { credentialsReceipt } from '../contract/credentials.ts';
import { filmFacts } from '../contract/film.ts';
import { photoFacts, photoWarning } from '../contract/item.ts';
import { mailReceipt } from '../contract/mail.ts';
import { textFound } from '../contract/ocr.ts';
import { proofReceipt } from '../contract/proof.ts';
import { pictureBox, picturePart } from '../contract/redaction.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const path = z.union([z.string(), bytes]);
const id = z.int().nonnegative();
const page = z.int().positive();

/**
 * How much of a file is read. `plain` leaves out what has killed its reader before: the programs of others that are no
 * JavaScript, and what goes through the whole of it; `type` is no more than what kind of file it is.
 */
const depth = z.enum(['whole', 'plain', 'type']);
export type Depth = z.infer<typeof depth>;

/** A file inside an archive, as the archive's directory lists it. */
const listedFile = z.object({
  name: z.string(),
  packing: z.enum(['stored', 'deflated', 'base64']),
  packedSize: z.int(),
  size: z.int(),
  crc: z.int(),
  headerOffset: z.int(),
});

/** What the core asks of the intake process. Each is answered once, in the order of asking. */
export const intakeRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('read'), id, path, depth }),
  /** The same of bytes that lie in no file of their own. */
  z.object({ type: z.literal('read-bytes'), id, bytes, name: z.string(), depth }),
  /**
   * What files say together that were brought in beside one another; null for bytes that are not needed. Where `text` is
   * the name of one of them, what that one says with those that it names.
   */
  z.object({
    ...{ type: z.literal('read-together'), id, text: z.string().nullable() },
    files: z.array(z.object({ name: z.string(), size: z.int(), bytes: bytes.nullable() })),
  }),
  /** The Content Credentials of a file that may have some, by the trust list (PEM) where there is one. */
  z.object({
    ...{ type: z.literal('credentials'), id, mediaType: z.string(), trustList: z.string().nullable() },
    from: z.union([z.object({ path }), z.object({ bytes })]),
  }),
  z.object({
    type: z.literal('thumbnail'),
    id,
    /** The picture: where it lies, or how many bytes of it come beside this message. */
    from: z.union([z.object({ path }), z.object({ beside: z.int().nonnegative() })]),
    mediaType: z.string(),
    /** Exif's 1 to 8 as the facts give it; null: what the picture itself says. */
    orientation: z.int().min(1).max(8).nullable(),
  }),
  /** A file inside an archive, with the bytes of its place in it. */
  z.object({ type: z.literal('unpack'), id, place: bytes, file: listedFile, depth }),
  /** What is written in a picture, of several in one file the nth, from 1; its orientation as of a thumbnail. */
  z.object({
    type: z.literal('read-text'),
    id,
    bytes,
    mediaType: z.string(),
    orientation: z.int().min(1).max(8).nullable(),
    page,
  }),
  /** The nth file, from 0, that a message of e-mail carries. */
  z.object({ type: z.literal('attachment'), id, bytes, nth: z.int().nonnegative(), depth }),
  /** A picture to be looked at; of a file with several the nth, from 1. */
  z.object({ type: z.literal('view'), id, bytes, mediaType: z.string(), page }),
  /** What a QR code in a picture says. */
  z.object({ type: z.literal('read-code'), id, bytes }),
  z.object({
    type: z.literal('redact'),
    id,
    bytes,
    mediaType: z.string(),
    boxes: z.array(pictureBox).min(1),
  }),
  /** Bytes of a picture from `at` on, of `total`, which is kept under this name to be cut; from 0 on, it is kept anew. */
  z.object({ type: z.literal('keep'), id, picture: z.string(), at: z.int(), total: z.int(), bytes }),
  z.object({ type: z.literal('cut'), id, picture: z.string(), part: picturePart }),
  z.object({ type: z.literal('compare-texts'), id, older: bytes, newer: bytes }),
  z.object({ type: z.literal('compare-pictures'), id, older: bytes, newer: bytes }),
]);
export type IntakeRequest = z.infer<typeof intakeRequest>;

const damageSchema = z.object({
  code: z.enum([
    'empty',
    'truncated',
    'structure-broken',
    'checksum-wrong',
    'undecodable',
    'too-many-pixels',
    'reader-died',
  ]),
  detail: z.string(),
});

/** A file in the archive of a conversation, or why it is not taken out, and the message that names it first. */
const packedFile = z.union([
  z.object({ entry: z.string(), message: z.int(), line: z.int(), file: listedFile }),
  z.object({
    ...{ entry: z.string(), message: z.int(), line: z.int() },
    why: z.enum(['locked', 'packing', 'twice', 'overlaps']),
  }),
]);

/** A picture or film in a bundle, or why it is not taken out. */
const packedProof = z.union([
  z.object({ entry: z.string(), file: listedFile }),
  z.object({ entry: z.string(), why: z.enum(['locked', 'packing', 'twice', 'overlaps']) }),
]);

/** What a file says of itself. Nothing in it is filled in or guessed. */
const intakeFacts = z.object({
  /** By the bytes, not by the name. */
  mediaType: z.string(),
  itemKind: z.enum(['photo', 'video', 'file', 'chat']),
  /** Of pictures only. */
  photo: photoFacts.optional(),
  /** Of films only. */
  film: filmFacts.optional(),
  /** Everything that was read of the metadata, for the role `exif`; strings, whole numbers, lists, objects. */
  exif: z.record(z.string(), z.unknown()).optional(),
  /** For the role `text` and the search; absent where the file has none. */
  text: z.string().optional(),
  /** Of the export of a conversation: what it is as a whole, and the JSON for the role `chat`. */
  chat: z.object({ receipt: chatReceipt, json: bytes, packed: z.array(packedFile) }).optional(),
  /** Of a message of e-mail: what it is as a whole, and the JSON for the role `mail`. */
  mail: z.object({ receipt: mailReceipt, json: bytes }).optional(),
  /** Of a ProofMode bundle: what came of checking it, and the JSON for the role `proof`. */
  proof: z.object({ receipt: proofReceipt, json: bytes, packed: z.array(packedProof) }).optional(),
  /** It may have Content Credentials: they are to be asked for. */
  mayHaveCredentials: z.boolean().optional(),
  /** Of a file that has some, once they were asked for: what came of them, and the JSON for the role `credentials`. */
  credentials: z.object({ receipt: credentialsReceipt, json: bytes }).optional(),
  warnings: z.array(photoWarning),
  damage: damageSchema.optional(),
});
export type IntakeFacts = z.infer<typeof intakeFacts>;

const thumbnail = z.union([
  z.object({
    webp: bytes,
    width: z.int().positive(),
    height: z.int().positive(),
    /** What it looks like (contract/picture-hash); null of a plain one. */
    hash: bytes.nullable(),
    /** The small picture that the file has inside does not look like it. */
    embeddedDiffers: z.boolean().optional(),
    /** The picture came out, but not all of it could be decoded. */
    damage: damageSchema.optional(),
  }),
  z.object({ damage: damageSchema }),
]);
/** A picture of at most 512 pixels a side, the right way up, or why there is none. */
export type Thumbnail = z.infer<typeof thumbnail>;

const plainError = z.object({
  code: z.string(),
  fault: z.enum(['answer-is-no', 'wrong-use', 'could-not-go-on', 'interrupted']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
});

/** What the intake process answers. */
export const intakeAnswer = z.discriminatedUnion('type', [
  /** Sent once: the code is loaded, and what happens from here on is a file's doing. */
  z.object({ type: z.literal('ready') }),
  /** Sent before a request is worked on: a death after it, and before the answer, is that request's doing. */
  z.object({ type: z.literal('begun'), id }),
  /** Sent now and then while a large file is gone through: its reader is slow, not dead. */
  z.object({ type: z.literal('goes-on'), id }),
  z.object({ type: z.literal('facts'), id, facts: intakeFacts }),
  /** Null where the file has none. */
  z.object({
    ...{ type: z.literal('credentials-read'), id },
    credentials: z.object({ receipt: credentialsReceipt, json: bytes }).nullable(),
  }),
  z.object({ type: z.literal('thumbnail'), id, thumbnail }),
  z.object({ type: z.literal('text'), id, found: textFound }),
  z.object({ type: z.literal('viewed'), id, jpeg: bytes }),
  /** Null where none is found. */
  z.object({ type: z.literal('code'), id, text: z.string().nullable() }),
  z.object({ type: z.literal('redacted'), id, png: bytes }),
  /** Null where it cannot be had. */
  z.object({
    type: z.literal('unpacked'),
    id,
    file: z.object({ bytes, facts: intakeFacts }).nullable(),
  }),
  /** Null where it cannot be had as it is. */
  z.object({
    ...{ type: z.literal('attachment-taken'), id },
    file: z.object({ name: z.string().nullable(), bytes, facts: intakeFacts }).nullable(),
  }),
  z.object({ type: z.literal('kept'), id }),
  /** `null` where the picture is not kept, or not all of it. */
  z.object({ type: z.literal('part'), id, png: bytes.nullable() }),
  z.object({ type: z.literal('compared-texts'), id, comparison: textComparison }),
  z.object({ type: z.literal('compared-pictures'), id, comparison: pictureComparison }),
  z.object({ type: z.literal('error'), id, error: plainError }),
]);
export type IntakeAnswer = z.infer<typeof intakeAnswer>;
