import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Facts } from '../../shared/facts.tsx';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CredentialsResult } from './credentials-result.tsx';
import classes from './item.module.css';

/** What was read of the Content Credentials of an item after it came in, and the button that reads them once more. */
export function CredentialsAgain({ item: { item } }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const read = useQuery({
    // Items that change make it stale, and so does one that is read again here.
    queryKey: ['item', item, 'credentials-later'],
    queryFn: ({ signal }) => calls.trustLists.later({ item }, { signal }),
  });
  const [isSame, setSame] = useState(false);
  const reading = useMutation({
    mutationFn: () => calls.trustLists.readAgain({ item }),
    onSuccess: async ({ role }) => {
      const before = read.data ?? [];
      const { data = [] } = await read.refetch();
      setSame(before.some((each) => each.role === role) || data.every((each) => each.role !== role));
    },
  });
  return (
    <>
      <Read of={read}>
        {(later) =>
          later.map(({ role, at, by, receipt }) => (
            <section key={role} aria-labelledby={role} className={classes.section}>
              <h3 id={role} className={classes.heading}>
                {words.say('credentials-again.at', { time: time.long(at), by })}
              </h3>
              <Facts>
                <CredentialsResult read={receipt} />
              </Facts>
            </section>
          ))
        }
      </Read>
      <div>
        <Button
          size="xs"
          variant="default"
          loading={reading.isPending}
          onClick={() => {
            setSame(false);
            reading.mutate();
          }}
        >
          {words.say('credentials-again.read')}
        </Button>
        <p className={classes.hint}>{words.say('credentials-again.help')}</p>
        <p className={classes.hint} role="status">
          {isSame ? words.say('credentials-again.same') : ''}
        </p>
        <ErrorText error={reading.error} />
      </div>
    </>
  );
}
