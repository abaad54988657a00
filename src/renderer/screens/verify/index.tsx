import { Button } from '@mantine/core';
import { IconFileZip, IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ChosenPath, VerifyDone } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls, useDesk } from '../../shared/calls.ts';
import { useDrops } from '../../shared/drops.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Page } from '../../shared/page.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import type { BundleAsked } from '../../shared/receiving.ts';
import { SealDrawing } from '../../shared/seal-drawing.tsx';
import { forgetToCheck, useToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import { Expected, readFingerprint } from './expected.tsx';
import { type Decryption, keyWantedBy, LockedBundle } from './locked-bundle.tsx';
import { Receive, Receiving } from './receive.tsx';
import { Result } from './result.tsx';
import classes from './verify.module.css';

/** Checks a bundle: drop it, and see what a person would want to know of it. */
export default function Verify() {
  const words = useWords();
  const calls = useCalls();
  const asked = useToCheck();
  const [file, setFile] = useState<ChosenPath | null>(null);
  const [decryption, setDecryption] = useState<Decryption>();
  const [fingerprint, setFingerprint] = useState('');
  const [since, setSince] = useState<ChosenPath | null>(null);
  const { state, run, cancel, reset } = useWork<VerifyDone>();
  const { hex, isWhole: isKey } = readFingerprint(fingerprint);
  const isOpen = useDesk().locker?.locked === false;
  const wrongKey = hex !== '' && !isKey;

  const askedWith = (opening?: Decryption): BundleAsked => ({
    ...(isKey ? { key: hex } : {}),
    ...(since === null ? {} : { since: since.token }),
    ...(opening === undefined ? {} : { decryption: opening }),
  });
  const check = (bundle: ChosenPath, opening?: Decryption): void => {
    setFile(bundle);
    setDecryption(opening);
    const input = { file: bundle.token, ...askedWith(opening) };
    void run((signal) => calls.handOver.verify(input, { signal }));
  };
  const checkAsked = useEffectEvent(() => {
    if (asked === null) return;
    forgetToCheck();
    check(asked);
  });
  useEffect(() => checkAsked(), [asked]);
  useDrops({
    say: 'bundle-check.drop',
    hint: 'bundle-check.drop-hint',
    take: ([bundle]) => {
      if (bundle !== undefined && !wrongKey) check(bundle);
    },
  });
  const leave = (): void => {
    setDecryption(undefined);
    reset();
  };
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose('bundle');
    if (chosen !== undefined) check(chosen);
  };

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
              variant={isReceivable ? 'default' : 'filled'}
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={() => check(file, decryption)}
            >
              {words.say('bundle-check.again')}
            </Button>
          </>
        }
      >
        <Result result={state.result} keyGiven={isKey} sinceGiven={since !== null}>
          {isReceivable && <Receive file={file} asked={askedWith(decryption)} />}
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
                disabled={wrongKey}
                onClick={() => void choose()}
              >
                {words.say('bundle-check.choose')}
              </Button>
            </section>
            {state.is === 'failed' && <ErrorText error={state.error} />}
            {state.is === 'cancelled' && <p role="status">{words.say('bundle-check.stopped')}</p>}
            <Expected {...{ fingerprint, setFingerprint, since, setSince }} />
          </>
        )}
      </div>
    </Page>
  );
}
