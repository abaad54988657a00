import { ActionIcon, Button, Input } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
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
  /** For a file that may be left out. */
  onClear?: () => void;
  autoFocus?: boolean;
  /** What it needs. */
  error?: string | null;
}

/** A file or folder that is chosen by the system's dialog; its path is shown, the core gets its token. */
export function PathField(props: Props) {
  const { label, description, choice, suggested, value, onChange, onClear, autoFocus, error = null } = props;
  const words = useWords();
  const id = useId();
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose(choice, suggested);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <Input.Wrapper
      label={label}
      labelElement="div"
      description={description}
      labelProps={{ id }}
      error={error}
      errorProps={{ id: `${id}-error` }}
    >
      <div className={classes.field} role="group" aria-labelledby={id}>
        <span className={classes.path} data-empty={value === null}>
          {value === null ? words.say('path.none') : value.path}
        </span>
        {value !== null && onClear !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.say('path.clear', { name: label })}
            onClick={onClear}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
        <Button
          variant="default"
          onClick={() => void choose()}
          autoFocus={autoFocus}
          {...(error === null ? {} : { 'data-fault': true, 'aria-describedby': `${id}-error` })}
        >
          {words.say(value === null ? 'path.choose' : 'path.change')}
        </Button>
      </div>
    </Input.Wrapper>
  );
}
