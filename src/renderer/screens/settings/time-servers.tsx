import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClockState } from '../../../contract/calls/index.ts';
import { sayLength } from '../../../words/span-words.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useTime } from '../../shared/time.ts';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import profiles from './profiles.module.css';
import classes from './section.module.css';

type Time = ClockState['time'];

/** The time servers that are asked, what they said last, and whether they agree. */
export function TimeServers({ time }: { time: Time }) {
  const words = useWords();
  const calls = useCalls();
  const [adding, setAdding] = useState(false);
  const setting = useMutation({
    mutationFn: (timeServers: string[]) => calls.desk.set({ timeServers }),
    onSuccess: ({ timeServers: servers }) => {
      // At once, so that what is added next is added to it.
      queryClient.setQueryData<ClockState>(
        ['clock'],
        (shown) => shown && { ...shown, time: { ...shown.time, servers } },
      );
      void queryClient.invalidateQueries({ queryKey: ['clock'] });
    },
  });
  const asking = useMutation({
    mutationFn: () => calls.keeping.askTime(),
    onSuccess: (next) => queryClient.setQueryData(['clock'], next),
  });
  const { servers, isAsking } = time;
  return (
    <>
      <h3 className={classes.heading}>{words.say('time-servers.title')}</h3>
      <p className={classes.help}>{words.say('time-servers.help')}</p>
      {servers.length === 0 && <p className={classes.text}>{words.say('time-servers.none')}</p>}
      {servers.length > 0 && (
        <ul className={profiles.list} aria-label={words.say('time-servers.title')}>
          {servers.map((server) => (
            <li key={server} className={profiles.profile}>
              <div className={profiles.what}>
                <div className={profiles.name}>{server}</div>
                <div className={profiles.site}>
                  <SaidBy server={server} time={time} />
                </div>
              </div>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words.say('time-servers.remove', { server })}
                onClick={() => setting.mutate(servers.filter((each) => each !== server))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Agreement time={time} />
      {adding ? (
        <AddServer
          error={setting.error}
          isBusy={setting.isPending}
          onAdd={(server) =>
            setting.mutate([...new Set([...servers, server])], { onSuccess: () => setAdding(false) })
          }
          onCancel={() => {
            setting.reset();
            setAdding(false);
          }}
        />
      ) : (
        <ErrorText error={setting.error ?? asking.error} />
      )}
      <div className={classes.buttons}>
        {!adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.say('time-servers.add')}
          </Button>
        )}
        {servers.length > 0 && (
          <Button variant="default" loading={asking.isPending || isAsking} onClick={() => asking.mutate()}>
            {words.say('time-servers.now')}
          </Button>
        )}
      </div>
    </>
  );
}

function SaidBy({ server, time }: { server: string; time: Time }) {
  const words = useWords();
  const said = time.said.find((each) => each.server === server);
  if (said === undefined) return words.say('time-servers.not-asked');
  if ('fault' in said) return words.sayCode('time-fault', said.fault, { detail: said.detail });
  const { offsetMs, uncertaintyMs, stratum } = said;
  const margin = Math.max(0.1, Math.ceil(uncertaintyMs / 100) / 10);
  const amount = sayLength(words, Math.abs(offsetMs));
  const how = Math.abs(offsetMs) <= Math.max(500, uncertaintyMs) ? 'same' : offsetMs > 0 ? 'behind' : 'ahead';
  return words.say(`time-servers.${how}`, { amount, margin, stratum });
}

function Agreement({ time: { agreed, askedAt, said } }: { time: Time }) {
  const words = useWords();
  const { second } = useTime();
  if (agreed === null || askedAt === null) return null;
  const { agree, others } = agreed;
  const servers = others.join(', ');
  const answered = said.filter((each) => 'offsetMs' in each).length;
  const together = answered === 1 ? 'alone' : 'agree';
  return (
    <p className={classes.text} aria-live="polite">
      {words.say(`time-servers.${!agree ? 'disagree' : others.length > 0 ? 'outvoted' : together}`, {
        servers,
        at: second(askedAt),
      })}
    </p>
  );
}

interface AddProps {
  error: unknown;
  isBusy: boolean;
  onAdd: (server: string) => void;
  onCancel: () => void;
}

function AddServer({ error, isBusy, onAdd, onCancel }: AddProps) {
  const words = useWords();
  const [server, setServer] = useState('');
  const form = useForm(server.trim() !== '', () => {
    if (!isBusy) onAdd(server.trim());
  });
  return (
    <form className={classes.form} aria-label={words.say('time-servers.add')} onSubmit={form.onSubmit}>
      <TextInput
        autoFocus
        label={words.say('time-servers.address')}
        placeholder="ntp.contoh.example"
        spellCheck={false}
        value={server}
        error={form.tried && server.trim() === '' && words.say('form.needed')}
        onChange={(event) => setServer(event.currentTarget.value)}
      />
      <ErrorText error={error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={isBusy}>
          {words.say('stamps.add-do')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}
