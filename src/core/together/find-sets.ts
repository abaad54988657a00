import { basename, dirname, posix, relative, resolve, sep } from 'node:path';

/** A file that was brought in, and the item that it is. */
export interface CameIn {
  path: string;
  item: string;
  /** Whether it is a text whose conversation may name what lies beside it (`partOf`, `mayBeText`). */
  isText?: boolean;
}

/** Files that were brought in beside one another and may say more together. */
export interface FileSet {
  kind: 'pages' | 'text' | 'proof';
  folder: string;
  /** Each under its way from the folder, the one first that what they say is made of. */
  files: { name: string; item: string }[];
}

/** How Telegram Desktop names the pages of an export. */
export const pageName = /^messages(?<nth>[1-9]\d{0,5})?\.html$/u;
const proofName = /^[0-9a-f]{64}\.proof\.(?:csv|json)$/i;
/** Of a folder with more, what is beside the pages and the proofs is not looked at. */
const mostFiles = 50_000;

/**
 * The sets among files that were brought in together: pages of a Telegram export, the text of a conversation with what
 * lies below its folder, and ProofMode bundles that are no ZIP.
 */
export function findSets(came: readonly CameIn[]): FileSet[] {
  const files = [
    ...new Map(came.map((each) => [resolve(each.path), { ...each, path: resolve(each.path) }])).values(),
  ];
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
  sets.push(...textsIn(files, exports));
  return sets.map(withinBounds).filter(({ kind, files: { length } }) => length > (kind === 'proof' ? 1 : 0));
}

/** Each text with what lies below its folder, but for what is nearer to another conversation. */
function textsIn(files: readonly CameIn[], pages: ReadonlySet<string>): FileSet[] {
  const texts = files.filter(({ isText }) => isText === true);
  if (texts.length === 0) return [];
  const exports = new Set([...pages, ...texts.map(folderIn)]);
  const byExport = grouped(files, (file) => exportOf(folderIn(file), exports));
  return texts.map((text) => {
    const folder = folderIn(text);
    return { kind: 'text', folder, files: named(folder, byExport.get(folder) ?? [], text) };
  });
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
export function grouped<T>(all: readonly T[], to: (one: T) => string | undefined): Map<string, T[]> {
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

/** Whether the bytes of a file of a set are needed to read it. */
export function isReadIn({ kind, files: [first] }: FileSet, name: string): boolean {
  if (kind === 'text') return name === first?.name;
  return kind === 'proof' || pageName.test(name);
}
