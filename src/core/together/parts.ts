import { basename, dirname, resolve, sep } from 'node:path';
import type { ChatFile, ChatForm } from '../../contract/chat.ts';
import type { IntakeFacts } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import { grouped, pageName } from './find-sets.ts';

/** Forms of texts whose messages name the files that lie beside them. */
const naming: ReadonlySet<ChatForm> = new Set([
  ...(['telegram-json', 'whatsapp-android', 'whatsapp-ios', 'signal-markdown'] as const),
]);
/** How programs name such a text. */
/** Of a text that is a conversation by its name. */
export const textName = /^(?:result\.json|_chat\.txt|chat\.md|.*whatsapp.*\.txt)$/iu;

/**
 * Whether a file that is brought in with these others is only a part of a conversation, and then of which kind: a page
 * of a Telegram export that another page lies beside, or a page or a text that names a file which lies beside it. Then it
 * is read with them, and not by itself.
 */
export function partOf(
  path: string,
  facts: IntakeFacts | undefined,
  all: readonly string[],
): 'page' | 'text' | null {
  const { chat } = facts ?? {};
  if (chat === undefined) return null;
  const own = resolve(path);
  const folder = dirname(own);
  const lying = lyingIn(all);
  const isPage = chat.receipt.form === 'telegram-html' && pageName.test(basename(own));
  if (!isPage && !naming.has(chat.receipt.form)) return null;
  const part = isPage ? 'page' : 'text';
  const isAnother = (each: string): boolean => each !== basename(own) && pageName.test(each);
  if (isPage && lying.get(folder)?.some(isAnother) === true) return part;
  const { said } = JSON.parse(Buffer.from(chat.json).toString('utf8')) as ChatFile; // written by this program's intake
  const names = new Set(
    said.flatMap(({ media, otherMedia = [] }) =>
      [media, ...otherMedia].flatMap((file) => (file?.state === 'missing' ? (file.name ?? []) : [])),
    ),
  );
  const isNamed = [...lying].some(
    ([each, within]) =>
      (each === folder || each.startsWith(folder + sep)) && within.some((name) => names.has(name)),
  );
  return isNamed ? part : null;
}

/** Whether what is here already may be a text that names what lies beside it: it was read as one, or is named like one. */
export function mayBeText(locker: Locker, { path, item: id }: { path: string; item: string }): boolean {
  const { chat } = locker.item(id);
  if (chat !== undefined) return chat.within === null && naming.has(chat.form);
  return textName.test(basename(path)) || locker.madeOfChat(id).conversations.length > 0;
}

const lyings = new WeakMap<readonly string[], Map<string, string[]>>();

/** The names of files by the folders that they lie in; of one import they are sorted once. */
function lyingIn(all: readonly string[]): Map<string, string[]> {
  const known = lyings.get(all);
  if (known !== undefined) return known;
  const lying = new Map<string, string[]>();
  for (const [folder, paths] of grouped(
    all.map((each) => resolve(each)),
    dirname,
  ))
    lying.set(
      folder,
      paths.map((path) => basename(path)),
    );
  lyings.set(all, lying);
  return lying;
}

/** What is read with others as one conversation is none by itself. */
export function asFile<T extends { facts: IntakeFacts | undefined }>(examined: T): T {
  if (examined.facts === undefined) return examined;
  const { chat: _readTogether, ...rest } = examined.facts;
  return { ...examined, facts: { ...rest, itemKind: 'file' } };
}
