import { readFediverseAddress } from './activitypub.ts';
import { readPostAddress } from './addresses.ts';
import { commentsOfPost } from './comments-of-post.ts';
import { parsePage } from './html.ts';
import { at, isObject, type JsonObject, objectsIn, textAt } from './json.ts';
import type { Page } from './page.ts';
import { shownWords } from './x-words.ts';

/** A comment in the data of a platform: its id there, and that of the one that it answers. */
export interface DataComment {
  id: string;
  parent: string | null;
  name: string | null;
  handle: string | null;
  /** Of its account. */
  accountId: string | undefined;
  url: string | null;
  /** Its own address. */
  address?: string;
  text: string;
  time: unknown;
  /** Its time, where the data has only words of it. */
  shown: string | null;
  where: string;
}

type Form = (object: JsonObject, page: { id: string; url: URL }) => Omit<DataComment, 'where'> | undefined;

/** Forms of the data, by platform: each an object that bears an id, a writer and words. */
const forms: Record<string, Form> = { instagram, mastodon, tiktok, x, youtube };

/** The comments in the data that a platform's page was sent of its post; none where the page is of no post. */
export function commentsInData(page: Page): DataComment[] {
  const about = readPostAddress(page.url) ?? readFediverseAddress(page);
  const form = about === null ? undefined : forms[about.platform];
  if (about === null || form === undefined || about.id === null) return [];
  const { id } = about;
  const found = new Map<string, DataComment>();
  const ofPost = commentsOfPost(page, about);
  for (const block of page.data) {
    const isOfPost = ofPost(block);
    for (const { value, where } of objectsIn(
      block,
      (each) => form(each, { id, url: page.url }) !== undefined,
    )) {
      const read = form(value, { id, url: page.url });
      if (read !== undefined && !found.has(read.id) && isOfPost(value, where, read.id))
        found.set(read.id, { ...read, where });
    }
  }
  return [...found.values()];
}

/** `{ pk, user: { username }, text, created_at, parent_comment_id }`, with how many like it. */
function instagram(each: JsonObject): ReturnType<Form> {
  const [id, text, handle] = [textAt(each, 'pk'), textAt(each, 'text'), textAt(each, 'user', 'username')];
  const isComment =
    'comment_like_count' in each || 'child_comment_count' in each || 'parent_comment_id' in each;
  if (!isComment || id === undefined || text === undefined || handle === undefined) return undefined;
  return {
    ...{ id, text, handle, shown: null, time: each['created_at'] },
    parent: textAt(each, 'parent_comment_id') ?? null,
    name: textAt(each, 'user', 'full_name') ?? null,
    accountId: textAt(each, 'user', 'pk') ?? textAt(each, 'user', 'id'),
    url: `https://www.instagram.com/${handle}/`,
  };
}

/** `{ cid, aweme_id, user: { unique_id, nickname }, text, create_time, reply_id }`; a reply to nobody has `0`. */
function tiktok(each: JsonObject, page: { id: string }): ReturnType<Form> {
  const [id, text, handle] = [textAt(each, 'cid'), textAt(each, 'text'), textAt(each, 'user', 'unique_id')];
  if (id === undefined || text === undefined || handle === undefined) return undefined;
  if (textAt(each, 'aweme_id') !== page.id) return undefined;
  const parent = textAt(each, 'reply_id') ?? '0';
  return {
    ...{ id, text, handle, shown: null, time: each['create_time'] },
    parent: parent === '0' ? null : parent,
    name: textAt(each, 'user', 'nickname') ?? null,
    accountId: textAt(each, 'user', 'uid'),
    url: `https://www.tiktok.com/@${handle}`,
  };
}

/** A post of the conversation that this post began. */
function x(each: JsonObject, page: { id: string }): ReturnType<Form> {
  const legacy = each['legacy'];
  const [id, text] = [textAt(each, 'rest_id'), shownWords(each)];
  const parent = textAt(legacy, 'in_reply_to_status_id_str');
  const isOfPost = parent !== undefined && textAt(legacy, 'conversation_id_str') === page.id;
  if (id === undefined || text === undefined || !isOfPost || id === page.id) return undefined;
  const user = at(each, 'core', 'user_results', 'result');
  const handle = textAt(user, 'core', 'screen_name') ?? textAt(user, 'legacy', 'screen_name');
  if (handle === undefined) return undefined;
  return {
    ...{ id, text, handle, shown: null, time: at(legacy, 'created_at') },
    parent: parent === page.id ? null : parent,
    name: textAt(user, 'core', 'name') ?? textAt(user, 'legacy', 'name') ?? null,
    accountId: textAt(user, 'rest_id'),
    url: `https://x.com/${handle}`,
    address: `https://x.com/${handle}/status/${id}`,
  };
}

/** `{ properties: { commentId, content: { content }, publishedTime }, author: { displayName } }`; an answer's id begins with the other's. */
function youtube(each: JsonObject): ReturnType<Form> {
  const id = textAt(each, 'properties', 'commentId');
  const text = textAt(each, 'properties', 'content', 'content');
  const shownName = textAt(each, 'author', 'displayName');
  if (id === undefined || text === undefined || shownName === undefined) return undefined;
  const channel = textAt(each, 'author', 'channelId');
  const [parent = id] = id.split('.');
  return {
    ...{ id, text, time: undefined, parent: parent === id ? null : parent },
    shown: textAt(each, 'properties', 'publishedTime') ?? null,
    name: shownName,
    handle: /^@\S+$/.test(shownName) ? shownName.slice(1) : null,
    accountId: channel,
    url: channel === undefined ? null : `https://www.youtube.com/channel/${channel}`,
  };
}

/** An entity `Status` below the post, in the answer of its context. */
function mastodon(each: JsonObject, page: { id: string; url: URL }): ReturnType<Form> {
  const [id, html, handle] = [textAt(each, 'id'), textAt(each, 'content'), textAt(each, 'account', 'acct')];
  const parent = textAt(each, 'in_reply_to_id');
  if (id === undefined || html === undefined || handle === undefined || parent === undefined)
    return undefined;
  if (!isObject(each['account']) || id === page.id) return undefined;
  const text = parsePage(`<body>${html}</body>`).text();
  if (text === '') return undefined;
  return {
    ...{ id, text, shown: null, time: each['created_at'] },
    parent: parent === page.id ? null : parent,
    name: textAt(each, 'account', 'display_name') ?? handle,
    handle: handle.includes('@') ? handle : `${handle}@${page.url.host}`,
    accountId: undefined,
    url: textAt(each, 'account', 'url') ?? null,
  };
}
