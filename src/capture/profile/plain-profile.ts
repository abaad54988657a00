import { rm } from 'node:fs/promises';
import { makeProfileFolder } from '../scratch.ts';
import { readKeptFiles, writeKeptFiles } from './kept-files.ts';
import { packProfile, unpackProfile } from './pack.ts';

/** A kept profile in the clear, while a browser uses it. */
export interface PlainProfile {
  name: string;
  /** What the investigator is called on pages. */
  ownNames: readonly string[];
  dir: string;
  /** Whether it lies in memory, and on no disk. */
  inMemory: boolean;
  /** What is to be kept of it now that its browser has ended in order; null where that is what was there before. */
  pack(): Promise<Uint8Array | null>;
  remove(): Promise<void>;
}

/**
 * Unpacks a profile into the process's private folder.
 *
 * @param packed null for one that is new
 */
export async function openPlainProfile(
  { name, packed, ownNames }: { name: string; packed: Uint8Array | null; ownNames: readonly string[] },
  { scratchDir, pid }: { scratchDir: string; pid: number },
): Promise<PlainProfile> {
  const files = packed === null ? [] : await unpackProfile(packed);
  const { folder, inMemory } = await makeProfileFolder(scratchDir, pid);
  await writeKeptFiles(folder, files);
  return {
    ...{ name, ownNames },
    dir: folder,
    inMemory,
    async pack() {
      const now = await packProfile(await readKeptFiles(folder));
      return packed !== null && Buffer.from(packed).equals(now) ? null : now;
    },
    // The browser's last helper processes may still write for a moment.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }),
  };
}
