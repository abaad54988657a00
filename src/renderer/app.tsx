import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import type { DeskState } from '../contract/calls/index.ts';
import { CoreWatch } from './desk/core-watch.tsx';
import { Desk } from './desk/desk.tsx';
import { RecoveryCode } from './screens/locker/recovery-code.tsx';
import { useDesk } from './shared/calls.ts';
import { useNewCode } from './shared/new-code.ts';
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
        <CoreWatch />
        <Notifications position="bottom-right" />
        <Suspense>
          <Shown desk={desk} />
        </Suspense>
      </WordsProvider>
    </MantineProvider>
  );
}

function Shown({ desk }: { desk: DeskState }) {
  const code = useNewCode();
  if (desk.locker?.locked === true) return <Unlock />;
  if (code.is === 'shown') return <RecoveryCode code={code.code} />;
  if (desk.locker === null || code.is === 'coming') return <Locker />;
  return <Desk key={desk.locker.dir} />;
}
