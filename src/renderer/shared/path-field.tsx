import { Button, Input } from '@mantine/core';
import { useId } from 'react';
import type { Choice } from '../../contract/bridge.ts';
import type { ChosenPath } from '../../contract/calls/index.ts';
import { bridge } from './bridge.ts';
import classes from './path-field.module.css';
import { useWords } from './words.tsx';

interface Props {
  label: string;
  description?: string;
  choice: Choice;
  suggested?: string;
  value: ChosenPath | null;
  onChange: (value: ChosenPath) => void;
  autoFocus?: boolean;
}

/** A file or folder that is chosen by the system's dialog; its path is shown, the core gets its token. */
export function PathField({ label, description, choice, suggested, value, onChange, autoFocus }: Props) {
  const words = useWords();
  const id = useId();
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose(choice, suggested);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Input.Wrapper label={label} labelElement="div" description={description} labelProps={{ id }}>
      <div className={classes.field} role="group" aria-labelledby={id}>
        <span className={classes.path} data-empty={value === null}>
          {value === null ? words.say('path.none') : value.path}
        </span>
        <Button variant="default" onClick={() => void choose()} autoFocus={autoFocus}>
          {words.say(value === null ? 'path.choose' : 'path.change')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
