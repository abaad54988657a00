import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Account, Attribution, CaseActs, RecordRequest, Subject } from '../../../contract/acts.ts';
import { newId } from '../../../contract/ids.ts';
import { another } from '../../shared/act-draft.ts';
import { nameOfAccount } from '../../shared/act-holders.ts';
import { EvidenceField } from '../../shared/evidence-field.tsx';
import { AccountInputs, LinkInputs, SubjectInputs } from '../../shared/people-inputs.tsx';
import { RecordForm } from '../../shared/record-form.tsx';
import { useKeepRecords } from '../../shared/records.ts';
import { useWords } from '../../shared/words.tsx';

interface Props {
  caseId: string;
  acts: CaseActs;
  onDone: () => void;
}

/** A person, new or changed. */
export function SubjectForm({ caseId, acts, onDone, subject }: Props & { subject: Subject | null }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const [draft, setDraft] = useState(() => ({
    name: subject?.name ?? '',
    agency: subject?.agency ?? '',
    position: subject?.position ?? '',
    nip: subject?.nip ?? '',
  }));
  const { nip, ...facts } = draft;
  const record: RecordRequest = {
    what: 'subject',
    id: subject?.id ?? newId(),
    facts,
    ...(nip === (subject?.nip ?? '') ? {} : { nip }),
  };
  return (
    <RecordForm
      title={words.say(subject === null ? 'people.new-subject' : 'people.change-subject')}
      doWord={words.say(subject === null ? 'people.do-add' : 'acts.do-change')}
      onKeep={() =>
        keep(acts, [record], words.say(subject === null ? 'people.subject-added' : 'people.changed'))
      }
      onDone={onDone}
    >
      <SubjectInputs value={draft} onChange={setDraft} />
    </RecordForm>
  );
}

const noAccount = { platform: '', handle: '', stableId: '', url: '', shown: '' };

/** An account, new or changed. */
export function AccountForm({ caseId, acts, onDone, account }: Props & { account: Account | null }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const [draft, setDraft] = useState(() => {
    const { platform, handle, stableId, url, shown } = account ?? noAccount;
    return { platform, handle, stableId, url, shown };
  });
  const facts = { ...draft, handle: draft.handle.trim().replace(/^@/, '') };
  const record: RecordRequest = { what: 'account', id: account?.id ?? newId(), facts };
  return (
    <RecordForm
      title={words.say(account === null ? 'people.new-account' : 'people.change-account')}
      doWord={words.say(account === null ? 'people.do-add' : 'acts.do-change')}
      onKeep={() =>
        keep(acts, [record], words.say(account === null ? 'people.account-added' : 'people.changed'))
      }
      onDone={onDone}
    >
      <AccountInputs value={draft} onChange={setDraft} all />
    </RecordForm>
  );
}

interface LinkProps extends Props {
  account: Account;
  /** The one that is changed; null for a new one. */
  link: Attribution | null;
}

/** That an account is a person's: how well that is shown, on what grounds, by which items. */
export function LinkForm({ caseId, acts, onDone, account, link }: LinkProps) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const linked = acts.attributions.filter((each) => each.withdrawn === null && each.account === account.id);
  const known = acts.subjects.filter(
    ({ id, withdrawn }) =>
      withdrawn === null && (id === link?.subject || linked.every((each) => each.subject !== id)),
  );
  const [subject, setSubject] = useState(link?.subject ?? known[0]?.id ?? another);
  const [person, setPerson] = useState({ name: '', agency: '', position: '', nip: '' });
  const [draft, setDraft] = useState(() => ({
    level: link?.level ?? ('L0' as const),
    basis: link?.basis ?? ('inferred' as const),
    grounds: link?.grounds ?? '',
  }));
  const [items, setItems] = useState<string[]>(link?.items ?? []);
  const records = (): RecordRequest[] => {
    const holder = subject === another ? newId() : subject;
    const { nip, ...facts } = person;
    return [
      ...(subject === another
        ? [{ what: 'subject' as const, id: holder, facts, ...(nip.trim() === '' ? {} : { nip }) }]
        : []),
      {
        what: 'attribution',
        id: link?.id ?? newId(),
        facts: { account: account.id, subject: holder, ...draft, items },
      },
    ];
  };
  const name = nameOfAccount(account);
  return (
    <RecordForm
      title={words.say(link === null ? 'people.new-link' : 'people.change-link', { account: name })}
      doWord={words.say(link === null ? 'people.do-link' : 'acts.do-change')}
      onKeep={() => keep(acts, records(), words.say(link === null ? 'people.link-added' : 'people.changed'))}
      onDone={onDone}
    >
      <Select
        label={words.say('acts.field-holder')}
        data={[
          ...known.map((each) => ({ value: each.id, label: each.name })),
          ...(link === null ? [{ value: another, label: words.say('acts.new-subject') }] : []),
        ]}
        value={subject}
        allowDeselect={false}
        searchable={known.length > 8}
        comboboxProps={{ shadow: 'md' }}
        onChange={(chosen) => {
          if (chosen !== null) setSubject(chosen);
        }}
      />
      {subject === another && <SubjectInputs value={person} onChange={setPerson} />}
      <LinkInputs value={draft} onChange={setDraft} />
      <EvidenceField
        caseId={caseId}
        label={words.say('acts.evidence')}
        hint={words.say('people.link-evidence-hint')}
        value={items}
        onChange={setItems}
      />
    </RecordForm>
  );
}
