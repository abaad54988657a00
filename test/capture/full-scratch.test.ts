import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noise } from '../site/picture.ts';
import { type Site, startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { recordedResponses } from './compare-with-log.ts';

let site: Site;
let bench: CaptureBench;

/** From here on no body of this capture can be put into the scratch folder: what it is to be called is taken. */
function fillScratch(): void {
  const names = readdirSync(bench.scratchDir, { recursive: true, encoding: 'utf8' });
  const folders = names.filter((name) => /\/page-\w+$/.test(name));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders)
    for (let n = 1; n <= 200; n += 1) mkdirSync(join(bench.scratchDir, folder, `body-${n}`));
}

const long = `<p>${'Kampanye di jam kerja. '.repeat(60_000)}</p>`;

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/large': (visit) => {
        fillScratch();
        visit.reply({
          body: html('Panjang', `<script>fetch("/large.bin")</script><!--${long}--><p>Isi</p>`),
        });
      },
      '/large.bin': (visit) =>
        visit.reply({
          headers: { 'content-type': 'application/octet-stream' },
          body: noise(3, 2_000_000),
        }),
    },
  });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test('bodies that the scratch folder refuses go into the archive from memory', async () => {
  const { state, evidence } = await bench.item(`${site.origin}/large`);
  expect(state).toBe('complete');
  expect(evidence.bytes('html').length).toBeGreaterThan(1 << 20);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  expect(recorded.map(({ url, bytes }) => [new URL(url).pathname, bytes])).toContainEqual([
    '/large.bin',
    2_000_000,
  ]);
});
