import { Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { Choice } from './section.tsx';

const viewingsQuery = {
  queryKey: ['custody', 'viewings'],
  queryFn: ({ signal }: { signal: AbortSignal }) => calls.viewings.plan(undefined, { signal }),
};

/** Whether the log of this locker says each time who opened an item, and who had it so. */
export function ViewingsChoice() {
  const words = useWords();
  const time = useTime();
  const read = useQuery(viewingsQuery);
  const setting = useMutation({
    mutationFn: (isOn: boolean) => calls.viewings.set({ isOn }),
    onSuccess: (plan) => queryClient.setQueryData(viewingsQuery.queryKey, plan),
  });
  return (
    <Read of={read}>
      {({ isOn, said }) => {
        const since =
          said === null
            ? words.say('viewings.said-nothing')
            : words.say(isOn ? 'viewings.said-on' : 'viewings.said-off', {
                at: time.second(said.at),
                who: said.officer,
              });
        return (
          <>
            <Choice
              name={words.say('viewings.record')}
              help={`${words.say('viewings.record-help')} ${since}`}
            >
              <Switch
                aria-label={words.say('viewings.record')}
                checked={setting.isPending ? setting.variables : isOn}
                onChange={(event) => setting.mutate(event.currentTarget.checked)}
              />
            </Choice>
            <ErrorText error={setting.error} />
          </>
        );
      }}
    </Read>
  );
}
