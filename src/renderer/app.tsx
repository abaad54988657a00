import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useEffect, useMemo } from 'react';
import type { DeskState } from '../contract/calls/index.ts';
import type { Words } from '../words/say.ts';
import { CoreWatch } from './desk/core-watch.tsx';
import { KeptDesk } from './desk/kept-desk.tsx';
import Locker from './screens/locker/index.tsx';
import { ahead, loadWhenIdle } from './shared/ahead.tsx';
import { LockerContext, useDesk } from './shared/calls.ts';
import { Crash } from './shared/crash.tsx';
import { useLockedHere } from './shared/locked-here.ts';
import { useNewCode } from './shared/new-code.ts';
import { OpenedAnew } from './shared/opened-anew.tsx';
import { useScreenLock } from './shared/screen-lock.ts';
import { StrayErrors } from './shared/stray-errors.tsx';
import { useTextSizeKeys } from './shared/text-size.ts';
import { themeWith } from './shared/theme.ts';
import { WholePaste } from './shared/whole-paste.tsx';
import { useWordsIn, WordsProvider } from './shared/words.tsx';

/** What comes after the first screen, each in a file of its own. */
const parts = {
  desk: ahead(() => import('./desk/desk.tsx')),
  unlock: ahead(() => import('./screens/locker/unlock.tsx')),
  told: ahead(() => import('./shared/told.tsx')),
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

/** @param words in the language of the settings as the window begins */
export function App({ words: first }: { words: Words }) {
  const desk = useDesk();
  const isLockedHere = useLockedHere();
  useEffect(() => loadWhenIdle(Object.values(parts)), []);
  const ofSystem = useColorScheme('light', { getInitialValueInEffect: false });
  const { language, theme: asked } = desk.settings;
  const words = useWordsIn(language, first);
  const kit = useMemo(() => themeWith({ close: words.say('bring-in.close') }), [words]);
  return (
    <MantineProvider
      theme={kit}
      forceColorScheme={asked === 'system' ? ofSystem : asked}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      <WordsProvider words={words}>
        <CoreWatch />
        {/* What is told while the screen is locked is told when it is unlocked. */}
        {!isLockedHere && desk.locker?.locked !== true && <parts.told.Shown />}
        <StrayErrors />
        <WholePaste />
        <TextSizeKeys />
        <OpenedAnew />
        <Crash>
          <Shown desk={desk} />
        </Crash>
      </WordsProvider>
    </MantineProvider>
  );
}

function TextSizeKeys() {
  useTextSizeKeys();
  return null;
}

/**
 * Each of these takes the place of the other at once, also while it is being loaded. A locked screen has the desk of its
 * locker behind it; that of another locker, or of another officer, is another desk.
 */
function Shown({ desk }: { desk: DeskState }) {
  const code = useNewCode();
  const { locker } = desk;
  const locked = useScreenLock(locker);
  if (!locked && code.is === 'shown') return <parts.code.Shown code={code.code} />;
  if (locker === null || (!locked && code.is === 'coming')) return <Locker key="locker" />;
  const { dir, origin, officer } = locker;
  return (
    <LockerContext key={JSON.stringify([dir, origin, officer])} value={locker}>
      {locked && <parts.unlock.Shown />}
      <KeptDesk locked={locked}>
        <parts.desk.Shown />
      </KeptDesk>
    </LockerContext>
  );
}
