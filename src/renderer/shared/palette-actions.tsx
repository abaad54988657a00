import { useComputedColorScheme } from '@mantine/core';
import {
  type Icon,
  IconAperture,
  IconCamera,
  IconDownload,
  IconFolder,
  IconFolders,
  IconInbox,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconPackageExport,
  IconPackageImport,
  IconPlayerPause,
  IconPlayerPlay,
  IconRosetteDiscountCheck,
  IconSearch,
  IconSettings,
  IconSun,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { askForFiles } from './bring-in.ts';
import { useCalls, useDesk } from './calls.ts';
import { useCases } from './cases.ts';
import { type Place, usePlace } from './place.ts';
import { useQueue, useQueueActions } from './queue.ts';
import { useTell } from './tell.tsx';
import { useWords } from './words.tsx';

/** One line of the palette. */
export interface PaletteAction {
  id: string;
  label: string;
  description?: string;
  /** Words under which it is found too. */
  keywords?: string;
  leftSection: ReactNode;
  onClick: () => void;
}

export interface PaletteGroup {
  group: string;
  actions: PaletteAction[];
}

function action(
  id: string,
  label: string,
  icon: Icon,
  onClick: () => void,
  more?: { description?: string; keywords?: string },
): PaletteAction {
  const Drawing = icon;
  return { id, label, leftSection: <Drawing size={18} aria-hidden />, onClick, ...more };
}

/** Every place, every case and every action that the palette offers, in the language of the settings. */
export function usePaletteActions(): PaletteGroup[] {
  const words = useWords();
  const cases = useCases();
  const { go } = usePlace();
  const place = (id: string, label: string, icon: Icon, to: Place): PaletteAction =>
    action(id, label, icon, () => go(to));
  return [
    { group: words.say('palette.actions'), actions: useDeeds() },
    {
      group: words.say('palette.places'),
      actions: [
        place('cases', words.say('palette.cases-list'), IconFolders, { screen: 'cases' }),
        place('inbox', words.say('palette.inbox'), IconInbox, { screen: 'inbox' }),
        place('search', words.say('palette.search'), IconSearch, { screen: 'search' }),
        place('verify', words.say('palette.verify'), IconRosetteDiscountCheck, { screen: 'verify' }),
        place('settings', words.say('palette.settings'), IconSettings, { screen: 'settings' }),
      ],
    },
    {
      group: words.say('palette.cases'),
      actions: cases.flatMap((each) => [
        action(`case-${each.case}`, each.number, IconFolder, () => go({ screen: 'case', case: each.case }), {
          description: each.title,
        }),
        action(
          `hand-over-${each.case}`,
          words.say('palette.hand-over', { number: each.number }),
          IconPackageExport,
          () => go({ screen: 'hand-over', case: each.case }),
          { keywords: each.title },
        ),
      ]),
    },
  ];
}

/** What can be done from anywhere. */
function useDeeds(): PaletteAction[] {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { place, go } = usePlace();
  const { settings } = useDesk();
  const scheme = useComputedColorScheme();
  const queue = useQueue().data;
  const { pause, resume } = useQueueActions();
  const set = (change: Partial<typeof settings>) => (): void => tell.watch(calls.desk.set(change));
  return [
    action('capture', words.say('palette.capture'), IconCamera, () => go({ screen: 'capture' })),
    action('bring-in', words.say('palette.bring-in'), IconDownload, () => askForFiles()),
    action('camera', words.say('camera.open'), IconAperture, () =>
      go({ screen: 'camera', case: 'case' in place ? place.case : null }),
    ),
    action('receive', words.say('palette.receive'), IconPackageImport, () => go({ screen: 'verify' })),
    queue?.paused === true
      ? action('resume', words.say('palette.resume'), IconPlayerPlay, resume)
      : action('pause', words.say('palette.pause'), IconPlayerPause, pause),
    action('lock', words.say('palette.lock'), IconLock, () => tell.watch(calls.locker.lock())),
    action('close', words.say('palette.close-locker'), IconLogout, () => tell.watch(calls.locker.close())),
    scheme === 'dark'
      ? action('light', words.say('palette.light'), IconSun, set({ theme: 'light' }))
      : action('dark', words.say('palette.dark'), IconMoon, set({ theme: 'dark' })),
    settings.language === 'id'
      ? action('language', words.say('palette.to-english'), IconLanguage, set({ language: 'en' }))
      : action('language', words.say('palette.to-indonesian'), IconLanguage, set({ language: 'id' })),
  ];
}
