import { describe, expect, test } from 'vitest';
import type { CaptureState } from '../../../src/capture/capture-state.ts';
import type { PageFacts } from '../../../src/capture/facts/classify.ts';
import { Limit } from '../../../src/capture/limit.ts';
import { readPage } from '../../../src/capture/readers/read-post.ts';
import { beginReading, keepPost, outcomeWith, readSource } from '../../../src/capture/steps/post.ts';
import type { Outcome, StepResult } from '../../../src/contract/item.ts';
import { MemoryEvidence } from '../capture-one.ts';
import { dataOf, pageOf } from '../readers/read.ts';

const url = 'https://www.instagram.com/p/Cabc123/';
const html = pageOf({
  'og:url': url,
  'og:description': '1,2 rb suka, 5 komentar - siti.rahayu pada 29 Mei 2021: "Mari". ',
});
const reader = {
  read: (source: Parameters<typeof readPage>[0]) => Promise.resolve(readPage(source)),
  end: () => Promise.resolve(),
};

const lookedThrough: StepResult[] = [{ name: 'post', result: 'skipped', reason: 'no-post', ms: 1 }];

/** A page that was answered with this status and shows these words. */
function stateOf(status: number, words: string, received = html): CaptureState {
  const bytes = Buffer.from(received);
  const response = { status, charset: 'utf-8' };
  const facts: PageFacts = {
    ...{ url, title: 'Instagram', canonical: null, meta: [], jsonLd: [], passwords: 0, pictures: 1 },
    ...{ textLength: words.length, textStart: words, captcha: false, logOut: false },
  };
  return {
    page: { frame: { url } },
    archivist: {
      documents: [{ exchange: { requestId: '1', url, response }, body: { bytes }, bytes: bytes.length }],
      readable: { of: () => ({}) },
    },
    ...{ taken: '1', request: { url }, facts, areOver: false },
  } as unknown as CaptureState; // What the reading uses of it: the rest is a browser.
}

describe('the reading of a captured page', () => {
  test('gives the post that it is', async () => {
    const { post } = await beginReading(reader, stateOf(200, 'Mari'), { dom: null, rows: [] });
    expect(post?.author.handle).toBe('siti.rahayu');
  });

  test('gives nothing where a viewer of stories has gone on to those of another account', async () => {
    const state = stateOf(200, 'Mari');
    const read = async (change: Partial<CaptureState>) => {
      const { post } = await beginReading(reader, { ...state, ...change }, { dom: null, rows: [] });
      return post?.author.handle ?? null;
    };
    expect(await read({ areOver: true })).toBeNull();
    expect(await read({})).toBe('siti.rahayu');
  });

  test('takes what came for one address for nothing that the page shows under another that it gave itself', async () => {
    const received =
      '<html><head><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"SocialMediaPosting","author":{"@type":"Person","name":"Akun Asli"},"articleBody":"Teks asli yang pertama."}</script></head><body></body></html>';
    const dom = received.replace(
      '<body>',
      '<body><article><h1>Unggahan Lain</h1><p>Ayo pilih nomor dua.</p></article>',
    );
    const read = async (shownAt: string) => {
      const state = stateOf(200, 'Mari', received);
      const { hostname } = new URL(shownAt);
      const first = `https://${hostname}/u/asli/1`;
      Object.assign(state.page.frame, { url: shownAt });
      Object.assign(state.request, { url: first });
      const [kept] = state.archivist.documents;
      if (kept !== undefined) kept.exchange.url = first;
      const { post } = await beginReading(reader, state, { dom, rows: [] });
      return [post?.author.name ?? null, post?.text ?? null];
    };
    expect(await read('https://forum.example/u/asli/1')).toEqual(['Akun Asli', 'Teks asli yang pertama.']);
    expect(await read('https://forum.example/u/asli/1/judul-unggahan')).toEqual([
      'Akun Asli',
      'Teks asli yang pertama.',
    ]);
    const other = await read('https://forum.example/u/lain/2');
    expect(JSON.stringify(other)).not.toMatch(/asli/i);
  });

  test('says that a page as it is shown is too large to be read, and reads it as it was received', async () => {
    const dom = `${html}${' '.repeat(16 * 1024 * 1024)}`;
    const { post, broken } = await readSource(reader, { url, html, dom });
    expect([post?.author.handle, broken]).toEqual(['siti.rahayu', ['dom-too-large']]);
  });

  test('says how many comments and answers were too large to be read, and that there may be more', async () => {
    const state = stateOf(200, 'Mari');
    const { readable } = state.archivist;
    const row = '<div role="comment"><h3><a href="/budi">budi</a></h3><p>Setuju</p></div>';
    readable.of = () => ({ frames: [], answers: [], unread: 2 });
    const { cut, broken, comments } = await beginReading(reader, state, {
      dom: null,
      rows: [row],
      unread: 1,
    });
    expect([comments.length, cut, broken]).toEqual([
      1,
      true,
      ['comments-too-long: 1', 'answers-too-large: 2'],
    ]);
  });

  test('notes that its time was up before the first comment', async () => {
    const reading = Promise.resolve({
      post: null,
      comments: [],
      cut: true,
      merged: 0,
      unread: 0,
      broken: [],
    });
    const { note } = await keepPost(reader, reading, {
      sink: new MemoryEvidence(),
      limit: new Limit(new AbortController().signal, 5000),
    });
    expect(note).toEqual({ result: 'failed', reason: 'part-not-read: comments-cut' });
  });

  test('tells a page of a platform of which nothing was read, and that shows next to nothing, from one that shows it', () => {
    const at = (
      shown: string,
      words: string,
      largePictures = 0,
      change: Partial<CaptureState> = {},
      steps: StepResult[] = lookedThrough,
    ) => {
      const state = { ...stateOf(200, words), ...{ post: null, people: null, stories: 0 }, ...change };
      Object.assign(state.facts ?? {}, { url: shown, largePictures });
      return outcomeWith('ok', state, { status: 200, steps });
    };
    const found = (fields: Record<string, string>) =>
      ({ kind: 'post', found: fields }) as CaptureState['post'];
    const words = 'Beranda\nMasuk\nHalaman sedang beristirahat.';
    expect(at(url, words)).toBe('unread');
    expect(at('https://x.com/contoh', words)).toBe('unread');
    expect(at('https://www.tiktok.com/@contoh/video/7300000000000000081', words)).toBe('unread');
    expect(at(url, words, 1)).toBe('ok');
    expect(at(url, 'kata '.repeat(80))).toBe('ok');
    expect(at('https://portal.example/p/1', words)).toBe('ok');
    expect(at('https://www.instagram.com/stories/contoh/', words)).toBe('ok');
    expect(at(url, words, 0, { post: found({ kind: 'address', text: 'dom p' }) })).toBe('ok');
    expect(at(url, words, 0, { post: found({ kind: 'address', url: 'address' }) })).toBe('unread');
    // What was not read to its end says nothing of what is there.
    const broken = (step: Omit<StepResult, 'ms'>) => at(url, words, 0, {}, [{ ...step, ms: 1 }]);
    expect(broken({ name: 'post', result: 'timed-out', reason: 'limit' })).toBe('ok');
    expect(broken({ name: 'post', result: 'failed', reason: 'too-large' })).toBe('ok');
    const died: StepResult = { name: 'screenshot', result: 'interrupted', ms: 0, reason: 'browser-died' };
    expect(at(url, words, 0, {}, [died, ...lookedThrough])).toBe('ok');
  });

  test.each([
    ['a status that says that it is not there', 404, 'Mari'],
    ['a notice that it is gone', 200, 'Maaf, halaman ini tidak tersedia.'],
    ['a wall', 200, 'Verify you are human'],
  ])('gives none of %s', async (_, status, words) => {
    const reading = await beginReading(reader, stateOf(status, words), { dom: html, rows: [] });
    expect(reading).toEqual({ post: null, comments: [], cut: false, merged: 0, unread: 0, broken: [] });
  });

  test('keeps what the data has of that very post, whatever a line of a comment says', async () => {
    const media = { code: 'Cabc123', taken_at: 1_695_650_000, user: { username: 'siti.rahayu', pk: '5' } };
    const received = pageOf({}, { body: dataOf(media) });
    const of = async (status: number, words: string, said: Outcome = 'gone') => {
      const state = stateOf(status, words, received);
      const { post } = await beginReading(reader, state, { dom: null, rows: [] });
      return { post, outcome: outcomeWith(said, { ...state, post }, { status, steps: lookedThrough }) };
    };
    const kept = await of(200, 'siti.rahayu\nVideo unavailable');
    expect([kept.post?.author.handle, kept.outcome]).toEqual(['siti.rahayu', 'ok']);
    const failed = await of(200, 'siti.rahayu\nTerjadi kesalahan\nCoba lagi', 'server-error');
    expect([failed.post?.author.handle, failed.outcome]).toEqual(['siti.rahayu', 'ok']);
    expect((await of(503, 'siti.rahayu', 'server-error')).outcome).toBe('server-error');
    expect(await of(410, 'siti.rahayu')).toEqual({ post: null, outcome: 'gone' });
  });
});
