import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import type { AnchorSheet } from '../../src/contract/anchor.ts';
import { verifyBytes } from '../bundle/sample-bundle.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 300_000 });
const svg = 'http://www.w3.org/2000/svg';
let home: Home;
beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
});
afterAll(() => home.remove());

async function jejak(args: string[], status = 0, input = ''): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json'], { input });
  expect(ran.status, ran.stderr).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('an anchor is printed, typed back in, read from a file, and kept', async () => {
  const dir = join(home.folder, 'a');
  const out = join(home.folder, 'jangkar.html');
  const { sheet } = (await jejak(['anchor', 'print', dir, '--out', out, '--for', 'Citra <Contoh>'])) as {
    sheet: AnchorSheet;
  };
  const page = readFileSync(out, 'utf8');
  for (const part of [
    ...sheet.rows.flat(),
    ...(sheet.root.match(/.{4}/g) ?? []),
    ...(sheet.fingerprint.match(/.{4}/g) ?? []),
    sheet.origin,
    'Sri, Bawaslu Contoh',
    'Citra &lt;Contoh&gt;',
  ])
    expect(page).toContain(part);
  expect(await sheetsOf(out)).toBe(1);
  expect((await jejak(['anchor', 'print', dir, '--out', out], 2))['error']).toMatchObject({
    code: 'file-exists',
  });

  expect(await jejak(['anchor', 'check', dir, ...sheet.rows.flat()])).toMatchObject({
    verdict: { is: 'grown', more: 1 },
    treeSize: sheet.treeSize,
  });
  const code = join(home.folder, 'kode.txt');
  writeFileSync(code, sheet.note);
  expect(await jejak(['anchor', 'check', dir, '--file', code])).toMatchObject({ verdict: { is: 'grown' } });
  expect(await jejak(['anchor', 'check', dir, '--file', '-'], 0, sheet.note)).toMatchObject({ is: 'read' });
  // A photograph of it, as far as its code: on a table, and turned a little.
  const photo = join(home.folder, 'foto.jpg');
  await sharp(Buffer.from(page.match(/<svg.*?<\/svg>/s)?.[0].replace('<svg', `<svg xmlns="${svg}"`) ?? ''))
    .resize(700)
    .extend({ top: 300, bottom: 500, left: 200, right: 100, background: '#fff' })
    .flatten({ background: '#fff' })
    .rotate(6, { background: '#665' })
    .jpeg()
    .toFile(photo);
  expect(await jejak(['anchor', 'check', dir, '--file', photo])).toMatchObject({ verdict: { is: 'grown' } });
  const empty = join(home.folder, 'kosong.png');
  await sharp({ create: { width: 300, height: 300, channels: 3, background: '#ccc' } }).toFile(empty);
  expect((await jejak(['anchor', 'check', dir, '--file', empty], 2))['error']).toMatchObject({
    code: 'anchor-without-code',
  });
  expect((await jejak(['anchor', 'check', dir], 2))['error']).toMatchObject({ code: 'anchor-nothing-given' });
  const said = await home.run(['anchor', 'check', dir, `A${sheet.rows.flat().join(' ')}`, '--lang', 'en']);
  expect(said.status).toBe(2);
  expect(said.stdout).toContain('Row 1, group 1');

  const long = ['anchor', 'print', dir, '--out', join(home.folder, 'lain.html'), '--for', 'c'.repeat(201)];
  expect((await jejak(long, 2))['error']).toMatchObject({ code: 'anchor-keeper-too-long' });

  const add = ['anchor', 'add', dir, '--file', code, '--kept-by', 'Citra Contoh', '--signed-on'];
  expect((await jejak([...add, '2026-02-30'], 2))['error']).toMatchObject({ code: 'anchor-date' });
  expect(await jejak([...add, '2026-11-28T14:05'])).toMatchObject({ kept: true, verdict: { is: 'grown' } });
  expect(await jejak(['anchor', 'list', dir])).toMatchObject({
    anchors: [
      { is: 'made', who: 'Citra <Contoh>' },
      { is: 'compared', who: 'Citra Contoh', signedOn: '2026-11-28T14:05' },
    ],
  });
  expect(await jejak(['locker', 'check', dir])).toMatchObject({ ok: true });

  // What a second person keeps can be held against any later bundle, and so can an earlier bundle's own checkpoint.
  for (const name of ['1.zip', '2.zip'])
    await jejak(['export', dir, '--case', '1', '--out', join(home.folder, name)]);
  const [first, second] = ['1.zip', '2.zip'].map((name) => join(home.folder, name));
  expect(await jejak(['verify', second ?? '', '--since', code])).toMatchObject({ intact: true });
  const earlier = execFileSync('unzip', ['-p', first ?? '', '*/data/ledger/checkpoint.txt']);
  const bundle = new Uint8Array(readFileSync(second ?? ''));
  expect(await verifyBytes(bundle, { since: new Uint8Array(earlier) })).toMatchObject({ intact: true });
});

/** How many sheets of paper a page takes when it is printed. */
async function sheetsOf(file: string): Promise<number> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await findBrowser(undefined), args });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
  } finally {
    await browser.close();
  }
}
