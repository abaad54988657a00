import { Autocomplete, Select, TextInput, UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { longestHandedIn, receivedForms, seenText } from '../../contract/handed-in.ts';
import classes from './handed-in.module.css';
import { type HandedInDraft, isUntouched, saidIn } from './handed-in-draft.ts';
import { useHandedInWords } from './handed-in-words.ts';
import { saidBefore } from './importing.ts';
import { WhenFields } from './when-fields.tsx';
import type { WhenInputs } from './when-inputs.ts';
import { useWords } from './words.tsx';

/** Ways that are offered; any other can be typed. */
const ways = ['cable', 'card', 'nearby', 'whatsapp', 'telegram', 'e-mail', 'link'] as const;

interface Props {
  value: HandedInDraft;
  onChange: (value: HandedInDraft) => void;
  inputs: WhenInputs;
}

/** Who handed the files over, where, when, how and in what form, each as far as it is known; what was said of those before is offered. */
export function HandedInFields({ value, onChange, inputs }: Props) {
  const words = useWords();
  const say = useHandedInWords();
  const hint = useId();
  const from = useRef<HTMLInputElement>(null);
  const before = saidBefore();
  return (
    <fieldset className={classes.part} aria-describedby={hint}>
      <legend className={classes.legend}>{words.say('bring-in.handed-in')}</legend>
      <p id={hint} className={classes.hint}>
        {words.say('bring-in.handed-in-hint')}
      </p>
      {before !== null && isUntouched(value) && (
        <UnstyledButton
          className={classes.before ?? ''}
          onClick={() => {
            onChange(before);
            from.current?.focus();
          }}
        >
          <IconHistory size={16} aria-hidden />
          <span>{words.say('bring-in.as-before', { said: say.all(saidIn(before)) })}</span>
        </UnstyledButton>
      )}
      <TextInput
        ref={from}
        label={words.say('bring-in.from')}
        maxLength={longestHandedIn}
        value={value.from}
        onChange={(event) => onChange({ ...value, from: seenText(event.currentTarget.value) })}
      />
      <TextInput
        label={words.say('bring-in.where')}
        maxLength={longestHandedIn}
        value={value.where}
        onChange={(event) => onChange({ ...value, where: seenText(event.currentTarget.value) })}
      />
      <WhenFields value={value} onChange={onChange} inputs={inputs} />
      <Autocomplete
        label={words.say('bring-in.how')}
        data={ways.map((way) => words.say(`bring-in.way-${way}`))}
        filter={({ options }) => options}
        maxLength={longestHandedIn}
        value={value.how}
        onChange={(how) => onChange({ ...value, how: seenText(how) })}
      />
      <Select
        label={words.say('bring-in.form')}
        description={words.say('bring-in.form-hint')}
        placeholder={words.say('bring-in.form-unsaid')}
        clearable
        data={receivedForms.map((form) => ({ value: form, label: say.form(form) }))}
        value={value.form}
        onChange={(chosen) =>
          onChange({ ...value, form: receivedForms.find((form) => form === chosen) ?? null })
        }
      />
    </fieldset>
  );
}
