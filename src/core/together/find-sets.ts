import { basename, dirname, posix, relative, resolve, sep } from 'node:path';
import type { ChatFile } from '../../contract/chat.ts';
import type { IntakeFacts } from '../../intake/client.ts';

/** A file that was brought in, and the item that it is. */
export interface CameIn {
  path: string;
  item: string;
}

/** Files that were brought in beside one another and may say more together. */
export interface FileSet {
  kind: 'pages' | 'proof';
  folder: string;
  /** Each under its way from the folder, the one first that what they say is made of. */
  files: { name: string; item: string }[];
}

const pageName = /^messages(?<nth>[1-9]\d{0,5})?\.html$/u;
const proofName = /^[0-9a-f]{64}\.proof\.(?:csv|json)$/i;
/** Of a folder with more, what is beside the pages and the proofs is not looked at. */
const mostFiles = 50_000;

/** The sets among files that were brought in together: pages of a Telegram export, and ProofMode bundles that are no ZIP. */
export function findSets(came: readonly CameIn[]): FileSet[] {
  const files = came.map(({ path, item }) => ({ path: resolve(path), item }));
  const proofs = new Set(files.filter(({ path }) => proofName.test(basename(path))).map(folderIn));
  const exports = new Set(files.filter(({ path }) => pageName.test(basename(path))).map(folderIn));
  const sets: FileSet[] = [];
  const byFolder = grouped(files, folderIn);
  for (const folder of proofs) {
    const beside = byFolder.get(folder) ?? [];
    const first = beside.find(({ path }) => proofName.test(basename(path)));
    sets.push({ kind: 'proof', folder, files: named(folder, beside, first) });
  }
  const byExport = grouped(files, (file) =>
    exports.size === 0 ? undefined : exportOf(folderIn(file), exports),
  );
  for (const folder of exports) {
    const below = byExport.get(folder) ?? [];
    const [first] = below
      .filter((file) => folderIn(file) === folder && pageName.test(basename(file.path)))
      .toSorted((a, b) => numberOf(a) - numberOf(b));
    sets.push({ kind: 'pages', folder, files: named(folder, below, first) });
  }
  return sets.map(withinBounds).filter(({ kind, files: { length } }) => length > (kind === 'proof' ? 1 : 0));
}

/** Of more files only those that are read: the pages are a conversation also without what they name. */
function withinBounds(set: FileSet): FileSet {
  if (set.files.length <= mostFiles) return set;
  return { ...set, files: set.files.filter(({ name }) => isReadIn(set, name)).slice(0, mostFiles) };
}

function named(folder: string, files: readonly CameIn[], first: CameIn | undefined): FileSet['files'] {
  const inOrder = first === undefined ? files : [first, ...files.filter((file) => file !== first)];
  return inOrder.map(({ path, item }) => ({
    name: relative(folder, path).split(sep).join(posix.sep),
    item,
  }));
}

/** Each under what it belongs to; what belongs to nothing is left out. */
function grouped<T>(all: readonly T[], to: (one: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = to(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** The nearest folder above with pages: an export that lies in another is its own. */
function exportOf(folder: string, exports: ReadonlySet<string>): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (exports.has(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

function folderIn({ path }: CameIn): string {
  return dirname(path);
}

function numberOf({ path }: CameIn): number {
  return Number(pageName.exec(basename(path))?.groups?.['nth'] ?? 1);
}

/**
 * Whether a page of a Telegram export that is brought in with these others is only a part of a conversation: another
 * page lies beside it, or a file that its messages name. Then it is read with them, and not by itself.
 */
export function isPart(path: string, facts: IntakeFacts | undefined, all: readonly string[]): boolean {
  const { chat } = facts ?? {};
  if (chat?.receipt.form !== 'telegram-html' || !pageName.test(basename(path))) return false;
  const own = resolve(path);
  const folder = dirname(own);
  const lying = lyingIn(all);
  const isAnother = (each: string): boolean => each !== basename(own) && pageName.test(each);
  if (lying.get(folder)?.some(isAnother) === true) return true;
  const { said } = JSON.parse(Buffer.from(chat.json).toString('utf8')) as ChatFile; // written by this program's intake
  const names = new Set(
    said.flatMap(({ media, otherMedia = [] }) => [media, ...otherMedia].map((file) => file?.name)),
  );
  return [...lying].some(
    ([each, within]) =>
      (each === folder || each.startsWith(folder + sep)) && within.some((name) => names.has(name)),
  );
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

/** Whether the bytes of a file of a set are needed to read it. */
export function isReadIn({ kind }: FileSet, name: string): boolean {
  return kind === 'proof' || pageName.test(name);
}
