import type { ItemKind } from './item.ts';
import type { PositionDoubt } from './position-doubt.ts';

/** Who says that something was there: its file, a person who set it by hand, or the record of a banner. */
export type PositionBy = 'file' | 'hand' | 'banner';

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
  by: PositionBy;
  /** Why it may not be there; none where nothing speaks against it. */
  doubts: readonly PositionDoubt[];
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

/** A part of the positions of a query that lie in an area, the newest item first. */
export interface PinPage {
  /** How many positions there are in it, and of how many items. */
  positions: number;
  items: number;
  rows: Pin[];
}

/** An item without a position, with what became of the one that its file may have. */
export type UnplacedRow = Pick<Pin, 'item' | 'kind' | 'title' | 'capturedAt' | 'case' | 'doubts'>;

export interface UnplacedPage {
  total: number;
  rows: UnplacedRow[];
}
