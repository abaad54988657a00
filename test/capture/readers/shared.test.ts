import { describe, expect, test } from 'vitest';
import { suggestAct } from '../../../src/core/suggest-act.ts';
import { dataOf, jsonLdOf, pageOf, read } from './read.ts';

const words = 'Dukung nomor 9.';

describe('a post that passes another on', () => {
  const x = 'https://x.com/siti_r/status/17';
  const budi = { rest_id: '9', core: { name: 'Budi', screen_name: 'budi_s' } };
  const quoted = { rest_id: '16', core: { user_results: { result: budi } }, legacy: { full_text: words } };
  const readX = (more: object) => {
    const post = { rest_id: '17', core: { user_results: { result: { rest_id: '7' } } }, ...more };
    return read(x, pageOf({}), { answers: [{ url: 'https://x.com/i/api', json: JSON.stringify([post]) }] });
  };
  const other = { name: 'Budi', handle: 'budi_s', url: 'https://x.com/budi_s/status/16', text: words };

  test('of X has its words apart from those of the post that it quotes', () => {
    const own = { full_text: 'Bohong' };
    const post = readX({ legacy: own, quoted_status_result: { result: quoted } });
    expect(post).toMatchObject({ text: 'Bohong', sharedFrom: other });
    expect(suggestAct({ post })).toMatchObject({ kind: 'post' });
    const long = { note_tweet: { note_tweet_results: { result: { text: 'Yang panjang &amp; utuh' } } } };
    const whole = readX({ legacy: own, quoted_status_result: { result: { ...quoted, ...long } } });
    expect(whole.sharedFrom?.text).toBe('Yang panjang & utuh');
    const passedOn = readX({
      legacy: { full_text: `RT @budi_s: ${words}`, retweeted_status_result: { result: quoted } },
    });
    expect(passedOn).toMatchObject({ text: null, sharedFrom: other });
  });

  test('of X is read as it is shown, and a name that looks like a handle is none', () => {
    const link = (id: string) => `<a href="/budi_s/status/${id}/photo/1"><img alt="" src="a.png"></a>`;
    const shown = (inside: string) => {
      const block = `<div role="link"><div data-testid="User-Name"><span>Budi @korban</span><div><span>@budi_s</span></div></div><div data-testid="tweetText">${words} <a href="/budi_s/status/99">ini</a></div>${inside}</div>`;
      const body = `<article><div data-testid="User-Name"><a href="/siti_r">Siti</a></div><div data-testid="tweetText">Bohong</div>${block}<a href="/siti_r/status/17"><time datetime="2023-09-25T14:12:00.000Z">9</time></a></article>`;
      return read(x, pageOf({}), { dom: pageOf({}, { body }) });
    };
    const quotes = { name: 'Budi @korban', handle: 'budi_s', text: `${words} ini` };
    expect(shown('')).toMatchObject({ text: 'Bohong', sharedFrom: { ...quotes, url: null } });
    expect(shown(link('16')).sharedFrom).toEqual({ ...quotes, url: 'https://x.com/budi_s/status/16' });
  });

  test('of Facebook has the words of both, however deep, and takes none where they are told in two ways', () => {
    const url = 'https://www.facebook.com/desa.maju/posts/1234';
    const story = (own: string | null, shared: object) => ({
      ...{ post_id: '1234', actors: [{ id: '100', name: 'Desa Maju' }], creation_time: 1_695_650_000 },
      message: null,
      comet_sections: {
        content: {
          story: {
            ...(own === null ? {} : { comet_sections: { message: { story: { message: { text: own } } } } }),
            attached_story: shared,
          },
        },
        feedback: { story: { message: { text: 'Komentar orang' } } },
      },
    });
    const kabar = { id: '5', name: 'Kabar', url: 'https://www.facebook.com/kabar.desa' };
    const inside = (text: string) => ({
      story: { message: { text }, comet_sections: { metadata: [{ story: { url: `${url}9` } }] } },
    });
    const shared = {
      comet_sections: {
        context_layout: { story: { actors: [kabar] } },
        attached_story_layout: inside(words),
      },
    };
    const tags = { 'og:url': url, 'og:title': 'Desa Maju', 'og:description': words };
    const of = (value: object) => read(url, pageOf(tags, { body: dataOf([{ node: value }]) }));
    expect(of(story('Bohong', shared))).toMatchObject({
      ...{ author: { name: 'Desa Maju' }, text: 'Bohong' },
      sharedFrom: { name: 'Kabar', handle: 'kabar.desa', url: `${url}9`, text: words },
    });
    // Its tag then has the words of the other one.
    const bare = of(story(null, shared));
    expect(bare).toMatchObject({ text: null, sharedFrom: { text: words } });
    expect(suggestAct({ post: bare })).toMatchObject({ kind: 'share', target: { url: `${url}9` } });
    // What is written beside it is the writer's own, though it names or repeats what is shared.
    for (const own of [`Setuju: ${words}`, words.slice(0, 5), '…', `${words.slice(0, 12)}…`]) {
      const said = read(
        url,
        pageOf({ ...tags, 'og:description': own }, { body: dataOf([{ node: story(null, shared) }]) }),
      );
      expect(said.text, own).toBe(own);
    }
    const long = 'Datang semua ke lapangan desa besok pagi';
    const cut = read(
      url,
      pageOf(
        { ...tags, 'og:description': `${long.slice(0, 30)}…` },
        {
          body: dataOf([
            {
              node: story(null, {
                ...shared,
                comet_sections: { ...shared.comet_sections, attached_story_layout: inside(long) },
              }),
            },
          ]),
        },
      ),
    );
    expect(cut.text).toBeNull();
    const twice = { ...shared, message: { text: 'Lain' } };
    expect(of(story('Bohong', twice)).sharedFrom).toEqual({
      ...{ name: 'Kabar', handle: 'kabar.desa', url: `${url}9` },
    });
  });

  test('of Facebook that is passed on a second time is the nearer one, with nothing of the one within', () => {
    const url = 'https://www.facebook.com/desa.maju/posts/1234';
    const storyOf = (number: string, name: string, said: string, within: object | null) => ({
      ...{ post_id: number, wwwURL: `https://www.facebook.com/${name.toLowerCase()}/posts/${number}` },
      actors: [{ id: `1${number}`, name, url: `https://www.facebook.com/${name.toLowerCase()}` }],
      creation_time: 1_695_650_000,
      ...(said === '' ? {} : { message: { text: said } }),
      ...(within === null ? {} : { attached_story: within }),
    });
    const inner = storyOf('77', 'Kabar', words, null);
    const of = (value: object) => read(url, pageOf({}, { body: dataOf([{ node: value }]) }));
    const nearer = { name: 'Budi', handle: 'budi', url: 'https://www.facebook.com/budi/posts/88' };
    const whole = of(storyOf('1234', 'Desa', 'Bohong', storyOf('88', 'Budi', 'Lihat ini', inner)));
    expect(whole).toMatchObject({ author: { name: 'Desa' }, text: 'Bohong' });
    expect(whole.sharedFrom).toEqual({ ...nearer, text: 'Lihat ini' });
    // What the nearer one does not say is not said by the one within.
    const bare = of(storyOf('1234', 'Desa', '', storyOf('88', 'Budi', '', inner)));
    expect(bare.text).toBeNull();
    expect(bare.sharedFrom).toEqual(nearer);
    // As newer pages have it: a section has the story once more, with the one that it passes on.
    const budi = storyOf('88', 'Budi', 'Lihat ini', null);
    const section = (story: object, within: object) => ({
      ...story,
      comet_sections: { attached_story: { story: { ...story, attached_story: within } } },
    });
    const newer = of(section(storyOf('1234', 'Desa', 'Bohong', null), section(budi, inner)));
    expect(newer).toMatchObject({ author: { name: 'Desa' }, text: 'Bohong' });
    expect(newer.sharedFrom).toEqual({ ...nearer, text: 'Lihat ini' });
  });

  test('of Facebook is read as it is drawn, where no data has it', () => {
    const url = 'https://www.facebook.com/desa.maju/posts/1234';
    const link = (path: string, text: string) => `<a href="/${path}?__cft__=x">${text}</a>`;
    const heading = (handle: string, name: string) =>
      `<h3 data-ad-rendering-role="profile_name">${link(handle, name)}</h3>`;
    const says = (text: string) => `<div data-ad-rendering-role="story_message">${text}</div>`;
    const buttons = '<div role="button" aria-label="Suka"></div>';
    const block = `<div><div>${heading('kabar.desa', 'Kabar')}${link('kabar.desa/posts/99', '2 j')}</div>${says(words)}</div>`;
    const own = `<div>${heading('desa.maju', 'Desa Maju')}${link('desa.maju/posts/1234', '1 j')}</div>${says(`Bohong ${link('lain/posts/5', 'ini')}`)}`;
    const of = (body: string) => read(url, pageOf({}), { dom: pageOf({}, { body }) }).sharedFrom;
    const comments = `<div role="article" aria-label="Komentar oleh Ani"><h4>${link('ani', 'Ani')}</h4>${link('ani/posts/7', '1 m')}</div>`;
    expect(of(`<div role="main"><div>${own}${block}${buttons}${comments}</div></div>`)).toEqual({
      ...{
        name: 'Kabar',
        handle: 'kabar.desa',
        url: 'https://www.facebook.com/kabar.desa/posts/99',
        text: words,
      },
    });
    // A post that only stands below, and has its own buttons, is not passed on; nor is a picture of the post.
    const below = `<div role="main"><div>${own}${buttons}</div><div>${block}${buttons}</div></div>`;
    const photo = `<div>${link('photo/?fbid=55&set=pcb.1234', '')}</div>`;
    expect(of(below)).toBeNull();
    expect(of(`<div role="main"><div>${own}${photo}${buttons}${comments}</div></div>`)).toBeNull();
    expect(of(`<div role="main">${own}${block}</div>`)).toBeNull();
  });

  test('of LinkedIn is read as it is drawn, with or without an account', () => {
    const url = 'https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000001/';
    const of = (body: string) => read(url, pageOf({}), { dom: pageOf({}, { body }) }).sharedFrom;
    const expected = {
      ...{ name: 'Kabar Desa', handle: 'kabar-desa', text: words },
      url: 'https://www.linkedin.com/feed/update/urn:li:activity:7099999999999999999',
    };
    const open = `<article data-activity-urn="urn:li:activity:7100000000000000001"><a href="/in/siti">Siti</a><p data-test-id="main-feed-activity-card__commentary">Bohong</p><article data-test-id="feed-reshare-content" data-activity-urn="urn:li:activity:7099999999999999999"><a href="https://id.linkedin.com/company/kabar-desa?trk=x">Kabar Desa</a><p data-test-id="feed-reshare-content__commentary">${words}</p></article></article>`;
    expect(of(open)).toEqual(expected);
    const within = `<div data-urn="urn:li:activity:7100000000000000001"><a href="/in/siti/">Siti</a><div class="update-components-text">Bohong</div><div class="update-components-mini-update-v2"><a href="/company/kabar-desa/"><span aria-hidden="true">Kabar Desa</span><span>Kabar Desa</span></a><a href="/feed/update/urn:li:activity:7099999999999999999?x=1"><div class="update-components-text">${words}</div></a></div></div>`;
    expect(of(within)).toEqual(expected);
    expect(of(open.replace('feed-reshare-content"', 'lain"'))).toBeNull();
  });

  test('of Threads and of Instagram names whose it is, and what is written there', () => {
    const threads = 'https://www.threads.com/@siti.r/post/DAbc-1';
    const other = { code: 'DBxy', user: { username: 'budi' }, caption: { text: words } };
    const media = {
      ...{ code: 'DAbc-1', user: { pk: '4', username: 'siti.r' }, caption: { text: 'Bohong' } },
      text_post_app_info: { share_info: { quoted_post: other } },
    };
    expect(read(threads, pageOf({}, { body: dataOf([media]) }))).toMatchObject({
      text: 'Bohong',
      sharedFrom: { handle: 'budi', url: 'https://www.threads.com/@budi/post/DBxy', text: words },
    });
    const story = {
      ...{ pk: '32', user: { pk: '4', username: 'siti.r' }, taken_at: 1_695_650_000, caption: null },
      reshared_story_media_author: { pk: '9', username: 'budi' },
      story_feed_media: [{ media_code: 'CXyz', media_id: '5' }],
    };
    const address = 'https://www.instagram.com/stories/siti.r/32/';
    const of = (value: object) => read(address, pageOf({}, { body: dataOf([value]) }));
    const post = of(story);
    expect(post).toMatchObject({
      author: { handle: 'siti.r' },
      sharedFrom: { handle: 'budi', name: null, url: 'https://www.instagram.com/p/CXyz/' },
    });
    expect(suggestAct({ post })).toMatchObject({ kind: 'share' });
    const two = { ...story, story_feed_media: [...story.story_feed_media, { media_code: 'CAbc' }] };
    expect(of(two).sharedFrom).toMatchObject({ handle: 'budi', url: null });
  });

  test('of Mastodon is read from its data and as it is shown', () => {
    const url = 'https://sosial.contoh.example/@siti/110000000000000001';
    const head = '<script id="initial-state" type="application/json">{}</script>';
    const account = { id: '9', acct: 'siti', display_name: 'Siti' };
    const other = {
      ...{ id: '16', url: 'https://a.example/@b/16', content: `<p>${words}</p>` },
      account: { acct: 'b@a.example', display_name: 'B' },
    };
    const of = (more: object) => {
      const status = { id: '110000000000000001', account, content: '<p>Bohong</p>', ...more };
      const answers = [{ url: 'https://sosial.contoh.example/api', json: JSON.stringify(status) }];
      return read(url, pageOf({}, { head }), { answers });
    };
    const shared = { url: other.url, handle: 'b@a.example', name: 'B', text: words };
    expect(of({ quote: { state: 'accepted', quoted_status: other } })).toMatchObject({
      ...{ text: 'Bohong', sharedFrom: shared },
    });
    expect(of({ quote: { state: 'pending', quoted_status: null } }).sharedFrom).toBeNull();
    expect(of({ quote: other }).sharedFrom).toEqual(shared);
    expect(of({ reblog: other })).toMatchObject({ text: null, sharedFrom: shared });
    const name = (one: string) =>
      `<span class="display-name"><strong class="display-name__html">${one}</strong><span class="display-name__account">@${one.toLowerCase()}@a.example</span></span>`;
    const body = `<div class="detailed-status">${name('Siti')}<div class="status__quote"><div class="status">${name('B')}<a href="/@b@a.example/16"><time datetime="2023-09-25T13:53:20.000Z">25</time></a><div class="status__content"><p>${words}</p></div></div></div></div>`;
    const drawn = read(url, pageOf({}, { head }), { dom: pageOf({}, { head, body }) });
    expect(drawn).toMatchObject({
      text: null,
      sharedFrom: {
        ...{ handle: 'b@a.example', name: 'B', text: words },
        url: 'https://sosial.contoh.example/@b@a.example/16',
      },
    });
  });

  test('of any page says it by schema.org, in both forms', () => {
    const url = 'https://forum.contoh.example/waktu/1';
    const own = {
      name: 'Orang Lain',
      handle: null,
      url: 'https://forum.contoh.example/waktu/9',
      text: words,
    };
    const content = { '@type': 'SocialMediaPosting', url: own.url, text: words };
    const json = {
      ...{ '@type': 'SocialMediaPosting', url, author: { name: 'Siti' }, articleBody: 'Bohong' },
      sharedContent: { ...content, author: { '@type': 'Person', name: 'Orang Lain' } },
    };
    const said = { author: { name: 'Siti' }, text: 'Bohong', sharedFrom: own };
    expect(read(url, pageOf({}, { head: jsonLdOf(json) }))).toMatchObject(said);
    const shared = `<div itemprop="sharedContent" itemscope><a itemprop="url" href="/waktu/9">tautan</a><p itemprop="text">${words}</p><span itemprop="author" itemscope><b itemprop="name">Orang Lain</b></span></div>`;
    const body = `<div itemscope itemtype="https://schema.org/SocialMediaPosting">${shared}<span itemprop="author">Siti</span><p itemprop="text">Bohong</p></div>`;
    expect(read(url, pageOf({}, { body }))).toMatchObject(said);
  });

  test('keeps of the words of the other what is kept of a text', () => {
    const long = readX({
      legacy: { full_text: 'Ini' },
      quoted_status_result: { result: { ...quoted, legacy: { full_text: 'a'.repeat(6000) } } },
    });
    expect(long.sharedFrom).toMatchObject({ text: 'a'.repeat(5000), textCut: true });
  });
});
