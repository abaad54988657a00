import { Button, TextInput } from '@mantine/core';
import { IconFileZip, IconRefresh } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ChosenPath, VerifyDone } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls } from '../../shared/calls.ts';
import { useDrops } from '../../shared/drops.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Page } from '../../shared/page.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { SealDrawing } from '../../shared/seal-drawing.tsx';
import { bundleToCheck, forgetToCheck } from '../../shared/to-check.ts';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import { Result } from './result.tsx';
import classes from './verify.module.css';

const digits = 64;

/** Checks a bundle: drop it, and see what a person would want to know of it. */
export default function Verify() {
  const words = useWords();
  const calls = useCalls();
  const [asked] = useState(bundleToCheck);
  const [file, setFile] = useState<ChosenPath | null>(null);
  const [key, setKey] = useState('');
  const { state, run, cancel, reset } = useWork<VerifyDone>();
  const hex = key.replaceAll(/[\s:]/g, '').toLowerCase();
  const isKey = /^[0-9a-f]*$/.test(hex) && hex.length === digits;
  const wrongKey = hex !== '' && !isKey;

  const check = (bundle: ChosenPath): void => {
    setFile(bundle);
    const input = { file: bundle.token, ...(isKey ? { key: hex } : {}) };
    void run((signal) => calls.handOver.verify(input, { signal }));
  };
  const checkAsked = useEffectEvent(() => {
    forgetToCheck();
    if (asked !== null) check(asked);
  });
  useEffect(() => checkAsked(), []);
  useDrops({
    say: 'bundle-check.drop',
    hint: 'bundle-check.drop-hint',
    take: ([bundle]) => {
      if (bundle !== undefined && !wrongKey) check(bundle);
    },
  });
  const choose = async (): Promise<void> => {
    const [chosen] = await bridge.choose('bundle');
    if (chosen !== undefined) check(chosen);
  };

  if (state.is === 'done' && file !== null)
    return (
      <Page
        title={words.say('bundle-check.title')}
        subtitle={file.name}
        actions={
          <>
            <Button variant="default" onClick={reset}>
              {words.say('bundle-check.other')}
            </Button>
            <Button leftSection={<IconRefresh size={18} aria-hidden />} onClick={() => check(file)}>
              {words.say('bundle-check.again')}
            </Button>
          </>
        }
      >
        <Result result={state.result} keyGiven={isKey} />
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
            <TextInput
              classNames={{ input: classes.key ?? '' }}
              label={words.say('bundle-check.key')}
              description={words.say('bundle-check.key-hint')}
              error={wrongKey ? words.say('bundle-check.key-wrong', { count: hex.length }) : null}
              spellCheck={false}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          </>
        )}
      </div>
    </Page>
  );
}
