import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { utf8 } from '../../../src/bundle/bytes.ts';
import { layout } from '../../../src/bundle/layout.ts';
import { verifyApart } from '../../../src/bundle/node/verify-apart.ts';
import { verifyFile } from '../../../src/bundle/node/verify-file.ts';
import type { Progress } from '../../../src/contract/sink.ts';
import { named, sampleFiles, zipOf } from '../sample-bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'jejak-apart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bundle(name: string, change: (files: Map<string, Uint8Array>) => void = () => undefined): string {
  const files = sampleFiles();
  change(files);
  const path = join(folder, name);
  writeFileSync(path, zipOf(files));
  return path;
}

/** Openings of so many empty objects: three bytes each. */
function withEmptyObjects(name: string, count: number): string {
  return bundle(name, (files) =>
    files.set(layout.openings, utf8(`{"openings":[${'{},'.repeat(count - 1)}{}]}`)),
  );
}

test('a thread of its own gives the same result, tells how far it is, and hands over what it read', async () => {
  const path = bundle('right.zip');
  const progress: Progress[] = [];
  const kept = new Map<string, Uint8Array>();
  const result = await verifyApart(path, { kept, onProgress: (each) => progress.push(each) });
  expect(result).toEqual(await verifyFile(path));
  expect(result.intact).toBe(true);
  expect(progress.at(-1)).toMatchObject({ step: 'verify' });
  expect(kept.get(layout.case)).toEqual(sampleFiles().get(layout.case));
});

test('what is no bundle is said as by this process itself', async () => {
  const path = join(folder, 'letter.txt');
  writeFileSync(path, 'a letter');
  const here = await verifyFile(path).catch((error: unknown) => error);
  await expect(verifyApart(path)).rejects.toMatchObject({ code: (here as { code: string }).code });
});

test('is stopped', async () => {
  const stopped = new AbortController();
  stopped.abort();
  await expect(verifyApart(bundle('stopped.zip'), { signal: stopped.signal })).rejects.toMatchObject({
    code: 'interrupted',
  });
  const later = new AbortController();
  const verifying = verifyApart(withEmptyObjects('stopped-later.zip', 2_900_000), { signal: later.signal });
  setTimeout(() => later.abort(), 50);
  await expect(verifying).rejects.toMatchObject({ code: 'interrupted' });
});

test('a file of more values than memory holds is not read, and named', async () => {
  const result = await verifyApart(withEmptyObjects('values.zip', 4_000_001));
  expect(named(result)).toContain(`json-too-many-values ${layout.openings}`);
});

test('nor are files that only together have too many', async () => {
  const line = `{"body":[${'{},'.repeat(300_000)}{}]}\n`;
  const path = bundle('lines.zip', (files) => files.set(layout.entries, utf8(line.repeat(20))));
  expect(named(await verifyApart(path))).toContain(`json-too-many-values ${layout.entries}`);
});
