import type { ItemKind } from './item.ts';

/** An item on the map. */
export interface Pin {
  item: string;
  /** Decimal degrees, WGS 84. */
  lat: number;
  lon: number;
  kind: ItemKind;
  /** As a window shows it. */
  title: string;
  capturedAt: string;
  /** Null while it waits in the inbox. */
  case: string | null;
  /** Where the position comes from: from the file, or set by a person. */
  by: 'file' | 'hand';
}

export interface Pins {
  /** One for each position of an item, the newest item first; not all of them where there are more than a map can show. */
  pins: Pin[];
  /** How many positions they have in all: as many as there are pins, or more. */
  positions: number;
  /** How many items have a position, and how many have none. */
  placed: number;
  unplaced: number;
}
