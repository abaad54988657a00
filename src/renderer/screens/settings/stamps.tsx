import { Button, Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StampsState } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useStamps } from '../../shared/stamps.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';
import { Choice, Section } from './section.tsx';
import { AddAuthority } from './stamp-add.tsx';
import { AuthorityList } from './stamp-authorities.tsx';
import { StampFacts } from './stamp-facts.tsx';
import type { WantedAuthority } from './wanted-authority.ts';

/** Who stamps the log, what is stamped of it, and what waits. */
export function StampsSection() {
  const words = useWords();
  const read = useStamps();
  return (
    <Section title={words.say('stamps.title')} help={words.say('stamps.help')}>
      <Read of={read}>{(state) => <Stamps state={state} />}</Read>
    </Section>
  );
}

function Stamps({ state }: { state: StampsState }) {
  const words = useWords();
  const calls = useCalls();
  const [adding, setAdding] = useState(false);
  const { isOn, authorities } = state;
  const show = (next: StampsState): void => {
    queryClient.setQueryData(['stamps', 'state'], next);
  };
  const setting = useMutation({
    mutationFn: (wanted: { isOn: boolean; authorities: WantedAuthority[] }) => calls.stamps.set(wanted),
    onSuccess: (next) => {
      show(next);
      void queryClient.invalidateQueries({ queryKey: ['stamps', 'window'] });
    },
  });
  const asking = useMutation({ mutationFn: () => calls.stamps.now(), onSuccess: show });
  const kept = authorities.map(({ url }) => ({ url, ca: 'keep' }));
  return (
    <>
      <Choice name={words.say('stamps.on')} help={words.say('stamps.on-help')}>
        <Switch
          aria-label={words.say('stamps.on')}
          checked={isOn}
          disabled={authorities.length === 0}
          onChange={(event) => setting.mutate({ isOn: event.currentTarget.checked, authorities: kept })}
        />
      </Choice>
      {authorities.length === 0 && !adding && <p className={classes.text}>{words.say('stamps.none')}</p>}
      <AuthorityList
        authorities={authorities}
        onChange={(urls) =>
          setting.mutate({
            isOn: isOn && urls.length > 0,
            authorities: urls.map((url) => ({ url, ca: 'keep' })),
          })
        }
      />
      {adding ? (
        <AddAuthority
          error={setting.error}
          isBusy={setting.isPending}
          onAdd={(authority) =>
            setting.mutate(
              // The first one that is named is meant to be asked.
              { isOn: isOn || authorities.length === 0, authorities: [...kept, authority] },
              { onSuccess: () => setAdding(false) },
            )
          }
          onCancel={() => {
            setting.reset();
            setAdding(false);
          }}
        />
      ) : (
        <ErrorText error={setting.error} />
      )}
      <StampFacts state={state} />
      <ErrorText error={asking.error} />
      <div className={classes.buttons}>
        {!adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.say('stamps.add')}
          </Button>
        )}
        {authorities.length > 0 && (
          <Button
            variant="default"
            loading={asking.isPending || state.isAsking}
            disabled={state.waiting === 0 && state.newest?.trust === 'trusted'}
            onClick={() => asking.mutate()}
          >
            {words.say('stamps.now')}
          </Button>
        )}
      </div>
    </>
  );
}
