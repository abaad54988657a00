import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo } from 'react';
import type { DeskState } from '../contract/calls/index.ts';
import { wordsIn } from '../words/index.ts';
import { CoreWatch } from './desk/core-watch.tsx';
import Locker from './screens/locker/index.tsx';
import { ahead, loadWhenIdle } from './shared/ahead.tsx';
import { LockerContext, useDesk } from './shared/calls.ts';
import { Crash } from './shared/crash.tsx';
import { useNewCode } from './shared/new-code.ts';
import { StrayErrors } from './shared/stray-errors.tsx';
import { themeWith } from './shared/theme.ts';
import { WordsProvider } from './shared/words.tsx';

/** What comes after the first screen, each in a file of its own. */
const parts = {
  desk: ahead(() => import('./desk/desk.tsx')),
  unlock: ahead(() => import('./screens/locker/unlock.tsx')),
  code: ahead(() => import('./screens/locker/recovery-code.tsx')),
};

/** Loads what a window begins with where it is not the first screen: a locker is open, of a window that was closed. */
export async function loadFirst({ locker }: DeskState): Promise<void> {
  if (locker !== null) await (locker.locked ? parts.unlock : parts.desk).load();
}

/** Where main has put the nonce for styles that are made while the window runs. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

export function App() {
  const desk = useDesk();
  useEffect(() => loadWhenIdle(Object.values(parts)), []);
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

/** Each of these takes the place of the other at once, also while it is being loaded. */
function Shown({ desk }: { desk: DeskState }) {
  const code = useNewCode();
  const { locker } = desk;
  if (locker?.locked === true)
    return (
      <LockerContext key="unlock" value={locker}>
        <parts.unlock.Shown />
      </LockerContext>
    );
  if (code.is === 'shown') return <parts.code.Shown code={code.code} />;
  if (locker === null || code.is === 'coming') return <Locker key="locker" />;
  return (
    <LockerContext key={locker.dir} value={locker}>
      <parts.desk.Shown />
    </LockerContext>
  );
}
