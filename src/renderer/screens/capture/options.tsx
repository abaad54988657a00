import { Button, NumberInput, Switch } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconList } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { mostAtOnce } from '../../../contract/at-once.ts';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import type { WordKey } from '../../../words/say.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls, useDesk } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** Whether they are shown stays so from one visit to the next. */
let lastOpen = false;

interface Props {
  acceptTlsErrors: boolean;
  onAccept: (accept: boolean) => void;
  onList: (list: ChosenPath) => void;
}

/** What is rarely changed: the limits, which hold for every capture on this device, and what holds for this one. */
export function Options({ acceptTlsErrors, onAccept, onList }: Props) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(lastOpen);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose('file');
    if (chosen !== undefined) onList(chosen);
  };
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={id}
        leftSection={<Chevron size={16} aria-hidden />}
        onClick={() => {
          lastOpen = !open;
          setOpen(!open);
        }}
      >
        {words.say('queue.options')}
      </Button>
      {!open && acceptTlsErrors && <span className={classes.into}>{words.say('queue.accept-tls')}</span>}
      <div id={id} className={classes.options} hidden={!open}>
        <Limit
          of="captureSeconds"
          label="queue.time-limit"
          hint="queue.time-limit-hint"
          least={5}
          {...seconds}
        />
        <Limit
          of="scrollSeconds"
          label="queue.scroll-limit"
          hint="queue.scroll-limit-hint"
          least={0}
          {...seconds}
        />
        <Limit
          of="pagesAtOnce"
          label="queue.at-once"
          hint="queue.at-once-hint"
          least={1}
          most={mostAtOnce}
          step={1}
        />
        <Switch
          className={classes.wide ?? ''}
          label={words.say('queue.accept-tls')}
          description={words.say('queue.accept-tls-hint')}
          checked={acceptTlsErrors}
          onChange={(event) => onAccept(event.currentTarget.checked)}
        />
        <div className={classes.wide}>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconList size={16} aria-hidden />}
            onClick={() => void choose()}
          >
            {words.say('queue.from-list')}
          </Button>
          <p className={classes.hint}>{words.say('queue.from-list-hint')}</p>
        </div>
      </div>
    </div>
  );
}

const seconds = { most: 3600, step: 10, unit: 'queue.seconds' } as const;

interface LimitProps {
  of: 'captureSeconds' | 'scrollSeconds' | 'pagesAtOnce';
  label: WordKey;
  hint: WordKey;
  least: number;
  most: number;
  step: number;
  unit?: WordKey;
}

/** A limit that holds for every capture; kept when the field is left, so that nothing comes between while one types. */
function Limit({ of, label, hint, least, most, step, unit }: LimitProps) {
  const words = useWords();
  const calls = useCalls();
  const now = useDesk().settings[of];
  const [typed, setTyped] = useState<number | string>(now);
  const set = useMutation({ mutationFn: (limit: number) => calls.desk.set({ [of]: limit }) });
  useEffect(() => setTyped(now), [now]);
  const keep = (): void => {
    const limit = typed === '' ? now : Math.min(most, Math.max(least, Math.round(Number(typed))));
    setTyped(limit);
    if (limit !== now) set.mutate(limit);
  };
  return (
    <div>
      <NumberInput
        label={words.say(label)}
        description={words.say(hint)}
        suffix={unit === undefined ? '' : ` ${words.say(unit)}`}
        min={least}
        max={most}
        step={step}
        allowDecimal={false}
        allowNegative={false}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <ErrorText error={set.error} />
    </div>
  );
}
