import {
  type Icon,
  IconArrowRight,
  IconClick,
  IconCursorText,
  IconEye,
  IconFolder,
  IconFolders,
  IconInbox,
  IconMap2,
  IconPackageExport,
  IconRosetteDiscountCheck,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useCases } from './cases.ts';
import { type OnScreen, press, pressInTurn } from './on-screen.ts';
import { action, afterwards, type PaletteAction, type PaletteGroup } from './palette-action.tsx';
import { useDeeds } from './palette-deeds.tsx';
import { type Reach, reachFrom } from './palette-reach.ts';
import { type Place, usePlace } from './place.ts';
import { settingsParts } from './settings-parts.ts';
import { useWords } from './words.tsx';

/** Every place, every case and every action that the palette offers, in the language of the settings. */
export function usePaletteActions(onScreen: readonly OnScreen[], help: () => void): PaletteGroup[] {
  const words = useWords();
  const cases = useCases();
  const { go } = usePlace();
  const place = (id: string, label: string, icon: Icon, to: Place): PaletteAction =>
    action(id, label, icon, () => go(to));
  return [
    {
      group: words.say('palette.here'),
      actions: onScreen.map((each) =>
        action(
          `here-${each.under}-${each.name}`,
          each.name,
          each.isField ? IconCursorText : IconClick,
          () => afterwards(() => press(each)),
          each.under === '' ? {} : { description: each.under },
        ),
      ),
    },
    { group: words.say('palette.actions'), actions: [...useDeeds(help), ...useReaches(onScreen)] },
    {
      group: words.say('palette.places'),
      actions: [
        place('cases', words.say('palette.cases-list'), IconFolders, { screen: 'cases' }),
        place('watched', words.say('watching.title'), IconEye, { screen: 'capture', tab: 'watched' }),
        place('inbox', words.say('palette.inbox'), IconInbox, { screen: 'inbox' }),
        place('map', words.say('palette.map'), IconMap2, { screen: 'map' }),
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

/** What is done in another place than this, or in another part of it: one is led there, and it is pressed. */
function useReaches(onScreen: readonly OnScreen[]): PaletteAction[] {
  const words = useWords();
  const { place, go } = usePlace();
  const here = new Set(onScreen.map(({ name }) => name));
  const reach = ({ to, press: keys }: Reach): void => {
    if (to !== undefined && JSON.stringify(to) !== JSON.stringify(place)) go(to);
    void pressInTurn(keys.map((key) => words.say(key)));
  };
  const deeds = reachFrom(place)
    .map((each) => ({ each, label: words.say(each.press.at(-1) ?? 'palette.actions') }))
    .filter(({ label }) => !here.has(label))
    .map(({ each, label }) =>
      action(`reach-${each.press.join()}`, label, IconArrowRight, () => afterwards(() => reach(each))),
    );
  const parts = settingsParts.map((part) =>
    action(`part-${part}`, words.say('palette.settings-part', { part: words.say(part) }), IconSettings, () =>
      afterwards(() => reach({ to: { screen: 'settings' }, press: [part] })),
    ),
  );
  return [...deeds, ...parts];
}
