import type { CaseActs, RecordKind, RecordRequest } from '../../contract/acts.ts';
import { factsOfBanner } from '../../contract/banner-facts.ts';

/** Each kind's list of those that a case has. */
const lists = {
  subject: 'subjects',
  account: 'accounts',
  attribution: 'attributions',
  act: 'acts',
  banner: 'banners',
} as const satisfies Record<RecordKind, keyof CaseActs>;

/** What would write a record again as it is said now; undefined where there is none of this id. */
export function asItStands(acts: CaseActs, kind: RecordKind, id: string): RecordRequest | undefined {
  const of = <T extends { id: string }>(list: readonly T[]): T | undefined =>
    list.find((each) => each.id === id);
  switch (kind) {
    case 'subject': {
      const found = of(acts.subjects);
      if (found === undefined) return undefined;
      const { name, agency, position, nip } = found;
      return { what: kind, id, facts: { name, agency, position }, ...(nip === null ? {} : { nip }) };
    }
    case 'account': {
      const found = of(acts.accounts);
      if (found === undefined) return undefined;
      const { platform, handle, stableId, url, shown } = found;
      return { what: kind, id, facts: { platform, handle, stableId, url, shown } };
    }
    case 'attribution': {
      const found = of(acts.attributions);
      if (found === undefined) return undefined;
      const { account, subject, level, basis, grounds, items } = found;
      return { what: kind, id, facts: { account, subject, level, basis, grounds, items } };
    }
    case 'act': {
      const found = of(acts.acts);
      if (found === undefined) return undefined;
      const { kind: act, account, basis, target, done, found: known, items, note } = found;
      return {
        what: kind,
        id,
        facts: { kind: act, account, basis, target, done, found: known, items, note },
      };
    }
    case 'banner': {
      const found = of(acts.banners);
      return found === undefined ? undefined : { what: kind, id, facts: factsOfBanner(found) };
    }
  }
}

/** What puts back, by further entries, what these records change: each as it was, the last first. */
export function undoing(acts: CaseActs, records: readonly RecordRequest[], reason: string): RecordRequest[] {
  return records.toReversed().flatMap((record): RecordRequest[] => {
    const kind = record.what === 'withdrawal' ? record.of : record.what;
    const before = standing(acts, record);
    const asBefore = asItStands(acts, kind, record.id);
    if (before === undefined || before.withdrawn !== null)
      return [{ what: 'withdrawal', of: kind, id: record.id, reason: before?.withdrawn ?? reason }];
    if (asBefore === undefined) return [];
    // A number that was not there before is taken away again.
    return asBefore.what === 'subject' ? [{ ...asBefore, nip: asBefore.nip ?? '' }] : [asBefore];
  });
}

function standing(
  acts: CaseActs,
  record: RecordRequest,
): CaseActs[(typeof lists)[RecordKind]][number] | undefined {
  const kind = record.what === 'withdrawal' ? record.of : record.what;
  return acts[lists[kind]].find(({ id }) => id === record.id);
}

/** Each with the entry over which it is written, as whoever writes it knows the case. */
export function over(acts: CaseActs, records: readonly RecordRequest[]): RecordRequest[] {
  return records.map((record) => ({ ...record, was: standing(acts, record)?.entry ?? null }));
}

/** What two hands made of one thing: what was changed here stands, and the rest is as the other left it. */
export function merged<T extends object>(was: T, mine: T, now: T): T {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const changed = (Object.keys(mine) as (keyof T)[]).filter((part) => !same(mine[part], was[part])); // its own keys
  return { ...now, ...Object.fromEntries(changed.map((part) => [part, mine[part]])) };
}
