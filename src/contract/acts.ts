import { z } from 'zod';
import { bannerFacts, type KnownBanner } from './banner.ts';
import { type ItemKind, id32 } from './item.ts';
import { lastEntry } from './last-entry.ts';
import {
  type ActTime,
  actTime,
  address,
  type ExactTime,
  exactTime,
  items,
  line,
  long,
  withdrawn,
} from './record-parts.ts';

export type { ActTime, ExactTime };

/** What the law names (docs/domain): unggah, suka, bagikan, komentar, ikuti. */
export const actKinds = ['post', 'like', 'share', 'comment', 'follow'] as const;
const actKind = z.enum(actKinds);
export type ActKind = z.infer<typeof actKind>;

/** What was seen, and what is concluded from it. */
export const bases = ['observed', 'inferred'] as const;
const basis = z.enum(bases);
export type Basis = z.infer<typeof basis>;

/**
 * How well it is shown who has an account: L0 the name alone, L1 photo or bio, L2 says so of itself, L3 an official
 * register, L4 admitted. It is the claim of who investigates.
 */
export const attributionLevels = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
const attributionLevel = z.enum(attributionLevels);
export type AttributionLevel = z.infer<typeof attributionLevel>;

export const targetKinds = ['post', 'account', 'group'] as const;
const targetKind = z.enum(targetKinds);
export type TargetKind = z.infer<typeof targetKind>;

/** A person of whom a case speaks; never said to have done anything. */
const subjectFacts = z.object({ name: line, agency: line, position: line });
type SubjectFacts = z.infer<typeof subjectFacts>;

const accountFacts = z.object({
  /** A platform's name, or a host. */
  platform: line,
  /** Without its sign. */
  handle: line,
  /** The platform's own, lasting number or name for it. */
  stableId: line,
  url: address,
  /** The name that it shows. */
  shown: line,
});
export type AccountFacts = z.infer<typeof accountFacts>;

/** That an account is a person's: how well that is shown, on what grounds, by which items. */
const attributionFacts = z.object({
  account: id32,
  subject: id32,
  level: attributionLevel,
  basis,
  grounds: long,
  items,
});
type AttributionFacts = z.infer<typeof attributionFacts>;

const actFacts = z.object({
  kind: actKind,
  /** By which account. */
  account: id32,
  basis,
  /** To what: its address and the name or words that it shows. */
  target: z.object({ kind: targetKind, url: address, shown: line }),
  /** When it was done, as far as it is shown. */
  done: actTime,
  /** When it came to be known: the days of the law count from here. When it was captured, the items say. */
  found: actTime,
  /** What shows it; at least one, the first of which is the item of the entry. */
  items,
  note: long,
});
export type ActFacts = z.infer<typeof actFacts>;

/** Behind the commitments of entries (docs/formats): all of it as it now is; `withdrawn` says why it no longer stands. */
export const saidSubject = subjectFacts.extend({ nipCommit: z.string().optional(), withdrawn }).loose();
export const saidAccount = accountFacts.extend({ withdrawn }).loose();
export const saidAttribution = attributionFacts.extend({ withdrawn }).loose();
export const saidAct = actFacts
  .extend({ items: items.min(1), done: exactTime, found: exactTime, withdrawn })
  .loose();

/**
 * One of the five that is to be written, new or changed under its id; `withdrawal` takes it back, with the reason.
 * `was` says over what: where it stands otherwise by now, it is refused.
 */
export const recordRequest = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('subject'),
    id: id32,
    facts: subjectFacts,
    nip: line.max(40).optional(),
    was: lastEntry,
  }),
  z.object({ what: z.literal('account'), id: id32, facts: accountFacts, was: lastEntry }),
  z.object({ what: z.literal('attribution'), id: id32, facts: attributionFacts, was: lastEntry }),
  z.object({ what: z.literal('act'), id: id32, facts: actFacts, was: lastEntry }),
  z.object({ what: z.literal('banner'), id: id32, facts: bannerFacts, was: lastEntry }),
  z.object({
    what: z.literal('withdrawal'),
    of: z.enum(['subject', 'account', 'attribution', 'act', 'banner']),
    id: id32,
    reason: line,
    was: lastEntry,
  }),
]);
export type RecordRequest = z.infer<typeof recordRequest>;
export type RecordKind = Exclude<RecordRequest['what'], 'withdrawal'>;

/** When it was written, who wrote it first or changed it last, and why it no longer stands. */
interface Kept {
  id: string;
  /** The entry that said it last (`lastEntry`). */
  entry: string;
  /** When it was written first. */
  madeAt: string;
  /** When it was changed or taken back last; null where it stands as it was written. */
  changedAt: string | null;
  officer: string;
  withdrawn: string | null;
}
export interface Subject extends Kept, SubjectFacts {
  nip: string | null;
}
export interface Account extends Kept, AccountFacts {}
export interface Attribution extends Kept, AttributionFacts {}
export interface Act extends Kept, Omit<ActFacts, 'done' | 'found'> {
  done: ExactTime;
  found: ExactTime;
  captured: CapturedItem[];
}
export interface Banner extends Kept, KnownBanner {
  captured: PicturedItem[];
}

/** When an item that a record rests on was captured or brought in. */
export interface CapturedItem {
  item: string;
  title: string;
  capturedAt: string;
  /** The label under which it is an exhibit. */
  exhibit: string | null;
}

export interface PicturedItem extends CapturedItem {
  kind: ItemKind;
  /** It has a small picture. */
  hasThumbnail: boolean;
}

/** What a case says of who did what, and of what was put up where. */
export interface CaseActs {
  subjects: Subject[];
  accounts: Account[];
  attributions: Attribution[];
  acts: Act[];
  banners: Banner[];
}

/** How exactly a moment is said, from its form. */
export function precisionOf(at: string | null): ExactTime['precision'] {
  if (at === null) return null;
  const exact = at.replace(/Z$/, '');
  if (exact.length === 4) return 'year';
  if (exact.length === 7) return 'month';
  if (exact.length === 10) return 'day';
  if (exact.length === 16) return 'minute';
  return exact.includes('.') ? 'millisecond' : 'second';
}

/** What a captured page itself shows of an act; nothing of it is recorded until a person says so. */
export interface ActSuggestion {
  kind: ActKind;
  account: AccountFacts;
  target: ActFacts['target'];
  done: ActTime;
  /** `inferred` where the page shows something else than the act itself. */
  basis?: Basis;
  /** What the page calls the reaction. */
  reaction?: string;
}
