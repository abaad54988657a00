import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { bridge } from '../../shared/bridge.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import profiles from './profiles.module.css';
import classes from './section.module.css';
import { Section } from './section.tsx';
import { TrustList } from './trust-list.tsx';

const trustListsQuery = queryOptions({
  queryKey: ['trust-lists'],
  staleTime: 0, // the command line may have set others meanwhile
  queryFn: ({ signal }) => calls.trustLists.state(undefined, { signal }),
});

/** Whose signers of Content Credentials count as trusted. */
export function TrustListsSection() {
  const words = useWords();
  const read = useQuery(trustListsQuery);
  const adding = useMutation({
    mutationFn: async () => {
      // One that cannot be taken does not keep the others out.
      const failed: unknown[] = [];
      for (const { token } of await bridge.choose('files'))
        await calls.trustLists.add({ file: token }).catch((error: unknown) => void failed.push(error));
      return failed;
    },
    onSettled: () => queryClient.invalidateQueries(trustListsQuery),
  });
  return (
    <Section title={words.say('trust-lists.title')} help={words.say('trust-lists.help')}>
      <Read of={read}>
        {({ lists }) =>
          lists.length === 0 ? (
            <p className={classes.text}>{words.say('trust-lists.none')}</p>
          ) : (
            <ul className={profiles.list} aria-label={words.say('trust-lists.title')}>
              {lists.map((each) => (
                <TrustList
                  key={each.sha256}
                  list={each}
                  onChange={(next) => queryClient.setQueryData(trustListsQuery.queryKey, next)}
                />
              ))}
            </ul>
          )
        }
      </Read>
      <p className={classes.help}>{words.say('trust-lists.since')}</p>
      <ErrorText error={adding.error} />
      {adding.data?.map((error, at) => (
        <ErrorText key={String(at)} error={error} />
      ))}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<IconFileCertificate size={18} aria-hidden />}
          loading={adding.isPending}
          onClick={() => adding.mutate()}
        >
          {words.say('trust-lists.add')}
        </Button>
      </div>
    </Section>
  );
}
