import { Button } from '@mantine/core';
import { IconFileZip, IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChosenPath } from '../../../contract/calls/index.ts';
import { SealDrawing } from '../../../looks/seal-drawing.tsx';
import { bridge } from '../../shared/bridge.ts';
import { useDesk } from '../../shared/calls.ts';
import { useDrops } from '../../shared/drops.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Page } from '../../shared/page.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import type { BundleAsked } from '../../shared/receiving.ts';
import { askToCheck, putOffCheck, takeAsked, useToCheck } from '../../shared/to-check.ts';
import { useVerifying, verifyBundle } from '../../shared/verifying.ts';
import { useWords } from '../../shared/words.tsx';
import { Expected, readFingerprint } from './expected.tsx';
import { type Decryption, keyWantedBy, LockedBundle } from './locked-bundle.tsx';
import { Receive, Receiving } from './receive.tsx';
import { Result } from './result.tsx';
import classes from './verify.module.css';
import { WaitingBundles } from './waiting-bundles.tsx';

/** Checks a bundle: drop it, and see what a person would want to know of it. */
export default function Verify() {
  const words = useWords();
  const { asked } = useToCheck();
  const { work, verifying } = useVerifying();
  const { state, cancel, reset } = work;
  const file = verifying?.bundle ?? null;
  const decryption = verifying?.asked.decryption;
  const [fingerprint, setFingerprint] = useState(verifying?.asked.key ?? '');
  const [since, setSince] = useState<ChosenPath | null>(verifying?.since ?? null);
  const [certificateCa, setCertificateCa] = useState<ChosenPath | null>(verifying?.certificateCa ?? null);
  const { hex, isWhole: isKey } = readFingerprint(fingerprint);
  const { locker } = useDesk();
  const isOpen = locker?.locked === false;
  const keyField = useRef<HTMLInputElement>(null);
  const wrongKey = hex !== '' && !isKey;

  const askedWith = (opening?: Decryption): BundleAsked => ({
    ...(isKey ? { key: hex } : {}),
    ...(since === null ? {} : { since: since.token }),
    ...(certificateCa === null ? {} : { certificateCa: certificateCa.token }),
    ...(opening === undefined ? {} : { decryption: opening }),
  });
  const check = (bundle: ChosenPath, opening?: Decryption): void => {
    verifyBundle({ bundle, since, certificateCa, asked: askedWith(opening) });
  };
  const take = (bundle: ChosenPath): void => {
    if (wrongKey || state.is === 'running') putOffCheck(bundle);
    else check(bundle);
  };
  const checkAsked = useEffectEvent(() => {
    if (asked === null) return;
    takeAsked();
    take(asked);
  });
  useEffect(() => checkAsked(), [asked]);
  useDrops({
    say: 'bundle-check.drop',
    hint: 'bundle-check.drop-hint',
    take: (bundles) => askToCheck(...bundles),
  });
  const leave = (): void => {
    reset();
  };
  const toKey = (): void => {
    // It stands where nothing has been checked.
    flushSync(reset);
    keyField.current?.focus();
  };
  const next = <WaitingBundles toKey={wrongKey ? toKey : null} isBusy={state.is === 'running'} />;
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose('bundle');
    if (chosen !== undefined) check(chosen);
  };

  const isOwn = isOpen && state.is === 'done' && state.result.signedBy === locker.fingerprint;
  const isReceivable = isOpen && state.is === 'done' && state.result.intact;
  if (state.is === 'done' && file !== null)
    return (
      <Page
        title={words.say('bundle-check.title')}
        subtitle={file.name}
        actions={
          <>
            <Button variant="default" onClick={leave}>
              {words.say('bundle-check.other')}
            </Button>
            <Button
              variant={isReceivable && !isOwn ? 'default' : 'filled'}
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={() => check(file, decryption)}
            >
              {words.say('bundle-check.again')}
            </Button>
          </>
        }
      >
        {next}
        <Result
          result={state.result}
          keyGiven={isKey}
          sinceGiven={since !== null}
          isOwn={isOwn}
          at={state.at}
        >
          {isReceivable && <Receive file={file} asked={askedWith(decryption)} isOwn={isOwn} />}
        </Result>
      </Page>
    );
  const wanted = state.is === 'failed' ? keyWantedBy(state.error) : null;
  if (state.is === 'failed' && file !== null && wanted !== null)
    return (
      <Page title={words.say('bundle-check.title')}>
        <div className={classes.verify}>
          <LockedBundle
            file={file}
            wanted={wanted}
            error={state.error}
            open={(opening) => check(file, opening)}
            leave={leave}
          />
          {next}
        </div>
      </Page>
    );
  return (
    <Page title={words.say('bundle-check.title')}>
      <div className={classes.verify}>
        {state.is === 'running' && file !== null ? (
          <section className={classes.invitation} data-running>
            <SealDrawing is="open" size={112} />
            <p className={classes.say}>{words.say('bundle-check.checking', { name: file.name })}</p>
            <div className={classes.progress}>
              <WorkProgress progress={state.progress} onCancel={cancel} />
            </div>
            {next}
          </section>
        ) : (
          <>
            {isOpen && <Receiving />}
            <section className={classes.invitation}>
              <SealDrawing is="open" size={112} />
              <p className={classes.say}>{words.say('bundle-check.drop')}</p>
              <p className={classes.hint}>{words.say('bundle-check.drop-hint')}</p>
              <Button
                size="md"
                leftSection={<IconFileZip size={20} aria-hidden />}
                onClick={() => (wrongKey ? toKey() : void choose())}
              >
                {words.say('bundle-check.choose')}
              </Button>
            </section>
            {next}
            {state.is === 'failed' && (
              <div>
                <p className={classes.name}>{file?.name}</p>
                <ErrorText error={state.error} />
              </div>
            )}
            {state.is === 'cancelled' && <p role="status">{words.say('bundle-check.stopped')}</p>}
            <Expected
              ref={keyField}
              {...{ fingerprint, setFingerprint, since, setSince, certificateCa, setCertificateCa }}
            />
          </>
        )}
      </div>
    </Page>
  );
}
