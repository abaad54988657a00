import { describe, expect, test } from 'vitest';
import { dataOf, noCounts, nothing, pageOf, read } from './read.ts';

describe('Facebook', () => {
  const url = 'https://www.facebook.com/desa.maju/posts/pfbid0AbC';
  const group = 'https://www.facebook.com/groups/1/posts/1234/';
  const story = {
    post_id: '123450000000001',
    actors: [{ id: '100', name: 'Desa Maju', url: 'https://www.facebook.com/desa.maju' }],
    message: { text: 'Mari ke lapangan' },
    wwwURL: url,
    creation_time: 1_695_650_000,
    attached_story: { actors: [{ name: 'Kabar' }], wwwURL: 'https://www.facebook.com/kabar/posts/1' },
  };
  const feedback = {
    id: Buffer.from('feedback:123450000000001').toString('base64'),
    reaction_count: { count: 1234 },
    share_count: { count: 5 },
    comment_rendering_instance: { comments: { total_count: 56 } },
  };

  test('is read from the data of its story', () => {
    const others = {
      ...story,
      post_id: '9',
      wwwURL: 'https://www.facebook.com/lain/posts/pfbid0AbCd',
      actors: [{ name: 'Lain' }],
    };
    expect(
      read(
        url,
        pageOf(
          {},
          {
            body: dataOf([
              others,
              { node: story },
              { deep: feedback },
              { ...feedback, id: 'x', reaction_count: { count: 1 } },
            ]),
          },
        ),
      ),
    ).toMatchObject({
      kind: 'post',
      author: { name: 'Desa Maju', handle: 'desa.maju', id: '100' },
      text: 'Mari ke lapangan',
      publishedAt: '2023-09-25T13:53:20Z',
      counts: { likes: { value: 1234 }, shares: { value: 5 }, comments: { value: 56 } },
      sharedFrom: { name: 'Kabar' },
    });
  });

  test('is read from its tags, where the account of its address is called as its title says', () => {
    const tags = { 'og:title': 'Desa Maju', 'og:description': 'Mari ke lapangan', 'og:url': url };
    const named = read(url, pageOf(tags, { head: '<title>Desa Maju - Mari ke lapangan | Facebook</title>' }));
    expect(named).toMatchObject({ author: { name: 'Desa Maju' }, text: 'Mari ke lapangan' });
  });

  test('of a video is read from its title', () => {
    const reel = 'https://www.facebook.com/reel/998877';
    const tags = {
      'og:title': '1,4 rb tayangan · 38 tanggapan | Senam | pagi | Desa Maju',
      'og:url': 'https://www.facebook.com/desa.maju/videos/998877/',
    };
    const counts = { views: { value: 1400, approximate: true }, likes: { value: 38 } };
    expect(read(reel, pageOf(tags))).toMatchObject({
      author: { name: 'Desa Maju' },
      text: 'Senam | pagi',
      counts,
    });
    // Without the account nothing says which part is a name.
    const nameless = read(reel, pageOf({ ...tags, 'og:url': `${reel}/` }));
    expect(nameless).toMatchObject({ ...nothing, counts });
    const short = read(reel, pageOf({ 'og:title': '15 reactions | Azores', 'og:url': `${reel}/` }));
    expect(short).toMatchObject({ ...nothing, counts: { likes: { value: 15 } } });
    const own = read(reel, pageOf({ ...tags, 'og:title': '9 jt tayangan gratis | Desa Maju' }));
    expect(own).toMatchObject({ ...nothing, counts: noCounts });
  });

  test('is read in no time also where its title has parts without end', () => {
    const reel = 'https://www.facebook.com/reel/998877';
    const title = `5 reactions | ${'x | '.repeat(4000)}x`;
    const data = Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'x' }));
    const begun = performance.now();
    const post = read(reel, pageOf({ 'og:title': title, 'og:url': `${reel}/` }, { body: dataOf(data) }));
    expect(post.author.name).toBeNull();
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test.each([
    ['gone', "This content isn't available right now", 'When this happens, it was removed.', url],
    ['gone, in Indonesian', 'Konten Ini Tidak Tersedia Saat Ini', 'Ketika ini terjadi …', url],
    ['a wall in another language', 'Iniciar sesión en Facebook', 'Inicia sesión para ver.', url],
    ['a notice to the browser', 'Actualiza tu navegador', 'Usas un navegador antiguo.', url],
    ['a post of a group', 'Grup Desa | Mari ke lapangan', 'Mari ke lapangan bersama', group],
    ['the first words of a post', 'Foto Baru', 'Foto Baru dari desa', url],
  ])('takes no author and no words from the title of %s', (_, title, words, address) => {
    const tags = { 'og:title': title, 'og:description': words, 'og:url': address };
    for (const bar of [`${title} | Facebook`, `${title} - Dinas Desa | Facebook`])
      expect(read(address, pageOf(tags, { head: `<title>${bar}</title>` }))).toMatchObject(nothing);
  });

  test('takes its author from a title with its words first, where its data has the account', () => {
    const permalink = 'https://www.facebook.com/permalink.php?story_fbid=8271&id=1494';
    const tags = {
      'og:title': 'Foto dari kerja bakti...',
      'og:description': 'Foto dari kerja bakti terakhir',
      'og:url': permalink,
    };
    const head = '<title>Foto dari kerja bakti... - Desa Maju, Kabupaten | Facebook</title>';
    const page = pageOf(tags, {
      head,
      body: dataOf({ owner: { id: '1494', name: 'Desa Maju, Kabupaten' } }),
    });
    expect(read(permalink, page)).toMatchObject({
      author: { name: 'Desa Maju, Kabupaten' },
      text: 'Foto dari kerja bakti terakhir',
    });
    expect(read(permalink, pageOf(tags, { head }))).toMatchObject(nothing);
  });

  test('is not read from what only mentions its number', () => {
    const number = 'https://www.facebook.com/desa.maju/posts/1234';
    const others = [
      {
        actors: [{ name: 'Lain' }],
        message: { text: 'lain' },
        url: `${number.replace('1234', '999')}?ref=1234`,
      },
      { creation_time: 1_500_000_000, url: `${number}?comment_id=77` },
      {
        subscription_target_id: '1234',
        id: Buffer.from('feedback:1234_77').toString('base64'),
        reaction_count: { count: 2 },
      },
    ];
    expect(read(number, pageOf({}, { body: dataOf(others) }))).toMatchObject(nothing);
    const own = [
      { ...story, post_id: '1234', wwwURL: number },
      { ...feedback, id: undefined, subscription_target_id: '1234' },
    ];
    expect(read(number, pageOf({}, { body: dataOf([...others, ...own]) }))).toMatchObject({
      author: { name: 'Desa Maju' },
      publishedAt: '2023-09-25T13:53:20Z',
      counts: { likes: { value: 1234 } },
      contradictions: [],
    });
  });

  test('is a share also where what it shares is known by its number alone', () => {
    const shares = { ...story, attached_story: { post_id: '99' } };
    expect(read(url, pageOf({}, { body: dataOf([shares]) })).sharedFrom).toEqual({
      ...{ url: 'https://www.facebook.com/99', name: null, handle: null },
    });
  });

  test('of several is given to the first, and the others are told', () => {
    const several = { ...story, actors: [...story.actors, { id: '101', name: 'Budi' }] };
    const post = read(url, pageOf({}, { body: dataOf([several]) }));
    expect(post.author.name).toBe('Desa Maju');
    expect(post.contradictions).toEqual([expect.objectContaining({ field: 'author.name', value: 'Budi' })]);
  });

  test('takes its numbers as they are shown where they stand in no other way', () => {
    const shown = {
      id: feedback.id,
      reaction_count: {},
      i18n_reaction_count: '1,2 rb',
      i18n_share_count: '5',
    };
    expect(read(url, pageOf({}, { body: dataOf([story, shown]) })).counts).toMatchObject({
      likes: { value: 1200, approximate: true, shown: '1,2 rb' },
      shares: { value: 5 },
    });
  });

  test('behind its wall shows nothing', () => {
    const wall = {
      'og:title': 'Log in or sign up to view',
      'og:description': 'See posts, photos and more on Facebook.',
    };
    expect(
      read(url, pageOf(wall, { head: '<title>Log in or sign up to view | Facebook</title>' })),
    ).toMatchObject(nothing);
  });

  test('of a page gives its name and who likes it', () => {
    const tags = {
      'og:title': 'Desa Maju | Bandung',
      'og:description': 'Desa Maju. 12.345 suka · 67 membicarakan ini. Kabar dari desa.',
      'og:url': 'https://www.facebook.com/desa.maju/',
      'al:android:url': 'fb://profile/100',
    };
    expect(read('https://www.facebook.com/desa.maju', pageOf(tags))).toMatchObject({
      kind: 'profile',
      author: { name: 'Desa Maju', handle: 'desa.maju', id: '100' },
      counts: { likes: { value: 12_345 } },
    });
  });
});
