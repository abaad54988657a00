import { createContext, use, useSyncExternalStore } from 'react';
import type { SearchFilters } from './search-filters.ts';
import type { WatchDraft } from './watch-draft.ts';

export type CaptureTab = 'queue' | 'watched';
/** What an item is looked at by, in the order in which its tabs stand. */
export const itemTabs = [
  'picture',
  'chat',
  'people',
  'replay',
  'text',
  'facts',
  'provenance',
  'custody',
  'notes',
  'acts',
  'banner',
  'source',
  'files',
] as const;
export type ItemTab = (typeof itemTabs)[number];
export type CaseTab = 'items' | 'overview' | 'exhibits' | 'acts' | 'banners' | 'custody';

/** Where one is in the window. */
export type Place =
  | { screen: 'cases' }
  | { screen: 'case'; case: string; tab?: CaseTab }
  | { screen: 'inbox' }
  /** An item that is opened shows its picture; `tab` once another was chosen there, `message` of its conversation, `found`: words that were searched for in its picture. */
  | {
      screen: 'item';
      item: string;
      tab?: ItemTab;
      message?: number;
      found?: readonly string[];
      from?: Place;
    }
  /** Two items of the locker, in either order. */
  | { screen: 'compare'; items: readonly [string, string]; from?: Place }
  /** `draft`: what a new watch begins with. */
  | { screen: 'capture'; tab?: CaptureTab; draft?: WatchDraft }
  /** A watched address, with its visits. */
  | { screen: 'watch'; watch: string; from?: Place }
  /** The computer's camera; its pictures go into the case, or into the inbox. */
  | { screen: 'camera'; case: string | null }
  | { screen: 'search'; text?: string; filters?: SearchFilters }
  /** What is on the map: of a case, of the inbox, or of all. */
  | { screen: 'map'; scope?: string }
  | { screen: 'verify' }
  | { screen: 'hand-over'; case: string }
  | { screen: 'settings' };

/** The way here, the present place last; never empty. */
let way: readonly Place[] = [{ screen: 'cases' }];
const listeners = new Set<() => void>();
const longest = 100;

function change(next: readonly Place[]): void {
  way = next;
  for (const listener of listeners) listener();
}

/** How many times one had gone somewhere when one came to a place. */
const turns = new WeakMap<Place, number>();
let lastTurn = 0;

/** Another number for each time that one goes somewhere; the same while what one does there changes the place. */
export function turnOf(place: Place): number {
  return turns.get(place) ?? 0;
}

function go(place: Place): void {
  turns.set(place, ++lastTurn);
  change([...way, place].slice(-longest));
}

/** Takes the present place back; stays where there is none before it. */
function back(): void {
  if (way.length > 1) change(way.slice(0, -1));
}

/** Puts another place over the present one, for a change that nobody goes back to, such as a tab. */
function replace(place: Place): void {
  turns.set(place, turnOf(placeNow()));
  change([...way.slice(0, -1), place]);
}

/** Where one is at this moment, for what is not drawn. */
export function placeNow(): Place {
  return placeOf(way);
}

/** Goes to a place from what is not drawn; stays where that is the present one. */
export function goTo(place: Place): void {
  if (JSON.stringify(place) !== JSON.stringify(placeNow())) go(place);
}

/** Forgets the way: another locker is another desk. */
export function startOver(): void {
  change([{ screen: 'cases' }]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The way as it is at this moment, for the desk, which hands it on. */
export function useWay(): readonly Place[] {
  return useSyncExternalStore(subscribe, () => way);
}

/** The way as far as a part of the desk knows it: a screen hears of a change when its time to be built anew has come. */
export const WayContext = createContext<readonly Place[]>(way);

export function usePlace() {
  const now = use(WayContext);
  return { place: placeOf(now), go, back, replace, canGoBack: now.length > 1 };
}

/** The present place. */
export function placeOf(here: readonly Place[]): Place {
  return here.at(-1) ?? { screen: 'cases' };
}
