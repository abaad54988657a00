import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { itemQueryOf } from '../../shared/item.ts';
import { OpenedNote } from '../../shared/opened-note.tsx';
import { Page } from '../../shared/page.tsx';
import { ReadError, type Reading } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './compare.module.css';
import { CompareFacts } from './compare-facts.tsx';
import { ComparePictures } from './compare-pictures.tsx';
import { CompareText } from './compare-text.tsx';
import { Heads } from './heads.tsx';
import type { Two } from './two.ts';

const tabs = { pictures: ComparePictures, text: CompareText, facts: CompareFacts };
type Tab = keyof typeof tabs;
const names: readonly Tab[] = ['pictures', 'text', 'facts'];
/** The tab that was last looked at stays chosen. */
let last: Tab = 'pictures';

/** Two items beside each other, and what differs between them: said of these two captures, and of nothing else. */
export default function Compare({ items }: { items: readonly [string, string] }) {
  const words = useWords();
  const one = useQuery(itemQueryOf(items[0]));
  const other = useQuery(itemQueryOf(items[1]));
  if (one.data === undefined || other.data === undefined)
    return (
      <Page title={words.say('compare.title')}>
        <ReadError of={[one, other]} />
      </Page>
    );
  const [older, newer] =
    one.data.capturedAt <= other.data.capturedAt ? [one.data, other.data] : [other.data, one.data];
  return <Shown older={older} newer={newer} reads={[one, other]} />;
}

function Shown({ older, newer, reads }: Two & { reads: readonly Reading<unknown>[] }) {
  const words = useWords();
  const [tab, setTab] = useState<Tab>(last);
  const Content = tabs[tab];
  return (
    <Page
      title={words.say('compare.title')}
      subtitle={<Heads older={older} newer={newer} />}
      content="flush"
      toolbar={
        <Tabs
          value={tab}
          onChange={(value) => {
            last = names.find((name) => name === value) ?? 'pictures';
            setTab(last);
          }}
        >
          <Tabs.List aria-label={words.say('compare.views')}>
            {names.map((name) => (
              <Tabs.Tab key={name} value={name} id={`compare-${name}`} aria-controls="compare-panel">
                {words.say(`compare.tab-${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        role="tabpanel"
        id="compare-panel"
        aria-labelledby={`compare-${tab}`}
        // What scrolls is reached by keyboard; the pictures scroll by themselves.
        tabIndex={tab === 'pictures' ? -1 : 0}
        className={classes.panel}
      >
        <ReadError of={reads} />
        <OpenedNote item={older.item} />
        <OpenedNote item={newer.item} />
        <Content older={older} newer={newer} />
      </div>
    </Page>
  );
}
