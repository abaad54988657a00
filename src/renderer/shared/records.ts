import type { CaseActs, RecordKind, RecordRequest } from '../../contract/acts.ts';
import { useCalls } from './calls.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** Each kind's list of those that a case has. */
const lists = {
  subject: 'subjects',
  account: 'accounts',
  attribution: 'attributions',
  act: 'acts',
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
  }
}

/** What puts back, by further entries, what these records change: each as it was, the last first. */
function undoing(acts: CaseActs, records: readonly RecordRequest[], reason: string): RecordRequest[] {
  return records.toReversed().flatMap((record): RecordRequest[] => {
    const kind = record.what === 'withdrawal' ? record.of : record.what;
    const before = acts[lists[kind]].find(({ id }) => id === record.id);
    const asBefore = asItStands(acts, kind, record.id);
    if (before === undefined || before.withdrawn !== null)
      return [{ what: 'withdrawal', of: kind, id: record.id, reason: before?.withdrawn ?? reason }];
    if (asBefore === undefined) return [];
    // A number that was not there before is taken away again.
    return asBefore.what === 'subject' ? [{ ...asBefore, nip: asBefore.nip ?? '' }] : [asBefore];
  });
}

/** Writes, changes or takes back records of a case, says so, and offers to undo it. */
export function useKeepRecords(caseId: string) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  return async (acts: CaseActs, records: RecordRequest[], said: string): Promise<void> => {
    await calls.acts.keep({ case: caseId, records });
    const undo = async (): Promise<void> => {
      const back = undoing(acts, records, words.say('acts.undone-reason'));
      await calls.acts.keep({ case: caseId, records: back });
      tell.say(words.say('acts.undone'));
    };
    tell.say(said, { word: words.say('acts.undo'), undoes: true, run: () => tell.watch(undo()) });
  };
}
