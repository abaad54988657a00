import { Checkbox, TextInput } from '@mantine/core';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { PathField } from '../../shared/path-field.tsx';
import { useWords } from '../../shared/words.tsx';
import { type ChosenPassphrase, noPassphrase } from './passphrase-fields.tsx';

/** What the locker that is being made will be. */
export interface LockerPlan {
  folder: ChosenPath | null;
  name: string;
  officer: string;
  agency: string;
  nip: string;
  chosen: ChosenPassphrase;
  recordsViewings: boolean;
}
export const emptyPlan: LockerPlan = {
  folder: null,
  name: '',
  officer: '',
  agency: '',
  nip: '',
  chosen: noPassphrase,
  recordsViewings: true,
};

/** Whether every system can keep a folder of this name. */
export function isNameFit(name: string): boolean {
  const text = name.trim();
  return text !== '' && text.length <= 100 && !/[/\\:*?"<>|]/.test(text);
}

interface Props {
  plan: LockerPlan;
  onChange: (part: Partial<LockerPlan>) => void;
  /** Whether it was tried to go on: then each field says what it needs. */
  tried: boolean;
}

export function PlaceStep({ plan, onChange, tried }: Props) {
  const words = useWords();
  const isEmpty = plan.name.trim() === '';
  const unfit = !isEmpty && !isNameFit(plan.name);
  return (
    <>
      <TextInput
        autoFocus
        label={words.say('create.name')}
        placeholder={words.say('create.name-example')}
        value={plan.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={unfit ? words.say('create.name-unfit') : tried && isEmpty && words.say('form.needed')}
        maxLength={100}
      />
      <PathField
        label={words.say('create.folder')}
        description={words.say('create.folder-help')}
        choice="folder"
        value={plan.folder}
        error={tried && plan.folder === null ? words.say('form.choose') : null}
        onChange={(folder) => onChange({ folder })}
      />
    </>
  );
}

export function OfficerStep({ plan, onChange, tried }: Props) {
  const words = useWords();
  const needed = (value: string) => tried && value.trim() === '' && words.say('form.needed');
  return (
    <>
      <TextInput
        autoFocus
        label={words.say('create.officer')}
        value={plan.officer}
        error={needed(plan.officer)}
        onChange={(event) => onChange({ officer: event.currentTarget.value })}
        maxLength={1000}
      />
      <TextInput
        label={words.say('create.agency')}
        placeholder={words.say('create.agency-example')}
        value={plan.agency}
        error={needed(plan.agency)}
        onChange={(event) => onChange({ agency: event.currentTarget.value })}
        maxLength={1000}
      />
      <TextInput
        label={words.say('create.nip')}
        description={words.say('create.nip-help')}
        value={plan.nip}
        onChange={(event) => onChange({ nip: event.currentTarget.value })}
        maxLength={30}
      />
      <Checkbox
        label={words.say('viewings.record')}
        description={words.say('viewings.record-create')}
        checked={plan.recordsViewings}
        onChange={(event) => onChange({ recordsViewings: event.currentTarget.checked })}
      />
    </>
  );
}
