import { platformOf } from '../../contract/platforms.ts';
import type { Post } from '../../contract/post.ts';
import { readActivityPub, readFediverseAddress } from './activitypub.ts';
import { type PostAddress, readPostAddress } from './addresses.ts';
import { sayComment } from './comment-page.ts';
import { type ReadComments, readComments } from './comments.ts';
import { readFacebook } from './facebook.ts';
import { Facts } from './facts.ts';
import { readGeneral } from './general.ts';
import { readInstagram } from './instagram.ts';
import { readLinkedIn } from './linkedin.ts';
import { Page, type PageSource } from './page.ts';
import { Parts } from './parts.ts';
import { readTelegram } from './telegram.ts';
import { readThreads } from './threads.ts';
import { readTikTok } from './tiktok.ts';
import { readWhatsApp } from './whatsapp.ts';
import { readX } from './x.ts';
import { readYouTube } from './youtube.ts';

export type { PageSource } from './page.ts';

/** Reads one page into the facts: what is said first is kept. */
type Reader = (page: Page, about: PostAddress, facts: Facts) => void;

const readers: Record<string, Reader> = {
  facebook: readFacebook,
  instagram: readInstagram,
  linkedin: readLinkedIn,
  mastodon: readActivityPub,
  telegram: readTelegram,
  threads: readThreads,
  tiktok: readTikTok,
  whatsapp: readWhatsApp,
  x: readX,
  youtube: readYouTube,
};

/** All that is read of a page. */
export interface Reading extends ReadComments {
  post: Post | null;
  /** Parts that the page brought down, of which nothing is said here. */
  broken: string[];
}

/** Reads a page once: the post that it is, and the comments that it shows. */
export function readPage(source: PageSource): Reading {
  if (!URL.canParse(source.url))
    return { post: null, comments: [], cut: false, merged: 0, unread: 0, broken: [] };
  const page = new Page(source);
  const parts = new Parts();
  let read: ReadComments | undefined;
  const comments = (): ReadComments => (read ??= commentsOf(page, parts));
  const post = parts.read('post', () => readPostOf(page, parts, comments)) ?? null;
  return { post, ...comments(), broken: parts.broken };
}

function commentsOf(page: Page, parts: Parts): ReadComments {
  return (
    parts.read('comments', () => readComments(page, parts)) ?? {
      comments: [],
      cut: false,
      merged: 0,
      unread: 0,
    }
  );
}

/** The post that a page is; null for none. */
export function readPost(source: PageSource): Post | null {
  if (!URL.canParse(source.url)) return null;
  const page = new Page(source);
  const parts = new Parts();
  return readPostOf(page, parts, () => commentsOf(page, parts));
}

/**
 * What a captured page shows, each value with where it was found. The address alone says of which platform a page
 * is, and of what; what the page says of itself is taken where it is about that. Null for a page that is no post,
 * profile, list or article, as far as can be seen.
 */
function readPostOf(page: Page, parts: Parts, comments: () => ReadComments): Post | null {
  const { source } = page;
  const facts = new Facts();
  const about = readPostAddress(page.url) ?? readFediverseAddress(page);
  if (about !== null) {
    // What was said before it was brought down is kept.
    parts.read('post', () => {
      if (about.kind === 'comment') sayComment(page, about, facts, comments().comments);
      else readers[about.platform]?.(page, about, facts);
    });
    const { platform, kind } = about;
    return facts.toPost({
      platform,
      kind,
      url: source.url,
      found: { platform: 'address', kind: 'address', url: 'address' },
    });
  }
  // A platform's other pages, its front, its log-in, its settings, are not read at all.
  if (!/^https?:$/.test(page.url.protocol) || platformOf(page.url.hostname.toLowerCase()) !== undefined)
    return null;
  const read = readGeneral(page, facts, parts);
  if (read === null) return null;
  return facts.toPost({
    platform: 'web',
    kind: read.kind,
    url: source.url,
    found: { platform: 'address', kind: read.found, url: 'address' },
  });
}
