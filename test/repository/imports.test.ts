import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const folders = ['contract', 'words', 'processes', 'bundle', 'locker', 'capture', 'intake', 'core', 'cli'];

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'jejak-imports-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(join(root, file), join(copy, file));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const folder of [...folders, 'bundle/node'])
    plant(`src/${folder}/there.ts`, 'export const there = 1;\n');
});
afterEach(() => rmSync(copy, { recursive: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function plantImport(path: string, from: string): void {
  plant(path, `import * as all from '${from}';\nexport const got = all;\n`);
}

/** What of the copy breaks which rule: `RULE: PATH`. */
async function brokenRules(): Promise<string[]> {
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: copy }).catch(
    (failed: unknown) => failed as { stdout: string }, // what execFile rejects with carries the output
  );
  const report = JSON.parse(stdout) as {
    summary: { violations: { rule: { name: string }; from: string }[] };
  };
  return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).toSorted();
}

describe('the import column', () => {
  test('lets through what the house allows', async () => {
    plantImport('src/cli/allowed.ts', '../core/there.ts');
    plantImport('src/core/allowed.ts', '../locker/there.ts');
    plantImport('src/bundle/node/allowed.ts', 'node:fs');
    plantImport('src/contract/allowed.ts', 'zod');
    expect(await brokenRules()).toEqual([]);
  });

  test('fails on everything that it forbids', async () => {
    const between = [
      ['contract', 'bundle'],
      ['bundle', 'locker'],
      ['locker', 'core'],
      ['capture', 'locker'],
      ['capture', 'bundle'],
      ['intake', 'capture'],
      ['intake', 'locker'],
      ['core', 'cli'],
      ['cli', 'locker'],
      ['words', 'core'],
      ['processes', 'capture'],
      ['bundle', 'processes'],
      ['main', 'core'],
      ['preload', 'core'],
      ['renderer', 'core'],
    ] as const;
    for (const [from, to] of between) plantImport(`src/${from}/to-${to}.ts`, `../${to}/there.ts`);
    plant('src/locker/kind.ts', 'export type Kind = 1;\n');
    plant(
      'src/capture/type.ts',
      "import type { Kind } from '../locker/kind.ts';\nexport const kind: Kind = 1;\n",
    );
    plantImport('src/bundle/reads.ts', 'node:fs');
    plantImport('src/bundle/leans.ts', './node/there.ts');
    plantImport('src/core/shell.ts', 'electron');
    plantImport('src/contract/package.ts', 'sharp');
    plant('test/there.ts', 'export const there = 1;\n');
    plant('src/locker/search/there.ts', 'export const there = 1;\n');
    plantImport('src/locker/database/migrations/099-there.ts', '../../search/there.ts');
    plantImport('src/core/leans.ts', '../../test/there.ts');
    plantImport('src/core/circle.ts', './round.ts');
    plantImport('src/core/round.ts', './circle.ts');
    expect(await brokenRules()).toEqual(
      [
        ...between.map(([from, to]) => `${from}-imports: src/${from}/to-${to}.ts`),
        'capture-imports: src/capture/type.ts',
        'bundle-runs-in-a-browser: src/bundle/reads.ts',
        'bundle-runs-in-a-browser: src/bundle/leans.ts',
        'no-electron-in-the-core: src/core/shell.ts',
        'contract-packages: src/contract/package.ts',
        'src-imports-no-test: src/core/leans.ts',
        'no-circular: src/core/circle.ts',
        'frozen-migrations: src/locker/database/migrations/099-there.ts',
      ].toSorted(),
    );
  });
});
