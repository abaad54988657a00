import { describe, expect, test } from 'vitest';
import { judgeRequest } from '../../../src/capture/recorder/acting.ts';

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
    [{ url: 'bukan alamat', method: 'GET', body: null }, 'bad-address'],
  ])('%o', (asked, rule) => {
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
  ])('%o', (asked) => {
    expect(judgeRequest(asked)).toBeNull();
  });
});
