import { z } from 'zod';
import { type ChatReceipt, chatReceipt } from './chat.ts';
import { type CredentialsReceipt, credentialsReceipt } from './credentials.ts';
import { type FilmFacts, filmFacts } from './film.ts';
import { instant } from './instant.ts';
import { type ItemClock, itemClock } from './item-clock.ts';
import { type MailReceipt, mailReceipt } from './mail.ts';
import { type PeopleReceipt, peopleReceipt } from './people-list.ts';
import { type Post, post } from './post.ts';
import { type ProofReceipt, proofReceipt } from './proof.ts';
import type { Tombstone } from './purge.ts';
import { type Changes, changes, type OfWatch, ofWatch } from './watch.ts';

export { instant };

export const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
export const id32 = z.string().regex(/^[0-9a-f]{32}$/);

export const itemKind = z.enum(['web', 'photo', 'video', 'file', 'chat']);
export type ItemKind = z.infer<typeof itemKind>;

/** `partial`: a step failed, timed out or met its limit. `no-content`: a wall, a tombstone, a 404 (see `outcome`). */
export const itemState = z.enum(['complete', 'partial', 'no-content']);
export type ItemState = z.infer<typeof itemState>;

/** Why there is no content, where a server did answer. */
export const outcome = z.enum([
  'ok',
  'not-found',
  'gone',
  'private',
  'login-wall',
  'captcha',
  'blocked',
  'rate-limited',
  'server-error',
  'empty',
  'unread',
  'download',
]);
export type Outcome = z.infer<typeof outcome>;

export const stepResult = z.object({
  name: z.string(),
  result: z.enum(['ok', 'skipped', 'failed', 'timed-out', 'interrupted']),
  /** Duration in whole milliseconds by the monotonic clock. */
  ms: z.int().nonnegative(),
  /** Why, where the result is not `ok`; a stable kebab-case code, then `: ` and detail where there is any. */
  reason: z.string().optional(),
});
export type StepResult = z.infer<typeof stepResult>;

export const itemFile = z.object({
  role: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: hex64,
});
export type ItemFile = z.infer<typeof itemFile>;

/**
 * Where an item came from. A page has `url`; a file has `fileName` and, where said, who handed it over, where and when
 * (`handedInOf`); a picture taken here has `camera`. What is not known of it is kept as it stands: a bundle that is
 * handed on says what the one before said.
 */
export const itemSource = z
  .object({
    url: z.string().optional(),
    fileName: z.string().optional(),
    receivedFrom: z.string().optional(),
    /** The address that a saved page was saved from, as the person who brought it in says. */
    pageUrl: z.string().optional(),
    /** Of a picture that was taken here: the camera of this device, as its driver calls it. */
    camera: z.string().optional(),
    note: z.string().optional(),
    /** Modification time of the file as it was brought in, an instant. */
    fileModifiedAt: instant.optional(),
  })
  .loose();
export type ItemSource = z.infer<typeof itemSource>;

export const photoWarning = z.object({ code: z.string(), message: z.string() });
export type PhotoWarning = z.infer<typeof photoWarning>;

/** What the decoder says of a picture when its small one is made, after it was sealed. */
export const decoderWarnings = {
  undecodable: 'The decoder found faults in the picture: it may not be shown, or not all of it.',
  'too-many-pixels': 'The picture has too many pixels to be decoded here.',
  'thumbnail-differs':
    'The small picture inside the file looks different from the picture: one may have been changed, or the camera made it from another picture.',
} as const satisfies Record<string, string>;

/** What a picture says of itself (docs/cli): claims, never filled in where absent. */
export const photoFacts = z.object({
  /** The camera's own local time as it stands in the file, `2008-10-22T16:28:39`, with fractions where it has them. */
  takenAt: z.string().nullable(),
  /** The offset that the file gives, `+03:00`; null where it gives none. */
  takenAtZone: z.string().nullable(),
  make: z.string().nullable(),
  model: z.string().nullable(),
  /** Exif's 1 to 8. */
  orientation: z.int().min(1).max(8).nullable(),
  /** Pixels as stored, before orientation is applied. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** How many pictures stand in the file, as the pages of a TIFF or the pictures of a HEIF do; absent where it is one. */
  pages: z.int().min(2).optional(),
  /** Decimal degrees WGS 84, metres; null where there is no position or its reference is missing. */
  place: z
    .object({ lat: z.string(), lon: z.string(), alt: z.string().nullable(), source: z.string() })
    .nullable(),
  /** UTC, from GPSDateStamp and GPSTimeStamp. */
  gpsTime: z.string().nullable(),
  warnings: z.array(photoWarning),
});
export type PhotoFacts = z.infer<typeof photoFacts>;

/**
 * What an item's entry commits to beside its files: the details of `item.captured` and
 * `item.imported` (docs/formats). Numbers are whole; any other quantity is a string.
 */
export const itemDetails = z
  .object({
    kind: itemKind,
    title: z.string(),
    source: itemSource,
    capturedAt: instant,
    outcome: outcome.optional(),
    steps: z.array(stepResult),
    photo: photoFacts.optional(),
    /** What a film says of itself; what another program says of it in another form is left out. */
    film: filmFacts.optional().catch(undefined),
    /** What was read of a page; what another program says of it in another form is left out. */
    post: post.optional().catch(undefined),
    /** What came of the list of people that was asked for. */
    people: peopleReceipt.optional().catch(undefined),
    /** What was read of the export of a conversation. */
    chat: chatReceipt.optional().catch(undefined),
    /** What was read of a message of e-mail. */
    mail: mailReceipt.optional().catch(undefined),
    /** What came of checking a ProofMode bundle. */
    proof: proofReceipt.optional().catch(undefined),
    /** What came of the Content Credentials in a file. */
    credentials: credentialsReceipt.optional().catch(undefined),
    /** Of a visit of a watched address: which it is, and what differs from the one before. */
    watch: ofWatch.optional().catch(undefined),
    changes: changes.optional().catch(undefined),
    /** The device's clock as it came into the log; what another program says in another form is left out. */
    clock: itemClock.optional().catch(undefined),
    /** Of an imported file that is no picture; those of a picture stand in `photo`. */
    warnings: z.array(photoWarning).optional(),
  })
  .loose();
export type ItemDetails = z.infer<typeof itemDetails>;

/** An item whose picture looks like that of another: by a hash of how it looks, which says nothing of what it shows. */
export interface SimilarItem {
  item: string;
  /** Of 255 signs that describe a picture, how many are another: 0 is as good as the same. */
  distance: number;
  /** The one is alike to the other in a mirror. */
  mirrored: boolean;
  /** The one is alike to a part of the other: one of them may have been cropped. */
  part: boolean;
}

/** An item as every reader of the core gets it, and as `--json` prints it. */
export interface Item {
  item: string;
  /** The case it is filed in; null while it waits in the inbox. */
  case: string | null;
  kind: ItemKind;
  state: ItemState;
  title: string;
  capturedAt: string;
  outcome?: Outcome;
  source: ItemSource;
  files: ItemFile[];
  steps: StepResult[];
  photo?: PhotoFacts;
  film?: FilmFacts;
  /** What was read of a captured page, where it is a post, a profile, a list or an article. */
  post?: Post;
  /** What came of a list of people, where one was asked for. */
  people?: PeopleReceipt;
  /** What was read of the export of a conversation, as a whole. */
  chat?: ChatReceipt;
  mail?: MailReceipt;
  credentials?: CredentialsReceipt;
  proof?: ProofReceipt;
  /** Of a visit of a watched address. */
  watch?: OfWatch;
  changes?: Changes;
  /** The device's clock as it came into the log, and what speaks for and against it. */
  clock?: ItemClock;
  /** Where bytes of its files were removed: what the log says of it, the oldest first. */
  purged?: Tombstone[];
  /** Of a file that is no picture, where there are any; those of a picture stand in `photo`. */
  warnings?: PhotoWarning[];
}
