import type { AccountFacts, ActTime, CaseActs } from '../../contract/acts.ts';
import type { ActDraft } from './act-draft.ts';
import { nameOfAccount } from './act-holders.ts';
import { toTime } from './act-time.ts';
import { useActWords } from './act-words.ts';
import type { LinkDraft, SubjectDraft } from './people-inputs.tsx';
import type { Told } from './record-meanwhile.tsx';
import { useWords } from './words.tsx';

/** That an account is a person's, as it is being written. */
export interface LinkValue {
  /** A person's id, or `another`. */
  subject: string;
  person: SubjectDraft;
  claim: LinkDraft;
  items: string[];
}

type Kind = 'subjects' | 'accounts' | 'attributions' | 'acts';

/**
 * What each form says in words, part by part and always the same parts: so that what another hand made of it is read
 * beside it. `id` is of the record that is changed.
 */
export function useTells() {
  const words = useWords();
  const { sayTime } = useActWords();
  const gone = (known: CaseActs, kind: Kind, id: string | undefined): Told => {
    const found = known[kind].find((each) => each.id === id);
    return { name: words.say('typed.withdrawn'), text: found?.withdrawn ?? '' };
  };
  const personOf = (id: string, { subjects }: CaseActs): string =>
    subjects.find((each) => each.id === id)?.name ?? '';
  const link = (subject: string, { level, basis, grounds }: LinkDraft, known: CaseActs): Told[] => [
    { name: words.say('acts.field-holder'), text: personOf(subject, known) },
    { name: words.say('acts.field-level'), text: words.say(`level.${level}`) },
    { name: words.say('acts.field-holder-basis'), text: words.say(`basis.${basis}`) },
    { name: words.say('acts.field-grounds'), text: grounds },
  ];
  const evidence = (items: readonly string[]): Told => ({
    name: words.say('acts.evidence'),
    text: words.say('items.count', { count: items.length }),
    is: items.join(' '),
  });
  const moment = (of: ActTime): string => sayTime({ ...of, precision: null });
  return {
    subject: ({ name, agency, position, nip }: SubjectDraft, known: CaseActs, id?: string): Told[] => [
      { name: words.say('acts.field-name'), text: name },
      { name: words.say('acts.field-agency'), text: agency },
      { name: words.say('acts.field-position'), text: position },
      { name: words.say('acts.field-nip'), text: nip },
      gone(known, 'subjects', id),
    ],
    account: (
      { platform, handle, shown, url, stableId }: AccountFacts,
      known: CaseActs,
      id?: string,
    ): Told[] => [
      { name: words.say('acts.field-platform'), text: platform },
      { name: words.say('acts.field-handle'), text: handle },
      { name: words.say('acts.field-shown'), text: shown },
      { name: words.say('acts.field-account-url'), text: url },
      { name: words.say('people.field-stable-id'), text: stableId },
      gone(known, 'accounts', id),
    ],
    link: ({ subject, claim, items }: LinkValue, known: CaseActs, id?: string): Told[] => [
      ...link(subject, claim, known),
      evidence(items),
      gone(known, 'attributions', id),
    ],
    act: (value: ActDraft, known: CaseActs, id?: string): Told[] => {
      const account = known.accounts.find((each) => each.id === value.account);
      const { kind, basis, holder, level, holderBasis, grounds, target, done, found, items, note } = value;
      return [
        { name: words.say('acts.field-act'), text: words.say(`act.${kind}`) },
        { name: words.say('acts.field-basis'), text: words.say(`basis.${basis}`) },
        { name: words.say('acts.field-account'), text: account === undefined ? '' : nameOfAccount(account) },
        ...link(holder, { level, basis: holderBasis, grounds }, known),
        { name: words.say('acts.field-target-kind'), text: words.say(`target.${target.kind}`) },
        { name: words.say('acts.field-target-url'), text: target.url },
        { name: words.say('acts.field-target-shown'), text: target.shown },
        { name: words.say('acts.done'), text: moment(toTime(done)) },
        { name: words.say('acts.found'), text: moment(toTime(found)) },
        evidence(items),
        { name: words.say('acts.note'), text: note },
        gone(known, 'acts', id),
      ];
    },
  };
}
