import { Select } from '@mantine/core';
import type { Act, CaseActs } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { nameOfAccount } from '../../shared/act-holders.ts';
import { asItStands } from '../../shared/record-changes.ts';
import { RecordForm } from '../../shared/record-form.tsx';
import { useKeepRecords } from '../../shared/records.ts';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';

interface Props {
  /** What its draft is of. */
  of: string;
  caseId: string;
  item: string;
  acts: CaseActs;
  /** Those that this item does not show yet. */
  others: readonly Act[];
  onDone: () => void;
}

/** Lets an act that is recorded rest on this item too. */
export function AddToAct({ of, caseId, item, acts, others, onDone }: Props) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const draft = useRecordDraft(of, () => ({ chosen: others[0]?.id ?? '' }), null, true);
  const { chosen } = draft.value;
  const nameOf = ({ kind, account, target }: Act): string => {
    const by = acts.accounts.find(({ id }) => id === account);
    return `${words.say(`act.${kind}`)} · ${by === undefined ? '' : nameOfAccount(by)} → ${plainTitle(target.shown || target.url)}`;
  };
  const add = async (): Promise<void> => {
    const record = asItStands(acts, 'act', chosen);
    if (record?.what !== 'act') return;
    const facts = { ...record.facts, items: [...record.facts.items, item] };
    await keep(acts, [{ ...record, facts }], words.say('people.evidence-added'));
  };
  return (
    <RecordForm
      title={words.say('people.add-to-act')}
      doWord={words.say('people.do-add')}
      draft={draft}
      tells={() => []}
      onKeep={add}
      onDone={onDone}
    >
      <Select
        label={words.say('acts.list')}
        description={words.say('people.add-to-act-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={others.map((act) => ({ value: act.id, label: nameOf(act) }))}
        value={chosen}
        allowDeselect={false}
        searchable={others.length > 8}
        comboboxProps={{ shadow: 'md' }}
        onChange={(id) => {
          if (id !== null) draft.change({ chosen: id });
        }}
      />
    </RecordForm>
  );
}
