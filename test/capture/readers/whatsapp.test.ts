import { expect, test } from 'vitest';
import { noCounts, nothing, pageOf, read } from './read.ts';

test('a channel of WhatsApp is read from its tags', () => {
  const url = 'https://www.whatsapp.com/channel/0029VaAbC';
  const tags = {
    'og:title': 'Kabar Desa | WhatsApp Channel',
    'og:description': 'Kabar Desa WhatsApp Channel. Kabar setiap hari. 1,2 rb pengikut',
    'og:url': url,
  };
  expect(read(url, pageOf(tags))).toMatchObject({
    platform: 'whatsapp',
    kind: 'profile',
    author: { name: 'Kabar Desa', id: '0029VaAbC' },
    counts: { followers: { value: 1200 } },
  });
  expect(read(url, pageOf({ 'og:title': 'WhatsApp' }))).toMatchObject(nothing);
});

test('a channel of WhatsApp that speaks of followers itself has no number of them that is the site’s', () => {
  const url = 'https://www.whatsapp.com/channel/0029VaAbC';
  const summary = (words: string) =>
    read(
      url,
      pageOf({ 'og:title': 'Kabar Desa | WhatsApp Channel', 'og:description': words, 'og:url': url }),
    );
  for (const words of ['Kini 5 jt pengikut. 1,2 rb pengikut', 'Gabung dengan 5 pengikut setia kami. Kabar.'])
    expect(summary(`Kabar Desa WhatsApp Channel. ${words}`).counts).toEqual({});
});

test('a message of a channel of WhatsApp has the channel as its author', () => {
  const url = 'https://www.whatsapp.com/channel/0029VaAbC/123';
  const tags = {
    'og:title': 'Kabar Desa | WhatsApp Channel',
    'og:description': 'Punya 1,2 rb pengikut',
    'og:url': url,
  };
  expect(read(url, pageOf(tags))).toMatchObject({
    kind: 'post',
    author: { name: 'Kabar Desa', handle: null, id: '0029VaAbC' },
    text: null,
    counts: noCounts,
  });
});
