import { describe, expect, test } from 'vitest';
import { nothing, pageOf, read } from './read.ts';

describe('Telegram', () => {
  const url = 'https://t.me/kanal_desa/12';
  const tags = {
    'og:title': 'Kanal Desa',
    'og:description': 'Mari ke lapangan',
    'al:ios:url': 'tg://resolve?domain=kanal_desa&post=12',
  };
  const message = `<div class="tgme_widget_message" data-post="kanal_desa/12"><a class="tgme_widget_message_owner_name" href="https://t.me/kanal_desa"><span>Kanal Desa</span></a>
    <a class="tgme_widget_message_reply" href="https://t.me/kanal_desa/3"><span class="tgme_widget_message_author_name">Lurah</span><div class="tgme_widget_message_text">Dulu</div></a>
    <a class="tgme_widget_message_forwarded_from_name" href="https://t.me/lain/1">Kanal Lain</a>
    <div class="tgme_widget_message_text">Mari<br>ke lapangan</div><span class="tgme_widget_message_views">12.3K</span>
    <a class="tgme_widget_message_date" href="#"><time datetime="2021-10-02T20:46:20+00:00">20:46</time></a></div>`;

  test('is read from its tags, and its time from the frame that shows the message', () => {
    expect(read(url, pageOf(tags, { lang: '' }))).toMatchObject({
      author: { name: 'Kanal Desa', handle: 'kanal_desa' },
      text: 'Mari ke lapangan',
      publishedAt: null,
    });
    const frames = [
      { url: 'https://t.me/kanal_desa/13?embed=1', html: message.replaceAll('2021', '2020') },
      { url: 'https://t.me.contoh.example/kanal_desa/12', html: message.replaceAll('2021', '2019') },
      { url: 'https://t.me/kanal_desa/12?embed=1&mode=tme', html: message },
    ];
    const post = read(url, pageOf(tags, { lang: '' }), { frames });
    expect(post).toMatchObject({
      author: { name: 'Kanal Desa', handle: 'kanal_desa' },
      text: 'Mari\nke lapangan',
      publishedAt: '2021-10-02T20:46:20Z',
      publishedPrecision: 'second',
      publishedZone: null,
      counts: { views: { value: 12_300, approximate: true } },
      replyTo: { url: 'https://t.me/kanal_desa/3', name: 'Lurah' },
      sharedFrom: { name: 'Kanal Lain' },
      contradictions: [],
    });
    expect(post.found['publishedAt']).toMatch(/^frame https:\/\/t\.me\/kanal_desa\/12 /);
  });

  test('with its messages one under another gives the one that is asked for', () => {
    const feed = message.replaceAll('/12"', '/11"').replaceAll('2021', '2020') + message;
    expect(read('https://t.me/s/kanal_desa/12', pageOf({}, { body: feed })).publishedAt).toBe(
      '2021-10-02T20:46:20Z',
    );
  });

  test('of a channel gives its name and who reads it', () => {
    const channel = {
      'og:title': 'Kanal Desa',
      'og:description': 'Kabar desa',
      'al:ios:url': 'tg://resolve?domain=kanal_desa',
    };
    expect(
      read(
        'https://t.me/kanal_desa',
        pageOf(channel, { lang: '', body: '<div class="tgme_page_extra">12 345 subscribers</div>' }),
      ),
    ).toMatchObject({
      kind: 'profile',
      author: { name: 'Kanal Desa', handle: 'kanal_desa' },
      text: 'Kabar desa',
      counts: { followers: { value: 12_345, approximate: false } },
    });
    const body = '<div class="tgme_page_extra">12 345 subscribers</div>';
    const other = read('https://t.me/kanal_lain', pageOf(channel, { lang: '', body }));
    expect(other).toMatchObject(nothing);
    expect(other.contradictions).toContainEqual(expect.objectContaining({ field: 'url' }));
  });

  test('that is gone does not have the words of its channel', () => {
    const error = '<div class="tgme_widget_message_error">Post not found</div>';
    const of = { ...tags, 'og:description': 'Kabar desa setiap hari' };
    expect(read(url, pageOf(of, { body: error }))).toMatchObject(nothing);
    for (const frames of [[], [{ url: 'https://t.me/kanal_desa/12?embed=1', html: error }]])
      expect(read(url, pageOf(of), { frames })).toMatchObject(nothing);
    const feed = 'https://t.me/s/kanal_desa/12';
    expect(read(feed, pageOf(of))).toMatchObject(nothing);
    const post = read(feed, pageOf(of, { body: message }));
    expect(post).toMatchObject({ text: 'Mari\nke lapangan', contradictions: [] });
  });
});
