import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CaptureProcess, startCaptureProcess } from '../../../src/capture/client.ts';
import type { CoverBox, ToCover } from '../../../src/contract/to-cover.ts';
import { redactPicture } from '../../../src/intake/redact-picture.ts';
import { type Site, startSite } from '../../site/server.ts';
import { html } from '../../site/visit.ts';
import { MemoryEvidence } from '../capture-one.ts';

vi.setConfig({ testTimeout: 120_000 });

const own = 'Sari Contoh';
/** All that is to be covered stands on pure red, and nothing else does. */
const red = 'background:#f00;color:#f00';
const picture = (alt: string) =>
  `<img alt="${alt}" width=40 height=40 src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Crect width='40' height='40' fill='%23f00'/%3E%3C/svg%3E">`;

const painted = `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='40' height='40'%3E%3Crect width='40' height='40' fill='%23f00'/%3E%3C/svg%3E")`;

/** A page as a member sees it: who they are in its head, in a menu, in the field for a comment, and in a frame. */
const page = html(
  'Unggahan anggota',
  `<link rel=icon href="data:,"><style>.painted{background:${painted}}header a[style],.painted{display:inline-block;width:40px;height:40px}body{margin:0;font:16px sans-serif}span,b,i{${red}}iframe{border:4px solid #000}</style>
  <header style="height:60px"><a href="/u/sari.contoh">${picture('')}</a> <a href="/u/sari.contoh"><span>${own}</span></a>
    <button aria-label="Akun Anda: ${own}">${picture('')}</button>
    <a aria-label="Profil Anda" class=painted></a> <a href="/u/sari.contoh" style='background:${painted.replaceAll("'", '%27')}'></a></header>
  <p>Ditulis Budi, 12 Maret. <a href="/u/budi">Budi</a></p>
  <div style="width:90px"><span>${own}</span></div>
  <p><b>Sari</b> <i>Contoh</i> dan <span>@sari.contoh</span></p>
  <textarea placeholder="Komentar sebagai ${own}" style="${red};border:0;padding:0;width:300px"></textarea>
  <p>NIK <span>3201014107900001</span>, hubungi <span>0812-3456-7890</span></p>
  <div id=shadow></div><iframe srcdoc="<body style='margin:0'><p style='margin:0'><span style='${red}'>${own}</span> di bingkai</p>" width=300 height=60></iframe>
  <div style="height:2500px"></div><p>Di bawah: <span>${own}</span></p>
  <script>document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<p><span style="${red}">${own}</span></p>';</script>`,
);

/** A page of more numbers than are looked through, and after them its member, in letters of two pieces each. */
const many = html(
  'Daftar nomor',
  `<link rel=icon href="data:,">${Array.from({ length: 600 }, (_, at) => `<div>08123456${String(7000 + at)}</div>`).join('')}
  <a href="/u/jose.contoh"><svg width=40 height=40></svg> Jose\u0301 Contoh</a>`,
);

/** A page that shows nobody's name: its member's stands in what its script was answered alone. */
const quiet = html(
  'Tanpa nama',
  `<link rel=icon href="data:,"><p>Isi.</p><script>fetch('/me').then((answer) => answer.json());</script>`,
);

/** The way to its member's own page has more in it than is looked through, and their picture after that. */
const deep = html(
  'Kartu besar',
  `<link rel=icon href="data:,"><p>Isi.</p><a href="/u/jose.contoh">Jos\u00e9 Contoh${'<q></q>'.repeat(250)}<q style='${`background:${painted}`.replaceAll("'", '%27')};display:inline-block;width:40px;height:40px'></q></a>`,
);

let site: Site;
let folder: string;
let process_: CaptureProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-cover-'));
  site = await startSite({
    pages: {
      '/post': (visit) => visit.reply({ body: page }),
      '/quiet': (visit) => visit.reply({ body: quiet }),
      '/me': (visit) =>
        visit.reply({
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ note: `Halo\n@sari.contoh` }),
        }),
      '/deep': (visit) => visit.reply({ body: deep }),
      '/many': (visit) => visit.reply({ body: many }),
    },
  });
  process_ = startCaptureProcess({ scratchDir: folder, timeZone: 'Asia/Jakarta', ahead: false });
});
afterAll(async () => {
  await process_.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

async function take(path = '/post'): Promise<{ evidence: MemoryEvidence; toCover: ToCover | undefined }> {
  const evidence = new MemoryEvidence();
  const request = { url: site.origin + path, timeoutMs: 20_000, scrollMs: 0, acceptTlsErrors: false };
  const outcome = await process_.capture(request, evidence);
  if (outcome.result !== 'item') throw new Error(outcome.code);
  expect(outcome.state).toBe('complete');
  return { evidence, toCover: outcome.toCover };
}

/** How many pixels are red once these places are covered. */
async function redLeft(evidence: MemoryEvidence, role: string, boxes: readonly CoverBox[]): Promise<number> {
  const own = boxes.filter((box) => box.role === role);
  const covered = own.length === 0 ? evidence.bytes(role) : await redactPicture(evidence.bytes(role), own);
  const { data, info } = await sharp(covered).raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels)
    if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) < 60 && (data[at + 2] ?? 0) < 60) count += 1;
  return count;
}

test('without a profile numbers alone are found; with one all that names its investigator, on both pictures, and no more', async () => {
  const stranger = await take();
  expect(stranger.toCover).toMatchObject({ profile: null, named: false, notLooked: [] });
  expect(stranger.toCover).not.toHaveProperty('namedIn');
  expect(new Set(stranger.toCover?.boxes.map(({ why }) => why))).toEqual(new Set(['nik', 'phone']));

  const ownNames = [own, '@sari.contoh', 'Tidak Di Halaman'];
  await process_.profile.use({ name: 'Akun pemantau', packed: null, ownNames });
  const { evidence, toCover } = await take();
  expect(toCover).toMatchObject({
    profile: 'Akun pemantau',
    named: true,
    notLooked: [],
    looked: ['viewport', 'screenshot'],
  });
  const files = ['html', 'text', 'dom', 'mhtml', 'wacz'];
  expect(toCover?.namedIn).toEqual(expect.arrayContaining(files));
  expect((await take('/quiet')).toCover).toMatchObject({ boxes: [], namedIn: ['wacz'], notLooked: [] });
  const boxes = toCover?.boxes ?? [];
  for (const role of ['viewport', 'screenshot']) {
    expect(await redLeft(evidence, role, []), role).toBeGreaterThan(2000);
    expect(await redLeft(evidence, role, boxes), role).toBe(0);
    expect(boxes.filter((box) => box.role === role && box.why === 'own-picture')).toHaveLength(4);
  }
  // Little else goes with it: all of the places are a small part of the page.
  const area = boxes
    .filter(({ role }) => role === 'screenshot')
    .reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area).toBeLessThan(60_000);
  // What was looked for is kept nowhere in what was captured, and what stands there is said nowhere.
  for (const [role, { bytes }] of evidence.files)
    expect(bytes.includes('Tidak Di Halaman'), role).toBe(false);
  expect(JSON.stringify(toCover)).not.toContain('Sari');
});

test('a page of more numbers than are looked through hides no name, and says that it was not looked to the end', async () => {
  // A process has one profile.
  await process_.close();
  process_ = startCaptureProcess({ scratchDir: folder, timeZone: 'Asia/Jakarta', ahead: false });
  await process_.profile.use({ name: 'Akun', packed: null, ownNames: ['Jos\u00e9 Contoh'] });
  const { toCover } = await take('/many');
  expect(toCover).toMatchObject({ looked: [], notLooked: ['viewport', 'screenshot'] });
  const found = (why: CoverBox['why']) =>
    toCover?.boxes.filter((box) => box.role === 'screenshot' && box.why === why).length;
  expect([found('own-name'), found('own-picture'), found('phone')]).toEqual([1, 1, 500]);
  // Nor where a way to one's own page has more in it than is looked through.
  expect((await take('/deep')).toCover).toMatchObject({ looked: [], notLooked: ['viewport', 'screenshot'] });
});
