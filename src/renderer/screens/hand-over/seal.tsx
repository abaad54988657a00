import { Button } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChosenPath, ExportDone } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { PathField } from '../../shared/path-field.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useWords } from '../../shared/words.tsx';
import type { Work } from '../../shared/working.ts';
import classes from './hand-over.module.css';
import type { Answers } from './index.tsx';

interface Props {
  caseId: string;
  number: string;
  answers: Answers;
  work: Work<ExportDone>;
  setToken: (token: string) => void;
  back: () => void;
}

/** Where to, and the one button that needs courage. */
export function Seal({ caseId, number, answers, work, setToken, back }: Props) {
  const words = useWords();
  const calls = useCalls();
  const [out, setOut] = useState<ChosenPath | null>(null);
  const { to, why, encrypt, passphrase } = answers;
  const { state } = work;
  const suggested = `${number.replace(/[^\p{L}\p{N}]+/gu, '-')}.zip${encrypt ? '.age' : ''}`;

  const seal = (): void => {
    if (out === null) return;
    setToken(out.token);
    const input = { case: caseId, out: out.token, to, why, ...(encrypt ? { passphrase } : {}) };
    void work.run((signal) => calls.handOver.export(input, { signal }));
  };

  if (state.is === 'running')
    return (
      <div className={classes.step}>
        <WorkProgress progress={state.progress} onCancel={work.cancel} />
      </div>
    );
  return (
    <div className={classes.step}>
      <p className={classes.lead}>{words.say('hand-over.summary', { number, to })}</p>
      <p className={classes.hint}>
        {why} · {words.say(encrypt ? 'hand-over.encrypted' : 'hand-over.open-title')}
      </p>
      <PathField
        label={words.say('hand-over.where')}
        choice="save-bundle"
        suggested={suggested}
        value={out}
        onChange={setOut}
        autoFocus
      />
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {state.is === 'cancelled' && (
        <p className={classes.hint} role="status">
          {words.say('hand-over.cancelled')}
        </p>
      )}
      <p className={classes.hint}>{words.say('hand-over.seal-hint')}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={back}>
          {words.say('hand-over.back')}
        </Button>
        <Button
          disabled={out === null}
          leftSection={<IconRosetteDiscountCheck size={18} aria-hidden />}
          onClick={seal}
        >
          {words.say('hand-over.seal')}
        </Button>
      </div>
    </div>
  );
}
