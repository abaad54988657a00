import { Select } from '@mantine/core';
import type {
  Account,
  AccountFacts,
  Attribution,
  CaseActs,
  RecordRequest,
  Subject,
} from '../../../contract/acts.ts';
import { another } from '../../shared/act-draft.ts';
import { nameOfAccount, personInList } from '../../shared/act-holders.ts';
import { EvidenceField } from '../../shared/evidence-field.tsx';
import { AccountInputs, LinkInputs, type SubjectDraft, SubjectInputs } from '../../shared/people-inputs.tsx';
import { RecordForm } from '../../shared/record-form.tsx';
import { type LinkValue, useTells } from '../../shared/record-tells.ts';
import { useKeepRecords } from '../../shared/records.ts';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';

interface Props {
  /** What its draft is of. */
  of: string;
  caseId: string;
  acts: CaseActs;
  onDone: () => void;
}

/** A person, new or changed. */
export function SubjectForm({ of, caseId, acts, onDone, subject }: Props & { subject: Subject | null }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const tells = useTells();
  const draft = useRecordDraft(
    of,
    ({ subjects }): SubjectDraft => {
      const known = subjects.find(({ id }) => id === subject?.id);
      const { name = '', agency = '', position = '', nip } = known ?? {};
      return { name, agency, position, nip: nip ?? '' };
    },
    acts,
  );
  const recordOf = ({ nip, ...facts }: SubjectDraft): RecordRequest => ({
    what: 'subject',
    id: subject?.id ?? draft.idOf('subject'),
    facts,
    ...(nip === (subject?.nip ?? '') ? {} : { nip }),
  });
  return (
    <RecordForm
      title={words.say(subject === null ? 'people.new-subject' : 'people.change-subject')}
      doWord={words.say(subject === null ? 'people.do-add' : 'acts.do-change')}
      draft={draft}
      tells={(value, known) => tells.subject(value, known, subject?.id)}
      onKeep={(value) =>
        keep(
          draft.known,
          [recordOf(value)],
          words.say(subject === null ? 'people.subject-added' : 'people.changed'),
        )
      }
      onDone={onDone}
    >
      <SubjectInputs value={draft.value} onChange={draft.change} />
    </RecordForm>
  );
}

const noAccount = { platform: '', handle: '', stableId: '', url: '', shown: '' };

/** An account, new or changed. */
export function AccountForm({ of, caseId, acts, onDone, account }: Props & { account: Account | null }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const tells = useTells();
  const draft = useRecordDraft(
    of,
    ({ accounts }): AccountFacts => {
      const known = accounts.find(({ id }) => id === account?.id);
      const { platform, handle, stableId, url, shown } = known ?? noAccount;
      return { platform, handle, stableId, url, shown };
    },
    acts,
  );
  const recordOf = (facts: AccountFacts): RecordRequest => ({
    what: 'account',
    id: account?.id ?? draft.idOf('account'),
    facts: { ...facts, handle: facts.handle.trim().replace(/^@/, '') },
  });
  return (
    <RecordForm
      title={words.say(account === null ? 'people.new-account' : 'people.change-account')}
      doWord={words.say(account === null ? 'people.do-add' : 'acts.do-change')}
      draft={draft}
      tells={(value, known) => tells.account(value, known, account?.id)}
      onKeep={(value) =>
        keep(
          draft.known,
          [recordOf(value)],
          words.say(account === null ? 'people.account-added' : 'people.changed'),
        )
      }
      onDone={onDone}
    >
      <AccountInputs value={draft.value} onChange={draft.change} all />
    </RecordForm>
  );
}

interface LinkProps extends Props {
  account: Account;
  /** The one that is changed; null for a new one. */
  link: Attribution | null;
}

/** That an account is a person's: how well that is shown, on what grounds, by which items. */
export function LinkForm({ of, caseId, acts, onDone, account, link }: LinkProps) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const linked = acts.attributions.filter((each) => each.withdrawn === null && each.account === account.id);
  const known = acts.subjects.filter(
    ({ id, withdrawn }) =>
      withdrawn === null && (id === link?.subject || linked.every((each) => each.subject !== id)),
  );
  const tells = useTells();
  const draft = useRecordDraft(
    of,
    ({ attributions }): LinkValue => {
      const standing = attributions.find(({ id }) => id === link?.id);
      const { level = 'L0', basis = 'inferred', grounds = '', items = [] } = standing ?? {};
      return {
        subject: standing?.subject ?? known[0]?.id ?? another,
        person: { name: '', agency: '', position: '', nip: '' },
        ...{ claim: { level, basis, grounds }, items },
      };
    },
    acts,
  );
  const { subject, person, claim, items } = draft.value;
  const records = (): RecordRequest[] => {
    const holder = subject === another ? draft.idOf('subject') : subject;
    const { nip, ...facts } = person;
    return [
      ...(subject === another
        ? [{ what: 'subject' as const, id: holder, facts, ...(nip.trim() === '' ? {} : { nip }) }]
        : []),
      {
        what: 'attribution',
        id: link?.id ?? draft.idOf('link'),
        facts: { account: account.id, subject: holder, ...claim, items },
      },
    ];
  };
  const name = nameOfAccount(account);
  return (
    <RecordForm
      title={words.say(link === null ? 'people.new-link' : 'people.change-link', { account: name })}
      doWord={words.say(link === null ? 'people.do-link' : 'acts.do-change')}
      draft={draft}
      tells={(value, all) => tells.link(value, all, link?.id)}
      onKeep={() =>
        keep(draft.known, records(), words.say(link === null ? 'people.link-added' : 'people.changed'))
      }
      onDone={onDone}
    >
      <Select
        label={words.say('acts.field-holder')}
        data={[
          ...known.map((each) => ({ value: each.id, label: personInList(each) })),
          ...(link === null ? [{ value: another, label: words.say('acts.new-subject') }] : []),
        ]}
        value={subject}
        allowDeselect={false}
        searchable={known.length > 8}
        comboboxProps={{ shadow: 'md' }}
        onChange={(chosen) => {
          if (chosen !== null) draft.change({ subject: chosen });
        }}
      />
      {subject === another && (
        <SubjectInputs value={person} onChange={(written) => draft.change({ person: written })} />
      )}
      <LinkInputs value={claim} onChange={(written) => draft.change({ claim: written })} />
      <EvidenceField
        caseId={caseId}
        label={words.say('acts.evidence')}
        hint={words.say('people.link-evidence-hint')}
        value={items}
        onChange={(chosen) => draft.change({ items: chosen })}
      />
    </RecordForm>
  );
}
