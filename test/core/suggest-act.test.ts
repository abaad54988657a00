import { describe, expect, test } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { suggestAct } from '../../src/core/suggest-act.ts';

const post = (more: Partial<Post> = {}): Post => ({
  platform: 'x',
  kind: 'post',
  url: 'https://x.com/budi/status/1',
  author: { name: 'Budi Contoh', handle: 'budi', id: '17' },
  text: null,
  textCut: false,
  publishedAt: '2023-09-25T07:05Z',
  publishedPrecision: 'minute',
  publishedZone: '+07:00',
  publishedShown: null,
  counts: {},
  replyTo: null,
  sharedFrom: null,
  found: {},
  notVisible: [],
  contradictions: [],
  ...more,
});
const other = { url: 'https://x.com/calon/status/2', name: 'Calon', handle: 'calon' };

describe('what a page suggests of an act', () => {
  test('is the post by its author, with the time as exact as it was read', () => {
    expect(suggestAct({ post: post() })).toEqual({
      kind: 'post',
      account: { platform: 'x', handle: 'budi', stableId: '17', url: '', shown: 'Budi Contoh' },
      target: { kind: 'post', url: 'https://x.com/budi/status/1', shown: '' },
      done: { at: '2023-09-25T07:05Z', zone: '+07:00', shown: null },
    });
  });

  test('is a comment on what it replies to, and a share of what it shares', () => {
    const target = { kind: 'post', url: other.url, shown: 'Calon' };
    expect(suggestAct({ post: post({ replyTo: other }) })).toMatchObject({ kind: 'comment', target });
    expect(suggestAct({ post: post({ sharedFrom: other }) })).toMatchObject({ kind: 'share', target });
    expect(suggestAct({ post: post({ sharedFrom: other, text: 'Bohong' }) })).toMatchObject({
      kind: 'post',
      target: { url: 'https://x.com/budi/status/1' },
    });
  });

  test('names the site where it is no platform, and no time that was not read', () => {
    const shown = post({ platform: 'web', url: 'https://www.contoh.example/p', publishedAt: null });
    expect(suggestAct({ post: shown })).toMatchObject({
      account: { platform: 'contoh.example' },
      done: { at: null },
    });
  });

  test('is nothing of a wall, and of what is gone', () => {
    for (const outcome of ['gone', 'login-wall', 'not-found'] as const)
      expect(suggestAct({ post: post(), outcome })).toBeNull();
    expect(suggestAct({ post: post(), outcome: 'ok' })).not.toBeNull();
  });

  test('is nothing where no author, no post, or nothing at all was read', () => {
    expect(suggestAct({})).toBeNull();
    expect(suggestAct({ post: post({ kind: 'profile' }) })).toBeNull();
    expect(suggestAct({ post: post({ author: { name: null, handle: null, id: null } }) })).toBeNull();
  });
});
