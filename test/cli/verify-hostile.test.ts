import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { utf8 } from '../../src/bundle/bytes.ts';
import { layout } from '../../src/bundle/layout.ts';
import { sampleFiles, zipOf } from '../bundle/sample-bundle.ts';
import { makeHome } from './run-jejak.ts';

const home = makeHome();
afterAll(() => home.remove());

test('verify says of a bundle that asks for gigabytes of memory what is wrong with it', async () => {
  const files = sampleFiles();
  files.set(layout.openings, utf8(`{"openings":[${'{},'.repeat(40_000_000)}{}]}`));
  const file = join(home.folder, 'paket.zip');
  writeFileSync(file, zipOf(files));
  const said = await home.run(['verify', file, '--json']);
  expect(said.status).toBe(1);
  const failures = (said.json() as { failures: { code: string; path?: string }[] }).failures;
  expect(failures).toContainEqual(
    expect.objectContaining({ code: 'json-too-many-values', path: layout.openings }),
  );
});
