import type { EntryKind } from '../../contract/entry.ts';
import type { ItemKind, ItemSource } from '../../contract/item.ts';

/** What is known of an item before a byte of it has come; kept with the draft for whoever must end it. */
export interface DraftAbout {
  kind: Extract<EntryKind, 'item.captured' | 'item.imported' | 'item.derived'>;
  /** Of what is derived: the file that it was made of. */
  original?: { itemId: string; role: string } | undefined;
  caseId?: string | undefined;
  source: ItemSource;
  itemKind: ItemKind;
  title: string;
  jobId?: string | undefined;
  /** What was written about it as it was taken: a note on the item, whoever ends the draft. */
  note?: string | undefined;
}

/** A draft as it lies in the database. */
export interface DraftRow {
  item: string;
  /** What it becomes; a bundle that is taken in (receiving/receipt.ts) never becomes one by itself. */
  kind: DraftAbout['kind'] | 'case.received';
  actor: string;
  case_id: string | null;
  job: string | null;
  process: string;
  begun_at: string;
  about: string;
}

export interface DraftFileRow {
  object: number;
  item: string;
  role: string;
  name: string;
  media_type: string;
  /** Where the file was ended; null while bytes may still come. */
  sha256: Uint8Array | null;
  bytes: number | null;
}
