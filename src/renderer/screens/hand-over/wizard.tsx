import { Stepper } from '@mantine/core';
import { useState } from 'react';
import type { Making } from '../../shared/exporting.ts';
import { useForgetAtLock } from '../../shared/secret.ts';
import { useWords } from '../../shared/words.tsx';
import { type Answers, blank } from './answers.ts';
import { Seal } from './seal.tsx';
import { What } from './what.tsx';
import { Whom } from './whom.tsx';

interface Props {
  caseId: string;
  number: string;
  /** What was tried last, where it failed or was cancelled. */
  making: Making | null;
}

/** What goes in, for whom, and the seal. One that failed or was cancelled is found again at its last step. */
export function Wizard({ caseId, number, making }: Props) {
  const words = useWords();
  const tried = making?.case === caseId && making.protection !== 'passphrase' ? making : null;
  const [step, setStep] = useState(tried === null ? 0 : 2);
  const [answers, setAnswers] = useState<Answers>(tried === null ? blank : answersOf(tried));
  useForgetAtLock(() => {
    setAnswers((before) => ({ ...before, passphrase: '', again: '', certificatePassphrase: '' }));
    // What is sealed with a passphrase asks for it again.
    if (answers.protection === 'passphrase') setStep((before) => Math.min(before, 1));
  });
  return (
    <>
      <Stepper
        active={step}
        onStepClick={setStep}
        allowNextStepsSelect={false}
        size="sm"
        aria-label={words.say('hand-over.steps')}
      >
        <Stepper.Step label={words.say('hand-over.step-what')} />
        <Stepper.Step label={words.say('hand-over.step-whom')} />
        <Stepper.Step label={words.say('hand-over.step-seal')} />
      </Stepper>
      {step === 0 && (
        <What caseId={caseId} answers={answers} setAnswers={setAnswers} next={() => setStep(1)} />
      )}
      {step === 1 && (
        <Whom answers={answers} setAnswers={setAnswers} back={() => setStep(0)} next={() => setStep(2)} />
      )}
      {step === 2 && (
        <Seal
          caseId={caseId}
          number={number}
          answers={answers}
          setAnswers={setAnswers}
          back={() => setStep(1)}
        />
      )}
    </>
  );
}

function answersOf({
  recipients,
  to,
  why,
  out,
  protection,
  leaveOut,
  readings,
  certificate,
}: Making): Answers {
  const chosen = { to, why, out, protection, leaveOut, readings, certificate };
  return { ...blank, ...chosen, recipients: recipients.join('\n') };
}
