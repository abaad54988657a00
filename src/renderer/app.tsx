import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useMemo } from 'react';
import type { DeskState } from '../contract/calls/index.ts';
import { wordsIn } from '../words/index.ts';
import { CoreWatch } from './desk/core-watch.tsx';
import { Desk } from './desk/desk.tsx';
import Locker from './screens/locker/index.tsx';
import { RecoveryCode } from './screens/locker/recovery-code.tsx';
import { LockerContext, useDesk } from './shared/calls.ts';
import { Crash } from './shared/crash.tsx';
import { useNewCode } from './shared/new-code.ts';
import { StrayErrors } from './shared/stray-errors.tsx';
import { themeWith } from './shared/theme.ts';
import { WordsProvider } from './shared/words.tsx';

const Unlock = lazy(() => import('./screens/locker/unlock.tsx'));

/** Where main has put the nonce for styles that are made while the window runs. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

export function App() {
  const desk = useDesk();
  const ofSystem = useColorScheme('light', { getInitialValueInEffect: false });
  const { language, theme: asked } = desk.settings;
  const kit = useMemo(() => themeWith({ close: wordsIn(language).say('bring-in.close') }), [language]);
  return (
    <MantineProvider
      theme={kit}
      forceColorScheme={asked === 'system' ? ofSystem : asked}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      <WordsProvider language={language}>
        <CoreWatch />
        <Notifications position="bottom-right" />
        <StrayErrors />
        <Crash>
          <Shown desk={desk} />
        </Crash>
      </WordsProvider>
    </MantineProvider>
  );
}

/**
 * Each of these takes the place of the other at once, also while it is being loaded. What a window begins with is
 * there from the start: what React has to wait for, it shows a third of a second later.
 */
function Shown({ desk }: { desk: DeskState }) {
  const code = useNewCode();
  const { locker } = desk;
  if (locker?.locked === true)
    return (
      <Suspense key="unlock">
        <LockerContext value={locker}>
          <Unlock />
        </LockerContext>
      </Suspense>
    );
  if (code.is === 'shown') return <RecoveryCode code={code.code} />;
  if (locker === null || code.is === 'coming') return <Locker key="locker" />;
  return (
    <LockerContext key={locker.dir} value={locker}>
      <Desk />
    </LockerContext>
  );
}
