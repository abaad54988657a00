import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { isGone } from '../../../contract/purge.ts';
import { itemQueryOf } from '../../shared/item.ts';
import { useKeys } from '../../shared/keys.ts';
import { useNeighbours } from '../../shared/neighbours.ts';
import { Page } from '../../shared/page.tsx';
import { type ItemTab, itemTabs, usePlace } from '../../shared/place.ts';
import { ReadError, type Reading } from '../../shared/read.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { ActsTab } from './acts-tab.tsx';
import { BannerTab } from './banner-tab.tsx';
import { ChatTab } from './chat-tab.tsx';
import { CompareMenu } from './compare-menu.tsx';
import { CustodyTab } from './custody-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import classes from './item.module.css';
import { ItemActions } from './item-actions.tsx';
import { ItemHead } from './item-head.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PictureTab } from './picture-tab.tsx';
import { ProvenanceTab } from './provenance-tab.tsx';
import { PurgeMenu, type Removal } from './purge-menu.tsx';
import { RemovalForm } from './removal-form.tsx';
import { ReplayTab } from './replay-tab.tsx';
import { SourceTab } from './source-tab.tsx';
import { tabsOf } from './tabs.ts';
import { TextTab } from './text-tab.tsx';
import { Tombstone } from './tombstone.tsx';
import { WatchButton } from './watch-button.tsx';

const tabs = {
  picture: PictureTab,
  chat: ChatTab,
  people: PeopleTab,
  replay: ReplayTab,
  text: TextTab,
  facts: FactsTab,
  provenance: ProvenanceTab,
  custody: CustodyTab,
  notes: NotesTab,
  acts: ActsTab,
  banner: BannerTab,
  source: SourceTab,
  files: FilesTab,
} satisfies Record<ItemTab, unknown>;

/** What is looked at by the bytes of files. */
const ofBytes = new Set<ItemTab>(['picture', 'chat', 'people', 'replay', 'text', 'source']);

/** One item: what it shows, what is known of it, and where it has been. */
export default function Item({ item, tab }: { item: string; tab: ItemTab }) {
  const words = useWords();
  const read = useQuery(itemQueryOf(item));
  const { data } = read;
  if (data === undefined)
    return (
      <Page title={read.error === null ? words.say('item.loading') : words.say('trail.item')}>
        <ReadError of={[read]} />
      </Page>
    );
  return <Shown item={data} wanted={tab} read={read} />;
}

function Shown({ item, wanted, read }: { item: ItemView; wanted: ItemTab; read: Reading<unknown> }) {
  const words = useWords();
  const { place, replace } = usePlace();
  const shown = tabsOf(item);
  const tab = shown.includes(wanted) ? wanted : (shown[0] ?? 'picture');
  const isFilm = item.kind === 'video' || item.files.some(({ role }) => role === 'recording');
  const Content = tabs[tab];
  /** What was begun from the menu, of which item. */
  const [begun, setBegun] = useState<{ item: string; removal: Removal } | null>(null);
  useWay(item.item);
  return (
    <Page
      title={item.title}
      subtitle={<ItemHead item={item} />}
      actions={
        <>
          <WatchButton item={item} />
          <CompareMenu item={item.item} />
          <ItemActions item={item} />
          <PurgeMenu item={item} onBegin={(removal) => setBegun({ item: item.item, removal })} />
        </>
      }
      content="flush"
      toolbar={
        <Tabs
          value={tab}
          onChange={(value) => {
            const chosen = itemTabs.find((name) => name === value);
            if (chosen !== undefined && place.screen === 'item') replace({ ...place, tab: chosen });
          }}
        >
          <Tabs.List aria-label={words.say('trail.item')}>
            {shown.map((name) => (
              <Tabs.Tab key={name} value={name} id={`tab-${name}`} aria-controls="item-panel">
                {words.say(name === 'picture' && isFilm ? 'film.title' : `item.tab-${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        role="tabpanel"
        id="item-panel"
        aria-labelledby={`tab-${tab}`}
        // What scrolls is reached by keyboard, also where nothing in it can be pressed.
        tabIndex={tab === 'picture' ? -1 : 0}
        className={classes.panel}
      >
        <ReadError of={[read]} />
        {begun?.item === item.item ? (
          <RemovalForm item={item} removal={begun.removal} onDone={() => setBegun(null)} />
        ) : isGone(item) && ofBytes.has(tab) ? (
          <Tombstone />
        ) : (
          <Content item={item} />
        )}
      </div>
    </Page>
  );
}

/** J and K lead on to the next and the previous item of the list that this one was opened from. */
function useWay(item: string): void {
  const { place, replace } = usePlace();
  const neighbour = useNeighbours(item);
  const tell = useTell();
  const to = async (way: 'before' | 'after'): Promise<void> => {
    const next = await neighbour(way);
    if (next === null || place.screen !== 'item') return;
    const { tab, from } = place;
    replace({
      ...{ screen: 'item', item: next },
      ...(tab === undefined ? {} : { tab }),
      ...(from === undefined ? {} : { from }),
    });
  };
  useKeys([
    ['J', () => tell.watch(to('after'))],
    ['K', () => tell.watch(to('before'))],
  ]);
}
