import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isLowered, type TwoPeopleRule, twoPeopleActs } from '../../../contract/approvals.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';
import { Choice, Section } from './section.tsx';

/** What needs a second officer in this locker. */
export function TwoPeopleSection() {
  const words = useWords();
  const read = useQuery(twoPeopleQuery);
  const [isChanged, change] = useState(false);
  return (
    <Section title={words.say('approvals.title')} help={words.say('approvals.help')}>
      <Read of={read}>
        {(rule) =>
          isChanged ? (
            <TwoPeopleForm rule={rule} onDone={() => change(false)} />
          ) : (
            <Choice name={words.say('approvals.needs')} help={ruleWords(rule, (key) => words.say(key))}>
              <Button variant="default" size="xs" onClick={() => change(true)}>
                {words.say('approvals.change')}
              </Button>
            </Choice>
          )
        }
      </Read>
    </Section>
  );
}

type Key =
  | `approvals.act-${(typeof twoPeopleActs)[number]}`
  | 'approvals.none'
  | 'approvals.by-supervisor'
  | 'approvals.by-anyone';

function ruleWords({ acts, bySupervisor }: TwoPeopleRule, say: (key: Key) => string): string {
  if (acts.length === 0) return say('approvals.none');
  const said = acts.map((act) => say(`approvals.act-${act}`)).join('; ');
  return `${said}. ${say(bySupervisor ? 'approvals.by-supervisor' : 'approvals.by-anyone')}`;
}

function TwoPeopleForm({ rule, onDone }: { rule: TwoPeopleRule; onDone: () => void }) {
  const words = useWords();
  const [acts, setActs] = useState(rule.acts);
  const [bySupervisor, setBySupervisor] = useState(rule.bySupervisor);
  const approving = useApprovers(rule.isSet && isLowered(rule, { acts, bySupervisor }));
  const setting = useMutation({
    mutationFn: () =>
      calls.officers.setTwoPeople({ acts: [...acts], bySupervisor, approvers: approving.approvers }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['officers'] });
      onDone();
    },
  });
  const form = useForm(approving.isWhole, () => {
    if (!setting.isPending) setting.mutate();
  });
  return (
    <form className={classes.form} aria-label={words.say('approvals.title')} onSubmit={form.onSubmit}>
      <fieldset className={classes.choices}>
        <legend className={classes.legend}>{words.say('approvals.needs')}</legend>
        {twoPeopleActs.map((act) => (
          <Checkbox
            key={act}
            label={words.say(`approvals.act-${act}`)}
            checked={acts.includes(act)}
            onChange={({ currentTarget: { checked } }) =>
              setActs((before) =>
                twoPeopleActs.filter((each) => (each === act ? checked : before.includes(each))),
              )
            }
          />
        ))}
      </fieldset>
      <Checkbox
        label={words.say('approvals.supervisor-only')}
        checked={bySupervisor}
        onChange={(event) => setBySupervisor(event.currentTarget.checked)}
      />
      {approving.fields(form.tried)}
      <ErrorText error={setting.error} />
      <FormButtons does={words.say('approvals.change-do')} isBusy={setting.isPending} onCancel={onDone} />
    </form>
  );
}
