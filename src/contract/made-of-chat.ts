import type { Item, ItemKind } from './item.ts';

/**
 * What the details of an item say that was made of chosen messages of a conversation; where nothing else of the
 * conversation goes out with the case, in the word by which a verifier knows a redacted copy.
 */
export const quoted = 'quoted-messages';
export const quotedAlone = 'redacted-quoted-messages';

/** What the details of an item say that is a conversation read of a file that was brought in before. */
export const conversationRead = 'conversation-read';

/** The same of a ProofMode bundle that is no ZIP, once its files are here. */
export const proofRead = 'proof-read';

/** Kinds of files in which a conversation can stand. */
const ofConversations = new Set([
  ...['text/plain', 'text/markdown', 'text/html', 'application/json', 'application/xml', 'application/zip'],
]);

/** Whether a file that came in, and is not read as a conversation, may be the export of one. */
export function mayBeConversation({
  kind,
  chat,
  proof,
  files,
}: Pick<Item, 'kind' | 'chat' | 'proof' | 'files'>): boolean {
  const original = files.find(({ role }) => role === 'original');
  const type = original?.mediaType.split(';', 1)[0] ?? '';
  return kind === 'file' && chat === undefined && proof === undefined && ofConversations.has(type);
}

/** Whether the details say that it was made of chosen messages. */
export function isQuote(what: string): boolean {
  return what === quoted || what === quotedAlone;
}

/** A file that was taken out of the archive of a conversation, or came in beside it. */
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

/** A conversation whose messages name a file that came in beside its pages, and where. */
export interface NamedIn {
  /** The conversation. */
  item: string;
  title: string;
  /** The file's way from the folder that both lay in, and the first message that names it. */
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
  /** What was read of it later, where it came in as a file. */
  conversations: ReadOfIt[];
  /** What came of checking the ProofMode bundle that it lay in, where that is no ZIP. */
  proofs: ReadOfIt[];
}

interface ReadOfIt {
  item: string;
  title: string;
  /** The items that it was read of together with, or names; none where it was read of one file. */
  together: string[];
}
