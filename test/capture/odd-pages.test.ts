import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';
import { compareWithLog, recordedResponses } from './compare-with-log.ts';

const pdf = Buffer.from(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\n%${'x'.repeat(300_000)}\ntrailer<</Root 1 0 R>>`,
);
const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
);
const long = '<div style="height:3000px">Surat edaran.</div>';
const fields = ['shadowRoot', 'getBoundingClientRect', 'style', 'classList', 'innerText', 'tagName', 'id'];

const pages: Pages = {
  '/SK%2012.pdf': (visit) => visit.reply({ headers: { 'content-type': 'application/pdf' }, body: pdf }),
  '/pieces.pdf': (visit) => {
    visit.begin(200, { 'content-type': 'application/pdf' });
    visit.write(smallPdf);
    visit.end();
  },
  '/gone.pdf': (visit) =>
    visit.reply({ status: 404, headers: { 'content-type': 'application/pdf' }, body: pdf }),
  '/locked-picture': (visit) =>
    visit.reply({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' }, body: 'sandi?' }),
  '/shows-locked-picture': (visit) =>
    visit.reply({ body: html('Gambar terkunci', '<p>Surat edaran.</p><img src="/locked-picture">') }),
  '/names-in-the-way': (visit) =>
    visit.reply({
      body: html(
        'Nama lain',
        `${long}<form style="position:fixed;top:0">${fields.map((name) => `<input name="${name}">`).join('')}</form>`,
        '<script>addEventListener("load", () => document.body.append(Object.assign(document.createElement("div"), {id: "x"})) ?? document.getElementById("x").attachShadow({mode: "open"}).append("di dalam"))</script>',
      ),
    }),
  '/fixed-drawing': (visit) =>
    visit.reply({
      body: html('Gambar', `${long}<svg style="position:fixed;top:0" width="50" height="50"><rect/></svg>`),
    }),
  '/to-data': (visit) =>
    visit.reply({ status: 302, headers: { location: 'data:text/html,<h1>isi</h1>' }, body: 'pindah' }),
  '/to-a-file': (visit) => visit.reply({ status: 301, headers: { location: 'file:///etc/hosts' } }),
  '/by-way-of-a-page': (visit) => visit.reply({ status: 302, headers: { location: '/to-data' } }),
  '/asli/1': (visit) =>
    visit.reply({
      body: html(
        'Unggahan pertama',
        `<article id="post">Teks asli.</article>${long}`,
        '<script>addEventListener("scroll", () => { history.pushState(null, "", "/lain/2"); document.getElementById("post").textContent = "Ayo pilih nomor dua."; }, { once: true })</script>',
      ),
    }),
  '/to-an-app': (visit) => visit.reply({ status: 302, headers: { location: 'intent://surat#Intent;end' } }),
};

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite({ pages });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

const servedFor = (path: string) => site.served().filter(({ url }) => url.endsWith(path));

describe('a PDF', () => {
  test('of unknown length, smaller than the page of its viewer, is whole', async () => {
    const { state, record, evidence } = await bench.item(`${site.origin}/pieces.pdf`);
    expect([state, record.network.incomplete]).toEqual(['complete', []]);
    expect(evidence.bytes('original').equals(smallPdf)).toBe(true);
  });
  test('is kept as the file it is, and not as an empty page', async () => {
    const { state, details, evidence } = await bench.item(`${site.origin}/SK%2012.pdf`);
    expect([state, details.outcome, details.title]).toEqual(['complete', 'download', 'SK 12.pdf']);
    expect(evidence.files.get('original')).toMatchObject({
      name: 'SK 12.pdf',
      mediaType: 'application/pdf',
    });
    expect(evidence.bytes('original').equals(pdf)).toBe(true);
    expect([...evidence.files.keys()].toSorted()).toEqual(['capture', 'original', 'wacz']);
    const recorded = await recordedResponses(evidence.bytes('wacz'));
    expect(compareWithLog(recorded, servedFor('/SK%2012.pdf')).missing).toEqual([]);
  });
  test('that comes with a 404 is what was not found', async () => {
    const { state, details } = await bench.item(`${site.origin}/gone.pdf`);
    expect([state, details.outcome]).toEqual(['no-content', 'not-found']);
  });
});

test('a picture behind a password is not waited for, and what the server said is kept', async () => {
  const { state, evidence } = await bench.item(`${site.origin}/shows-locked-picture`);
  expect(state).toBe('complete');
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  expect(compareWithLog(recorded, servedFor('-locked-picture')).missing).toEqual([]);
  expect(compareWithLog(recorded, servedFor('/locked-picture')).missing).toEqual([]);
});

test('fields of a form that are called like an element’s own properties stand in the way of nothing', async () => {
  const { state, evidence, record } = await bench.item(`${site.origin}/names-in-the-way`);
  expect(record.steps.filter(({ result }) => !['ok', 'skipped'].includes(result))).toEqual([]);
  expect(state).toBe('complete');
  expect(evidence.text('dom')).toContain('di dalam');
  expect(record.actions.map(({ what }) => what)).toContain('hidden-for-picture');
});

test('a drawing that is fixed to the window is no reason for a page without a picture', async () => {
  const { state, evidence } = await bench.item(`${site.origin}/fixed-drawing`);
  expect(state).toBe('complete');
  expect(evidence.bytes('screenshot').length).toBeGreaterThan(0);
});

test('a server that sends the browser to an app has answered, and where to is recorded', async () => {
  const { state, evidence, record } = await bench.item(`${site.origin}/to-an-app`);
  expect(state).toBe('partial');
  expect(record.redirects).toMatchObject([
    { url: `${site.origin}/to-an-app`, status: 302, by: 'server', location: 'intent://surat' },
  ]);
  const recorded = await recordedResponses(evidence.bytes('wacz'));
  expect(compareWithLog(recorded, servedFor('/to-an-app')).missing).toEqual([]);
});

test.each([
  ['/to-data', 302, 'data:text/html,<h1>isi</h1>'],
  ['/to-a-file', 301, 'file:///etc/hosts'],
])(
  'a server that sends the browser where it refuses to go has answered: %s',
  async (path, status, location) => {
    const { state, evidence, record } = await bench.item(site.origin + path);
    expect(state).toBe('partial');
    expect(record.redirects).toMatchObject([{ url: site.origin + path, status, by: 'server', location }]);
    const recorded = await recordedResponses(evidence.bytes('wacz'));
    expect(recorded.map(({ url }) => url)).toContain(site.origin + path);
    expect(evidence.files.has('dom')).toBe(false);
    expect(record).toMatchObject({ status, server: { protocol: 'http/1.1' } });
  },
);

test('and so has each server on the way there', async () => {
  const { record } = await bench.item(`${site.origin}/by-way-of-a-page`);
  expect(record.redirects.map(({ status }) => status)).toEqual([302, 302]);
});

test('a page that gives itself another address while it is captured says so in each step after it', async () => {
  const { state, record, evidence } = await bench.item(`${site.origin}/asli/1`);
  expect(evidence.text('text')).toContain('Ayo pilih nomor dua.');
  for (const name of ['text', 'dom', 'mhtml', 'screenshot'])
    expect(record.steps.find((step) => step.name === name)).toMatchObject({
      ...{ result: 'failed', reason: 'address-replaced' },
    });
  expect([state, record.reached, record.status]).toEqual(['partial', `${site.origin}/lain/2`, 200]);
});
