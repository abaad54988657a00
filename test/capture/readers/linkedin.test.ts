import { describe, expect, test } from 'vitest';
import { jsonLdOf, noCounts, nothing, pageOf, read } from './read.ts';

describe('LinkedIn', () => {
  const url = 'https://id.linkedin.com/posts/siti-r_kabar-activity-7100000000000000001-AbCd';
  const posting = {
    '@context': 'http://schema.org',
    '@type': 'SocialMediaPosting',
    '@id': url,
    author: { '@type': 'Person', name: 'Siti Rahayu', url: 'https://id.linkedin.com/in/siti-r' },
    articleBody: 'Kabar baik',
    datePublished: '2023-09-25T13:53:20.123Z',
    commentCount: 4,
    interactionStatistic: [
      {
        '@type': 'InteractionCounter',
        interactionType: 'http://schema.org/LikeAction',
        userInteractionCount: 33,
      },
    ],
    comment: [{ '@type': 'Comment', author: { name: 'Budi' }, text: 'Setuju' }],
  };

  test('is read from its JSON-LD', () => {
    const post = read(url, pageOf({}, { head: jsonLdOf(posting) }));
    expect(post).toMatchObject({
      platform: 'linkedin',
      author: { name: 'Siti Rahayu', handle: 'siti-r' },
      text: 'Kabar baik',
      publishedAt: '2023-09-25T13:53:20.123Z',
      publishedPrecision: 'millisecond',
      counts: { likes: { value: 33 }, comments: { value: 4 } },
    });
    expect(post.found['author.name']).toBe('json-ld $.author.name');
  });

  test('of another post is not', () => {
    expect(
      read('https://www.linkedin.com/feed/update/urn:li:activity:1', pageOf({}, { head: jsonLdOf(posting) })),
    ).toMatchObject(nothing);
  });

  test('does not take a block without an address for its own', () => {
    const video = { '@type': 'VideoObject', name: 'v', creator: { name: 'Lain' }, uploadDate: '2020-01-01' };
    expect(read(url, pageOf({}, { head: jsonLdOf(video) }))).toMatchObject(nothing);
    const both = read(url, pageOf({}, { head: jsonLdOf([video, posting]) }));
    expect(both).toMatchObject({ author: { name: 'Siti Rahayu' }, publishedAt: '2023-09-25T13:53:20.123Z' });
  });

  test('of a page gives who follows it by the site’s own words', () => {
    const page = 'https://www.linkedin.com/company/desa-maju/';
    const tags = {
      'og:title': 'Desa Maju | LinkedIn',
      'og:description': 'Desa Maju | 1,234 followers on LinkedIn. Punya 5M followers di tempat lain.',
      'og:url': page,
    };
    expect(read(page, pageOf(tags, { lang: 'en' }))).toMatchObject({
      kind: 'profile',
      author: { name: 'Desa Maju', handle: 'desa-maju' },
      counts: { followers: { value: 1234 } },
      contradictions: [],
    });
    const person = 'https://www.linkedin.com/in/siti-r';
    const boast = {
      'og:title': 'Siti Rahayu - Guru | LinkedIn',
      'og:description': 'Saya punya 5 jt followers · 500+ connections on LinkedIn',
      'og:url': person,
    };
    expect(read(person, pageOf(boast))).toMatchObject({ author: { name: 'Siti Rahayu' }, counts: noCounts });
  });
});
