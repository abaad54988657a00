import { textOf, utf8 } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { layout } from '../../bundle/layout.ts';
import type { ZipEntry } from '../../bundle/zip-archive.ts';
import { entryPieces } from '../../bundle/zip-content.ts';
import type { CaseJson } from '../../contract/case-json.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Checked, Given } from '../check/messages.ts';
import { browserPrimitives } from '../check/primitives.ts';

export type ListedFile = CaseJson['exhibits'][number]['files'][number];
type ListedItem = CaseJson['items'][number];

/** An exhibit, or an item that is none, with what the bundle shows of it. */
export interface Shown {
  /** Null for an item that is no exhibit. */
  label: string | null;
  title: string;
  /** What the exhibit is to show, as the investigator wrote. */
  shows: string | null;
  item: ListedItem;
  files: ListedFile[];
  /** The proven window of its entry; null where that side is open. */
  notBefore: string | null;
  notAfter: string | null;
  /**
   * Whether the check found something wrong with it; null where it found what no single file is to blame for, so that of
   * none is known that it is as it was sealed.
   */
  isWrong: boolean | null;
}

/** What a bundle says, as far as the check could read it. */
export interface Contents {
  document: CaseJson;
  shown: Shown[];
  entries: Entry[];
  /** The bytes of a file of the bundle, as the check read them. */
  blobOf: (file: ListedFile) => Promise<Blob>;
}

/** Reads what a check has read whole; undefined where it could not read what the case is. */
export function contentsOf(given: Given, { result, kept, entries }: Checked): Contents | undefined {
  const document = documentOf(kept.get(layout.case));
  if (document === undefined || result.case === null) return undefined;
  const windows = new Map(result.items.map((one) => [one.item, one]));
  const wrong = new Set(result.failures.flatMap(({ path }) => (path === undefined ? [] : [path])));
  const isLocal =
    result.signedBy !== null &&
    result.failures.every(({ path }) => path !== undefined && /^data\/(?:exhibits|items)\//.test(path));
  const byId = new Map(document.items.map((item) => [item.id, item]));
  const filesOf = new Map<string, ListedFile[]>();
  for (const { item, files } of document.exhibits) if (files.length > 0) filesOf.set(item, files);
  const shownOf = (item: ListedItem, files: ListedFile[]): Omit<Shown, 'label' | 'title' | 'shows'> => ({
    ...{ item, files },
    notBefore: windows.get(item.id)?.notBefore ?? null,
    notAfter: windows.get(item.id)?.notAfter ?? null,
    isWrong: [...files, ...item.files].some(({ path }) => path !== undefined && wrong.has(path))
      ? true
      : isLocal
        ? false
        : null,
  });
  const exhibits = document.exhibits.flatMap(({ label, title, item: id, ...more }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const shows = 'shows' in more && typeof more.shows === 'string' ? more.shows : null;
    return [{ label, title, shows, ...shownOf(item, filesOf.get(id) ?? []) }];
  });
  const labelled = new Set(document.exhibits.map(({ item }) => item));
  const others = document.items
    .filter(({ id }) => !labelled.has(id))
    .map((item) => ({
      ...{ label: null, title: item.title, shows: null },
      ...shownOf(
        item,
        item.files.filter((file): file is ListedFile => file.path !== undefined),
      ),
    }));
  return {
    document,
    shown: [...exhibits, ...others],
    entries: entriesOf(kept.get(layout.entries)),
    blobOf: blobReader(given, entries),
  };
}

/** Bytes that the check has parsed already, or found wrong: what cannot be read is not shown. */
function documentOf(bytes: Uint8Array | undefined): CaseJson | undefined {
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(textOf(bytes)) as CaseJson; // the check has held it to its form
  } catch {
    return undefined; // the check has named it among the failures
  }
}

function entriesOf(bytes: Uint8Array | undefined): Entry[] {
  if (bytes === undefined) return [];
  let text: string;
  try {
    text = textOf(bytes);
  } catch {
    return []; // likewise
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      try {
        return [parseEntry(utf8(line))];
      } catch {
        return []; // likewise
      }
    });
}

function blobReader(given: Given, entries: readonly ZipEntry[]): Contents['blobOf'] {
  const zip = new Map(entries.map((entry) => [entry.name.slice(entry.name.indexOf('/') + 1), entry]));
  // Of two spellings of a name the first, as the check has it.
  const loose = new Map<string, File>();
  for (const { path, file } of 'folder' in given ? given.folder : []) {
    const inside = path.slice(path.indexOf('/') + 1).normalize('NFC');
    if (!loose.has(inside)) loose.set(inside, file);
  }
  return async ({ path, mediaType }) => {
    const file = loose.get(path);
    if (file !== undefined) return file.slice(0, file.size, mediaType);
    const entry = zip.get(path);
    if (entry === undefined || !('zip' in given)) return new Blob([], { type: mediaType });
    const from = entry.dataOffset;
    if (entry.packing === 'stored') return given.zip.slice(from, from + entry.size, mediaType);
    const source = {
      size: given.zip.size,
      read: async (offset: number, length: number) =>
        new Uint8Array(await given.zip.slice(offset, offset + length).arrayBuffer()),
    };
    const pieces: BlobPart[] = [];
    for await (const piece of entryPieces(await browserPrimitives(), source, entry))
      pieces.push(new Uint8Array(piece));
    return new Blob(pieces, { type: mediaType });
  };
}
