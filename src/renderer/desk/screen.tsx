import { lazy, Suspense, useEffect } from 'react';
import type { Place } from '../shared/place.ts';

/** Each screen is loaded when it is first gone to, or before, once there is nothing else to do. */
const load = {
  cases: () => import('../screens/cases/index.tsx'),
  case: () => import('../screens/case/index.tsx'),
  inbox: () => import('../screens/inbox/index.tsx'),
  item: () => import('../screens/item/index.tsx'),
  capture: () => import('../screens/capture/index.tsx'),
  search: () => import('../screens/search/index.tsx'),
  handOver: () => import('../screens/hand-over/index.tsx'),
  verify: () => import('../screens/verify/index.tsx'),
  settings: () => import('../screens/settings/index.tsx'),
};
const Cases = lazy(load.cases);
const Case = lazy(load.case);
const Inbox = lazy(load.inbox);
const Item = lazy(load.item);
const Capture = lazy(load.capture);
const Search = lazy(load.search);
const HandOver = lazy(load.handOver);
const Verify = lazy(load.verify);
const Settings = lazy(load.settings);

/** The screen of a place. */
export function Screen({ place }: { place: Place }) {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const screen of Object.values(load)) void screen();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return (
    <Suspense>
      <Of place={place} />
    </Suspense>
  );
}

function Of({ place }: { place: Place }) {
  switch (place.screen) {
    case 'cases':
      return <Cases />;
    case 'case':
      return <Case key={place.case} caseId={place.case} tab={place.tab ?? 'items'} />;
    case 'inbox':
      return <Inbox />;
    case 'item':
      return <Item key={place.item} item={place.item} />;
    case 'capture':
      return <Capture />;
    case 'search':
      return (
        <Search
          {...(place.text === undefined ? {} : { text: place.text })}
          {...(place.filters === undefined ? {} : { filters: place.filters })}
        />
      );
    case 'hand-over':
      return <HandOver key={place.case} caseId={place.case} />;
    case 'verify':
      return <Verify />;
    case 'settings':
      return <Settings />;
  }
}
