import { Tabs } from '@mantine/core';
import { AfterFirst } from '../../shared/after-first.tsx';
import { Page } from '../../shared/page.tsx';
import { type CaptureTab, usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import type { WatchDraft } from '../../shared/watch-draft.ts';
import { useWatches } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';
import { AddressForm } from './address-form.tsx';
import classes from './capture.module.css';
import { Queue } from './queue.tsx';
import { VisitPanel } from './visit-panel.tsx';
import { WatchedList } from './watched.tsx';

const tabs: readonly CaptureTab[] = ['queue', 'watched'];

interface Props {
  tab: CaptureTab;
  /** What a new watch begins with. */
  draft: WatchDraft | undefined;
}

/** What is to be captured: addresses go in at the top, the queue is worked off below; and what is captured again. */
export default function Capture({ tab, draft }: Props) {
  const words = useWords();
  const time = useTime();
  const { replace } = usePlace();
  const watched = useWatches();
  return (
    <Page
      title={words.say('queue.title')}
      toolbar={
        <Tabs
          value={tab}
          onChange={(chosen) => {
            const next = tabs.find((each) => each === chosen);
            if (next !== undefined) replace({ screen: 'capture', tab: next });
          }}
        >
          <Tabs.List aria-label={words.say('queue.title')}>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each} id={`capture-${each}`} aria-controls="capture-panel">
                {words.say(`capture.tab-${each}`)}
                {each === 'watched' && watched.length > 0 && (
                  <span className={classes.count}>{time.number(watched.length)}</span>
                )}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <div
        id="capture-panel"
        role="tabpanel"
        aria-labelledby={`capture-${tab}`}
        tabIndex={-1}
        className={classes.panel}
      >
        {tab === 'queue' ? (
          <div className={classes.capture}>
            <VisitPanel />
            <AddressForm />
            <AfterFirst>
              <Queue />
            </AfterFirst>
          </div>
        ) : (
          <WatchedList key={draft === undefined ? 'list' : `add ${draft.address}`} draft={draft} />
        )}
      </div>
    </Page>
  );
}
