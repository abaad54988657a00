import { z } from 'zod';
import { saidAccount, saidAct, saidAttribution, saidSubject } from './acts.ts';
import { handedInLater, pictureMark, placeByHand } from './annotation.ts';
import { saidBanner } from './banner.ts';
import { hex64, id32, instant, itemDetails, itemState } from './item.ts';
import { receivedDetails } from './received.ts';
import { saidCertificate } from './said-certificate.ts';

/** A whole number that JSON carries exactly, ±(2⁵³−1). */
const whole = z.int();
const seq = z.int().nonnegative();
const base64 = z.base64();
/** Who approved it beside or with whoever acted: signed by their own key, or only named, which is no approval. */
const approvals = z.array(z.union([id32, z.object({ officer: id32, signature: base64 }).loose()]));
const origin = z.string().regex(/^jejak\/[0-9a-f]{32}$/);

/** The clear part of each kind of entry (docs/formats, "Kinds"). */
export const entryBodies = {
  'locker.created': z
    .object({
      publicKey: base64,
      continues: z.object({ origin, size: seq, root: hex64 }).optional(),
      /** Whether it is recorded from here on who opens an item, until a `settings.changed` says otherwise. */
      recordsViewings: z.boolean().optional(),
    })
    .loose(),
  /** Said again under the same id: what is now known of them, and with `retired` that they act no more. */
  'actor.added': z
    .object({
      actorId: id32,
      publicKey: base64.optional(),
      /** Of a key that is another than the one before: by itself, by the one before, or that this one is lost. */
      ...{
        signatureByNew: base64.optional(),
        signatureByOld: base64.optional(),
        keyLost: z.boolean().optional(),
      },
      approvals: approvals.optional(),
      retired: z.boolean().optional(),
      mayBeAtWork: z.boolean().optional(),
    })
    .loose(),
  'key.rotated': z
    .object({
      ...{ newKey: base64, signatureByNew: base64, reason: z.string() },
      approvals: approvals.optional(),
    })
    .loose(),
  'case.opened': z.object({}).loose(),
  /** With one of the ids where it speaks of a person, an account, an attribution or a banner of the case. */
  'case.changed': z
    .object({
      subjectId: id32.optional(),
      accountId: id32.optional(),
      attributionId: id32.optional(),
      bannerId: id32.optional(),
    })
    .loose(),
  'item.captured': z.object({ itemId: id32, state: itemState }).loose(),
  'item.imported': z.object({ itemId: id32, state: itemState }).loose(),
  'capture.failed': z.object({ itemId: id32, code: z.string() }).loose(),
  'item.filed': z.object({ itemId: id32, entries: z.array(seq) }).loose(),
  'item.derived': z
    .object({ itemId: id32, original: z.object({ itemId: id32, role: z.string() }).loose() })
    .loose(),
  'item.annotated': z.object({ itemId: id32, annotationId: id32.optional() }).loose(),
  'item.attributed': z.object({ itemId: id32, actId: id32.optional() }).loose(),
  /** `what`: `opened` in the window, or `copied` out of the locker, with the role of the file. */
  'item.viewed': z.object({ itemId: id32, what: z.string().optional() }).loose(),
  'item.purged': z
    .object({ itemId: id32, roles: z.array(z.string()), reason: z.string(), approvals })
    .loose(),
  'exhibit.labelled': z.object({ itemId: id32, label: z.string() }).loose(),
  /** A person said what the visits of a watched address are held against from now on; without `itemId` nothing is. */
  'watch.rebased': z
    .object({ watchId: id32, itemId: id32.optional(), was: id32.optional(), afterVisit: seq })
    .loose(),
  'timestamp.received': z
    .object({
      ...{ treeSize: seq, root: hex64, responseSha256: hex64, genTime: z.string(), tsa: z.string() },
      /** What is kept and handed over beside the answer; other writers may not name it. */
      ...{ requestSha256: hex64.optional(), chainSha256: hex64.optional() },
    })
    .loose(),
  'clock.checked': z.object({ offsetMs: whole, source: z.string() }).loose(),
  /** `since`: the first entry that may have come after the jump, where another process appended meanwhile. */
  'clock.jumped': z.object({ offsetMs: whole, source: z.string(), since: seq.optional() }).loose(),
  /** The device slept so long since the process that says so appended last. */
  'clock.slept': z.object({ sleptMs: whole }).loose(),
  'anchor.made': z.object({ treeSize: seq, root: hex64, form: z.string() }).loose(),
  /** An anchor that was brought back, as it stands there, and what it said of the log `of` then. */
  'anchor.compared': z
    .object({
      ...{ of: origin, treeSize: seq, root: hex64, signature: base64, form: z.string() },
      ...{ reading: z.string(), verdict: z.string() },
    })
    .loose(),
  'case.exported': z.object({ bundle: id32, caseSha256: hex64 }).loose(),
  'case.received': z.object({ bundle: id32, sealSha256: hex64, origin }).loose(),
  'locker.backed-up': z.object({ entries: seq }).loose(),
  'locker.checked': z.object({ entries: seq, objects: seq, problems: seq }).loose(),
  'settings.changed': z.object({ setting: z.string() }).loose(),
} as const;

export type Approval = z.infer<typeof approvals>[number];
export type EntryKind = keyof typeof entryBodies;
export type EntryBody<K extends EntryKind> = z.infer<(typeof entryBodies)[K]>;

/** What stands behind the `details` commitment of each kind that has one. */
export const entryDetails = {
  'locker.created': z.object({ agency: z.string() }).loose(),
  'actor.added': z
    .object({
      name: z.string(),
      agency: z.string(),
      nip: z.string().optional(),
      role: z.string().optional(),
      assignment: z.string().optional(),
    })
    .loose(),
  'case.opened': z.object({ number: z.string(), title: z.string() }).loose(),
  /** All of it as it now is; what is missing is as in a new case. */
  'case.changed': z
    .object({
      number: z.string(),
      title: z.string(),
      status: z.string().optional(),
      /** The last day on which it may be handed in. */
      deadline: z.iso.date().optional(),
      /** Item ids; exhibits that are not among them come after, by their labels. */
      exhibitOrder: z.array(id32).optional(),
      /** The one that the body names, as it now is. */
      subject: saidSubject.optional(),
      account: saidAccount.optional(),
      attribution: saidAttribution.optional(),
      banner: saidBanner.optional(),
    })
    .loose(),
  'item.captured': itemDetails,
  'item.imported': itemDetails,
  'capture.failed': z.object({ source: z.record(z.string(), z.unknown()), message: z.string() }).loose(),
  'exhibit.labelled': z.object({ title: z.string(), shows: z.string() }).loose(),
  /** An empty text takes the note back. */
  'item.annotated': z
    .object({
      text: z.string(),
      mark: pictureMark.optional(),
      place: placeByHand.optional(),
      handedIn: handedInLater.optional(),
    })
    .loose(),
  /** An act: all of it as it now is. */
  'item.attributed': saidAct,
  /** Why a file of it was copied out, where that was said. */
  'item.viewed': z.object({ reason: z.string() }).loose().optional(),
  'item.purged': z.object({ reason: z.string() }).loose(),
  'watch.rebased': z.object({ reason: z.string() }).loose(),
  'anchor.made': z.object({ withWhom: z.string() }).loose(),
  /** Who keeps it, and the date that stands on it by hand: claims. */
  'anchor.compared': z.object({ keptBy: z.string(), signedOn: z.string() }).loose(),
  /** `certificate`: by whose own it is signed beside the locker's key (`seal.txt.p7s`). */
  'case.exported': z
    .object({ to: z.string(), why: z.string(), certificate: saidCertificate.optional() })
    .loose(),
  'case.received': receivedDetails,
} as const;

/**
 * One line of the ledger. On disk and in a bundle it is the JCS form of this object; a reader must
 * take the bytes, not a re-serialised object. `seq` from 0 without a gap; `prev` is the root of the
 * tree of the first `seq` entries; `at` is the device's clock, a claim.
 */
export const entry = z.strictObject({
  v: z.literal(1),
  log: origin,
  seq,
  prev: hex64,
  at: instant,
  actor: id32,
  kind: z.string(),
  case: id32.optional(),
  caseSeq: seq.optional(),
  body: z.record(z.string(), z.unknown()),
  details: hex64.optional(),
  files: z.array(z.strictObject({ role: z.string(), commit: hex64 })).optional(),
});
export type Entry = z.infer<typeof entry>;

/** The opening of a commitment: `commit` = H(blind ‖ JCS(value)), blind = 32 random bytes. */
export const opening = z.strictObject({ commit: hex64, blind: hex64, value: z.unknown() });
export type Opening = z.infer<typeof opening>;

/** The value behind a file's commitment. */
export const fileValue = z.strictObject({
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  name: z.string(),
  sha256: hex64,
});
export type FileValue = z.infer<typeof fileValue>;
