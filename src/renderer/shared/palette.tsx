import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { type OnScreen, readScreen } from './on-screen.ts';
import type { PaletteAction, PaletteGroup } from './palette-action.tsx';
import { usePaletteActions } from './palette-actions.tsx';
import { palette, paletteStore } from './palette-store.ts';
import { usePlace } from './place.ts';
import { useWords } from './words.tsx';

/** Opens the field that finds any action. */
export function openPalette(): void {
  palette.open();
}

/**
 * Every action and every place, found by its name; what is typed can also be searched for. What can be pressed on the
 * screen is read from the screen itself, so that nothing of it is missing here, and is pressed there.
 */
export function Palette({ help }: { help: () => void }) {
  const words = useWords();
  const { go } = usePlace();
  const [typed, setTyped] = useState('');
  const [onScreen, setOnScreen] = useState<readonly OnScreen[]>([]);
  const groups = usePaletteActions(onScreen, help);
  const text = typed.trim();
  return (
    <Spotlight
      store={paletteStore}
      onSpotlightOpen={() => setOnScreen(readScreen())}
      shortcut="mod + K"
      tagsToIgnore={[]}
      overlayProps={{ backgroundOpacity: 0.3 }}
      attributes={{ content: { 'aria-label': words.say('palette.placeholder') } }}
      query={typed}
      onQueryChange={setTyped}
      clearQueryOnClose
      actions={groups}
      filter={(query) => {
        const named = matching(query, groups);
        if (text === '') return named;
        const search: PaletteAction = {
          id: 'search-for',
          label: words.say('palette.search-for', { text }),
          leftSection: <IconSearch size={18} aria-hidden />,
          onClick: () => go({ screen: 'search', text }),
        };
        return [...named, { group: words.say('palette.search'), actions: [search] }];
      }}
      nothingFound={words.say('palette.nothing')}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: words.say('palette.placeholder'),
        'aria-label': words.say('palette.placeholder'),
      }}
    />
  );
}

/** Those in whose name or keywords every word that was typed is found. */
function matching(query: string, groups: readonly PaletteGroup[]): PaletteGroup[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, description = '', keywords = '' }: PaletteAction): boolean => {
    const name = `${label} ${description} ${keywords}`.toLowerCase();
    return wanted.every((word) => name.includes(word));
  };
  return groups
    .map(({ group, actions }) => ({ group, actions: actions.filter(fits) }))
    .filter(({ actions }) => actions.length > 0);
}
