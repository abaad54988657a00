import { describe, expect, test } from 'vitest';
import { nothing, pageOf, read } from './read.ts';

describe('YouTube', () => {
  const url = 'https://youtu.be/abcdefghijk?si=1';
  const player = (videoId: string) =>
    `<script>var a = {"x": "}"}; var ytInitialPlayerResponse = ${JSON.stringify({
      videoDetails: {
        videoId,
        title: 'Debat; "terbuka" {kedua}',
        shortDescription: 'Siaran',
        author: 'Kanal Desa',
        channelId: 'UC1',
        viewCount: '4321',
      },
      microformat: {
        playerMicroformatRenderer: {
          ownerProfileUrl: 'http://www.youtube.com/@kanaldesa',
          publishDate: '2023-09-25T21:00:00+07:00',
        },
      },
    })};var b = 1;</script>`;
  const around = `<script>var ytInitialData = ${JSON.stringify({
    currentVideoEndpoint: { watchEndpoint: { videoId: 'abcdefghijk' } },
    contents: [
      {
        videoSecondaryInfoRenderer: {
          owner: {
            videoOwnerRenderer: {
              title: { runs: [{ text: 'Kanal Desa' }] },
              subscriberCountText: { simpleText: '4,69\u00a0jt subscriber' },
            },
          },
        },
      },
    ],
  })};</script>`;

  test('is read from what its player was given', () => {
    expect(read(url, pageOf({}, { body: player('abcdefghijk') + around }))).toMatchObject({
      platform: 'youtube',
      kind: 'post',
      author: { name: 'Kanal Desa', handle: 'kanaldesa', id: 'UC1' },
      text: 'Debat; "terbuka" {kedua}\n\nSiaran',
      publishedAt: '2023-09-25T14:00:00Z',
      publishedZone: '+07:00',
      counts: {
        views: { value: 4321, approximate: false },
        followers: { value: 4_690_000, shown: '4,69\u00a0jt' },
      },
    });
  });

  test('is read from its microdata where its data cannot be found', () => {
    const body = `<div><meta itemprop="identifier" content="abcdefghijk"><span itemprop="author"><link itemprop="name" content="Kanal Desa"></span>
      <div itemprop="interactionStatistic"><meta itemprop="interactionType" content="https://schema.org/LikeAction"><meta itemprop="userInteractionCount" content="73"></div>
      <meta itemprop="interactionCount" content="4321"><meta itemprop="datePublished" content="2023-09-25T21:00:00+07:00"></div>`;
    expect(read(url, pageOf({}, { body }))).toMatchObject({
      author: { name: 'Kanal Desa' },
      publishedAt: '2023-09-25T14:00:00Z',
      counts: { likes: { value: 73 }, views: { value: 4321 } },
    });
    expect(read('https://youtu.be/otherothero', pageOf({}, { body }))).toMatchObject(nothing);
    const script = `<script>window["ytInitialData"] = {"currentVideoEndpoint":{"watchEndpoint":{"videoId":"abcdefghijk"}},"a":{"videoOwnerRenderer":{"title":{"simpleText":"Kanal Desa"}}}};</script>`;
    expect(read(url, pageOf({}, { body: script })).author.name).toBe('Kanal Desa');
  });

  test('of another video, or of one that is gone, is not', () => {
    expect(read(url, pageOf({ 'og:title': 'YouTube' }, { body: player('otherothero') }))).toMatchObject(
      nothing,
    );
  });

  test('is read from what is drawn around it', () => {
    const contents = [
      {
        videoPrimaryInfoRenderer: {
          title: { runs: [{ text: 'Debat ' }, { text: 'terbuka' }] },
          viewCount: { videoViewCountRenderer: { viewCount: { simpleText: '1.234 x ditonton' } } },
          actions: { button: { iconName: 'LIKE', title: '1,2 rb' } },
        },
      },
      { commentsEntryPointHeaderRenderer: { commentCount: { simpleText: '56' } } },
    ];
    const script = (videoId: string) =>
      `<script>var ytInitialData = ${JSON.stringify({ currentVideoEndpoint: { watchEndpoint: { videoId } }, contents })};</script>`;
    expect(read(url, pageOf({}, { body: script('abcdefghijk') }))).toMatchObject({
      text: 'Debat terbuka',
      counts: {
        views: { value: 1234 },
        likes: { value: 1200, approximate: true },
        comments: { value: 56 },
      },
    });
    expect(read(url, pageOf({}, { body: script('otherothero') }))).toMatchObject(nothing);
  });

  test('of a channel gives its numbers, and not those of which it speaks', () => {
    const channel = channelOf({ vanityChannelUrl: 'http://www.youtube.com/@kanaldesa' });
    expect(read('https://www.youtube.com/@kanaldesa', pageOf({}, { body: channel }))).toMatchObject({
      kind: 'profile',
      author: { name: 'Kanal Desa', handle: 'kanaldesa', id: 'UC1' },
      text: 'Kabar desa',
      counts: { followers: { value: 1200, approximate: true }, posts: { value: 12 } },
      contradictions: [],
    });
    expect(read('https://www.youtube.com/channel/UC1', pageOf({}, { body: channel })).author.id).toBe('UC1');
    for (const other of ['@lain', 'channel/UC2', 'c/KanalLama', 'user/KanalLama'])
      expect(read(`https://www.youtube.com/${other}`, pageOf({}, { body: channel }))).toMatchObject(nothing);
    const older = channelOf({
      vanityChannelUrl: 'http://www.youtube.com/@kanaldesa',
      ownerUrls: ['http://www.youtube.com/c/KanalLama'],
    });
    expect(read('https://www.youtube.com/c/KanalLama', pageOf({}, { body: older })).author.handle).toBe(
      'kanaldesa',
    );
  });

  test('of a post without a video is read as it is drawn', () => {
    const post = {
      postId: 'UgkxAbC',
      authorText: { runs: [{ text: 'Kanal Desa' }] },
      authorEndpoint: { browseEndpoint: { browseId: 'UC1', canonicalBaseUrl: '/@kanaldesa' } },
      contentText: { runs: [{ text: 'Mari ' }, { text: 'ke lapangan' }] },
      publishedTimeText: { runs: [{ text: '2 hari lalu' }] },
      voteCount: { simpleText: '1,2 rb' },
    };
    const list = [
      { backstagePostRenderer: { ...post, postId: 'UgkxLain' } },
      { backstagePostRenderer: post },
    ];
    const body = `<script>var ytInitialData = ${JSON.stringify(list)};</script>`;
    for (const address of ['post/UgkxAbC', '@kanaldesa/community?lb=UgkxAbC'])
      expect(read(`https://www.youtube.com/${address}`, pageOf({}, { body }))).toMatchObject({
        kind: 'post',
        author: { name: 'Kanal Desa', handle: 'kanaldesa', id: 'UC1' },
        text: 'Mari ke lapangan',
        publishedAt: null,
        publishedShown: '2 hari lalu',
        counts: { likes: { value: 1200 } },
      });
  });
});

function channelOf(more: object): string {
  const metadata = { title: 'Kanal Desa', externalId: 'UC1', description: 'Kabar desa', ...more };
  const parts = ['@kanaldesa', '1,2 rb subscriber', '12 video'].map((content) => ({ text: { content } }));
  const header = {
    metadataRows: [{ metadataParts: parts.slice(0, 1) }, { metadataParts: parts.slice(1) }],
    description: { content: '5 jt subscriber' },
  };
  return `<script>var ytInitialData = ${JSON.stringify({ metadata: { channelMetadataRenderer: metadata }, header })};</script>`;
}
