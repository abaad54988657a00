import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { readPng } from './read-png.ts';

let site: Site;
let bench: CaptureBench;
const folder = mkdtempSync(join(tmpdir(), 'jejak-saved-'));

beforeAll(async () => {
  site = await startSite();
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a saved HTML page is shown without its scripts and without any request', async () => {
  const path = join(folder, 'halaman.html');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><title>Tersimpan</title><p>Teks tersimpan é</p><img src="${site.origin}/picture.png">
    <script src="${site.origin}/article.js"></script><script>document.body.append('dari skrip')</script><iframe src="${site.origin}/frame"></iframe>`,
  );
  const before = site.served().length;
  const { outcome, evidence } = await bench.run(`${site.origin}/article`, {
    savedPage: { path, format: 'html', url: `${site.origin}/article` },
  });
  expect(outcome).toMatchObject({ result: 'item', state: 'complete', details: { title: 'Tersimpan' } });
  expect(evidence.text('text')).toContain('Teks tersimpan é');
  expect(evidence.text('text')).not.toContain('dari skrip');
  expect(readPng(evidence.bytes('screenshot')).width).toBe(1280);
  expect([...evidence.files.keys()].sort()).toEqual(['dom', 'screenshot', 'text', 'viewport']);
  expect(site.served().slice(before)).toEqual([]);
});

test('a saved page opens no connection ahead of a request either, and what was refused is in the result', async () => {
  let connections = 0;
  const listener = createServer((socket) => {
    connections += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const path = join(folder, 'menyambung.html');
  writeFileSync(
    path,
    `<!doctype html><link rel="preconnect" href="${elsewhere}"><p>Teks</p><img src="${elsewhere}/gambar.png">`,
  );
  const { outcome } = await bench.run(`${elsewhere}/a`, {
    savedPage: { path, format: 'html', url: `${elsewhere}/a?b=1#bagian` },
  });
  expect(outcome).toMatchObject({
    state: 'complete',
    details: {
      rendering: {
        network: 'cut off',
        refusedAddresses: expect.arrayContaining([`${elsewhere}/gambar.png`]) as string[],
      },
    },
  });
  expect(connections).toBe(0);
  listener.close();
});

test('an MHTML file that was captured opens again offline', async () => {
  const captured = await bench.item(`${site.origin}/article`);
  const path = join(folder, 'halaman.mhtml');
  writeFileSync(path, captured.evidence.bytes('mhtml'));
  const before = site.served().length;
  const { outcome, evidence } = await bench.run(`${site.origin}/article`, {
    savedPage: { path, format: 'mhtml', url: `${site.origin}/article` },
  });
  expect(outcome).toMatchObject({ result: 'item', state: 'complete' });
  expect(evidence.text('text')).toContain('Seorang pegawai diduga menyukai unggahan calon.');
  expect(site.served().slice(before)).toEqual([]);
});
