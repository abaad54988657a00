import { lazy, Suspense } from 'react';
import type { Place } from '../shared/place.ts';

const Cases = lazy(() => import('../screens/cases/index.tsx'));
const Case = lazy(() => import('../screens/case/index.tsx'));
const Inbox = lazy(() => import('../screens/inbox/index.tsx'));
const Item = lazy(() => import('../screens/item/index.tsx'));
const Capture = lazy(() => import('../screens/capture/index.tsx'));
const Search = lazy(() => import('../screens/search/index.tsx'));
const HandOver = lazy(() => import('../screens/hand-over/index.tsx'));
const Verify = lazy(() => import('../screens/verify/index.tsx'));
const Settings = lazy(() => import('../screens/settings/index.tsx'));

/** The screen of a place, loaded when it is first gone to. */
export function Screen({ place }: { place: Place }) {
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
      return <Search {...(place.text === undefined ? {} : { text: place.text })} />;
    case 'hand-over':
      return <HandOver key={place.case} caseId={place.case} />;
    case 'verify':
      return <Verify />;
    case 'settings':
      return <Settings />;
  }
}
