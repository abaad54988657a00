import { TextInput } from '@mantine/core';
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
}
export const emptyPlan: LockerPlan = {
  folder: null,
  name: '',
  officer: '',
  agency: '',
  nip: '',
  chosen: noPassphrase,
};

/** Whether every system can keep a folder of this name. */
export function isNameFit(name: string): boolean {
  const text = name.trim();
  return text !== '' && text.length <= 100 && !/[/\\:*?"<>|]/.test(text);
}

interface Props {
  plan: LockerPlan;
  onChange: (part: Partial<LockerPlan>) => void;
}

export function PlaceStep({ plan, onChange }: Props) {
  const words = useWords();
  const unfit = plan.name.trim() !== '' && !isNameFit(plan.name);
  return (
    <>
      <TextInput
        autoFocus
        label={words.say('create.name')}
        placeholder={words.say('create.name-example')}
        value={plan.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={unfit ? words.say('create.name-unfit') : undefined}
        maxLength={100}
      />
      <PathField
        label={words.say('create.folder')}
        description={words.say('create.folder-help')}
        choice="folder"
        value={plan.folder}
        onChange={(folder) => onChange({ folder })}
      />
    </>
  );
}

export function OfficerStep({ plan, onChange }: Props) {
  const words = useWords();
  return (
    <>
      <TextInput
        autoFocus
        label={words.say('create.officer')}
        value={plan.officer}
        onChange={(event) => onChange({ officer: event.currentTarget.value })}
        maxLength={1000}
      />
      <TextInput
        label={words.say('create.agency')}
        placeholder={words.say('create.agency-example')}
        value={plan.agency}
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
    </>
  );
}
