import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AccountFacts, AttributionLevel, Basis } from '../../contract/acts.ts';
import { Choice } from './act-choice.tsx';
import classes from './act-form.module.css';
import { levels, waysKnown } from './acts.ts';
import { useTurning } from './turning.ts';
import { useWords } from './words.tsx';

/** A person as it is being written. */
export interface SubjectDraft {
  name: string;
  agency: string;
  position: string;
  nip: string;
}

interface Of<T> {
  value: T;
  onChange: (value: T) => void;
}

export function SubjectInputs({ value, onChange }: Of<SubjectDraft>) {
  const words = useWords();
  const turning = useTurning();
  const field = (name: keyof SubjectDraft, label: string, hint?: string) => (
    <TextInput
      className={classes.wide}
      label={label}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...turning(value[name])}
      value={value[name]}
      maxLength={name === 'nip' ? 40 : 500}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.line}>
      {field('name', words.say('acts.field-name'))}
      {field('agency', words.say('acts.field-agency'))}
      {field('position', words.say('acts.field-position'))}
      {field('nip', words.say('acts.field-nip'), words.say('acts.nip-hint'))}
    </div>
  );
}

export function AccountInputs({ value, onChange, all = false }: Of<AccountFacts> & { all?: boolean }) {
  const words = useWords();
  const turning = useTurning();
  const [isOfNumber] = useState(all || value.stableId !== '');
  const field = (name: keyof AccountFacts, label: string, longest = 500) => (
    <TextInput
      className={classes.wide}
      label={label}
      {...turning(value[name])}
      value={value[name]}
      maxLength={longest}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.line}>
      {field('platform', words.say('acts.field-platform'))}
      {field('handle', words.say('acts.field-handle'))}
      {field('shown', words.say('acts.field-shown'))}
      {field('url', words.say('acts.field-account-url'), 4000)}
      {isOfNumber && field('stableId', words.say('people.field-stable-id'))}
    </div>
  );
}

/** How well it is shown who has an account, and by what. */
export interface LinkDraft {
  level: AttributionLevel;
  basis: Basis;
  grounds: string;
}

export function LinkInputs({ value, onChange }: Of<LinkDraft>) {
  const words = useWords();
  const { level, basis, grounds } = value;
  const toLevel = (chosen: string | null): AttributionLevel =>
    levels.find((each) => each === chosen) ?? level;
  return (
    <>
      <div className={classes.line}>
        <Select
          className={classes.wide}
          label={words.say('acts.field-level')}
          description={
            level === 'L0'
              ? `${words.say('acts.level-hint')} L0: ${words.say('acts.holder-unproven')}.`
              : words.say('acts.level-hint')
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={levels.map((each) => ({ value: each, label: words.say(`level.${each}`) }))}
          value={level}
          allowDeselect={false}
          comboboxProps={{ shadow: 'md' }}
          onChange={(chosen) => onChange({ ...value, level: toLevel(chosen) })}
        />
        <Choice
          name={words.say('acts.field-holder-basis')}
          value={basis}
          data={waysKnown.map((each) => ({ value: each, label: words.say(`basis.${each}`) }))}
          onChange={(chosen) => onChange({ ...value, basis: chosen })}
        />
      </div>
      <Textarea
        label={words.say('acts.field-grounds')}
        description={words.say('acts.grounds-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={grounds}
        onChange={(event) => onChange({ ...value, grounds: event.currentTarget.value })}
      />
    </>
  );
}
