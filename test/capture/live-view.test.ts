import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

/** What a page can notice of somebody who looks on, written into the page itself. */
const notes = `<pre id=seen></pre><script>
  const note = (what) => { seen.textContent += what + '\\n'; };
  for (const what of ['focus', 'blur', 'resize']) addEventListener(what, () => note(what + ' ' + innerWidth + ' ' + innerHeight));
  document.addEventListener('visibilitychange', () => note(document.visibilityState));
  visualViewport.addEventListener('resize', () => note('zoom ' + visualViewport.scale));
  matchMedia('(min-resolution: 1.01dppx), (max-resolution: 0.99dppx)').addEventListener('change', () => note('density'));
</script>`;
const rows = Array.from(
  { length: 120 },
  (_, at) => `<p style="background:hsl(${at * 9} 60% 80%)">Baris ${at}</p>`,
);

const pages: Pages = {
  '/watched': (visit) => visit.reply({ body: html('Ditonton', `${notes}${rows.join('')}<img src="/late">`) }),
  '/late': (visit) => {
    void setTimeout(3500).then(() =>
      visit.reply({
        body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
        headers: { 'content-type': 'image/svg+xml' },
      }),
    );
  },
  '/hangs': (visit) =>
    visit.reply({
      body: html(
        'Macet',
        `${rows.join('')}<script>addEventListener('load', () => setTimeout(() => { for (;;); }, 300))</script>`,
      ),
    }),
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

type Taken = Awaited<ReturnType<CaptureBench['item']>>;

/** Captures a page while somebody looks, as often as a window does and more. */
async function watch(path: string, everyMs: number) {
  const seen: Uint8Array[] = [];
  const since = performance.now();
  const taken = bench.item(site.origin + path);
  const end = { isOver: false };
  const over = taken.finally(() => {
    end.isOver = true;
  });
  while (!end.isOver) {
    const jpeg = await bench.process.look();
    if (jpeg !== null) seen.push(jpeg);
    await Promise.race([setTimeout(everyMs), over.catch(() => undefined)]);
  }
  return { ...(await taken), seen, tookMs: performance.now() - since };
}

test('whoever looks on sees the page in small, and the page and its evidence are as without them', {
  timeout: 60_000,
}, async () => {
  expect(await bench.process.look()).toBeNull();
  // A page may be given the focus late, above all the first of a new browser, whoever looks on: one that was not is
  // held against one that was not.
  const undisturbed = async <T extends Taken>(take: () => Promise<T>): Promise<T> => {
    let taken = await take();
    for (let tries = 0; tries < 4 && taken.evidence.text('text').includes('focus'); tries += 1)
      taken = await take();
    return taken;
  };
  const alone = await undisturbed(() => bench.item(`${site.origin}/watched`));
  const watched = await undisturbed(() => watch('/watched', 50));
  expect(watched.state).toBe('complete');
  expect(alone.record.actions.map(({ what }) => what)).not.toContain('watched');
  const note = watched.record.actions.find(({ what }) => what === 'watched');
  // Not more often than the page bears, however often somebody asks: one in 700 ms.
  expect(Number.parseInt(note?.detail ?? '', 10)).toBeGreaterThanOrEqual(3);
  expect(Number.parseInt(note?.detail ?? '', 10)).toBeLessThan(watched.tookMs / 700 + 2);
  for (const jpeg of [watched.seen.at(0), watched.seen.at(-1)]) {
    const { format, width, height } = await sharp(jpeg).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 480, height: 270 });
  }

  expect(watched.evidence.text('text')).toBe(alone.evidence.text('text'));
  for (const role of ['viewport', 'screenshot'])
    expect(watched.evidence.bytes(role).equals(alone.evidence.bytes(role)), role).toBe(true);
  expect(watched.evidence.text('text')).not.toMatch(/focus|blur|resize|hidden|zoom|density/);
  expect([...watched.evidence.files.keys()].sort()).toEqual([...alone.evidence.files.keys()].sort());
  expect(
    readdirSync(bench.scratchDir, { recursive: true }).filter((name) => /jpe?g/.test(String(name))),
  ).toEqual([]);
  expect(await bench.process.look()).toBeNull();
});

test('a page that hangs is seen all the same', { timeout: 60_000 }, async () => {
  const stop = new AbortController();
  const taken = bench.run(`${site.origin}/hangs`, {}, { signal: stop.signal });
  const since = performance.now();
  const seen = new Set<number>();
  while (seen.size < 4 || performance.now() - since < 3000) {
    const jpeg = await bench.process.look();
    if (jpeg !== null) seen.add(Math.floor((performance.now() - since) / 700));
    await setTimeout(100);
  }
  stop.abort();
  expect(await taken).toMatchObject({ outcome: { result: 'item', state: 'partial' } });
});
