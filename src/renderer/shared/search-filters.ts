import type { ItemKind } from '../../contract/item.ts';
import { type Days, instantsOf } from './days.ts';
import { anywhere, type Where } from './where.ts';

/** By what a search is narrowed beside its words. */
export interface SearchFilters extends Days, Where {
  case: string | null;
  kind: ItemKind | null;
  /** A platform or a site; empty for all. */
  platform: string;
  account: string;
}

export const noFilters: SearchFilters = {
  case: null,
  kind: null,
  platform: '',
  account: '',
  ...anywhere,
  from: '',
  to: '',
};

/** A filter as one sets it and takes it away: the two days are one. */
export type FilterName = 'case' | 'kind' | 'platform' | 'account' | 'time' | 'place';

const partsOf: Record<FilterName, readonly (keyof SearchFilters)[]> = {
  case: ['case'],
  kind: ['kind'],
  platform: ['platform'],
  account: ['account'],
  time: ['from', 'to'],
  place: ['placed', 'box'],
};
const filterNames = Object.keys(partsOf) as readonly FilterName[]; // the keys of a constant

/** The filters that are set. */
export function activeFilters(filters: SearchFilters): FilterName[] {
  return filterNames.filter((name) => partsOf[name].some((part) => filters[part] !== noFilters[part]));
}

export function without(filters: SearchFilters, name: FilterName): SearchFilters {
  return { ...filters, ...Object.fromEntries(partsOf[name].map((part) => [part, noFilters[part]])) };
}

/** As the core is asked. */
export function toSearchInput({
  case: caseId,
  kind,
  platform,
  account,
  placed,
  box,
  from,
  to,
}: SearchFilters) {
  return {
    case: caseId,
    kind,
    platform: platform.trim() || null,
    account: account.trim() || null,
    placed,
    box,
    ...instantsOf({ from, to }),
  };
}
