import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import type { DeskState } from '../contract/calls/index.ts';
import { Desk } from './desk/desk.tsx';
import { useDesk } from './shared/calls.ts';
import { theme } from './shared/theme.ts';
import { WordsProvider } from './shared/words.tsx';

const Locker = lazy(() => import('./screens/locker/index.tsx'));
const Unlock = lazy(() => import('./screens/locker/unlock.tsx'));

/** Where main has put the nonce for styles that are made while the window runs. */
function styleNonce(): string {
  return document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
}

export function App() {
  const desk = useDesk();
  const ofSystem = useColorScheme();
  const { language, theme: asked } = desk.settings;
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={asked === 'system' ? ofSystem : asked}
      getStyleNonce={styleNonce}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateInlineStyles
    >
      <WordsProvider language={language}>
        <Notifications position="bottom-right" />
        <Suspense>
          <Shown desk={desk} />
        </Suspense>
      </WordsProvider>
    </MantineProvider>
  );
}

function Shown({ desk }: { desk: DeskState }) {
  if (desk.locker === null) return <Locker />;
  if (desk.locker.locked) return <Unlock />;
  return <Desk />;
}
