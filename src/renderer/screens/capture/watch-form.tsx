import { Button, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { IconEyePlus, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WatchRow } from '../../../contract/calls/index.ts';
import { takeAddressOut } from '../../shared/address-fields.ts';
import { calls } from '../../shared/calls.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { isDay } from '../../shared/day.ts';
import { DayField } from '../../shared/day-field.tsx';
import { instantsOf } from '../../shared/days.ts';
import { useErrorWords } from '../../shared/error-text.tsx';
import { sayInterval, type Unit, unitMs, units } from '../../shared/interval-words.ts';
import { nameError } from '../../shared/name-error.ts';
import { usePlace } from '../../shared/place.ts';
import { ProfileSelect } from '../../shared/profile-select.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useForm } from '../../shared/use-form.ts';
import type { WatchDraft } from '../../shared/watch-draft.ts';
import { useWatches, watching } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './watched.module.css';

/** What was chosen last stays chosen. */
let lastEvery: { amount: number; unit: Unit } = { amount: 6, unit: 'hour' };

/** Has an address captured again on a schedule: how often, until when, into which case, with which profile. */
export function WatchForm({ draft, onDone }: { draft: WatchDraft; onDone: () => void }) {
  const words = useWords();
  const tell = useTell();
  const time = useTime();
  const [address, setAddress] = useState(draft.address);
  const [caseId, setCase] = useState(draft.case);
  const [profile, setProfile] = useState(draft.profile ?? null);
  const [acceptTlsErrors, setAccept] = useState(draft.acceptTlsErrors === true);
  const [{ amount, unit }, setEvery] = useState<{ amount: number | string; unit: Unit }>(lastEvery);
  const [until, setUntil] = useState('');
  const [wantedBase, setBase] = useState(draft.base);
  // An item of another case, or of another address, says nothing of this one.
  const base =
    wantedBase !== undefined && wantedBase.case === caseId && address === draft.address
      ? wantedBase
      : undefined;
  const everyMs = Number(amount) * unitMs[unit];
  const begin = useMutation({
    mutationFn: () =>
      calls.watch.add({
        ...{ address, case: caseId, profile, acceptTlsErrors, everyMs: Math.round(everyMs) },
        until: instantsOf({ from: '', to: until }).to,
        base: base?.item ?? null,
      }),
    onSuccess({ url }) {
      lastEvery = { amount: Number(amount), unit };
      takeAddressOut('queue', draft.address);
      tell.say(words.say('watching.added', { url }));
      onDone();
    },
  });
  const isUntil = until === '' || isDay(until);
  const form = useForm(address.trim() !== '' && everyMs > 0 && isUntil, () => {
    if (!begin.isPending) begin.mutate();
  });
  const needed = (isThere: boolean): string | false => form.tried && !isThere && words.say('form.needed');
  return (
    <form className={classes.form} aria-label={words.say('watching.add')} onSubmit={form.onSubmit}>
      <TextInput
        label={words.say('watching.address')}
        placeholder="https://"
        spellCheck={false}
        data-autofocus
        autoFocus={draft.address === ''}
        value={address}
        error={needed(address.trim() !== '')}
        onChange={(event) => {
          begin.reset();
          setAddress(event.currentTarget.value);
        }}
      />
      <Already address={address} />
      <div className={classes.fields}>
        <NumberInput
          className={classes.amount ?? ''}
          label={words.say('watching.every')}
          min={1}
          max={9999}
          allowDecimal={false}
          allowNegative={false}
          autoFocus={draft.address !== ''}
          value={amount}
          error={needed(everyMs > 0)}
          onChange={(typed) => setEvery({ amount: typed, unit })}
        />
        <Select
          className={classes.unit ?? ''}
          aria-label={words.say('watching.unit')}
          data={units.map((each) => ({ value: each, label: words.say(`watching.unit-${each}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={(chosen) => setEvery({ amount, unit: units.find((each) => each === chosen) ?? unit })}
          comboboxProps={{ shadow: 'md' }}
        />
        <DayField
          className={classes.until ?? ''}
          label={words.say('watching.until')}
          value={until}
          onChange={(day) => {
            begin.reset();
            setUntil(day);
          }}
        />
        <CaseSelect
          className={classes.case}
          label={words.say('queue.case')}
          none={words.say('queue.to-inbox')}
          value={caseId}
          onChange={setCase}
        />
        <ProfileSelect className={classes.profile} value={profile} onChange={setProfile} />
      </div>
      <Switch
        label={words.say('queue.accept-tls')}
        checked={acceptTlsErrors}
        onChange={(event) => setAccept(event.currentTarget.checked)}
      />
      <p className={classes.first}>
        {base === undefined
          ? words.say('watching.at-once')
          : words.say('watching.base', { title: base.title, time: time.short(base.capturedAt) })}
        {base !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconX size={14} aria-hidden />}
            onClick={() => setBase(undefined)}
          >
            {words.say('watching.base-drop')}
          </Button>
        )}
      </p>
      <Refused error={begin.error} />
      <div className={classes.ends}>
        <Button type="submit" loading={begin.isPending} leftSection={<IconEyePlus size={18} aria-hidden />}>
          {words.say('watching.begin')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('watching.cancel')}
        </Button>
        <p className={classes.note}>{words.say('watching.note')}</p>
      </div>
    </form>
  );
}

/** Tells of those that watch the address that is typed already. */
function Already({ address }: { address: string }) {
  const words = useWords();
  const known = watching(useWatches(), address);
  return (
    <div role="status">
      {known.map((row) => (
        <p key={row.id} className={classes.already}>
          {words.say('watching.already', {
            where: [
              row.caseNumber ?? words.say('item.inbox'),
              ...(row.profileName === null ? [] : [row.profileName]),
              words.say('watching.interval', { time: sayInterval(row.everyMs, words.language) }),
            ].join(', '),
          })}{' '}
          <ShowWatch row={row} />
        </p>
      ))}
    </div>
  );
}

function ShowWatch({ row: { id, url } }: { row: Pick<WatchRow, 'id' | 'url'> }) {
  const words = useWords();
  const { place, go } = usePlace();
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={words.say('watching.show-of', { url })}
      onClick={() => go({ screen: 'watch', watch: id, from: place })}
    >
      {words.say('watching.show')}
    </Button>
  );
}

/** Why it was not added; where it is watched already, with the way there. */
function Refused({ error }: { error: unknown }) {
  const sayError = useErrorWords();
  if (error === null || error === undefined) return null;
  const { code, params } = nameError(error);
  const { watch, url } = params;
  return (
    <p className={classes.refused} role="alert">
      {sayError(error)}{' '}
      {code === 'watched-already' && typeof watch === 'string' && typeof url === 'string' && (
        <ShowWatch row={{ id: watch, url }} />
      )}
    </p>
  );
}
