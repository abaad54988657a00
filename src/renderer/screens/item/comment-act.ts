import type { ActSuggestion } from '../../../contract/acts.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { ReadComment } from '../../../contract/comments.ts';
import { platformOf } from '../../../contract/platforms.ts';

/** The act that a comment shows, as far as the page shows it: a person says whether it is one. */
export function actOfComment({ post, source }: ItemView, comment: ReadComment): ActSuggestion {
  const { author, at, zone, shown } = comment;
  const page = post?.url ?? source.url ?? source.pageUrl ?? '';
  // Of a page whose address names one comment, the author that was read is that comment's.
  const above = post?.kind === 'comment' ? (post.replyTo?.url ?? page) : null;
  return {
    kind: 'comment',
    account: {
      platform: post === undefined || post.platform === 'web' ? siteOf(page) : post.platform,
      handle: author.handle ?? '',
      stableId: author.id ?? '',
      url: author.url ?? '',
      shown: author.name ?? '',
    },
    target: {
      kind: 'post',
      url: above ?? page,
      shown: above === null ? (post?.author.name ?? post?.author.handle ?? '') : '',
    },
    done: { at, zone, shown },
  };
}

/** As the core names it; the older runtime cannot take an address apart without throwing. */
function siteOf(address: string): string {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? '';
  return platformOf(host) ?? host.replace(/^(www|m)\./, '');
}
