import type { ItemKind } from './item.ts';

/**
 * What the details of an item say that was made of chosen messages of a conversation; where nothing else of the
 * conversation goes out with the case, in the word by which a verifier knows a redacted copy.
 */
export const quoted = 'quoted-messages';
export const quotedAlone = 'redacted-quoted-messages';

/** Whether the details say that it was made of chosen messages. */
export function isQuote(what: string): boolean {
  return what === quoted || what === quotedAlone;
}

/** A file that was taken out of the archive of a conversation. */
export interface ContainedItem {
  item: string;
  title: string;
  kind: ItemKind;
  hasThumbnail: boolean;
  /** Where it lies in the archive, and the first message that names it. */
  entry: string;
  message: number;
  line: number;
}

/** What was made of chosen messages of a conversation. */
export interface Quote {
  item: string;
  title: string;
  /** The label under which it is an exhibit. */
  exhibit: string | null;
  /** The first and the last message, by their number in the export. */
  from: number;
  to: number;
  /** Whether nothing else of the conversation goes out with the case while it is an exhibit. */
  alone: boolean;
}

/** What was made of a conversation. */
export interface MadeOfChat {
  files: ContainedItem[];
  quotes: Quote[];
}
