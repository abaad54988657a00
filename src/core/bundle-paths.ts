import { numberedFolder } from '../bundle/layout.ts';
import { foldName, isDeviceName } from '../bundle/zip-names.ts';

/** In UTF-8 bytes: Linux takes 255 in a name, and a number may still be added. */
const longestName = 200;
/** What Windows, macOS or Linux refuse in a name, and what would change meaning in a manifest. */
const refused = /[\u0000-\u001f\u007f<>:"/\\|?*%~]/gu;

/** A name that every file system takes: NFC, no refused character, no trailing dot or space, bounded length. */
export function safeName(text: string): string {
  const shortened = shorten(cleanName(text));
  if (shortened === '') return 'x';
  return isDeviceName(shortened) ? `_${shortened}` : shortened;
}

/** What is taken out can bring together what composes, or lay bare what may not stand at an end: so until nothing changes. */
function cleanName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replaceAll(refused, '-')
    .replaceAll(/\p{C}/gu, '')
    .trim()
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '');
  return clean === text ? clean : cleanName(clean);
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  let room = longestName - Buffer.byteLength(extension);
  let stem = '';
  for (const character of name) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    stem += character;
  }
  return stem.replace(/[. ]+$/u, '') + extension;
}

/** `P-1` → `P-001`, so that folders sort; labels of another form are kept, made safe. */
export function exhibitFolder(label: string): string {
  return numberedFolder(label) ?? safeName(label);
}

/**
 * The folder of each exhibit, in the order of the labels: none is shared. What is labelled with a number has the folder
 * of that number before another label can take it, and no other label has a folder that reads like a number.
 */
export function exhibitFolders(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  const folders = new Map<number, string>();
  const choose = (wantsNumbered: boolean): void => {
    for (const [at, label] of labels.entries()) {
      const isNumbered = numberedFolder(label) !== undefined;
      const folder = exhibitFolder(label);
      if (isNumbered !== wantsNumbered) continue;
      if (!isNumbered && numberedFolder(folder) === folder) taken.add(foldName(folder));
      folders.set(at, free(taken, folder));
    }
  };
  choose(true);
  choose(false);
  return labels.map((label, at) => folders.get(at) ?? exhibitFolder(label));
}

/** Gives every file of a bundle a path of its own; names that differ only in case or form get a number. */
export function createPathChooser(): (folder: string, role: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, role, name) => {
    const wanted =
      name === role || name.startsWith(`${role}.`) ? safeName(name) : safeName(`${role}-${name}`);
    const dot = wanted.lastIndexOf('.');
    const stem = dot > 0 ? wanted.slice(0, dot) : wanted;
    return free(taken, `${folder}/${stem}`, dot > 0 ? wanted.slice(dot) : '');
  };
}

/** The first of `stem`, `stem-2`, `stem-3` … that a reader of bundles tells apart from all before. */
function free(taken: Set<string>, stem: string, extension = ''): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    const folded = foldName(name);
    if (taken.has(folded)) continue;
    taken.add(folded);
    return name;
  }
}

/** The top folder of a bundle: the case number, made safe, and the UTC date. */
export function topFolder(number: string, at: string): string {
  return safeName(`${number.replaceAll(/[/\\]/g, '-')}-${at.slice(0, 10)}`);
}
