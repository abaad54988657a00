import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Timed } from './file-operations.ts';
import type { Random } from './random.ts';

/**
 * What a power cut leaves of the writes and names that no fsync had made durable.
 * `all-kept` is no power cut at all: it is what a killed process leaves.
 */
export type Loss = 'all-kept' | 'all-dropped' | 'some-dropped' | 'torn-512' | 'torn-4096';
export const losses: readonly Loss[] = ['all-kept', 'all-dropped', 'some-dropped', 'torn-512', 'torn-4096'];

type Change = { at: number; bytes: Buffer; ended: number } | { size: number; ended: number };
interface File {
  durable: Buffer;
  pending: Change[];
}
interface NameChange {
  folder: string;
  names: [string, File | undefined][];
  ended: number;
}

/**
 * A file system that promises no more than POSIX does: bytes are durable after the file's fsync, names
 * (new, renamed, removed) only after their folder's, and what was not synced may be there wholly, partly
 * (any of its sectors) or not at all. Names become durable in order, as journaling file systems do it.
 */
export interface Disk {
  apply(operation: Timed): void;
  /** Writes what is left if the power goes now into an empty folder. */
  writeImage(folder: string, loss: Loss, random: Random): void;
}

/** @param folder what was there, and durable, before */
export function createDisk(folder: string): Disk {
  const names = new Map<string, File>();
  const folders = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (entry.isDirectory()) folders.add(path);
    else names.set(path, { durable: readFileSync(join(folder, path)), pending: [] });
  }
  const durableNames = new Map(names);
  let pendingNames: NameChange[] = [];
  const rename = (ended: number, ...changes: [string, File | undefined][]): void => {
    for (const [path, file] of changes) setName(names, path, file);
    pendingNames.push({ folder: dirname(changes.at(-1)?.[0] ?? ''), names: changes, ended });
  };
  return {
    apply(operation) {
      if (operation.did === 'say') return;
      const path = 'from' in operation ? operation.from : operation.path;
      if (path.endsWith('-shm')) return; // rebuilt from the WAL, never durable
      const file = names.get(path);
      const { ended } = operation;
      switch (operation.did) {
        case 'create':
          if (file === undefined) rename(ended, [path, { durable: Buffer.alloc(0), pending: [] }]);
          else if (operation.truncate) file.pending.push({ size: 0, ended });
          break;
        case 'write':
          if (file === undefined) throw new Error(`a write to a file that was never made: ${path}`);
          file.pending.push({ at: operation.at, bytes: operation.bytes, ended });
          break;
        case 'resize':
          file?.pending.push({ size: operation.size, ended });
          break;
        case 'sync': {
          const covered = ({ ended: at }: { ended: number }): boolean => at < operation.began;
          if (file !== undefined) {
            file.durable = applied(file.durable, file.pending.filter(covered));
            file.pending = file.pending.filter((change) => !covered(change));
            break;
          }
          const inFolder = (change: NameChange): boolean =>
            sameFolder(change.folder, path) && covered(change);
          for (const change of pendingNames.filter(inFolder)) {
            for (const [name, of] of change.names) setName(durableNames, name, of);
          }
          pendingNames = pendingNames.filter((change) => !inFolder(change));
          break;
        }
        case 'rename':
          if (file !== undefined) rename(ended, [path, undefined], [operation.to, file]);
          else renameFolder(path, operation.to, [names, durableNames], folders);
          break;
        case 'link':
          rename(ended, [operation.to, file]);
          break;
        case 'unlink':
          rename(ended, [path, undefined]);
          break;
        case 'make-folder':
          folders.add(path);
          break;
        case 'remove-folder':
          folders.delete(path);
          break;
      }
    },
    writeImage(target, loss, random) {
      const left = new Map(durableNames);
      const keptNames =
        loss === 'all-kept'
          ? pendingNames.length
          : loss === 'all-dropped'
            ? 0
            : random.below(pendingNames.length + 1);
      for (const change of pendingNames.slice(0, keptNames)) {
        for (const [name, file] of change.names) setName(left, name, file);
      }
      for (const path of folders) mkdirSync(join(target, path), { recursive: true });
      for (const [path, file] of left) {
        const folderOf = dirname(join(target, path));
        if (!existsSync(folderOf)) mkdirSync(folderOf, { recursive: true });
        writeFileSync(join(target, path), applied(file.durable, survivors(file.pending, loss, random)));
      }
    },
  };
}

function setName(names: Map<string, File>, path: string, file: File | undefined): void {
  if (file === undefined) names.delete(path);
  else names.set(path, file);
}

function sameFolder(one: string, other: string): boolean {
  return (one === '.' ? '' : one) === (other === '.' ? '' : other);
}

/** A renamed folder takes everything in it along; it is taken to be durable at once. */
function renameFolder(from: string, to: string, maps: Map<string, File>[], folders: Set<string>): void {
  for (const map of maps) {
    for (const [path, file] of [...map]) {
      if (!path.startsWith(`${from}/`)) continue;
      map.delete(path);
      map.set(to + path.slice(from.length), file);
    }
  }
  for (const path of [...folders]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    folders.delete(path);
    folders.add(to + path.slice(from.length));
  }
}

/** The unsynced changes of one file that reached the disk all the same. */
function survivors(pending: Change[], loss: Loss, random: Random): Change[] {
  switch (loss) {
    case 'all-kept':
      return pending;
    case 'all-dropped':
      return [];
    case 'some-dropped':
      return pending.filter(() => random.chance(0.5));
    case 'torn-512':
    case 'torn-4096': {
      const sector = loss === 'torn-512' ? 512 : 4096;
      const kept = random.pick([0.1, 0.5, 0.9]);
      return pending.flatMap((change) =>
        'size' in change ? (random.chance(kept) ? [change] : []) : torn(change),
      );

      function torn(change: Extract<Change, { bytes: Buffer }>): Change[] {
        const parts: Change[] = [];
        let from = 0;
        while (from < change.bytes.length) {
          const to = Math.min(change.bytes.length, from + sector - ((change.at + from) % sector));
          const { ended } = change;
          if (random.chance(kept))
            parts.push({ at: change.at + from, bytes: change.bytes.subarray(from, to), ended });
          from = to;
        }
        return parts;
      }
    }
  }
}

function applied(bytes: Buffer, changes: Change[]): Buffer {
  if (changes.length === 0) return bytes;
  let size = bytes.length;
  let largest = size;
  for (const change of changes) {
    size = 'size' in change ? change.size : Math.max(size, change.at + change.bytes.length);
    largest = Math.max(largest, size);
  }
  const result = Buffer.alloc(largest);
  bytes.copy(result);
  let end = bytes.length;
  for (const change of changes) {
    if ('size' in change) {
      if (change.size < end) result.fill(0, change.size, end);
      end = change.size;
    } else {
      change.bytes.copy(result, change.at);
      end = Math.max(end, change.at + change.bytes.length);
    }
  }
  return result.subarray(0, size);
}
