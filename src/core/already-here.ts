import { createHash } from 'node:crypto';
import { basename, sep } from 'node:path';
import type { SaidHandedIn } from '../contract/handed-in.ts';
import type { Item } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { closeFile, openFile } from './source-files.ts';
import { unlessStopped } from './unless-stopped.ts';

const pieceBytes = 1024 * 1024;

/** Tells which files of folders that are brought in need not come in once more. */
interface AlreadyHere {
  /** Whether a file of this length may be here: only then it is read to find out. */
  mayBe(path: string, bytes: number): boolean;
  /**
   * The item that a file is here as, or null.
   *
   * @throws JejakError `file-unreadable`, `interrupted`
   */
  find(path: string, signal: AbortSignal): Promise<string | null>;
  /** A file of this length is coming in. */
  comes(bytes: number): void;
}

/**
 * A file of a folder is here already where an item of the same case came in whole with its very bytes under its name, and nothing is
 * said of it now that the item does not say: who handed it over a second time is not lost. Of files that were named one
 * by one, all come in.
 */
export function alreadyHere(
  locker: Pick<Locker, 'originalLengths' | 'itemsOfBytes'>,
  about: {
    folders: readonly string[];
    caseId: string | undefined;
    said: SaidHandedIn & { note?: string | undefined };
  },
): AlreadyHere {
  const lengths = new Set(about.folders.length === 0 ? [] : locker.originalLengths());
  const said = Object.entries(about.said).filter(([, value]) => value !== undefined && value !== '');
  const saysAll = ({ source }: Item): boolean =>
    said.every(([name, value]) => JSON.stringify(source[name]) === JSON.stringify(value));
  return {
    mayBe: (path, bytes) => folderOf(path, about.folders) !== undefined && lengths.has(bytes),
    async find(path, signal) {
      const sha256 = await hashOf(path, signal);
      const found = locker
        .itemsOfBytes(sha256)
        .find(
          (item) =>
            item.case === (about.caseId ?? null) &&
            item.source.fileName === basename(path) &&
            cameInWhole(item) &&
            saysAll(item),
        );
      return found?.item ?? null;
    },
    comes: (bytes) => void lengths.add(bytes),
  };
}

/** Not broken off: all its bytes may be here, and yet nothing was read of what the file says. */
function cameInWhole({ steps }: Item): boolean {
  return steps.some(({ name, result }) => name === 'store' && result === 'ok');
}

/** The folder among these that a file lies in. */
export function folderOf(path: string, folders: readonly string[]): string | undefined {
  return folders.find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}

async function hashOf(path: string, signal: AbortSignal): Promise<Uint8Array> {
  const handle = await openFile(path, signal);
  try {
    const hash = createHash('sha256');
    const piece = new Uint8Array(pieceBytes);
    for (let at = 0; ; ) {
      const { bytesRead } = await unlessStopped(signal, handle.read(piece, 0, pieceBytes, at));
      if (bytesRead === 0) return new Uint8Array(hash.digest());
      hash.update(piece.subarray(0, bytesRead));
      at += bytesRead;
    }
  } finally {
    await closeFile(handle, signal);
  }
}
