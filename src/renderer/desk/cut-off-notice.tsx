import { Alert, Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CutOffWork } from '../../contract/calls/index.ts';
import { showBringIn } from '../shared/bring-in.ts';
import { calls } from '../shared/calls.ts';
import { makeBundle, useExport } from '../shared/exporting.ts';
import { useHandedInWords } from '../shared/handed-in-words.ts';
import { bringIn, useImport } from '../shared/importing.ts';
import { backUp, checkLocker, useBackup, useCheck } from '../shared/keeping-locker.ts';
import { type Place, usePlace } from '../shared/place.ts';
import { receiveBundle, useReceiving } from '../shared/receiving.ts';
import { useSecret } from '../shared/secret.ts';
import { SecretInput } from '../shared/secret-input.tsx';
import { useTell } from '../shared/tell.tsx';
import { useTime } from '../shared/time.ts';
import { useWords } from '../shared/words.tsx';
import classes from './cut-off-notice.module.css';

const cutOffQuery = queryOptions({
  queryKey: ['cut-off'],
  queryFn: ({ signal }) => calls.locker.cutOff(undefined, { signal }),
});

/** As the command line asks for. */
const leastPassphrase = 8;

/** Says what long work was cut off with the program, and does it again by one press. */
export function CutOffNotice() {
  const { data = [] } = useQuery(cutOffQuery);
  return (
    <div role="status" className={classes.place}>
      {data.map((work) => (
        <One key={work.work} cutOff={work} />
      ))}
    </div>
  );
}

function One({ cutOff }: { cutOff: CutOffWork }) {
  const words = useWords();
  const time = useTime();
  const say = useHandedInWords();
  const tell = useTell();
  const queries = useQueryClient();
  const { go } = usePlace();
  const [passphrase, setPassphrase] = useSecret();
  const [repeated, setRepeated] = useSecret();
  const [certificatePassphrase, setCertificatePassphrase] = useSecret();
  const [tried, setTried] = useState(false);
  /** It is being done again: it is offered once more where that fails. */
  const [isBegun, setBegun] = useState(false);
  const { kind, work, begunAt } = cutOff;
  const isBusy = useIsRunning(kind);
  const isNew = kind === 'export' && cutOff.protection === 'passphrase';
  const isCertified = kind === 'export' && cutOff.certificate !== null;
  const needsPassphrase = isNew || (kind === 'receive' && cutOff.opensWith === 'passphrase');
  const isShort = isNew ? Array.from(passphrase.trim()).length < leastPassphrase : passphrase === '';
  const differs = isNew && passphrase !== repeated;
  const forget = (): void =>
    tell.watch(
      calls.locker.forgetCutOff({ work }).then(() => queries.invalidateQueries({ queryKey: ['cut-off'] })),
    );
  const again = (): void => {
    setTried(true);
    if (needsPassphrase && (isShort || differs)) return;
    const { place, made } = begin(cutOff, { passphrase, certificatePassphrase });
    setBegun(true);
    setTried(false);
    setPassphrase('');
    setRepeated('');
    setCertificatePassphrase('');
    go(place);
    void made.then((isMade) => (isMade ? forget() : setBegun(false)));
  };
  if (isBegun) return null;
  const about = aboutOf(cutOff);
  const said = kind === 'import' ? say.all(cutOff) : '';
  return (
    <Alert
      role="group"
      variant="default"
      title={words.say(`cut-off.title-${kind}`, about)}
      icon={<IconPlugConnectedX aria-hidden />}
    >
      <div>
        {words.say('cut-off.when', { when: time.short(begunAt) })} {words.say(`cut-off.then-${kind}`, about)}{' '}
        {said !== '' && `${words.say('cut-off.said', { said })} `}
        {cutOff.left !== 'nothing' && words.say(`cut-off.left-${cutOff.left}`, { file: cutOff.leftAt ?? '' })}
      </div>
      <form
        className={classes.again}
        onSubmit={(event) => {
          event.preventDefault();
          again();
        }}
      >
        {needsPassphrase && (
          <SecretInput
            className={classes.secret ?? ''}
            label={words.say('cut-off.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={
              tried && isShort ? words.say('cut-off.passphrase-short', { count: leastPassphrase }) : null
            }
          />
        )}
        {isNew && (
          <SecretInput
            className={classes.secret ?? ''}
            label={words.say('hand-over.repeat')}
            value={repeated}
            onChange={setRepeated}
            error={tried && differs ? words.say('hand-over.differ') : null}
          />
        )}
        {isCertified && (
          <SecretInput
            className={classes.secret ?? ''}
            label={words.say('hand-over.certificate-passphrase')}
            value={certificatePassphrase}
            onChange={setCertificatePassphrase}
          />
        )}
        <div className={classes.buttons}>
          <Button size="xs" type="submit" disabled={isBusy}>
            {words.say(`cut-off.again-${kind}`, about)}
          </Button>
          {isBusy && <span>{words.say('cut-off.busy')}</span>}
          <Button size="xs" variant="default" onClick={forget}>
            {words.say('cut-off.forget')}
          </Button>
        </div>
      </form>
    </Alert>
  );
}

/** Whether work of that kind runs: another of it would take its place. */
function useIsRunning(kind: CutOffWork['kind']): boolean {
  const states = {
    export: useExport().work.state,
    import: useImport().state,
    backup: useBackup().work.state,
    check: useCheck().state,
    receive: useReceiving().work.state,
  };
  return states[kind].is === 'running';
}

/** What its words name: a file, a case, how many files came in and how many did not. */
function aboutOf(cutOff: CutOffWork) {
  const none = { name: '', number: '', of: 0, done: 0, count: 0 };
  switch (cutOff.kind) {
    case 'export':
      return { ...none, name: cutOff.out.name, number: cutOff.number };
    case 'import': {
      const { of, files } = cutOff;
      return { ...none, of, done: of - files.length, count: files.length };
    }
    case 'backup':
    case 'receive':
      return { ...none, name: cutOff.file.name };
    case 'check':
      return none;
  }
}

interface Begun {
  /** Where it is seen. */
  place: Place;
  /** Whether it need not be offered any more: what came of it is there, or is offered in another way. */
  made: Promise<boolean>;
}

const offeredThere = Promise.resolve(true);

/** Begins it anew with what was chosen. */
function begin(
  cutOff: CutOffWork,
  { passphrase, certificatePassphrase }: { passphrase: string; certificatePassphrase: string },
): Begun {
  switch (cutOff.kind) {
    case 'export': {
      const { case: caseId, number, out, to, why, protection, recipients, replaces } = cutOff;
      const { leaveOut, readings, certificate } = cutOff;
      const chosen = { out, to, why, protection, recipients, leaveOut, readings, certificate };
      const making = { case: caseId, number, ...chosen, replace: replaces };
      const made = makeBundle(making, {
        passphrase: protection === 'passphrase' ? passphrase : null,
        certificatePassphrase,
      });
      return { place: { screen: 'hand-over', case: caseId }, made };
    }
    case 'import': {
      const { case: caseId } = cutOff;
      bringIn(cutOff);
      showBringIn(true);
      return {
        place: caseId === null ? { screen: 'inbox' } : { screen: 'case', case: caseId },
        made: offeredThere,
      };
    }
    case 'backup':
      backUp(cutOff.file);
      return { place: { screen: 'settings' }, made: offeredThere };
    case 'check':
      checkLocker(cutOff.deep);
      return { place: { screen: 'settings' }, made: offeredThere };
    case 'receive': {
      const { file, from, key, since, opensWith, identity } = cutOff;
      const made = receiveBundle(file, from, {
        ...(key === null ? {} : { key }),
        ...(since === null ? {} : { since: since.token }),
        ...(opensWith === 'passphrase' ? { decryption: { passphrase } } : {}),
        ...(identity === null ? {} : { decryption: { identity: identity.token } }),
      });
      return { place: { screen: 'verify' }, made };
    }
  }
}
