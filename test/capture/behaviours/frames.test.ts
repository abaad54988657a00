import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../../site/server.ts';
import { html, type Page } from '../../site/visit.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { recordedResponses } from '../compare-with-log.ts';

let bench: CaptureBench;
let site: Site;
/** A third site, on loopback as well. */
const third = (): string => site.elsewhere.replace('localhost', 'dalam.localhost');
const frame = (src: string, top: number, loading: string) =>
  `<div style="height:${top}px"></div><iframe src="${src}" loading="${loading}" width="700" height="500"></iframe>`;
const inner = (name: string, more = '') =>
  html(
    name,
    `<p>Isi ${name}.</p><button type="button" onclick="this.outerHTML='<p>Lanjutan ${name}.</p>'">Lihat selengkapnya</button><div style="height:1800px"></div><img loading="lazy" src="/picture?seed=5&amp;of=${name}" width="40" height="40" alt="">${more}`,
  );

/** A page with a frame of another site, which has far down one of a third site and one of the page's own. */
function pagesOf(loading: string): Record<string, Page> {
  return {
    [`/top-${loading}`]: (visit) => {
      const body = `<p>Atas</p>${frame(`${site.elsewhere}/outer-${loading}`, 0, loading)}`;
      visit.reply({ body: html('Atas', body) });
    },
    [`/outer-${loading}`]: (visit) => {
      const others = [`${third()}/inner`, `${site.origin}/same`];
      visit.reply({ body: inner('luar', others.map((each) => frame(each, 2500, loading)).join('')) });
    },
  };
}

beforeAll(async () => {
  bench = startCaptureBench();
  site = await startSite({
    pages: {
      ...pagesOf('eager'),
      ...pagesOf('lazy'),
      '/inner': (visit) => visit.reply({ body: inner('dalam') }),
      '/same': (visit) => visit.reply({ body: inner('sama') }),
    },
  });
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test.each(['eager', 'lazy'])(
  'frames within frames of other sites are scrolled, opened and read, however far down: %s',
  async (loading) => {
    const { evidence, details, state } = await bench.item(`${site.origin}/top-${loading}`);
    const text = evidence.text('text');
    for (const name of ['luar', 'dalam', 'sama'])
      expect(text).toMatch(new RegExp(`Isi ${name}\\.\\s+Lanjutan ${name}\\.`));
    expect(details.steps).toContainEqual(expect.objectContaining({ name: 'frames', result: 'ok' }));
    expect(state).toBe('complete');
    const came = (await recordedResponses(evidence.bytes('wacz'))).map(({ url }) => url);
    for (const [origin, name] of [
      [site.elsewhere, 'luar'],
      [third(), 'dalam'],
      [site.origin, 'sama'],
    ])
      expect(came).toContain(`${origin}/picture?seed=5&of=${name}`);
  },
  180_000,
);
