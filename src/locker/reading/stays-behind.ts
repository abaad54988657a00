import type { Readings } from '../../contract/readings.ts';

/** What whoever hands a case over chose to leave out. */
export interface Chosen {
  /** Ids of records that do not go out. */
  records?: ReadonlySet<string>;
  /** Which texts of pictures go along; all where nothing is said. */
  readings?: Readings;
  /** The officer who hands it over. */
  by?: string | undefined;
}

/** What of the entries of a case is not shown in its bundle. */
export interface StaysBehind {
  /** Items of which nothing is disclosed: their entries are shown without what stands behind their commitments. */
  hidden: ReadonlySet<string>;
  /** Entries of which nothing but the proof goes out, by their numbers. */
  leftOut: ReadonlySet<number>;
  /** The roles of each item's files with the text of its picture of which not even the hash is shown. */
  textsLeftOut: ReadonlyMap<string, ReadonlySet<string>>;
}
