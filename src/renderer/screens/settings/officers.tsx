import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupNip } from '../../../contract/nip.ts';
import type { LockerOfficer } from '../../../contract/officer.ts';
import { calls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { actAs, officersQuery } from '../../shared/officers.ts';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { OfficerForm } from './officer-form.tsx';
import classes from './section.module.css';
import { Choice, Section } from './section.tsx';

/** Who works with the locker, who is working now, and who does no more. */
export function OfficersSection() {
  const words = useWords();
  const read = useQuery(officersQuery);
  const [changed, change] = useState<LockerOfficer | 'new' | null>(null);
  const acting = useLocker().officer.id;
  return (
    <Section title={words.say('officers.title')} help={words.say('officers.help')}>
      <Read of={read}>
        {(officers) =>
          officers.map((each) =>
            changed !== null && changed !== 'new' && changed.id === each.id ? (
              <OfficerForm key={each.id} officer={each} onDone={() => change(null)} />
            ) : (
              <OfficerRow
                key={each.id}
                officer={each}
                isActing={each.id === acting}
                isAlone={officers.length === 1}
                onChange={() => change(each)}
              />
            ),
          )
        }
      </Read>
      {changed === 'new' ? (
        <OfficerForm officer={null} onDone={() => change(null)} />
      ) : (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => change('new')}>
            {words.say('officers.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface RowProps {
  officer: LockerOfficer;
  isActing: boolean;
  isAlone: boolean;
  onChange: () => void;
}

function OfficerRow({ officer, isActing, isAlone, onChange }: RowProps) {
  const words = useWords();
  const time = useTime();
  const { id, name, agency, nip, role, assignment, retiredAt } = officer;
  const working = useMutation({ mutationFn: () => actAs(id) });
  const retiring = useMutation({
    mutationFn: () => calls.officers.retire({ officer: id, isRetired: retiredAt === null }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['officers'] }),
  });
  const about = [
    agency,
    nip === '' ? '' : `NIP ${groupNip(nip)}`,
    role === '' ? '' : words.say(`officers.role-${role}`),
    assignment === '' ? '' : words.say('officers.assigned', { letter: assignment }),
    isActing ? words.say('officers.acting') : '',
    retiredAt === null ? '' : words.say('officers.gone', { at: time.short(retiredAt) }),
  ].filter((each) => each !== '');
  return (
    <>
      <Choice name={name} help={about.join(' · ')}>
        {retiredAt === null && !isActing && (
          <Button variant="default" size="xs" loading={working.isPending} onClick={() => working.mutate()}>
            {words.say('officers.work')}
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          aria-label={`${words.say('officers.change')}: ${name}`}
          onClick={onChange}
        >
          {words.say('officers.change')}
        </Button>
        {!isActing && !isAlone && (
          <Button variant="default" size="xs" loading={retiring.isPending} onClick={() => retiring.mutate()}>
            {words.say(retiredAt === null ? 'officers.retire' : 'officers.return')}
          </Button>
        )}
      </Choice>
      <ErrorText error={working.error ?? retiring.error} />
    </>
  );
}
