import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDriver } from './driver-run.ts';
import { type Inspectors, startInspectors } from './inspectors.ts';
import { product } from './product/product.ts';

let folder: string;
let template: string;
let inspectors: Inspectors;
const mounted: string[] = [];
const testMs = 180_000;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jejak-disk-')));
  chmodSync(folder, 0o755);
  template = join(folder, 'template');
  mkdirSync(template);
  await product.prepare(template);
  inspectors = startInspectors(product, 1);
});
afterAll(() => {
  inspectors.close();
  for (const path of mounted) spawnSync('umount', [path]);
  rmSync(folder, { recursive: true });
});

/** A disk of so many bytes in memory; needs the right to mount. */
function mountSmallDisk(path: string, kibibytes: number): boolean {
  mkdirSync(path);
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kibibytes}k`, 'none', path]).status === 0;
  if (done) mounted.push(path);
  return done;
}

/** What a folder takes on a disk with pages of 4 KiB. */
function kibibytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce((sum, name) => sum + 4 * Math.ceil(statSync(join(folder, name)).size / 4096), 0);
}

/** Where nothing can be mounted, the calls fail as they do on a full disk, from an early one on. */
const fullFromThenOn = 'pwrite64:error=ENOSPC:when=40+';

describe('a full disk', () => {
  test.each([
    ['at once', 100],
    ['in the middle of a file', 2500],
    ['near the end', 4500],
  ])(
    'is named, what was told before is there, and the locker is whole (full %s)',
    async (_, kibibytesLeft) => {
      const root = join(folder, `full-${kibibytesLeft}`);
      const isDisk = mountSmallDisk(root, kibibytesIn(template) + kibibytesLeft);
      cpSync(template, root, { recursive: true });
      const names = ['locker.db', 'locker.db-wal'].map((name) => join(root, 'bukti.jejak', name));
      const run = await runDriver(
        product,
        root,
        'import',
        isDisk
          ? { how: 'alone' }
          : { how: 'inject', traceFile: `${root}.trace`, paths: names, inject: fullFromThenOn },
      );
      expect(run.said.at(-1)).toMatchObject({ said: 'error', code: 'disk-full' });
      expect(run.code).toBe(3);
      if (isDisk) spawnSync('mount', ['-o', 'remount,size=64m', root]);
      expect(await inspectors.inspect({ root, operation: 'import', said: run.said })).toEqual([]);
      const again = await runDriver(product, root, 'import', { how: 'alone' });
      expect(again.said.at(-1)).toEqual({ said: 'done' });
    },
    testMs,
  );
});

describe('a folder that may not be written', () => {
  test.each(['import', 'export', 'passphrase', 'rekey', 'recover'])(
    'is named by %s, and nothing in it is changed',
    async (operation) => {
      const root = join(folder, `closed-${operation}`);
      cpSync(template, root, { recursive: true });
      chmodSync(root, 0o777); // for the driver's own words
      for (const name of readdirSync(join(root, 'bukti.jejak')))
        chmodSync(join(root, 'bukti.jejak', name), 0o444);
      chmodSync(join(root, 'bukti.jejak'), 0o555);
      const run = await runDriver(product, root, operation, { how: 'without-privilege' });
      const last = run.said.at(-1);
      expect(last).toMatchObject({ said: 'error' });
      expect(['read-only', 'no-permission']).toContain(last?.said === 'error' ? last.code : '');
      const changed = readdirSync(join(root, 'bukti.jejak')).filter(
        (name) =>
          spawnSync('cmp', ['-s', join(root, 'bukti.jejak', name), join(template, 'bukti.jejak', name)])
            .status !== 0,
      );
      expect(changed).toEqual([]);
    },
    testMs,
  );
});
