import { Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { itemQueryOf } from '../../shared/item.ts';
import { type Neighbour, useNeighbours } from '../../shared/neighbours.ts';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import { CompareMenu } from './compare-menu.tsx';
import { CustodyTab } from './custody-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import classes from './item.module.css';
import { ItemActions } from './item-actions.tsx';
import { ItemHead } from './item-head.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PictureTab } from './picture-tab.tsx';
import { ProvenanceTab } from './provenance-tab.tsx';
import { ReplayTab } from './replay-tab.tsx';
import { SourceTab } from './source-tab.tsx';
import { TextTab } from './text-tab.tsx';

const tabs = {
  picture: PictureTab,
  replay: ReplayTab,
  text: TextTab,
  facts: FactsTab,
  provenance: ProvenanceTab,
  custody: CustodyTab,
  notes: NotesTab,
  source: SourceTab,
  files: FilesTab,
};
type Tab = keyof typeof tabs;
const names: readonly Tab[] = [
  'picture',
  'replay',
  'text',
  'facts',
  'provenance',
  'custody',
  'notes',
  'source',
  'files',
];
/** The tab that was last looked at stays chosen from one item to the next. */
let last: Tab = 'picture';

/** One item: what it shows, what is known of it, and where it has been. */
export default function Item({ item }: { item: string }) {
  const words = useWords();
  const { data, error } = useQuery(itemQueryOf(item));
  if (data === undefined)
    return (
      <Page title={error === null ? words.say('item.loading') : words.say('trail.item')}>
        <ErrorText error={error} />
      </Page>
    );
  return <Shown item={data} />;
}

function Shown({ item }: { item: ItemView }) {
  const words = useWords();
  const [tab, setTab] = useState<Tab>(last);
  const Content = tabs[tab];
  useWay(item.item);
  return (
    <Page
      title={item.title}
      subtitle={<ItemHead item={item} />}
      actions={
        <>
          <CompareMenu item={item.item} />
          <ItemActions item={item} />
        </>
      }
      content="flush"
      toolbar={
        <Tabs
          value={tab}
          onChange={(value) => {
            last = names.find((name) => name === value) ?? 'picture';
            setTab(last);
          }}
        >
          <Tabs.List aria-label={words.say('trail.item')}>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name} id={`tab-${name}`} aria-controls="item-panel">
                {words.say(`item.tab-${name}`)}
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
        <Content item={item} />
      </div>
    </Page>
  );
}

/** J and K lead on to the next and the previous item of the list that this one was opened from. */
function useWay(item: string): void {
  const { place, replace } = usePlace();
  const { before, after, step } = useNeighbours(item);
  const to = (next: Neighbour | null): void => {
    if (next === null || place.screen !== 'item') return;
    step(next);
    replace({ ...place, item: next.item });
  };
  useHotkeys([
    ['J', () => to(after)],
    ['K', () => to(before)],
  ]);
}
