import { useComputedColorScheme } from '@mantine/core';
import {
  IconAperture,
  IconArrowBackUp,
  IconArrowLeft,
  IconCamera,
  IconDatabaseImport,
  IconDeviceDesktop,
  IconDownload,
  IconEyePlus,
  IconKeyboard,
  IconKeyboardOff,
  IconLanguage,
  IconLock,
  IconLogout,
  IconMoon,
  IconPackageImport,
  IconPlayerPause,
  IconPlayerPlay,
  IconSun,
  IconTextScan2,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { askForFiles } from './bring-in.ts';
import { useCalls, useDesk } from './calls.ts';
import { itemQueryOf } from './item.ts';
import { pressInTurn } from './on-screen.ts';
import { action, afterwards, type PaletteAction } from './palette-action.tsx';
import { usePlace } from './place.ts';
import { useQueue, useQueueActions } from './queue.ts';
import { closeLocker, lockScreen } from './screen-lock.ts';
import { useTell } from './tell.tsx';
import { useTextSize } from './text-size.ts';
import { undoNewest, undoWord } from './undo.ts';
import { draftOf } from './watches.ts';
import { useWords } from './words.tsx';

/** What can be done from anywhere. */
export function useDeeds(help: () => void): PaletteAction[] {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { place, go, back, canGoBack } = usePlace();
  const { settings } = useDesk();
  const scheme = useComputedColorScheme();
  const queue = useQueue().data;
  const size = useTextSize();
  const { pause, resume } = useQueueActions();
  const restore = async (): Promise<void> => {
    await closeLocker();
    await pressInTurn([words.say('welcome.restore')]);
  };
  const set = (change: Partial<typeof settings>) => (): void => tell.watch(calls.desk.set(change));
  return [
    action('capture', words.say('palette.capture'), IconCamera, () => go({ screen: 'capture' })),
    useWatchAction(),
    action('bring-in', words.say('palette.bring-in'), IconDownload, () => askForFiles()),
    action('camera', words.say('camera.open'), IconAperture, () =>
      go({ screen: 'camera', case: 'case' in place ? place.case : null }),
    ),
    action('receive', words.say('palette.receive'), IconPackageImport, () => go({ screen: 'verify' })),
    queue?.paused === true
      ? action('resume', words.say('palette.resume'), IconPlayerPlay, resume)
      : action('pause', words.say('palette.pause'), IconPlayerPause, pause),
    ...(undoWord() === null ? [] : [action('undo', words.say('keys.undo'), IconArrowBackUp, undoNewest)]),
    action('lock', words.say('palette.lock'), IconLock, () => tell.watch(lockScreen())),
    action('close', words.say('palette.close-locker'), IconLogout, () => tell.watch(closeLocker())),
    scheme === 'dark'
      ? action('light', words.say('palette.light'), IconSun, set({ theme: 'light' }))
      : action('dark', words.say('palette.dark'), IconMoon, set({ theme: 'dark' })),
    ...(settings.theme === 'system'
      ? []
      : [
          action(
            'theme-system',
            words.say('palette.theme-system'),
            IconDeviceDesktop,
            set({ theme: 'system' }),
          ),
        ]),
    action('larger', words.say('palette.larger'), IconZoomIn, size.larger),
    action('smaller', words.say('palette.smaller'), IconZoomOut, size.smaller),
    action('usual-size', words.say('palette.usual-size'), IconZoomReset, size.usual),
    settings.language === 'id'
      ? action('language', words.say('palette.to-english'), IconLanguage, set({ language: 'en' }))
      : action('language', words.say('palette.to-indonesian'), IconLanguage, set({ language: 'id' })),
    settings.singleKeys
      ? action(
          'single-keys',
          words.say('palette.single-keys-off'),
          IconKeyboardOff,
          set({ singleKeys: false }),
        )
      : action('single-keys', words.say('palette.single-keys-on'), IconKeyboard, set({ singleKeys: true })),
    action(
      'read-pictures',
      words.say(settings.readPictures ? 'palette.read-pictures-off' : 'palette.read-pictures-on'),
      IconTextScan2,
      set({ readPictures: !settings.readPictures }),
    ),
    ...(canGoBack ? [action('back', words.say('top.back'), IconArrowLeft, back)] : []),
    action('keys', words.say('palette.keys'), IconKeyboard, () => afterwards(help)),
    action('restore', words.say('palette.restore'), IconDatabaseImport, () => tell.watch(restore())),
  ];
}

/** To watch the address of the item that is shown, or any other. */
function useWatchAction(): PaletteAction {
  const words = useWords();
  const { place, go } = usePlace();
  const item = place.screen === 'item' ? place.item : '';
  const { data } = useQuery({ ...itemQueryOf(item), enabled: item !== '' });
  const draft = data === undefined ? null : draftOf(data);
  const caseId = 'case' in place ? place.case : null;
  return action(
    'watch',
    words.say(draft === null ? 'watching.add' : 'watching.add-this'),
    IconEyePlus,
    () => go({ screen: 'capture', tab: 'watched', draft: draft ?? { address: '', case: caseId } }),
    draft === null ? {} : { description: draft.address },
  );
}
