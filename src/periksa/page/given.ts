import type { Given } from '../check/messages.ts';

/** What somebody dropped, as it is to be checked; null where it is neither one ZIP nor one folder. */
export async function givenBy(dropped: DataTransfer): Promise<Given | null> {
  const items = [...dropped.items].filter(({ kind }) => kind === 'file');
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) return null;
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (entry !== null && isFolder(entry)) return { folder: await filesIn(entry) };
  return file === null ? null : { zip: file };
}

/** The files of a chosen folder, each with its path, the folder's own name in front. */
export function givenByFolder(files: FileList): Given {
  return { folder: [...files].map((file) => ({ path: file.webkitRelativePath, file })) };
}

/** What the bundle is called: the ZIP's name, or that of the folder. */
export function nameOf(given: Given): string {
  return 'zip' in given ? given.zip.name : (given.folder[0]?.path.split('/')[0] ?? '');
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<{ path: string; file: File }[]> {
  const files: { path: string; file: File }[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(next)) {
      if (isFolder(entry)) waiting.push(entry);
      else if (isFile(entry))
        files.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
    }
  }
  return files;
}

/** A reader gives a hundred at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
