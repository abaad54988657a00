import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, textAt } from './json.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

/** Which object of a page's data is the post in question. */
export type Media = (each: JsonObject) => boolean;

/** A post as Instagram and Threads hand it to their own pages, in its newer form and in that before it. */
export function sayMedia(page: Page, facts: Facts, isMedia: Media): void {
  const found = page.find((each) => isMedia(each) && (isObject(each['user']) || isObject(each['owner'])));
  if (found === undefined) return;
  const { value, where } = found;
  const by = isObject(value['user']) && 'username' in value['user'] ? 'user' : 'owner';
  facts.say('author.handle', textAt(value, by, 'username'), `${where}.${by}.username`);
  facts.say('author.name', textAt(value, by, 'full_name'), `${where}.${by}.full_name`);
  const idField = textAt(value, by, 'pk') === undefined ? 'id' : 'pk';
  facts.say('author.id', textAt(value, by, idField), `${where}.${by}.${idField}`);
  // One account posts it; whom it posts it with has no place of their own.
  const others = Array.isArray(value['coauthor_producers']) ? (value['coauthor_producers'] as unknown[]) : [];
  for (const [index, other] of others.entries()) {
    const handle = textAt(other, 'username');
    if (handle !== undefined && handle !== textAt(value, by, 'username'))
      facts.contradict('author.handle', handle, `${where}.coauthor_producers[${index}].username`);
  }
  facts.say('text', textAt(value, 'caption', 'text'), `${where}.caption.text`);
  const edges = 'edge_media_to_caption';
  facts.say('text', textAt(value, edges, 'edges', 0, 'node', 'text'), `${where}.${edges}.edges[0].node.text`);
  for (const field of ['taken_at', 'taken_at_timestamp'])
    facts.time(readTime(value[field]), `${where}.${field}`);
  sayCounts(facts, value, where);
}

function sayCounts(facts: Facts, value: JsonObject, where: string): void {
  // A hidden count of likes is handed over all the same, as a number that is none.
  const isHidden = value['like_and_view_counts_disabled'] === true;
  if (!isHidden) {
    facts.number('likes', value['like_count'], `${where}.like_count`);
    for (const edge of ['edge_media_preview_like', 'edge_liked_by'])
      facts.number('likes', at(value, edge, 'count'), `${where}.${edge}.count`);
    for (const field of ['play_count', 'view_count', 'video_view_count'])
      facts.number('views', value[field], `${where}.${field}`);
  }
  facts.number('comments', value['comment_count'], `${where}.comment_count`);
  for (const edge of ['edge_media_to_parent_comment', 'edge_media_to_comment'])
    facts.number('comments', at(value, edge, 'count'), `${where}.${edge}.count`);
  const threads = value['text_post_app_info'];
  const own = `${where}.text_post_app_info`;
  facts.number('comments', at(threads, 'direct_reply_count'), `${own}.direct_reply_count`);
  facts.number('shares', at(threads, 'repost_count'), `${own}.repost_count`);
  facts.other(
    'replyTo',
    { handle: textAt(threads, 'reply_to_author', 'username') ?? null },
    `${own}.reply_to_author`,
  );
  const shared = at(threads, 'share_info', 'quoted_post') ?? at(threads, 'share_info', 'reposted_post');
  const [by, code] = [textAt(shared, 'user', 'username'), textAt(shared, 'code')];
  facts.other(
    'sharedFrom',
    {
      handle: by ?? null,
      name: textAt(shared, 'user', 'full_name') ?? null,
      url: by === undefined || code === undefined ? null : `https://www.threads.com/@${by}/post/${code}`,
      text: textAt(shared, 'caption', 'text'),
    },
    `${own}.share_info`,
  );
  sayReshared(facts, value, where);
}

/** A post of another that Instagram shows within a story: by its author, and by its code where that is told. */
function sayReshared(facts: Facts, value: JsonObject, where: string): void {
  const field = ['reshared_story_media_author', 'reshared_reel_to_story_media_author'].find((each) =>
    isObject(value[each]),
  );
  const media = value['story_feed_media'];
  const [only, ...others] = Array.isArray(media) ? (media as unknown[]) : [];
  const code = others.length === 0 ? textAt(only, 'media_code') : undefined;
  facts.other(
    'sharedFrom',
    {
      handle: field === undefined ? null : textAt(value, field, 'username'),
      name: field === undefined ? null : textAt(value, field, 'full_name'),
      url: code === undefined ? null : `https://www.instagram.com/p/${code}/`,
    },
    `${where}.${field ?? 'story_feed_media'}`,
  );
}
