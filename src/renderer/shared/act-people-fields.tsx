import { Select, Switch } from '@mantine/core';
import type { CaseActs } from '../../contract/acts.ts';
import { type ActDraft, another, heldBy, nobody } from './act-draft.ts';
import classes from './act-form.module.css';
import { aboutAccount, nameOfAccount, personInList } from './act-holders.ts';
import { AccountInputs, LinkInputs, SubjectInputs } from './people-inputs.tsx';
import { useWords } from './words.tsx';

interface Props {
  draft: ActDraft;
  acts: CaseActs;
  change: (part: Partial<ActDraft>) => void;
}

/** By which account: one of the case, or a new one. */
export function AccountFields({ draft, acts, change }: Props) {
  const words = useWords();
  const known = acts.accounts.filter(({ withdrawn }) => withdrawn === null);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{words.say('acts.accounts')}</legend>
      {known.length > 0 && (
        <Select
          label={words.say('acts.field-account')}
          data={[
            ...known.map((each) => ({
              value: each.id,
              label: `${nameOfAccount(each)} · ${each.handle === '' ? aboutAccount(each) : each.platform}`,
            })),
            { value: another, label: words.say('acts.new-account') },
          ]}
          value={draft.account}
          allowDeselect={false}
          searchable={known.length > 8}
          comboboxProps={{ shadow: 'md' }}
          onChange={(chosen) => {
            if (chosen !== null) change(heldBy(acts, chosen));
          }}
        />
      )}
      {draft.account === another && (
        <AccountInputs value={draft.newAccount} onChange={(newAccount) => change({ newAccount })} />
      )}
    </fieldset>
  );
}

/** Who is alleged to hold the account, how well that is shown, and on what grounds. */
export function HolderFields({ draft, acts, change }: Props) {
  const words = useWords();
  const known = acts.subjects.filter(({ withdrawn }) => withdrawn === null);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{words.say('acts.holder')}</legend>
      <Select
        label={words.say('acts.field-holder')}
        data={[
          { value: nobody, label: words.say('acts.no-holder') },
          ...known.map((each) => ({ value: each.id, label: personInList(each) })),
          { value: another, label: words.say('acts.new-subject') },
        ]}
        value={draft.holder}
        allowDeselect={false}
        searchable={known.length > 8}
        comboboxProps={{ shadow: 'md' }}
        onChange={(chosen) => {
          if (chosen !== null) change({ holder: chosen });
        }}
      />
      {draft.holder === another && (
        <SubjectInputs value={draft.newSubject} onChange={(newSubject) => change({ newSubject })} />
      )}
      {draft.holder !== nobody && <LinkFields draft={draft} change={change} />}
    </fieldset>
  );
}

function LinkFields({ draft, change }: Omit<Props, 'acts'>) {
  const words = useWords();
  const { level, holderBasis, grounds, shownHere } = draft;
  return (
    <>
      <LinkInputs
        value={{ level, basis: holderBasis, grounds }}
        onChange={({ basis, ...rest }) => change({ ...rest, holderBasis: basis })}
      />
      <Switch
        label={words.say('acts.shown-here')}
        checked={shownHere}
        onChange={(event) => change({ shownHere: event.currentTarget.checked })}
      />
    </>
  );
}
