import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages } from '../site/visit.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

const words = '<h1>Halaman pertama</h1><p>Masyarakat menghadiri acara desa.</p>';

const pages: Pages = {
  '/posts-itself': (visit) =>
    visit.reply({
      body: html(
        'Kirim sendiri',
        `${words}<form id=f method=post action="/act/post"></form><script>f.submit()</script>`,
      ),
    }),
  '/to-nowhere': (visit) =>
    visit.reply({ body: html('Ke mana', `${words}<script>location.href = 'http://127.0.0.1:1/';</script>`) }),
  '/moves-on': (visit) =>
    visit.reply({
      body: html(
        'Pertama',
        `${words}<script>setTimeout(() => { location.href = '/second'; }, 500);</script>`,
      ),
    }),
  '/second': (visit) => visit.reply({ body: html('Kedua', '<h1>Halaman kedua</h1>') }),
  '/refreshes': (visit) =>
    visit.reply({ body: '<meta http-equiv="refresh" content="0;url=/second"><p>Sebentar.</p>' }),
  '/bare-404': (visit) => visit.reply({ status: 404 }),
  '/bare-500': (visit) => visit.reply({ status: 500 }),
  '/asks-password': (visit) =>
    visit.reply({ status: 401, headers: { 'www-authenticate': 'Basic realm="x"' }, body: 'kata sandi?' }),
  '/nothing-204': (visit) => visit.reply({ status: 204 }),
  '/says-goodbye': (visit) =>
    visit.reply({
      body: html(
        'Pamit',
        `${words}<script>for (const when of ['pagehide', 'unload', 'visibilitychange']) addEventListener(when, () => navigator.sendBeacon('/act/' + when, 'x'), true);</script>`,
      ),
    }),
  '/hangs-at-once': (visit) => visit.reply({ body: html('Macet', `${words}<script>for (;;);</script>`) }),
  '/hangs-in-a-moment': (visit) =>
    visit.reply({
      body: html('Macet', `${words}<script>setTimeout(() => { for (;;); }, 200);</script>`),
    }),
  '/hangs-later': (visit) =>
    visit.reply({
      body: html(
        'Macet',
        `${words}<script>addEventListener('scroll', () => { for (;;); });</script><div style="height:9000px">.</div>`,
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

describe('what is taken is what the server said, all of one document', () => {
  test('a form that is refused leaves its page in place', async () => {
    const { state, evidence, record } = await bench.item(`${site.origin}/posts-itself`);
    expect([state, record.outcome, record.title]).toEqual(['complete', 'ok', 'Kirim sendiri']);
    expect(evidence.text('text')).toContain('Halaman pertama');
    expect(record.redirects).toEqual([]);
    expect(record.network.refused.map(({ method }) => method)).toEqual(['POST']);
    expect(record.network.failed).toEqual([]);
    expect(site.acts()).toEqual([]);
  });

  test('a page that leads on to a dead address is partial and says why', async () => {
    const { state, details, record } = await bench.item(`${site.origin}/to-nowhere`);
    expect(state).toBe('partial');
    expect(details.steps).toContainEqual(expect.objectContaining({ name: 'wait', result: 'failed' }));
    expect(record.reached).toBe(`${site.origin}/to-nowhere`);
    expect(record.title).toBe('');
  });

  test('a page that would move on while it is taken is kept', async () => {
    const { state, evidence, record } = await bench.item(`${site.origin}/moves-on`);
    expect(state).toBe('complete');
    for (const role of ['text', 'dom', 'html']) expect(evidence.text(role)).toContain('Halaman pertama');
    expect(record.reached).toBe(`${site.origin}/moves-on`);
  });

  test('what the page before asked for is not waited for', async () => {
    const { state, evidence } = await bench.item(`${site.origin}/refreshes`);
    expect(state).toBe('complete');
    expect(evidence.text('text')).toContain('Halaman kedua');
  });

  test.each([
    ['/bare-404', 'not-found'],
    ['/bare-500', 'server-error'],
    ['/asks-password', 'login-wall'],
    ['/nothing-204', 'empty'],
  ])('an answer without a page has no content, and is no failure: %s', async (path, outcome) => {
    const { state, evidence, record } = await bench.item(`${site.origin}${path}`);
    expect([state, record.outcome]).toEqual(['no-content', outcome]);
    expect([record.reached, record.title]).toEqual([`${site.origin}${path}`, '']);
    expect(evidence.files.has('screenshot')).toBe(true);
  });

  test('nothing is sent by a page that is being closed', async () => {
    await bench.item(`${site.origin}/says-goodbye`);
    await bench.item(`${site.origin}/second`);
    expect(site.acts()).toEqual([]);
  });

  test.each(['/hangs-at-once', '/hangs-in-a-moment', '/hangs-later'])(
    'a page that hangs is taken all the same: %s',
    async (path) => {
      const { state, evidence, record } = await bench.item(`${site.origin}${path}`, {
        timeoutMs: 3000,
        scrollMs: 1000,
      });
      expect(state).toBe('partial');
      expect(evidence.text('text')).toContain('Halaman pertama');
      expect([...evidence.files.keys()]).toEqual(
        expect.arrayContaining(['viewport', 'screenshot', 'dom', 'mhtml', 'html', 'wacz']),
      );
      expect(record.actions.map(({ what }) => what)).toContain('scripts-stopped');
      expect(record.time.durationMs).toBeLessThan(45_000);
    },
  );
});
