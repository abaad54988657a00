import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser } from '../../../src/capture/browser/find-browser.ts';
import { type Site, startSite } from '../../site/server.ts';
import { html, type Pages } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

declare const document: { querySelector(selector: string): { textContent: string; remove(): void } };

/** Lets the last answer of `/post` go. */
let release: () => void = () => undefined;

const post = `<article><h1>Pasar murah</h1><p id="said">Camat hadir dan tidak berpihak.</p>
  <p id="rest">Warga pulang sebelum petang.</p><p><b id="likes"></b></p></article>
  <p hidden>Catatan dapur redaksi</p><script>
  fetch('/count').then((answer) => answer.json()).then(({ likes }) => { document.querySelector('#likes').textContent = likes + ' suka'; });
</script>`;
const comments = [
  'Saya melihat sendiri di sana.',
  'Camat itu memberi uang kepada warga.',
  'Jangan percaya begitu saja.',
].map((text, n) => ({
  id: `k${n}`,
  text,
  url: `https://contoh.example/k/${n}`,
  hint: `Petunjuk rahasia nomor ${n}`,
}));
const list = `<ul id="comments"></ul><script>
  fetch('/comments').then((answer) => answer.json()).then(({ data }) => {
    for (const { text } of data.rows) document.querySelector('#comments').append(Object.assign(document.createElement('li'), { textContent: text }));
  });
</script>`;
const pages: Pages = {
  '/plain': (visit) => visit.reply({ body: html('Pasar', post) }),
  '/post': (visit) => visit.reply({ body: html('Pasar', `${post}${list}<img src="/last">`) }),
  '/comments': (visit) =>
    visit.reply({
      body: JSON.stringify({ data: { rows: comments } }),
      headers: { 'content-type': 'application/json' },
    }),
  '/count': (visit) =>
    visit.reply({ body: '{"likes":298}', headers: { 'content-type': 'application/json' } }),
  '/last': (visit) => {
    release = () =>
      visit.reply({
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        headers: { 'content-type': 'image/svg+xml' },
      });
  },
  '/made-up': (visit) =>
    visit.reply({
      body: html(
        'Buatan',
        `<p id=made></p><script>made.textContent = 'Camat ' + ['m','e','n','d','u','k','u','n','g'].join('') + ' calon';</script>`,
      ),
    }),
};

let site: Site;
let bench: CaptureBench;
let folder: string;

beforeAll(async () => {
  site = await startSite({ pages });
  folder = await mkdtemp(join(tmpdir(), 'jejak-edited-'));
  // The developer tools speak to the browser as this does: over a debugging connection of their own.
  const path = join(folder, 'browser-with-tools');
  await writeFile(path, `#!/bin/sh\nexec "${await findBrowser(undefined)}" --remote-debugging-port=0 "$@"\n`);
  await chmod(path, 0o755);
  bench = startCaptureBench({ browserPath: path });
});
afterAll(async () => {
  await bench.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

/** The port of the running browser's developer tools. */
async function toolsPort(): Promise<string> {
  return vi.waitFor(
    async () => {
      const files = await readdir(bench.scratchDir, { recursive: true });
      const told = files.find((path) => path.endsWith('DevToolsActivePort'));
      const said = await readFile(join(bench.scratchDir, told ?? 'none'), 'utf8');
      const port = said.split('\n')[0] ?? '';
      expect(port).toMatch(/^\d+$/);
      return port;
    },
    { timeout: 20_000 },
  );
}

describe('what a capture shows against what was sent', () => {
  test('a page as it came is found in the answers, also what a script fetched', async () => {
    const { state, record } = await bench.item(`${site.origin}/plain`);
    expect(state).toBe('complete');
    expect(record.shownAgainstSent).toEqual({
      whole: true,
      lines: 4,
      notSent: { count: 0, lines: [] },
      assembled: { count: 1, lines: ['298 suka'] },
      notShown: { count: 1, lines: ['Catatan dapur redaksi'] },
      notShownOfLists: { count: 0, lines: [] },
    });
    expect(record.steps.find(({ name }) => name === 'shown')).toMatchObject({ result: 'ok' });
  });

  test('what was changed in the developer tools while the page was open is named', async () => {
    const taken = bench.item(`${site.origin}/post`);
    const tools = await chromium.connectOverCDP(`http://127.0.0.1:${await toolsPort()}`);
    try {
      const page = await vi.waitFor(() => {
        const found = tools
          .contexts()
          .flatMap((context) => context.pages())
          .find((each) => each.url().endsWith('/post'));
        if (found === undefined) throw new Error('the page is not open yet');
        return found;
      });
      await page.waitForFunction(() => document.querySelector('#likes').textContent === '298 suka');
      await page.waitForFunction(() =>
        document.querySelector('#comments').textContent.includes('Jangan percaya'),
      );
      await page.evaluate(() => {
        document.querySelector('#said').textContent = 'Camat hadir dan jelas berpihak.';
        document.querySelector('#likes').textContent = '2980 suka';
        document.querySelector('#rest').remove();
        document.querySelector('#comments li:nth-child(2)').remove();
      });
      release();
      const { record } = await taken;
      expect(record.shownAgainstSent?.notSent).toEqual({
        count: 2,
        lines: [
          { text: 'Camat hadir dan jelas berpihak.', words: ['jelas'] },
          { text: '2980 suka', words: ['2980'] },
        ],
      });
      expect(record.shownAgainstSent?.notShown?.lines).toContain('Warga pulang sebelum petang.');
      // The comment came as data, and those beside it are shown.
      expect(record.shownAgainstSent?.notShownOfLists).toEqual({ count: 1, lines: [comments[1]?.text] });
      expect(record.steps.find(({ name }) => name === 'shown')).toMatchObject({
        result: 'ok',
        reason: 'not-sent: 2',
      });
    } finally {
      await tools.close();
    }
  });

  test('what a script of the page makes up is named too', async () => {
    const { record } = await bench.item(`${site.origin}/made-up`);
    expect(record.shownAgainstSent?.notSent.lines).toEqual([
      { text: 'Camat mendukung calon', words: ['mendukung'] },
    ]);
  });
});
