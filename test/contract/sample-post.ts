import type { Post } from '../../src/contract/post.ts';

/** What was read of a post that shows nothing but what is given here. */
export function samplePost(shown: Partial<Post>): Post {
  return {
    platform: 'web',
    kind: 'post',
    url: 'https://contoh.example/p/1',
    author: { name: null, handle: null, id: null },
    text: null,
    textCut: false,
    publishedAt: null,
    publishedPrecision: null,
    publishedZone: null,
    publishedShown: null,
    counts: {},
    replyTo: null,
    sharedFrom: null,
    found: {},
    notVisible: [],
    contradictions: [],
    ...shown,
  };
}
