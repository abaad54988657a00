import type { Entry } from '../../contract/entry.ts';
import type { Difference } from '../../contract/received.ts';
import type { Committed } from '../ledger/append.ts';

/** A file of an entry as it came: without an opening, or without bytes in the bundle, it is withheld. */
export type IncomingFile = Committed & {
  role: string;
  /** What the opening says, where the bytes are in the bundle. */
  given?: { bytes: number; sha256: string } | undefined;
};

/** An entry of another locker's log that is to be taken over. */
export interface IncomingEntry extends Pick<Entry, 'seq' | 'kind' | 'at' | 'actor' | 'body'> {
  details?: Committed | undefined;
  files: IncomingFile[];
}

/** A file of the bundle, from its top folder; `item` where it is the file of one. */
export interface BundleFile {
  path: string;
  bytes: number;
  sha256: string;
  item?: string | undefined;
}

/** A verified bundle, as the writer takes it in. */
export interface Incoming {
  bundle: string;
  sealSha256: string;
  origin: string;
  signedBy: string;
  sealedAt: string;
  /** Who handed it over. */
  from: string;
  officers: { id: string; name: string; agency: string }[];
  /** The case as its last entry says. */
  case: { id: string; entry: IncomingEntry };
  /** What brings items and their files, in the order of the log. */
  items: IncomingEntry[];
  /** The last label of each item, an empty one too. */
  labels: IncomingEntry[];
  /** The last saying of each note. */
  notes: IncomingEntry[];
  /** The last saying of each person, account, attribution and act, in this order. */
  records: IncomingEntry[];
  files: BundleFile[];
}

/** What came of taking a bundle in. */
export interface Received {
  case: string;
  number: string;
  /** Ids of items that were not here before, or of which there is more now. */
  newItems: string[];
  /** How many exhibits got their label from it. */
  exhibits: number;
  /** Items that were here already. */
  alreadyHere: number;
  /** This very bundle was received before, or it is this locker's own and brings nothing: nothing was stored. */
  again: boolean;
  /** The case was here before. */
  merged: boolean;
  differs: Difference[];
}
