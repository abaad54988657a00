import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readNip } from '../../../contract/nip.ts';
import type { LockerOfficer, OfficerFacts } from '../../../contract/officer.ts';
import { officerRoles } from '../../../contract/officer-roles.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { calls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';

/** What is known of an officer, or of a new one. */
export function OfficerForm({ officer, onDone }: { officer: LockerOfficer | null; onDone: () => void }) {
  const words = useWords();
  const { agency } = useLocker().officer;
  const [facts, setFacts] = useState<OfficerFacts>({
    ...{ name: '', nip: '', role: '' as const, assignment: '' },
    ...{ agency, ...(officer === null ? {} : factsOf(officer)) },
  });
  const rule = useQuery(twoPeopleQuery).data;
  const approving = useApprovers(rule?.acts.includes('officers') === true);
  const keeping = useMutation({
    mutationFn: () =>
      calls.officers.keep({
        ...{ facts, approvers: approving.approvers },
        ...(officer === null ? {} : { officer: officer.id }),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['officers'] });
      onDone();
    },
  });
  const nipFault = faultOf(facts.nip, officer?.nip);
  const form = useForm(facts.name.trim() !== '' && nipFault === null && approving.isWhole, () => {
    if (!keeping.isPending) keeping.mutate();
  });
  const set = (name: keyof OfficerFacts) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setFacts((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      className={classes.form}
      aria-label={officer === null ? words.say('officers.add') : officer.name}
      onSubmit={form.onSubmit}
    >
      <TextInput
        autoFocus
        label={words.say('officers.name')}
        maxLength={200}
        value={facts.name}
        error={form.tried && facts.name.trim() === '' && words.say('form.needed')}
        onChange={set('name')}
      />
      <TextInput
        label={words.say('officers.agency')}
        maxLength={200}
        value={facts.agency}
        onChange={set('agency')}
      />
      <TextInput
        label={words.say('officers.nip')}
        description={words.say('officers.nip-help')}
        inputMode="numeric"
        maxLength={40}
        value={facts.nip}
        error={form.tried && nipFault !== null && words.say(`error.nip-${nipFault}`)}
        onChange={set('nip')}
      />
      <NativeSelect
        label={words.say('officers.role')}
        description={words.say('officers.role-help')}
        value={facts.role}
        data={[
          { value: '', label: words.say('officers.role-none') },
          ...officerRoles.map((each) => ({ value: each, label: words.say(`officers.role-${each}`) })),
        ]}
        onChange={set('role')}
      />
      <TextInput
        label={words.say('officers.assignment')}
        maxLength={300}
        value={facts.assignment}
        onChange={set('assignment')}
      />
      {approving.fields(form.tried)}
      <ErrorText error={keeping.error} />
      <FormButtons
        does={words.say(officer === null ? 'officers.add-do' : 'officers.change-do')}
        isBusy={keeping.isPending}
        onCancel={onDone}
      />
    </form>
  );
}

function factsOf({ name, agency, nip, role, assignment }: LockerOfficer): OfficerFacts {
  return { name, agency, nip, role, assignment };
}

/** A number that was kept before its form was looked at may stay. */
function faultOf(nip: string, before: string | undefined) {
  if (nip.trim() === '' || nip === before) return null;
  const read = readNip(nip);
  return typeof read === 'string' ? read : null;
}
