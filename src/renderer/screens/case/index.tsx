import { Button, Tabs } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { CaseRow } from '../../../contract/calls/index.ts';
import { sayReceived, sayStatus } from '../../../words/case-status.ts';
import { casesQuery } from '../../shared/calls.ts';
import { Page } from '../../shared/page.tsx';
import { type CaseTab, usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './case.module.css';

const Items = lazy(() => import('../items/index.tsx'));
const Overview = lazy(() => import('./overview.tsx'));
const Exhibits = lazy(() => import('./exhibits.tsx'));
const Acts = lazy(() => import('./acts.tsx'));
const Banners = lazy(() => import('./banners.tsx'));
const Custody = lazy(() => import('./custody.tsx'));

const tabs: readonly CaseTab[] = ['items', 'overview', 'exhibits', 'acts', 'banners', 'custody'];

function isTab(text: string | null): text is CaseTab {
  return tabs.some((tab) => tab === text);
}

/** One case: what is in it, how it stands, its exhibits, its log. */
export default function Case({ caseId, tab }: { caseId: string; tab: CaseTab }) {
  const words = useWords();
  const time = useTime();
  const { go, replace } = usePlace();
  const read = useQuery(casesQuery);
  const row = read.data?.find((one) => one.case === caseId);
  const count = (of: CaseTab): number | undefined => {
    if (of === 'items') return row?.items;
    return of === 'exhibits' ? row?.exhibits : undefined;
  };
  return (
    <Tabs
      className={classes.tabs}
      value={tab}
      onChange={(chosen) => {
        if (isTab(chosen)) replace({ screen: 'case', case: caseId, tab: chosen });
      }}
    >
      <Page
        title={row?.number ?? '…'}
        subtitle={row === undefined ? undefined : <Subtitle row={row} />}
        content={tab === 'items' || tab === 'custody' ? 'flush' : 'wide'}
        actions={
          <Button
            variant="default"
            leftSection={<IconPackageExport size={18} aria-hidden />}
            onClick={() => go({ screen: 'hand-over', case: caseId })}
          >
            {words.say('case.hand-over')}
          </Button>
        }
        toolbar={
          <Tabs.List>
            {tabs.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {words.say(`case.${one}`)}
                {count(one) !== undefined && (
                  <span className={classes.count}>{time.number(count(one) ?? 0)}</span>
                )}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        }
      >
        {tabs.map((one) => (
          <Tabs.Panel key={one} value={one} className={classes.panel} tabIndex={-1}>
            {one === tab && (
              <>
                <ReadError of={[read]} />
                <Suspense>
                  <Shown tab={tab} caseId={caseId} />
                </Suspense>
              </>
            )}
          </Tabs.Panel>
        ))}
      </Page>
    </Tabs>
  );
}

/** What the case is about, how it stands, and how much time is left. */
function Subtitle({ row }: { row: CaseRow }) {
  const words = useWords();
  const time = useTime();
  return (
    <>
      {row.title}
      {row.receivedFrom !== null && (
        <span className={classes.status}>{sayReceived(words, row.receivedFrom)}</span>
      )}
      {row.status !== 'open' && <span className={classes.status}>{sayStatus(words, row.status)}</span>}
      {row.status === 'open' && row.deadline !== null && (
        <span className={classes.status}>
          {words.say('cases.deadline')} {time.date(row.deadline)}, {time.away(row.deadline)}
        </span>
      )}
    </>
  );
}

function Shown({ tab, caseId }: { tab: CaseTab; caseId: string }) {
  switch (tab) {
    case 'items':
      return <Items scope={caseId} />;
    case 'overview':
      return <Overview caseId={caseId} />;
    case 'exhibits':
      return <Exhibits caseId={caseId} />;
    case 'acts':
      return <Acts caseId={caseId} />;
    case 'banners':
      return <Banners caseId={caseId} />;
    case 'custody':
      return <Custody caseId={caseId} />;
  }
}
