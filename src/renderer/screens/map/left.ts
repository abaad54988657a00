import type { Area } from '../../../contract/area.ts';
import type { ItemKind } from '../../../contract/item.ts';

/** How the map was narrowed when it was left, so that it is found again so. */
export interface Left {
  /** Null for all cases; `inbox` for what has none. */
  scope: string | null;
  kind: ItemKind | null;
  area: Area | null;
}

let left: Left | null = null;

export function recallMap(scope: string | null): Left {
  return left === null || (scope !== null && left.scope !== scope) ? { scope, kind: null, area: null } : left;
}

export function rememberMap(now: Left): void {
  left = now;
}
