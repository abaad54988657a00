import { useSyncExternalStore } from 'react';
import type { SearchFilters } from './search-filters.ts';

export type CaseTab = 'items' | 'overview' | 'exhibits' | 'custody';

/** Where one is in the window. */
export type Place =
  | { screen: 'cases' }
  | { screen: 'case'; case: string; tab?: CaseTab }
  | { screen: 'inbox' }
  | { screen: 'item'; item: string; from?: Place }
  /** Two items of the locker, in either order. */
  | { screen: 'compare'; items: readonly [string, string]; from?: Place }
  | { screen: 'capture' }
  /** The computer's camera; its pictures go into the case, or into the inbox. */
  | { screen: 'camera'; case: string | null }
  | { screen: 'search'; text?: string; filters?: SearchFilters }
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

function go(place: Place): void {
  change([...way, place].slice(-longest));
}

/** Takes the present place back; stays where there is none before it. */
function back(): void {
  if (way.length > 1) change(way.slice(0, -1));
}

/** Puts another place over the present one, for a change that nobody goes back to, such as a tab. */
function replace(place: Place): void {
  change([...way.slice(0, -1), place]);
}

/** Forgets the way: another locker is another desk. */
export function startOver(): void {
  change([{ screen: 'cases' }]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePlace() {
  const now = useSyncExternalStore(subscribe, () => way);
  const place: Place = now.at(-1) ?? { screen: 'cases' };
  return { place, go, back, replace, canGoBack: now.length > 1 };
}
