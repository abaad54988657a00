import type { ItemView } from '../../../contract/calls/index.ts';

/** Two items, the older first. */
export interface Two {
  older: ItemView;
  newer: ItemView;
}
