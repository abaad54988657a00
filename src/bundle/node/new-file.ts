import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fromSystemError, JejakError } from '../../contract/error.ts';

/**
 * A file that appears under its name only when it is whole and on the disk. Until then it is a file ending
 * in `.partial` beside it.
 */
export interface NewFile {
  readonly handle: FileHandle;
  readonly temporaryPath: string;
  /** After the bytes are synced and the handle is closed: takes the final name, durably. */
  takeName(): Promise<void>;
  /** Takes it back; the handle is closed. */
  discard(): Promise<void>;
}

/** A name beside the file that no other run has, under which it is written. */
export function partialPathOf(outPath: string): string {
  return join(dirname(outPath), `.${basename(outPath)}.${randomBytes(6).toString('hex')}.partial`);
}

/**
 * @param temporaryPath what `partialPathOf` gave, where somebody keeps it for the case that this process dies
 * @throws JejakError `bundle-file-exists` where the name is taken and may not be overwritten
 */
export async function createNewFile(
  outPath: string,
  overwrite: boolean,
  temporaryPath = partialPathOf(outPath),
): Promise<NewFile> {
  if (!overwrite && (await exists(outPath))) throw fileExists(outPath);
  const handle = await asJejakError(open(temporaryPath, 'wx+', 0o600));
  return {
    handle,
    temporaryPath,
    async takeName() {
      if (overwrite) await asJejakError(rename(temporaryPath, outPath));
      else await takeFreeName(temporaryPath, outPath);
      await syncFolder(dirname(outPath));
    },
    async discard() {
      await Promise.allSettled([handle.close()]);
      await rm(temporaryPath, { force: true });
    },
  };
}

async function takeFreeName(temporaryPath: string, outPath: string): Promise<void> {
  // A link takes the name only where it is free, in one step; not every file system has links.
  const linked = await link(temporaryPath, outPath).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'EEXIST') throw fileExists(outPath);
      return false;
    },
  );
  if (linked) {
    await asJejakError(rm(temporaryPath));
    return;
  }
  if (await exists(outPath)) throw fileExists(outPath);
  await asJejakError(rename(temporaryPath, outPath));
}

/** So that the new name itself survives a power cut. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals its names
  const folder = await asJejakError(open(path, 'r'));
  try {
    await asJejakError(folder.sync());
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw fromSystemError(error);
    },
  );
}

export async function asJejakError<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw fromSystemError(error);
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function fileExists(path: string): JejakError {
  return new JejakError('bundle-file-exists', 'wrong-use', { path });
}
