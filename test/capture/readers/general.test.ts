import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPost } from '../../../src/capture/readers/read-post.ts';
import { post } from '../../../src/contract/post.ts';
import { dataOf, jsonLdOf, pageOf, read } from './read.ts';

const url = 'https://kabar.contoh.example/2023/09/rapat-desa';
const paragraphs = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>Pada hari itu warga desa datang ke balai untuk rapat yang ke-${at}, dan semua orang bicara satu per satu, lama sekali, sampai malam tiba.</p>`,
).join('');
const body = `<nav>Beranda</nav><article><h1>Rapat desa</h1><a rel="author" href="/penulis/siti">Siti Rahayu</a><time datetime="2023-09-25T21:00:00+07:00">Senin</time>${paragraphs}</article><footer>Hak cipta</footer>`;

describe('any page', () => {
  test('is read from its JSON-LD', () => {
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Kabar' },
        {
          '@type': 'NewsArticle',
          headline: 'Rapat',
          url,
          author: [
            { '@type': 'Person', name: 'Siti Rahayu' },
            { '@type': 'Person', name: 'Budi' },
          ],
          datePublished: '2023-09-25T21:00:00+07:00',
          articleBody: 'Warga datang.',
        },
      ],
    };
    const found = read(url, pageOf({}, { head: jsonLdOf(article) }));
    expect(found).toMatchObject({
      platform: 'web',
      kind: 'article',
      author: { name: 'Siti Rahayu, Budi', handle: null },
      publishedAt: '2023-09-25T14:00:00Z',
      publishedZone: '+07:00',
      text: 'Warga datang.',
    });
    expect(found.found).toMatchObject({
      kind: 'json-ld $["@graph"][1].@type',
      'author.name': 'json-ld $["@graph"][1].author[*].name',
    });
  });

  test('is read from microdata alone, a short post too, and is none where that says neither who nor what', () => {
    const at = 'https://forum.contoh.example/waktu/kemarin';
    const marked = (type: string, inside: string) =>
      read(
        at,
        pageOf(
          {},
          { body: `<div itemscope itemtype="https://schema.org/${type}"><h1>Judul</h1>${inside}</div>` },
        ),
      );
    const who = '<span itemprop="author" itemscope><span itemprop="name">Akun Contoh</span></span>';
    const said = { author: { name: 'Akun Contoh' }, text: 'Mari bersama.', platform: 'web' };
    const body = (name: string) => `${who}<p itemprop="${name}">Mari bersama.</p>`;
    expect(marked('SocialMediaPosting', body('articleBody'))).toMatchObject({ ...said, kind: 'post' });
    expect(marked('DiscussionForumPosting', body('text'))).toMatchObject({ ...said, kind: 'post' });
    expect(marked('BlogPosting', body('articleBody'))).toMatchObject({ ...said, kind: 'article' });
    expect(() => marked('SocialMediaPosting', who)).toThrow();
    // What is shared, or answers, stands in a scope of its own.
    const other = (name: string) =>
      `<div itemprop="${name}" itemscope itemtype="https://schema.org/CreativeWork"><p itemprop="text">Dukung nomor 9.</p><span itemprop="author">Orang Lain</span></div>`;
    for (const name of ['sharedContent', 'suggestedAnswer'])
      expect(marked('DiscussionForumPosting', other(name) + body('text'))).toMatchObject(said);
  });

  test('is read from the JSON-LD of all its pages, where its canonical address is its own', () => {
    const of = (mainEntity: string, canonical = url) =>
      read(
        url,
        pageOf(
          {},
          {
            head: `<link rel="canonical" href="${canonical}">${jsonLdOf({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': mainEntity }, author: { name: 'Siti' }, datePublished: '2023-09-25' })}`,
          },
        ),
      );
    const found = { kind: 'article', author: { name: 'Siti' }, publishedAt: '2023-09-25' };
    for (const part of ['?page=all', '?single=1', '?amp=1', '?page=2&single=1'])
      expect(of(`${url}${part}`)).toMatchObject(found);
    const head = jsonLdOf({ '@type': 'NewsArticle', url: `${url}?id=2`, author: { name: 'Siti' } });
    const tags = { 'og:url': url, 'og:type': 'article' };
    expect(read(url, pageOf(tags, { head })).author.name).toBeNull();
  });

  test('is read from its tags', () => {
    const tags = {
      'og:type': 'article',
      'og:url': url,
      author: 'Siti Rahayu',
      'article:published_time': '2023-09-25',
    };
    expect(read(url, pageOf(tags))).toMatchObject({
      kind: 'article',
      author: { name: 'Siti Rahayu' },
      publishedAt: '2023-09-25',
      publishedPrecision: 'day',
      text: null,
      notVisible: ['text'],
    });
  });

  test('is read as it is shown, where it has no data at all', () => {
    const found = read(url, pageOf({}, { body }));
    expect(found).toMatchObject({
      kind: 'article',
      author: { name: 'Siti Rahayu' },
      publishedAt: '2023-09-25T14:00:00Z',
    });
    expect(found.text).toContain('satu per satu');
    expect(found.text).not.toContain('Hak cipta');
    expect(found.found).toMatchObject({ text: 'dom readability', publishedAt: 'article time[datetime]' });
  });

  test('with several times gives none of them', () => {
    const times = body.replace('</article>', '<time datetime="2022-01-01">lama</time></article>');
    expect(read(url, pageOf({}, { body: times })).publishedAt).toBeNull();
  });

  test('that shows no article is none', () => {
    expect(
      readPost({ url, html: pageOf({ 'og:title': 'Beranda' }, { body: '<p>Halo</p>' }), dom: null }),
    ).toBeNull();
    expect(readPost({ url, html: null, dom: null })).toBeNull();
    expect(
      readPost({
        url: 'https://www.instagram.com/accounts/login/',
        html: pageOf({ 'og:title': 'Siti (@siti) • Foto' }),
        dom: null,
      }),
    ).toBeNull();
    expect(readPost({ url: 'bukan alamat', html: '', dom: null })).toBeNull();
  });

  test('says where its own data disagree', () => {
    const article = {
      '@type': 'NewsArticle',
      author: { name: 'Siti Rahayu' },
      datePublished: '2023-09-25T21:00:00+07:00',
      commentCount: 3,
    };
    const tags = { author: 'Budi Santoso', 'article:published_time': '2024-01-01T00:00:00Z' };
    const found = read(url, pageOf(tags, { head: jsonLdOf(article) }));
    expect(found.author.name).toBe('Siti Rahayu');
    expect(found.contradictions).toEqual([
      { field: 'author.name', value: 'Budi Santoso', where: 'meta[property="author"]' },
      {
        field: 'publishedAt',
        value: '2024-01-01T00:00:00Z',
        where: 'meta[property="article:published_time"]',
      },
    ]);
  });
});

describe('the JSON-LD of any page', () => {
  const other = {
    '@type': 'NewsArticle',
    url: 'https://kabar.contoh.example/2020/01/lain',
    author: { name: 'Lain' },
    datePublished: '2020-01-01',
    articleBody: 'lain',
  };
  const nameless = { ...other, url: undefined };
  const own = { '@type': 'NewsArticle', '@id': url, author: { name: 'Benar' }, articleBody: 'benar' };
  const readOf = (value: unknown, page = url) =>
    readPost({ url: page, html: pageOf({}, { head: jsonLdOf(value) }), dom: null });

  test.each([
    ['another comes first', [other, own]],
    ['one without an address comes first', [nameless, own]],
    ['its address is relative', [other, { ...own, '@id': undefined, url: '/2023/09/rapat-desa' }]],
  ])('is that of its own address where %s', (_, value) => {
    expect(readOf(value)).toMatchObject({ author: { name: 'Benar' }, text: 'benar', publishedAt: null });
  });

  test.each([
    ['another article', other],
    ['another beside one without an address', [other, nameless]],
    ['two without an address', [nameless, nameless]],
    ['links', { '@type': 'WebPage', '@id': url, relatedLink: [nameless] }],
    [
      'what it cites',
      { '@type': 'WebPage', '@id': url, citation: { ...nameless, '@type': 'SocialMediaPosting' } },
    ],
    ['the posts of a blog', { '@type': 'Blog', blogPost: [nameless] }],
    ['a list', { '@type': 'CollectionPage', hasPart: [nameless] }],
    ['an advertisement', { '@type': 'VideoObject', author: { name: 'Penjual' }, uploadDate: '2019-01-01' }],
    ['the same path with another question', { ...other, url: `${url}?id=6` }],
  ])('is not taken from %s', (_, value) => {
    expect(readOf(value)).toBeNull();
    expect(readOf(value, 'https://kabar.contoh.example/')).toBeNull();
  });

  test('names its author by an id, in every form of its types, and with its signs read', () => {
    const person = { '@type': 'Person', '@id': `${url}#/person/1`, name: 'Siti &amp; Budi' };
    for (const type of ['schema:NewsArticle', 'https://www.schema.org/NewsArticle', 'TechArticle']) {
      const article = {
        '@type': type,
        url,
        author: { '@id': person['@id'] },
        articleBody: 'Rapat &#8211; &quot;desa&quot;',
      };
      const found = readOf({ '@graph': [article, person] });
      expect(found).toMatchObject({
        kind: 'article',
        author: { name: 'Siti & Budi' },
        text: 'Rapat – "desa"',
        found: { 'author.name': 'json-ld $["@graph"][1].name' },
      });
    }
    const hidden = `<script type="application/ld+json">/*<![CDATA[*/${JSON.stringify(own)}/*]]>*/</script>`;
    expect(readPost({ url, html: pageOf({}, { head: hidden }), dom: null })?.author.name).toBe('Benar');
  });

  test('knows questions, answers and profiles', () => {
    const question = {
      '@type': 'Question',
      text: 'isi',
      author: { name: 'Penanya' },
      acceptedAnswer: { '@type': 'Answer', text: 'jawab', author: { name: 'Penjawab' } },
    };
    expect(readOf({ '@type': 'QAPage', mainEntity: question })).toMatchObject({
      kind: 'post',
      author: { name: 'Penanya' },
      text: 'isi',
    });
    const person = { '@type': 'Person', name: 'Siti', alternateName: 'siti', identifier: '7' };
    const page = 'https://forum.contoh.example/u/siti';
    expect(readOf({ '@type': 'ProfilePage', mainEntity: person }, page)).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti', handle: 'siti', id: '7' },
    });
    expect(readOf({ ...person, url: page }, page)).toMatchObject({
      kind: 'profile',
      author: { name: 'Siti' },
    });
    expect(readOf({ ...person, url: `${page}/lain` }, page)).toBeNull();
    const tags = { 'og:type': 'profile', 'profile:username': 'siti', 'og:title': 'Siti - Forum' };
    expect(readPost({ url: page, html: pageOf(tags), dom: null })).toMatchObject({
      kind: 'profile',
      author: { name: null, handle: 'siti' },
    });
  });
});

describe('what stands beside the text of any page', () => {
  const tags = { 'og:type': 'article' };
  const text = `<article><h1>Rapat</h1>${paragraphs}</article>`;

  test('is not its author and not its time', () => {
    const aside =
      '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author">Lain</span><time itemprop="datePublished" datetime="2020-01-01"></time><div itemprop="articleBody">isi lain</div></div>';
    for (const more of [
      `<aside>${aside}</aside>`,
      aside + aside,
      aside.replace('<span', `<a itemprop="url" href="/2020/01/lain"></a><span`),
      '<div class="comment"><meta name="author" content="Korban"><meta property="article:published_time" content="2001-01-01"></div>',
    ])
      expect(read(url, pageOf(tags, { body: text + more })), more).toMatchObject({
        author: { name: null },
        publishedAt: null,
      });
  });

  test('is no time where it is of an answer or a change', () => {
    const time = '<time datetime="2024-01-01T00:00:00Z">1 Jan</time>';
    const timeOf = (html: string) => read(url, pageOf(tags, { body: html })).publishedAt;
    expect(timeOf(text.replace('</article>', `<div><div>${time} halo</div></div></article>`))).toBeNull();
    expect(timeOf(text.replace('</h1>', `</h1><p>Diperbarui ${time}</p>`))).toBeNull();
    expect(
      timeOf(text.replace('</h1>', `</h1><p>${time.replace('<time', '<time itemprop="dateModified"')}</p>`)),
    ).toBeNull();
    expect(timeOf(text.replace('</h1>', `</h1><p>Terbit ${time}</p>`))).toBe('2024-01-01T00:00:00Z');
  });

  test('is kept in its words, beside its data', () => {
    const shown = (time: string) => read(url, pageOf(tags, { body: text.replace('</h1>', `</h1>${time}`) }));
    expect(shown('<time datetime="2023-09-25T14:12:00.000Z">25 Sep 2023, 21.12</time>')).toMatchObject({
      ...{ publishedAt: '2023-09-25T14:12:00Z', publishedZone: null },
      publishedShown: '25 Sep 2023, 21.12',
    });
    expect(shown('<time>3 jam lalu</time>')).toMatchObject({
      publishedAt: null,
      publishedShown: '3 jam lalu',
    });
  });
});

test('all authors that its tags name are said, and tags of another path are not believed', () => {
  const head = '<meta name="author" content="Siti"><meta name="author" content="Budi">';
  expect(read(url, pageOf({ 'og:type': 'article' }, { head })).author.name).toBe('Siti, Budi');
  const tags = { 'og:type': 'article', 'og:url': 'https://kabar.contoh.example/2020/01/lain' };
  const found = read(url, pageOf(tags, { head, body }));
  expect(found.author.name).toBe('Siti Rahayu');
  expect(found.contradictions).toContainEqual(expect.objectContaining({ field: 'url' }));
});

test('oEmbed is read where the page asked for it itself', () => {
  const head = '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x&amp;format=json">';
  const html = pageOf({ 'og:type': 'article' }, { head });
  const answers = [
    {
      url: 'https://kabar.contoh.example/oembed?url=x&format=json',
      json: '{"author_name":"Siti","title":"Rapat"}',
    },
  ];
  expect(read(url, html, { answers })).toMatchObject({
    author: { name: 'Siti' },
    found: { 'author.name': 'answer https://kabar.contoh.example/oembed $.author_name' },
  });
  expect(read(url, html).author.name).toBeNull();
});

describe('a page that speaks of another', () => {
  const planted = {
    'og:site_name': 'Instagram',
    'og:type': 'article',
    'og:url': 'https://www.instagram.com/p/Cabc123/',
    'og:title': 'Korban di Instagram: "Saya mundur"',
    'twitter:title': 'Korban (@korban) • Foto Instagram',
    author: 'Korban',
    'article:published_time': '2023-09-25',
  };

  test('is of its own address, and what it says of the other is not believed', () => {
    const head = `<link rel="canonical" href="https://www.instagram.com/p/Cabc123/">${jsonLdOf({ '@type': 'SocialMediaPosting', author: { name: 'Korban' }, articleBody: 'Saya mundur' })}`;
    const found = read(url, pageOf(planted, { head, body }));
    expect(found).toMatchObject({
      platform: 'web',
      kind: 'article',
      author: { name: 'Siti Rahayu', handle: null },
      publishedAt: '2023-09-25T14:00:00Z',
    });
    expect(found.text).not.toContain('Saya mundur');
    expect(found.contradictions).toContainEqual({
      field: 'url',
      value: 'https://www.instagram.com/p/Cabc123/',
      where: 'link[rel="canonical"]',
    });
  });

  test.each([
    'https://instagram.com.contoh.example/p/Cabc123/',
    'https://contoh.example/www.instagram.com/p/Cabc123/',
    'https://instagram.com@contoh.example/p/Cabc123/',
    'https://xn--instgram-9za.com/p/Cabc123/',
    'https://notinstagram.com/p/Cabc123/',
  ])('%s is not of the platform that it looks like', (address) => {
    const media = dataOf({
      items: [{ code: 'Cabc123', user: { username: 'korban', full_name: 'Korban' }, caption: { text: 'x' } }],
    });
    const found = readPost({ url: address, html: pageOf(planted, { body: media }), dom: null });
    expect(found?.platform ?? 'web').toBe('web');
    expect(found?.author.handle ?? null).toBeNull();
    expect(found?.author.name ?? null).toBeNull();
  });
});

describe('a hostile page', () => {
  test.each([
    ['nested without end', '<div>'.repeat(3000)],
    [
      'data nested without end',
      `<script type="application/json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`,
    ],
    [
      'broken data',
      '<script type="application/ld+json">{"@type":</script><script>var ytInitialData = {"a": "\\</script>',
    ],
    [
      'names of the language itself',
      `${dataOf({ __proto__: { a: 1 }, constructor: { code: 'abc' } })}${jsonLdOf({ '@type': 'Article', author: { name: { toString: 1 } }, url: 7, datePublished: {} })}`,
    ],
    ['tags without end', '<meta property="og:url" content="https://a.example">'.repeat(2000)],
    ['nothing', ''],
  ])('of %s breaks nothing', (_, html) => {
    for (const address of [
      url,
      'https://www.instagram.com/p/abc/',
      'https://x.com/a/status/1',
      'https://www.youtube.com/watch?v=abcdefghijk',
      'https://www.facebook.com/a/posts/1',
      'https://t.me/abcd/1',
    ]) {
      const found = readPost({ url: address, html, dom: html });
      if (found !== null) expect(post.safeParse(found).success).toBe(true);
    }
  });

  test('cuts a text that has no end, and says so', () => {
    const found = read(
      url,
      pageOf({}, { head: jsonLdOf({ '@type': 'Article', articleBody: 'kata '.repeat(20_000) }) }),
    );
    expect(found.textCut).toBe(true);
    expect(found.text?.length).toBe(20_000);
  });

  test('of any data is read without an end of the program', () => {
    const addresses = fc.constantFrom(
      'https://www.instagram.com/p/abc/',
      'https://www.tiktok.com/@a/video/1',
      'https://x.com/a/status/1',
      'https://www.facebook.com/a/posts/1',
      'https://www.threads.com/@a/post/abc',
    );
    const keys = fc.constantFrom(
      'id',
      'code',
      'user',
      'owner',
      'username',
      'author',
      'stats',
      'caption',
      'text',
      'legacy',
      'rest_id',
      'actors',
      'post_id',
      'message',
      'taken_at',
      'reaction_count',
      'count',
    );
    const value = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('abc', '1', 1, -1, null, true, 'a'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(keys, tie('tree'), { maxKeys: 6 }),
      ),
    })).tree;
    fc.assert(
      fc.property(addresses, value, (address, data) => {
        const found = readPost({ url: address, html: pageOf({}, { body: dataOf(data) }), dom: null });
        expect(post.safeParse(found).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
