import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { groupNip } from '../../../contract/nip.ts';
import type { LockerOfficer } from '../../../contract/officer.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { calls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { actAs, officersQuery } from '../../shared/officers.ts';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { OfficerForm } from './officer-form.tsx';
import { OwnKey } from './own-key.tsx';
import classes from './section.module.css';
import { Choice, Section } from './section.tsx';

/** Who works with the locker, who is working now, and who does no more. */
export function OfficersSection() {
  const words = useWords();
  const read = useQuery(officersQuery);
  const [changed, change] = useState<LockerOfficer | 'new' | null>(null);
  const [isKeyMade, makeKey] = useState(false);
  const acting = useLocker().officer.id;
  return (
    <Section title={words.say('officers.title')} help={words.say('officers.help')}>
      <Read of={read}>
        {(officers) =>
          officers.map((each) =>
            changed !== null && changed !== 'new' && changed.id === each.id ? (
              <OfficerForm key={each.id} officer={each} onDone={() => change(null)} />
            ) : isKeyMade && each.id === acting ? (
              <OwnKey key={each.id} officer={each} onDone={() => makeKey(false)} />
            ) : (
              <OfficerRow
                key={each.id}
                officer={each}
                isActing={each.id === acting}
                isAlone={officers.length === 1}
                onChange={() => change(each)}
                onKey={() => makeKey(true)}
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
  onKey: () => void;
}

function OfficerRow({ officer, isActing, isAlone, onChange, onKey }: RowProps) {
  const words = useWords();
  const time = useTime();
  const { id, name, agency, nip, role, assignment, retiredAt, fingerprint } = officer;
  const working = useMutation({ mutationFn: () => actAs(id) });
  const needsTwo = useQuery(twoPeopleQuery).data?.acts.includes('officers') === true;
  const [isAsked, ask] = useState(false);
  const approving = useApprovers(needsTwo && isAsked);
  const retiring = useMutation({
    mutationFn: () =>
      calls.officers.retire({
        ...{ officer: id, isRetired: retiredAt === null, approvers: approving.approvers },
      }),
    onSuccess: () => {
      ask(false);
      return queryClient.invalidateQueries({ queryKey: ['officers'] });
    },
  });
  const retire = (): void => {
    if (needsTwo && !(isAsked && approving.isWhole)) ask(true);
    else retiring.mutate();
  };
  const about = [
    agency,
    nip === '' ? '' : `NIP ${groupNip(nip)}`,
    role === '' ? '' : words.say(`officers.role-${role}`),
    assignment === '' ? '' : words.say('officers.assigned', { letter: assignment }),
    fingerprint === null ? '' : words.say('approvals.has-key', { fingerprint: fingerprint.slice(0, 8) }),
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
        {isActing && (
          <Button variant="default" size="xs" onClick={onKey}>
            {words.say('approvals.own-key')}
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
          <Button variant="default" size="xs" loading={retiring.isPending} onClick={retire}>
            {words.say(retiredAt === null ? 'officers.retire' : 'officers.return')}
          </Button>
        )}
      </Choice>
      {approving.fields(isAsked)}
      <ErrorText error={working.error ?? retiring.error} />
    </>
  );
}
