import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RetentionPlan } from '../../../contract/retention.ts';
import { calls } from '../../shared/calls.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { RetentionDue } from './retention-due.tsx';
import { RetentionForm } from './retention-form.tsx';
import { Choice, Section } from './section.tsx';

/** How long this locker keeps what it has, and what is due by that. */
export function RetentionSection() {
  const words = useWords();
  const read = useQuery({
    queryKey: ['custody', 'retention'],
    queryFn: ({ signal }) => calls.retention.plan(undefined, { signal }),
  });
  const [isChanged, change] = useState(false);
  return (
    <Section title={words.say('retention.title')} help={words.say('retention.help')}>
      <Read of={read}>
        {(plan) => (
          <>
            {isChanged ? (
              <RetentionForm plan={plan} onDone={() => change(false)} />
            ) : (
              <Rule plan={plan} onChange={() => change(true)} />
            )}
            {plan.said !== null && <RetentionDue />}
          </>
        )}
      </Read>
    </Section>
  );
}

function Rule({ plan, onChange }: { plan: RetentionPlan; onChange: () => void }) {
  const words = useWords();
  const time = useTime();
  const { endedMonths, inboxMonths, said } = plan;
  const months = (count: number | null): string =>
    count === null ? words.say('retention.without-end') : words.say('retention.months', { count });
  const rule =
    said === null
      ? words.say('retention.no-rule')
      : [
          `${words.say('retention.ended')}: ${months(endedMonths)}`,
          `${words.say('retention.inbox')}: ${months(inboxMonths)}`,
          words.say('retention.said', { at: time.second(said.at), who: said.officer }),
        ].join('. ');
  return (
    <Choice name={words.say('retention.title')} help={rule}>
      <Button variant="default" size="xs" onClick={onChange}>
        {words.say('retention.change')}
      </Button>
    </Choice>
  );
}
