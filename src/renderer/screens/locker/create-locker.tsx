import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { withNewCode } from '../../shared/new-code.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { emptyPlan, isNameFit, type LockerPlan, OfficerStep, PlaceStep } from './create-steps.tsx';
import classes from './frame.module.css';
import { Frame } from './frame.tsx';
import { isChosen, PassphraseFields } from './passphrase-fields.tsx';

const steps = ['place', 'officer', 'passphrase'] as const;
type Step = (typeof steps)[number];

function isDone(step: Step, plan: LockerPlan): boolean {
  switch (step) {
    case 'place':
      return plan.folder !== null && isNameFit(plan.name);
    case 'officer':
      return plan.officer.trim() !== '' && plan.agency.trim() !== '';
    case 'passphrase':
      return isChosen(plan.chosen);
  }
}

/** Makes a locker in three steps: where, whose, and its passphrase. The recovery code comes after. */
export default function CreateLocker({ onBack }: { onBack: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const [at, setAt] = useState(0);
  const [plan, setPlan] = useState<LockerPlan>(emptyPlan);
  const step = steps[at] ?? 'place';
  const change = (part: Partial<LockerPlan>): void => setPlan((now) => ({ ...now, ...part }));
  const creating = useMutation({
    mutationFn: async () => {
      const { folder, chosen, nip, ...rest } = plan;
      if (folder === null) return;
      await withNewCode(() =>
        calls.locker.create({
          ...rest,
          folder: folder.token,
          passphrase: chosen.passphrase,
          ...(nip.trim() === '' ? {} : { nip }),
        }),
      );
    },
  });
  const turnTo = (next: number): void => {
    form.begin();
    setAt(next);
  };
  const form = useForm(isDone(step, plan), () => {
    if (at + 1 < steps.length) turnTo(at + 1);
    else if (!creating.isPending) creating.mutate();
  });
  const { tried } = form;

  const fields: Record<Step, ReactNode> = {
    place: <PlaceStep {...{ plan, tried }} onChange={change} />,
    officer: <OfficerStep {...{ plan, tried }} onChange={change} />,
    passphrase: (
      <PassphraseFields
        autoFocus
        value={plan.chosen}
        onChange={(chosen) => change({ chosen })}
        tried={tried}
      />
    ),
  };
  return (
    <Frame
      key={step}
      title={words.say(`create.title-${step}`)}
      subtitle={words.say(`create.subtitle-${step}`)}
      onBack={at === 0 ? onBack : () => turnTo(at - 1)}
    >
      <form className={classes.form} onSubmit={form.onSubmit}>
        {fields[step]}
        <ErrorText error={creating.error} />
        <div className={classes.buttons}>
          <span className={classes.count}>{words.say('create.step', { at: at + 1, of: steps.length })}</span>
          <Button type="submit" loading={creating.isPending}>
            {words.say(at + 1 < steps.length ? 'create.next' : 'create.do')}
          </Button>
        </div>
      </form>
    </Frame>
  );
}
