import { memo, useEffect } from 'react';
import { ahead, loadWhenIdle } from '../shared/ahead.tsx';
import { type Place, turnOf } from '../shared/place.ts';

/** Each screen is loaded when it is first gone to, or before, once there is nothing else to do. */
const screens = {
  cases: ahead(() => import('../screens/cases/index.tsx')),
  case: ahead(() => import('../screens/case/index.tsx')),
  inbox: ahead(() => import('../screens/inbox/index.tsx')),
  item: ahead(() => import('../screens/item/index.tsx')),
  camera: ahead(() => import('../screens/camera/index.tsx')),
  capture: ahead(() => import('../screens/capture/index.tsx')),
  compare: ahead(() => import('../screens/compare/index.tsx')),
  map: ahead(() => import('../screens/map/index.tsx')),
  search: ahead(() => import('../screens/search/index.tsx')),
  handOver: ahead(() => import('../screens/hand-over/index.tsx')),
  verify: ahead(() => import('../screens/verify/index.tsx')),
  watch: ahead(() => import('../screens/watch/index.tsx')),
  settings: ahead(() => import('../screens/settings/index.tsx')),
};

/** The screen of a place; left alone while the place is the same. */
export const Screen = memo(function Screen({ place }: { place: Place }) {
  useEffect(() => loadWhenIdle(Object.values(screens)), []);
  return <Of place={place} />;
});

function Of({ place }: { place: Place }) {
  switch (place.screen) {
    case 'cases':
      return <screens.cases.Shown />;
    case 'case':
      return <screens.case.Shown key={place.case} caseId={place.case} tab={place.tab ?? 'items'} />;
    case 'inbox':
      return <screens.inbox.Shown />;
    case 'item':
      return <screens.item.Shown key={place.item} item={place.item} tab={place.tab ?? 'picture'} />;
    case 'camera':
      return <screens.camera.Shown caseId={place.case} />;
    case 'capture':
      return <screens.capture.Shown tab={place.tab ?? 'queue'} draft={place.draft} />;
    case 'watch':
      return <screens.watch.Shown key={place.watch} watch={place.watch} />;
    case 'compare':
      return <screens.compare.Shown key={place.items.join(' ')} items={place.items} />;
    case 'map':
      return <screens.map.Shown scope={place.scope ?? null} />;
    case 'search':
      return (
        <screens.search.Shown
          key={turnOf(place)}
          {...(place.text === undefined ? {} : { text: place.text })}
          {...(place.filters === undefined ? {} : { filters: place.filters })}
        />
      );
    case 'hand-over':
      return <screens.handOver.Shown key={place.case} caseId={place.case} />;
    case 'verify':
      return <screens.verify.Shown />;
    case 'settings':
      return <screens.settings.Shown />;
  }
}
