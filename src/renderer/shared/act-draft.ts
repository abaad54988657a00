import type {
  AccountFacts,
  Act,
  ActFacts,
  ActKind,
  ActSuggestion,
  ActTime,
  AttributionLevel,
  Basis,
  CaseActs,
  RecordRequest,
} from '../../contract/acts.ts';
import { holdersOf } from './act-holders.ts';
import { type TimeDraft, timeDraft, toTime } from './act-time.ts';
import type { SubjectDraft } from './people-inputs.tsx';

/** Chosen where one that is not there yet is to be written. */
export const another = 'new';
/** Chosen where nobody is named. */
export const nobody = 'none';

/** An act as it is being written. */
export interface ActDraft {
  kind: ActKind;
  basis: Basis;
  /** An account's id, or `another`. */
  account: string;
  newAccount: AccountFacts;
  /** A person's id, `another`, or `nobody`. */
  holder: string;
  newSubject: SubjectDraft;
  level: AttributionLevel;
  holderBasis: Basis;
  grounds: string;
  /** The items that show it, in their order. */
  items: string[];
  /** They show the link too. */
  shownHere: boolean;
  target: ActFacts['target'];
  done: TimeDraft;
  found: TimeDraft;
  note: string;
}

const unknown: ActTime = { at: null, zone: null, shown: null };
const noAccount: AccountFacts = { platform: '', handle: '', stableId: '', url: '', shown: '' };

/** What a form begins with: the act that is changed, or what the page shows, or nothing. */
export function draftOf(
  acts: CaseActs,
  act: Act | null,
  suggested: (ActSuggestion & { note?: string }) | null,
  items: readonly string[],
): ActDraft {
  const from = act ?? suggested;
  const account = act?.account ?? knownAccount(acts, suggested?.account ?? null) ?? another;
  return {
    kind: from?.kind ?? 'post',
    basis: act?.basis ?? suggested?.basis ?? 'observed',
    newAccount: suggested?.account ?? noAccount,
    ...heldBy(acts, account),
    items: [...(act?.items ?? items)],
    shownHere: false,
    newSubject: { name: '', agency: '', position: '', nip: '' },
    target: from?.target ?? { kind: 'post', url: '', shown: '' },
    done: timeDraft(from?.done ?? unknown),
    found: timeDraft(act?.found ?? unknown),
    note: act?.note ?? suggested?.note ?? '',
  };
}

/** An account, and who is alleged to hold it by what is written already. */
export function heldBy(
  acts: CaseActs,
  account: string,
): Pick<ActDraft, 'account' | 'holder' | 'level' | 'holderBasis' | 'grounds'> {
  const known = holdersOf(account, acts)[0]?.attribution;
  return {
    account,
    holder: known?.subject ?? nobody,
    level: known?.level ?? 'L0',
    holderBasis: known?.basis ?? 'inferred',
    grounds: known?.grounds ?? '',
  };
}

/** The account of the case that a page names, by its name, lasting id or address on the same platform. */
export function knownAccount({ accounts }: CaseActs, facts: AccountFacts | null): string | undefined {
  if (facts === null) return undefined;
  const same = (one: string, other: string): boolean =>
    one !== '' && one.toLowerCase() === other.toLowerCase();
  return accounts.find(
    (each) =>
      each.withdrawn === null &&
      same(each.platform, facts.platform) &&
      (same(each.handle, facts.handle) ||
        same(each.stableId, facts.stableId) ||
        // Earlier versions kept a number that stands in an address as the handle.
        (facts.handle === '' && each.stableId === '' && same(each.handle, facts.stableId)) ||
        (facts.url !== '' && bareAddress(each.url) === bareAddress(facts.url))),
  )?.id;
}

/** An address as it is compared: how it is reached, hosts of phones and a last slash make no other account. */
function bareAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:(?:www|m|web|mobile|mbasic)\.)?/i, '').replace(/\/+$/, '');
  return bare.replace(/^[^/]+/, (host) => host.toLowerCase());
}

interface Around {
  acts: CaseActs;
  act: Act | null;
  /** The id of what is new. */
  idOf: (name: 'act' | 'account' | 'subject' | 'link') => string;
}

/** What is to be written, in this order. */
export function toRecords(draft: ActDraft, { acts, act, idOf }: Around): RecordRequest[] {
  const { newAccount } = draft;
  const account = draft.account === another ? idOf('account') : draft.account;
  const facts = { ...newAccount, handle: newAccount.handle.trim().replace(/^@/, '') };
  return [
    ...(draft.account === another ? [{ what: 'account' as const, id: account, facts }] : []),
    ...holding(draft, account, { acts, idOf }),
    {
      what: 'act',
      id: act?.id ?? idOf('act'),
      facts: {
        kind: draft.kind,
        account,
        basis: draft.basis,
        target: draft.target,
        done: toTime(draft.done),
        found: toTime(draft.found),
        items: draft.items,
        note: draft.note,
      },
    },
  ];
}

function holding(
  draft: ActDraft,
  account: string,
  { acts, idOf }: Pick<Around, 'acts' | 'idOf'>,
): RecordRequest[] {
  const { holder, items, newSubject, level, holderBasis: basis, grounds } = draft;
  if (holder === nobody) return [];
  const { nip, ...facts } = newSubject;
  const subject = holder === another ? idOf('subject') : holder;
  const known = holdersOf(account, acts).find((each) => each.subject.id === subject)?.attribution;
  const shownBy = [...new Set([...(known?.items ?? []), ...(draft.shownHere ? items : [])])];
  return [
    ...(holder === another
      ? [{ what: 'subject' as const, id: subject, facts, ...(nip.trim() === '' ? {} : { nip }) }]
      : []),
    {
      what: 'attribution',
      id: known?.id ?? idOf('link'),
      facts: { account, subject, level, basis, grounds, items: shownBy },
    },
  ];
}
