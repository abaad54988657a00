import { describe, expect, test } from 'vitest';
import {
  type AskedRequest,
  judgeRequest,
  operationWithoutName,
} from '../../../src/capture/recorder/acting.ts';

const graphql = (body: unknown) => ({
  url: 'https://x.example/graphql/query',
  method: 'POST',
  body: JSON.stringify(body),
});

describe('requests that act are refused', () => {
  test.each([
    [{ url: 'https://x.example/api/v1/media/1/like', method: 'POST', body: null }, 'acting-path'],
    [{ url: 'https://x.example/api/friendships/create', method: 'POST', body: null }, 'acting-path'],
    [{ url: 'https://x.example/i/api/graphql/abc/CreateTweet', method: 'POST', body: '{}' }, 'acting-path'],
    [{ url: 'https://x.example/i/api/graphql/abc/FavoriteTweet', method: 'POST', body: '{}' }, 'acting-path'],
    [{ url: 'https://x.example/api/follow?id=1', method: 'GET', body: null }, 'acting-path'],
    [{ url: 'https://x.example/comments', method: 'POST', body: 'text=halo' }, 'acting-method'],
    [{ url: 'https://x.example/graphql', method: 'PUT', body: null }, 'acting-method'],
    [{ url: 'https://x.example/x', method: 'delete', body: null }, 'acting-method'],
    [graphql({ query: 'mutation Like { like }' }), 'graphql-mutation'],
    [graphql({ query: '\n  mutation { like }' }), 'graphql-mutation'],
    [graphql({ query: 'fragment F on P { id }\nmutation Like { like }' }), 'graphql-mutation'],
    [graphql({ query: '\nmutation Like { like }' }), 'graphql-mutation'],
    [graphql({ query: '# suka\n,mutation@x{ like }' }), 'graphql-mutation'],
    [
      { url: 'https://x.example/graphql', method: 'POST', body: '{"query":"\\u006dutation { like }"}' },
      'graphql-mutation',
    ],
    [
      { url: 'https://x.example/graphql', method: 'POST', body: 'query=mutation+Like%7Blike%7D' },
      'graphql-mutation',
    ],
    [
      {
        url: 'https://x.example/graphql',
        method: 'POST',
        body: '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"mutation { like }"}\r\n--b--\r\n',
      },
      'graphql-mutation',
    ],
    [{ url: 'https://x.example/graphql', method: 'POST', body: '\nmutation { like }' }, 'graphql-mutation'],
    [
      { url: 'https://x.example/graphql?query=mutation%7Blike%7D', method: 'GET', body: '' },
      'graphql-mutation',
    ],
    [{ url: 'https://x.example/graphql', method: 'POST', body: null }, 'body-not-seen'],
    [graphql([{ query: '{ a }' }, { query: 'mutation M($a: ID) { like }' }]), 'graphql-mutation'],
    [
      {
        url: 'https://x.example/api/graphql/',
        method: 'POST',
        body: 'fb_api_req_friendly_name=CometUFIFeedbackReactMutation&doc_id=1',
      },
      'graphql-mutation',
    ],
    ...[
      '/i/api/graphql/abc/JoinCommunity',
      '/i/api/graphql/abc/BookmarkTweet',
      '/i/api/graphql/abc/ListAddMember',
      '/api/v1/search/comment',
      '/api/graphql/share',
    ].map((path): [AskedRequest, string] => [
      { url: `https://x.example${path}`, method: 'POST', body: '{}' },
      'acting-path',
    ]),
    ...[
      ...['JoinGroup', 'CommentOnPost', 'PinPost', 'SubscribeToChannel', 'SharePost', 'Like', 'ToggleLike'],
      ...['TogglePostLike', 'CastVote', 'castPollVote', 'PollVote', 'ToggleReaction', 'MarkStorySeen'],
    ].map((operationName): [AskedRequest, string] => [
      graphql({ operationName, extensions: { persistedQuery: { sha256Hash: 'ab12' } } }),
      'graphql-mutation',
    ]),
    ...[
      ...['FollowUsers', 'UpdateStatus', 'SetUserInfo', 'BlockUsers', 'LikeStatus', 'EditInfo', 'JoinList'],
      ...['PublishStatus', 'AddItems', 'RemoveUsers', 'SaveItems'],
    ].map((operationName): [AskedRequest, string] => [
      graphql({ operationName, doc_id: '1' }),
      'graphql-mutation',
    ]),
    // The document decides, where it is the one that is asked for.
    ...[
      { operationName: 'PostItems', query: 'mutation PostItems { like }' },
      { operationName: 'B', query: 'query A { a } mutation B { like }' },
      { query: 'query A { a } mutation B { like }' },
      { operationName: 'C', query: 'query A { a } mutation B { like }' },
      { operationName: 'LikePost', query: 'query LikePost { a }', doc_id: '7' },
      { operationName: 'LikePost', query: 'suka' },
      [
        { query: '{ a }' },
        { operationName: 'LikePost', extensions: { persistedQuery: { sha256Hash: 'ab' } } },
      ],
    ].map((body): [AskedRequest, string] => [graphql(body), 'graphql-mutation']),
    [
      {
        ...graphql({ operationName: 'A', query: 'query A { a } mutation B { like }' }),
        url: 'https://x.example/graphql?operationName=B',
      },
      'graphql-mutation',
    ],
    [
      {
        url: 'https://x.example/voyager/api/graphql?action=execute&queryId=voyagerSocialDashReactions.b731',
        method: 'POST',
        body: '{"variables":{}}',
      },
      'acting-call',
    ],
    [
      graphql({ doc_id: '123', variables: '{"input":{"client_mutation_id":"1","actor_id":"7"}}' }),
      'graphql-mutation',
    ],
    [
      {
        url: 'https://www.facebook.com/api/graphql/',
        method: 'POST',
        body: 'doc_id=123&variables={}',
        from: 'https://jebakan.example',
      },
      'operation-not-named',
    ],
    ...[
      ...[
        '/like?id=1',
        '/a/like.php',
        '/api/groups/1/join',
        '/api/share',
        '/statuses/1/reblog',
        '/posts/7/pin',
      ],
      ...['/api/v1/media/1/favourite/', '/u/12/unfollow', '/items/5/report'],
    ].map((path): [AskedRequest, string] => [
      { url: `https://x.example${path}`, method: 'GET', body: null },
      'acting-path',
    ]),
    ...[
      ...['/ajax.php?action=like&id=1', '/post.php?do=vote', '/wp-admin/admin-ajax.php?action=post_like'],
      ...['/comment/12/delete', '/friends/add?id=3', '/media/12/react', '/x?op=remove'],
    ].map((path): [AskedRequest, string] => [
      { url: `https://x.example${path}`, method: 'GET', body: null, type: 'XHR' },
      'acting-path',
    ]),
    ...['/like?id=2', '/statuses/2/reblog'].map((path): [AskedRequest, string] => [
      { url: `https://x.example${path}`, method: 'GET', body: null, type: 'Image' },
      'acting-path',
    ]),
    [{ url: 'bukan alamat', method: 'GET', body: null }, 'bad-address'],
  ] satisfies [AskedRequest, string][])('%o', (asked, rule) => {
    expect(judgeRequest(asked)).toBe(rule);
  });
});

describe('requests that read pass', () => {
  test.each([
    { url: 'https://x.example/berita/like-dan-netralitas', method: 'GET', body: null },
    { url: 'https://x.example/api/v1/media/1/likes', method: 'GET', body: null },
    { url: 'https://x.example/api/v1/media/1/likers/', method: 'GET', body: null },
    { url: 'https://x.example/x', method: 'HEAD', body: null },
    { url: 'https://x.example/act/like', method: 'OPTIONS', body: null },
    graphql({ query: 'query Post { post { likes } }', operationName: 'PostQuery' }),
    {
      url: 'https://x.example/api/graphql/',
      method: 'POST',
      body: 'fb_api_req_friendly_name=CometUFIReactionsDialogQuery&doc_id=1',
    },
    graphql({ query: '{ cari(q: "x mutation { y }") { id } } # mutation { z }' }),
    graphql({ query: 'query A($q: String) { mutation(q: $q) { id } }', variables: { q: 'mutation {x}' } }),
    { url: 'https://x.example/cari?q=mutation%7Bx%7D', method: 'GET', body: '' },
    { url: 'https://x.example/youtubei/v1/next', method: 'POST', body: null },
    { url: 'https://x.example/youtubei/v1/browse', method: 'POST', body: '{}' },
    { url: 'https://x.example/api/search', method: 'POST', body: '{"q":"netralitas"}' },
    ...[
      ...[
        '/api/comment/list/?aweme_id=1',
        '/api/v1/media/1/comments/',
        '/comments',
        '/likes',
        '/api/posts/1/shares',
      ],
      ...[
        '/plugins/like.php?href=x',
        '/oembed?url=https%3A%2F%2Fx.example%2Flike',
        '/icons/like',
        '/img/share.svg',
      ],
      ...['/join-us', '/berita/share-lokasi', '/pin', '/hashtag/like/posts', '/statuses/1/reblogged_by'],
    ].map((path) => ({ url: `https://x.example${path}`, method: 'GET', body: null })),
    ...[
      ...['/locales/id/share.json', '/_next/data/b1/share.json', '/lottie/like.json', '/npm/react', '/react'],
      ...['/api/v1/report', '/x?action=get_likes', '/x?action=load_comments', '/x?do=view', '/x?op=list'],
      ...['/add', '/packages/remove'],
    ].map((path) => ({ url: `https://x.example${path}`, method: 'GET', body: null, type: 'Fetch' })),
    { url: 'https://esm.example/react', method: 'GET', body: null, type: 'Script' },
    ...['Script', 'Stylesheet', 'Font', 'Image', 'Media'].map((type) => ({
      ...{ url: 'https://x.example/bundle/share', method: 'GET', body: null, type },
    })),
    { url: 'https://www.facebook.com/share/p/1AbC/', method: 'GET', body: null, isPage: true },
    { url: 'https://x.example/intent/like', method: 'GET', body: null, isPage: true },
    ...[
      'CommentListQuery',
      'useLikeButtonQuery',
      'LikesList',
      'PostLikes',
      'PostReactions',
      'BookmarkFolderTimeline',
      'GetCommentThread',
    ].map((operationName) => graphql({ operationName, doc_id: '1' })),
    ...[
      ...['CommentItems', 'CommentForPost', 'CommentContainer', 'LikeUsers', 'FollowList', 'PostEditHistory'],
      ...['InviteLinkInfo', 'UserSubscribeStatus', 'PublishInfo'],
    ].flatMap((operationName) => [
      graphql({ operationName, query: `query ${operationName} { a }` }),
      graphql({ operationName, doc_id: '1' }),
    ]),
    // The document decides, where it is there.
    ...[
      {
        operationName: 'LikePost',
        query: 'query LikePost($a: I = { b: 1 }) @c(d: "{") { a(b: { c: 1 }) { d } }',
      },
      { operationName: 'AddedComment', query: 'subscription AddComment { a }' },
      { operationName: 'A', query: 'fragment F on P { id } query A { ...F } mutation B { like }' },
      {
        operationName: 'SharePost',
        query: '{ a }',
        extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } },
      },
      [
        { operationName: 'LikePost', query: '{ a }' },
        { operationName: 'SharePost', query: 'query SharePost { b }' },
      ],
    ].map((body) => graphql(body)),
    {
      url: 'https://x.example/graphql',
      method: 'POST',
      body: 'operationName=LikePost&query=query+LikePost%7Ba%7D',
    },
    ...['TweetDetail', 'CommunityMembersSlice', 'Followers'].map((name) => ({
      url: `https://x.example/i/api/graphql/abc/${name}`,
      method: 'POST',
      body: '{}',
    })),
    {
      url: 'https://www.instagram.com/graphql/query',
      method: 'POST',
      body: 'doc_id=123&variables={}',
      from: 'https://www.instagram.com',
    },
  ] satisfies AskedRequest[])('%o', (asked) => {
    expect(judgeRequest(asked)).toBeNull();
  });
});

test('an operation that is asked for by its number alone is known by that; one with a name or a document is not', () => {
  const of = (body: string, url = 'https://x.example/api/graphql') =>
    operationWithoutName({ url, method: 'POST', body });
  expect(of('doc_id=123&variables={"id":1}')).toBe('https://x.example/api/graphql doc_id=123');
  expect(of('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"ab"}}}')).toMatch(/ sha256Hash=ab$/);
  expect(of('doc_id=123&fb_api_req_friendly_name=CommentListQuery')).toBeNull();
  expect(of('{"operationName":"Post","id":"ab"}')).toBeNull();
  expect(of('{"query":"{ post(id: 1) { text } }","id":"ab"}')).toBeNull();
  expect(of('{"q":"netralitas"}')).toBeNull();
  expect(of('{"id":"12"}', 'https://x.example/api/search')).toBeNull();
  expect(of('{"queryId":"ab"}', 'https://x.example/graphql/ab/TweetDetail')).toBeNull();
});

test('a multipart form is read part by part, however long it is and whatever stands in it', () => {
  const url = 'https://x.example/graphql';
  const form = (...fields: [string, string][]) =>
    `${fields.map(([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--b--\r\n`;
  const judge = (body: string) => judgeRequest({ url, method: 'POST', body });
  expect(judge(form(['a', '1'], ['operationName', 'LikePost']))).toBe('graphql-mutation');
  expect(judge(form(['a', 'x\r\n--c'], ['query', 'mutation { like }']))).toBe('graphql-mutation');
  expect(judge(form(['operationName', 'PostQuery'], ['query', 'query PostQuery { a }']))).toBeNull();
  const begun = performance.now();
  expect(judge(`--b\r\nContent-Disposition: form-data; ${'name="a" '.repeat(200_000)}`)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(5000);
});
