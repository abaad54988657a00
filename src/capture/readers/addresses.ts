import { type Platform, platformOf, platforms } from '../../contract/platforms.ts';
import type { PostKind } from '../../contract/post.ts';

/** What the form of a platform's address says. */
export interface PostAddress {
  platform: string;
  kind: PostKind;
  /** Of the post; of a profile, nothing. */
  id: string | null;
  /** The account that the address names. Any account can be written into some of them: never a fact by itself. */
  handle: string | null;
  /** Of a comment: its own id, where `id` is that of the post that it stands under. */
  comment: string | null;
}

type Form = [pattern: RegExp, kind: PostKind];

/** Forms of paths, with `id`, `handle` and `comment` named in them, in the order in which they are tried. */
const forms: Record<string, readonly Form[]> = {
  instagram: [
    [
      /^\/(?:(?<handle>(?!share\/)[\w.]+)\/)?(?:p|reel|reels|tv)\/(?<id>[\w-]+)(?:\/c\/(?:\d+\/r\/)?(?<comment>\d+)|\/comments|\/embed(?:\/captioned)?)?\/?$/,
      'post',
    ],
    [/^\/(?:p|reel)\/[\w-]+\/liked_by\/?$/, 'list'],
    [/^\/stories\/highlights\/(?<id>\d+)\/?$/, 'list'],
    [/^\/stories\/(?<handle>[\w.]+)\/(?<id>\d+)\/?$/, 'post'],
    [/^\/stories\/(?<handle>[\w.]+)\/?$/, 'list'],
    [/^\/(?<handle>[\w.]+)\/(?:followers|following)\/?$/, 'list'],
    [/^\/explore\/(?:tags|locations)\//, 'list'],
    [
      /^\/(?<handle>(?!(?:about|accounts|challenge|developer|direct|explore|legal|p|press|privacy|reel|reels|share|stories|tv|web)(?:\/|$))[\w.]+)(?:\/(?:reels|tagged))?\/?$/,
      'profile',
    ],
  ],
  threads: [
    [/^\/@(?<handle>[\w.]+)\/post\/(?<id>[\w-]+)(?:\/media)?\/?$/, 'post'],
    [/^\/t\/(?<id>[\w-]+)\/?$/, 'post'],
    [/^\/@(?<handle>[\w.]+)(?:\/(?:replies|media|reposts))?\/?$/, 'profile'],
  ],
  x: [
    [/^\/(?:i\/web|i|(?<handle>\w{1,15}))\/status(?:es)?\/(?<id>\d+)(?:\/(?:photo|video)\/\d+)?\/?$/, 'post'],
    [
      /^\/(?<handle>\w{1,15})\/(?:followers|verified_followers|following|status\/\d+\/(?:likes|retweets|quotes))\/?$/,
      'list',
    ],
    [
      /^\/(?<handle>(?!(?:about|account|bookmarks|compose|download|explore|hashtag|home|i|intent|jobs|login|logout|messages|notifications|privacy|search|settings|share|signup|tos)(?:\/|$))\w{1,15})(?:\/(?:with_replies|media|likes))?\/?$/,
      'profile',
    ],
  ],
  tiktok: [
    [/^\/@(?<handle>[\w.-]+)\/(?:video|photo)\/(?<id>\d+)\/?$/, 'post'],
    [/^\/@(?<handle>[\w.-]+)\/?$/, 'profile'],
    [/^\/(?:tag|music)\//, 'list'],
  ],
  youtube: [
    [/^\/(?:shorts|live|embed)\/(?<id>[\w-]{11})\/?$/, 'post'],
    [/^\/post\/(?<id>[\w-]+)\/?$/, 'post'],
    [/^\/playlist\/?$/, 'list'],
    [/^\/@(?<handle>[^/]+)(?:\/\w+)?\/?$/, 'profile'],
    [/^\/(?:channel|c|user)\/[^/]+(?:\/\w+)?\/?$/, 'profile'],
  ],
  telegram: [
    [/^\/(?:s\/)?(?<handle>[A-Za-z]\w{3,})\/(?:\d+\/)?(?<id>\d+)\/?$/, 'post'],
    [
      /^\/(?:s\/)?(?<handle>(?!(?:addemoji|addlist|addstickers|addtheme|boost|confirmphone|invoice|joinchat|login|proxy|setlanguage|share|socks)(?:\/|$))[A-Za-z]\w{3,})\/?$/,
      'profile',
    ],
  ],
  linkedin: [
    [/^\/posts\/[^/]*?-(?:activity|share|ugcPost)-(?<id>\d+)(?:-[\w-]*)?\/?$/, 'post'],
    [/^\/(?:embed\/)?feed\/update\/urn:li:(?:activity|share|ugcPost):(?<id>\d+)\/?$/, 'post'],
    [/^\/pulse\/(?<id>[^/]+)\/?$/, 'article'],
    [/^\/(?:in|company|school|showcase)\/(?<handle>[^/]+)(?:\/\w+)?\/?$/, 'profile'],
  ],
  whatsapp: [
    [/^\/channel\/(?<handle>\w+)\/(?<id>\d+)\/?$/, 'post'],
    [/^\/channel\/(?<handle>\w+)\/?$/, 'profile'],
  ],
  facebook: [
    [/^\/groups\/[^/]+\/(?:posts|permalink)\/(?<id>\w+)\/?$/, 'post'],
    [/^\/(?<handle>[\w.-]+)\/(?:posts|videos|photos|reels)\/(?:[^/]*\/)*?(?<id>pfbid\w+|\d+)\/?$/, 'post'],
    [/^\/reel\/(?<id>\d+)\/?$/, 'post'],
    [/^\/share\/(?:(?:p|v|r)\/)?(?<id>\w{5,})\/?$/, 'post'],
    [/^\/groups\/[^/]+(?:\/members)?\/?$/, 'list'],
    [/^\/(?<handle>[\w.-]+)\/(?:followers|following|friends)\/?$/, 'list'],
    [/^\/people\/[^/]+\/(?<handle>\d+)\/?$/, 'profile'],
    [/^\/groups\/[^/]+\/user\/(?<handle>\d+)\/?$/, 'profile'],
    [
      /^\/(?<handle>(?!(?:[\w.-]+\.php|about|ads|business|checkpoint|directory|events|friends|gaming|groups|hashtag|help|legal|login|marketplace|media|messages|notifications|pages|photo|plugins|policies|privacy|recover|reel|search|settings|share|stories|watch)(?:\/|$))[\w.-]+)\/?$/,
      'profile',
    ],
  ],
};

/** Where an address of a post names one comment or answer to it; the narrower first. */
const commentsIn: Record<string, readonly string[]> = {
  facebook: ['reply_comment_id', 'comment_id'],
  linkedin: ['replyUrn', 'dashReplyUrn', 'commentUrn', 'dashCommentUrn'],
  telegram: ['comment'],
  tiktok: ['share_comment_id'],
  youtube: ['lc'],
};

/** What the address says of the page; null for one of no platform, or in no form that is known. */
export function readPostAddress(address: URL | string): PostAddress | null {
  const url = typeof address === 'string' ? URL.parse(address) : address;
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const platform = platformOf(url.hostname.toLowerCase());
  if (platform === undefined || !isOfPeople(platform, url.hostname)) return null;
  const found = inQuestion(platform, url) ?? inPath(platform, url);
  const comment = found?.comment ?? (found?.kind === 'post' ? commentIn(platform, url) : null);
  return found === null || comment === null ? found : { ...found, kind: 'comment', comment };
}

/** Hosts on which accounts have their pages; what a platform says of itself, its help and its tools, is on others. */
const hosts = /^(?:(?:www|m|mbasic|mobile|touch|web|free|lite|music|chat|embed|[a-z]{2}(?:-[a-z]{2})?)\.)*$/;

function isOfPeople(platform: Platform, host: string): boolean {
  const own = platforms[platform].find((each) => host === each || host.endsWith(`.${each}`)) ?? '';
  return hosts.test(host.slice(0, host.length - own.length));
}

function inPath(platform: string, url: URL): PostAddress | null {
  const path = decoded(url.pathname);
  for (const [pattern, kind] of forms[platform] ?? []) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const { id = null, handle = null, comment = null } = found.groups ?? {};
    return { platform, kind, id, handle, comment };
  }
  return null;
}

/** Whole numbers as a rule; Facebook and LinkedIn also give them within a name of their own. */
function commentIn(platform: string, { searchParams }: URL): string | null {
  const value = (commentsIn[platform] ?? [])
    .map((name) => searchParams.get(name))
    .find((each) => each !== null && each !== '');
  if (value === undefined || value === null) return null;
  if (platform === 'linkedin') return /\((?:[^()]*,)?(\d+)(?:,urn:[^()]*)?\)/.exec(value)?.[1] ?? value;
  if (platform !== 'facebook' || /^\d+$/.test(value)) return value;
  return /^comment:\w+_(\d+)$/.exec(Buffer.from(value, 'base64').toString('latin1'))?.[1] ?? value;
}

/** Addresses that name what they show behind the question mark. */
function inQuestion(platform: string, url: URL): PostAddress | null {
  const asks = (name: string): string | null => url.searchParams.get(name) || null;
  const post = (id: string | null, handle: string | null = null): PostAddress | null =>
    id === null ? null : { platform, kind: 'post', id, handle, comment: null };
  if (platform === 'youtube') {
    if (/(^|\.)youtu\.be$/.test(url.hostname))
      return post(/^\/([\w-]{11})\/?$/.exec(url.pathname)?.[1] ?? null);
    if (/^\/(?:@[^/]+|channel\/[^/]+)\/community\/?$/.test(url.pathname)) return post(asks('lb'));
    return url.pathname === '/watch' ? post(asks('v')) : null;
  }
  if (platform !== 'facebook') return null;
  if (/^\/(story|permalink)\.php$/.test(url.pathname)) return post(asks('story_fbid'), asks('id'));
  if (/^\/(photo|photo\.php)\/?$/.test(url.pathname)) return post(asks('fbid'));
  if (/^\/watch(?:\/live)?\/?$/.test(url.pathname)) return post(asks('v'));
  if (url.pathname === '/profile.php')
    return { platform, kind: 'profile', id: null, handle: asks('id'), comment: null };
  return null;
}

/** What a comment stands under, by its address: the comment that it answers, or the post. */
export function addressAbove(platform: string, address: URL): string {
  const above = new URL(address);
  const key = (commentsIn[platform] ?? []).find((name) => above.searchParams.get(name));
  // YouTube names an answer after the comment that it answers.
  const answered = platform === 'youtube' ? above.searchParams.get('lc')?.split('.') : undefined;
  if (answered?.[1] !== undefined) above.searchParams.set('lc', answered[0] ?? '');
  else if (key !== undefined) above.searchParams.delete(key);
  else above.pathname = above.pathname.replace(/(?:\/r\/\d+|\/c\/\d+)\/?$/, '/');
  return above.href;
}

/** Whether two addresses are of one post, or of one profile. */
export function isSameSubject(one: PostAddress, other: PostAddress | null): boolean {
  if (other === null || other.platform !== one.platform || other.kind !== one.kind) return false;
  if (one.comment !== other.comment) return false;
  if (one.id !== null || other.id !== null) return one.id === other.id || isOtherForm(one, other);
  return one.handle !== null && one.handle.toLowerCase() === other.handle?.toLowerCase();
}

/** Facebook names one post by two kinds of ids, of which the one does not follow from the other. */
function isOtherForm(one: PostAddress, other: PostAddress): boolean {
  if (one.platform !== 'facebook' || one.handle === null || one.handle !== other.handle) return false;
  return one.id?.startsWith('pfbid') !== other.id?.startsWith('pfbid');
}

/** Whether two addresses of posts, each with an id, are known to be of two of them. */
export function areOtherPosts(one: PostAddress, other: PostAddress): boolean {
  if (one.platform !== other.platform) return true;
  if (one.id === other.id) return false;
  const [form, otherForm] = [facebookForm(one.id ?? ''), facebookForm(other.id ?? '')];
  if (one.platform !== 'facebook' || form === otherForm) return true;
  // A number and a name may be of one account.
  const [name, otherName] = [one.handle?.toLowerCase(), other.handle?.toLowerCase()];
  if (name === undefined || otherName === undefined || isNumber(name) !== isNumber(otherName)) return false;
  return name !== otherName;
}

/** Of the ids by which Facebook names one post, and of the codes that it hands out for sharing it. */
function facebookForm(id: string): 'pfbid' | 'number' | 'code' {
  if (id.startsWith('pfbid')) return 'pfbid';
  return isNumber(id) ? 'number' : 'code';
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
