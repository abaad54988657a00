import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A disk in memory that can be filled. */
export interface SmallDisk {
  /** Another program's file, which leaves so many bytes of it. */
  leave(bytes: number): void;
  /** Takes that file away. */
  free(): void;
}

const mounted: string[] = [];

export function unmountSmallDisks(): void {
  for (const path of mounted.splice(0)) spawnSync('umount', ['-l', path]);
}

/** A disk of so many MiB at this folder, which is made; skips where the system does not let it be mounted. */
export function mountSmallDisk(path: string, mebibytes: number, skip: (why: string) => void): SmallDisk {
  mkdirSync(path, { recursive: true });
  if (process.getuid?.() !== 0) skip('only root can mount a small disk');
  const options = ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'none', path];
  const { status, stderr } = spawnSync('mount', options);
  // As in a container, whose root may not.
  if (status === 32 && /denied|not permitted|superuser/.test(String(stderr))) skip(String(stderr));
  expect(String(stderr), 'a small disk is mounted').toBe('');
  mounted.push(path);
  const ballast = join(path, 'ballast');
  return {
    leave(bytes) {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes));
    },
    free: () => rmSync(ballast),
  };
}
