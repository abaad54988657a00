import { useHotkeys } from '@mantine/hooks';
import { useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCalls, useDesk, useLocker } from '../shared/calls.ts';
import { captureFor } from '../shared/case-for-captures.ts';
import { caseHere } from '../shared/case-here.ts';
import { Crash } from '../shared/crash.tsx';
import { DropZone } from '../shared/drop-zone.tsx';
import { watchIdle } from '../shared/idle-watch.ts';
import { useKeys } from '../shared/keys.ts';
import { useOpened } from '../shared/opened.ts';
import { Palette } from '../shared/palette.tsx';
import { type Place, placeOf, usePlace, useWay, WayContext } from '../shared/place.ts';
import { QueueLine } from '../shared/queue-line.tsx';
import { lockScreen } from '../shared/screen-lock.ts';
import { useTell } from '../shared/tell.tsx';
import { askToCheck } from '../shared/to-check.ts';
import { undoNewest } from '../shared/undo.ts';
import { useWords } from '../shared/words.tsx';
import { CutOffNotice } from './cut-off-notice.tsx';
import classes from './desk.module.css';
import { Findings } from './findings.tsx';
import { HeldNotice } from './held-notice.tsx';
import { PlaceNotice } from './place-notice.tsx';
import { Rail } from './rail.tsx';
import { SampleBanner } from './sample-banner.tsx';
import { Screen } from './screen.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TopBar } from './top-bar.tsx';
import { WatchNews } from './watch-news.tsx';

/** Fields in which these keys do nothing: none, since none of them types anything. */
const fieldsToo: string[] = [];

/** The window while a locker is open: the rail at the left, the bar above, the line of the queue below. */
export default function Desk() {
  const { go, back } = usePlace();
  const way = useWay();
  // A screen is built in slices, so that keys and clicks are never kept waiting for it, nor for the one before it.
  const wayShown = useDeferredValue(way);
  const shown = placeOf(wayShown);
  const [helping, setHelping] = useState(false);
  const main = useRef<HTMLElement>(null);
  const key = keyOf(shown);
  // Where it scrolls as a whole, another screen begins at its top.
  useLayoutEffect(() => main.current?.scrollTo(0, 0), [key]);
  useTouches();
  useOpenedHere();
  useKeys([
    ['shift+?', () => setHelping(true)],
    ['mod+Z', undoNewest],
  ]);
  /** Into the case that one is at, where one is at one. */
  const captureHere = async (): Promise<void> => {
    const here = await caseHere(placeOf(way)).catch(() => null); // an item that cannot be read says so itself
    if (here !== null) captureFor(here);
    go({ screen: 'capture' });
  };
  useHotkeys(
    [
      ['mod+N', () => void captureHere()],
      ['mod+L', () => void lockScreen()],
      ['mod+,', () => go({ screen: 'settings' })],
      ['alt+ArrowLeft', back],
    ],
    fieldsToo,
  );
  return (
    <WayContext value={way}>
      <DropZone>
        <div className={classes.desk}>
          <Rail />
          <TopBar />
          <main ref={main} className={classes.main}>
            <SampleBanner />
            <PlaceNotice />
            {placeOf(way).screen !== 'capture' && <HeldNotice />}
            <CutOffNotice />
            <Findings />
            <div className={classes.screen} data-screen={shown.screen}>
              <WayContext value={wayShown}>
                <Crash key={key}>
                  <Screen place={shown} />
                </Crash>
              </WayContext>
            </div>
          </main>
          <footer className={classes.bottom}>
            <QueueLine />
          </footer>
        </div>
        <WatchNews />
        <Palette help={() => setHelping(true)} />
        <ShortcutHelp opened={helping} onClose={() => setHelping(false)} />
      </DropZone>
    </WayContext>
  );
}

/** One for each screen and what it is of, so that what breaks in one is not seen in another. */
function keyOf(place: Place): string {
  if (place.screen === 'item') return `item ${place.item}`;
  if (place.screen === 'watch') return `watch ${place.watch}`;
  if (place.screen === 'compare') return `compare ${place.items.join(' ')}`;
  return 'case' in place && place.screen !== 'camera' ? `${place.screen} ${place.case}` : place.screen;
}

/** Bundles that are opened with the app are checked; another locker waits until the person has closed this one. */
function useOpenedHere(): void {
  const { go } = usePlace();
  const { dir } = useLocker();
  const words = useWords();
  const tell = useTell();
  useOpened({
    bundles: (bundles) => {
      askToCheck(...bundles);
      go({ screen: 'verify' });
    },
    lockers: (folders) => {
      for (const { name, path } of folders) {
        if (path !== dir) tell.say(words.say('opened.another-locker', { name }));
      }
    },
  });
}

const touchEveryMs = 15_000;

/** Tells the core that someone is here, so that the screen is not locked; where it does not answer, it is locked here. */
function useTouches(): void {
  const calls = useCalls();
  const minutes = useDesk().settings.lockAfterMinutes;
  useEffect(() => {
    let last = 0;
    const idle = watchIdle(minutes, { ask: () => calls.desk.state(), hide: () => void lockScreen() });
    const touch = (): void => {
      idle.touch();
      const now = performance.now();
      if (now - last < touchEveryMs && last !== 0) return;
      last = now;
      // Where the core is gone the window says so.
      calls.desk.touch().catch(() => undefined);
    };
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { passive: true });
    return () => {
      idle.end();
      for (const kind of kinds) window.removeEventListener(kind, touch);
    };
  }, [calls, minutes]);
}
