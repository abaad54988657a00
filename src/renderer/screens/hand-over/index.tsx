import { Stepper } from '@mantine/core';
import { useState } from 'react';
import type { ExportDone } from '../../../contract/calls/index.ts';
import { useCases } from '../../shared/cases.ts';
import { Page } from '../../shared/page.tsx';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import { Done } from './done.tsx';
import classes from './hand-over.module.css';
import { Seal } from './seal.tsx';
import { What } from './what.tsx';
import { Whom } from './whom.tsx';

/** What a person says of the bundle before it is made. */
export interface Answers {
  to: string;
  why: string;
  encrypt: boolean;
  passphrase: string;
  again: string;
}
const blank: Answers = { to: '', why: '', encrypt: false, passphrase: '', again: '' };

/** Hands a case over, in three steps: what goes in, for whom, and the seal. */
export default function HandOver({ caseId }: { caseId: string }) {
  const words = useWords();
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState(blank);
  const [token, setToken] = useState('');
  const work = useWork<ExportDone>();
  const row = useCases().find((each) => each.case === caseId);
  const title =
    row === undefined ? words.say('hand-over.title') : `${words.say('hand-over.title')}: ${row.number}`;

  if (work.state.is === 'done')
    return (
      <Page title={words.say('hand-over.done')}>
        <Done result={work.state.result} token={token} caseId={caseId} />
      </Page>
    );
  return (
    <Page title={title} subtitle={row?.title}>
      <div className={classes.wizard}>
        <Stepper
          active={step}
          onStepClick={setStep}
          allowNextStepsSelect={false}
          size="sm"
          aria-label={words.say('hand-over.steps')}
        >
          <Stepper.Step
            label={words.say('hand-over.step-what')}
            allowStepSelect={work.state.is !== 'running'}
          />
          <Stepper.Step
            label={words.say('hand-over.step-whom')}
            allowStepSelect={step > 1 && work.state.is !== 'running'}
          />
          <Stepper.Step label={words.say('hand-over.step-seal')} />
        </Stepper>
        {step === 0 && <What caseId={caseId} next={() => setStep(1)} />}
        {step === 1 && (
          <Whom answers={answers} setAnswers={setAnswers} back={() => setStep(0)} next={() => setStep(2)} />
        )}
        {step === 2 && (
          <Seal
            caseId={caseId}
            number={row?.number ?? ''}
            answers={answers}
            work={work}
            setToken={setToken}
            back={() => setStep(1)}
          />
        )}
      </div>
    </Page>
  );
}
