import type { ActSuggestion, ActTime } from '../contract/acts.ts';
import type { Item } from '../contract/item.ts';
import { siteOf } from '../contract/platforms.ts';
import type { OtherPost, Post } from '../contract/post.ts';

/**
 * What a captured page itself shows of an act: by whose account, what, to what, when. A page that names no author, a
 * profile, a list and an article show none; nor does a wall, or a notice that something is gone. Nothing is filled in
 * that was not read, and nothing is recorded.
 */
export function suggestAct({ post, outcome = 'ok' }: Pick<Item, 'post' | 'outcome'>): ActSuggestion | null {
  if (outcome !== 'ok' || post === undefined || (post.kind !== 'post' && post.kind !== 'comment'))
    return null;
  const { name, handle, id } = post.author;
  if (name === null && handle === null && id === null) return null;
  const account = {
    platform: post.platform === 'web' ? siteOf(post.url) : post.platform,
    handle: handle ?? '',
    stableId: id ?? '',
    url: '',
    shown: name ?? '',
  };
  return { account, ...actOf(post), done: doneAt(post) };
}

function actOf(post: Post): Pick<ActSuggestion, 'kind' | 'target'> {
  const own = { kind: 'post', url: post.url, shown: '' } as const;
  if (post.kind === 'comment' || post.replyTo !== null)
    return { kind: 'comment', target: post.replyTo === null ? own : targetOf(post.replyTo) };
  // With words of its own it is a post that quotes another.
  if (post.sharedFrom !== null && post.text === null)
    return { kind: 'share', target: targetOf(post.sharedFrom) };
  return { kind: 'post', target: own };
}

function targetOf({ url, name, handle }: OtherPost): ActSuggestion['target'] {
  return { kind: 'post', url: url ?? '', shown: name ?? handle ?? '' };
}

function doneAt({ publishedAt, publishedZone, publishedShown }: Post): ActTime {
  return { at: publishedAt, zone: publishedZone, shown: publishedShown };
}
