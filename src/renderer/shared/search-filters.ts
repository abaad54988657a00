import type { ItemKind } from '../../contract/item.ts';

/** By what a search is narrowed beside its words. */
export interface SearchFilters {
  case: string | null;
  kind: ItemKind | null;
  /** A platform or a site; empty for all. */
  platform: string;
  account: string;
  placed: boolean;
  /** Days of this device, `2023-09-25`, both with them; empty for open ends. */
  from: string;
  to: string;
}

export const noFilters: SearchFilters = {
  case: null,
  kind: null,
  platform: '',
  account: '',
  placed: false,
  from: '',
  to: '',
};

/** A filter as one sets it and takes it away: the two days are one. */
export type FilterName = 'case' | 'kind' | 'platform' | 'account' | 'time' | 'placed';

const partsOf: Record<FilterName, readonly (keyof SearchFilters)[]> = {
  case: ['case'],
  kind: ['kind'],
  platform: ['platform'],
  account: ['account'],
  time: ['from', 'to'],
  placed: ['placed'],
};
export const filterNames = Object.keys(partsOf) as readonly FilterName[]; // the keys of a constant

/** The filters that are set. */
export function activeFilters(filters: SearchFilters): FilterName[] {
  return filterNames.filter((name) => partsOf[name].some((part) => filters[part] !== noFilters[part]));
}

export function without(filters: SearchFilters, name: FilterName): SearchFilters {
  return { ...filters, ...Object.fromEntries(partsOf[name].map((part) => [part, noFilters[part]])) };
}

/** As the core is asked. */
export function toSearchInput({ case: caseId, kind, platform, account, placed, from, to }: SearchFilters) {
  return {
    case: caseId,
    kind,
    platform: platform.trim() || null,
    account: account.trim() || null,
    placed,
    from: beginningOf(from, 0),
    to: beginningOf(to, 1),
  };
}

/** When a day of this device begins, or one so many days later; null for none. */
function beginningOf(day: string, daysLater: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + daysLater).toISOString();
}

/** A day as an instant that can be put into words. */
export function instantOfDay(day: string): string {
  return beginningOf(day, 0) ?? '';
}
