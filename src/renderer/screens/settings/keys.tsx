import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeysState } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { calls, useLocker } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Hash } from '../../shared/hash.tsx';
import { useNewDataKey } from '../../shared/keeping-locker.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FingerprintWords } from './fingerprint-words.tsx';
import { KeyCardPart } from './key-card.tsx';
import { DataKeyProgress, NewDataKey } from './new-data-key.tsx';
import { NewRecoveryCode } from './new-recovery-code.tsx';
import { RotateKey } from './rotate-key.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** The keys of the locker: by what it is known, and what opens it. */
export function KeysSection() {
  const words = useWords();
  const { fingerprint } = useLocker();
  const [asked, ask] = useState<'nothing' | 'code' | 'data-key' | 'rotate'>('nothing');
  const { state } = useNewDataKey();
  const read = useQuery({
    queryKey: ['keys', fingerprint],
    staleTime: 0,
    queryFn: ({ signal }) => calls.keeping.keys(undefined, { signal }),
  });
  const exporting = useMutation({
    mutationFn: async () => {
      const [out] = await bridge.choose('save-file', 'jejak-public-key.pem');
      if (out !== undefined) await calls.keeping.exportKey({ out: out.token });
      return out ?? null;
    },
  });
  const saved = exporting.data;
  const isRunning = state.is === 'running';
  return (
    <Section title={words.say('keys-section.title')} help={words.say('keys-section.help')}>
      {!isRunning && <ReadError of={[read]} />}
      {read.data !== undefined && <KeyFacts keys={read.data} />}
      {saved !== null && saved !== undefined && (
        <p className={classes.text} role="status">
          {words.say('keys-section.exported', { file: saved.path })}
        </p>
      )}
      <ErrorText error={exporting.error} />
      {state.is !== 'idle' && <DataKeyProgress />}
      {asked === 'code' && <NewRecoveryCode onDone={() => ask('nothing')} />}
      {asked === 'rotate' && <RotateKey onDone={() => ask('nothing')} />}
      {asked === 'data-key' && (
        // It keeps what was typed for the case that the work fails.
        <div hidden={isRunning}>
          <NewDataKey onDone={() => ask('nothing')} />
        </div>
      )}
      {asked === 'nothing' && !isRunning && (
        <div className={classes.buttons}>
          <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
            {words.say('keys-section.export')}
          </Button>
          <Button variant="default" onClick={() => ask('code')}>
            {words.say('keys-section.new-code')}
          </Button>
          <Button variant="default" onClick={() => ask('rotate')}>
            {words.say('rotate.do')}
          </Button>
          <Button variant="default" onClick={() => ask('data-key')}>
            {words.say('keys-section.new-data-key')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function KeyFacts({ keys }: { keys: KeysState }) {
  const words = useWords();
  const time = useTime();
  const { fingerprint, earlier, ways, changedAt, origin } = keys;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{words.say('settings.fingerprint')}</dt>
        <dd>
          <Hash value={fingerprint} name={words.say('settings.fingerprint')} whole />
        </dd>
        <dt>{words.say('keys-section.origin')}</dt>
        <dd className={classes.mono}>{origin}</dd>
        {earlier.map((key) => (
          <EarlierKey key={key.fingerprint} fingerprint={key.fingerprint} />
        ))}
        <dt>{words.say('keys-section.ways')}</dt>
        <dd>
          <ul className={classes.plain}>
            {ways.map(({ kind, officer, own }, at) => (
              <li key={`${kind} ${String(at)}`}>
                {words.say(`keys-section.way-${kind}`, {
                  officer: officer ?? words.say('keys-section.nobody'),
                })}
                {own && ` · ${words.say('keys-section.own')}`}
              </li>
            ))}
          </ul>
          {changedAt !== null && (
            <div className={classes.help}>
              {words.say('keys-section.changed', { at: time.short(changedAt) })}
            </div>
          )}
        </dd>
      </dl>
      <FingerprintWords words={keys.words} />
      <KeyCardPart key={fingerprint} />
    </>
  );
}

function EarlierKey({ fingerprint }: { fingerprint: string }) {
  const words = useWords();
  const name = words.say('keys-section.earlier');
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Hash value={fingerprint} name={name} whole />
      </dd>
    </>
  );
}
