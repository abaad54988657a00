import type { PostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import { at, findObject, isObject, type Placed, textAt } from './json.ts';
import { leadingCount, parseCount } from './numbers.ts';
import { ownMeta } from './own-meta.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';
import { sayChannel } from './youtube-channel.ts';
import { sayCommunityPost } from './youtube-post.ts';
import { decoded, wordsOf } from './youtube-words.ts';

/** YouTube: what the player was given of the video by its id, then what the page draws around it, then the tags. */
export function readYouTube(page: Page, about: PostAddress, facts: Facts): void {
  if (about.kind === 'profile') {
    sayChannel(page, about, facts);
    return;
  }
  if (about.kind !== 'post' || about.id === null) return;
  sayCommunityPost(page, about.id, facts);
  const { id } = about;
  const player = page.variable('ytInitialPlayerResponse');
  const isOwn = textAt(player?.value, 'videoDetails', 'videoId') === id;
  if (player !== undefined && isOwn) sayPlayer(player, facts);
  const around = page.variable('ytInitialData');
  if (around !== undefined && textAt(around.value, 'currentVideoEndpoint', 'watchEndpoint', 'videoId') === id)
    sayAround(around, page, facts);
  sayMicrodata(page, id, facts);
  const meta = ownMeta(page, about, facts);
  for (const name of ['og:title', 'title']) {
    const title = meta(name);
    // On a wall, or where the video is gone, the title is the site's own.
    if (title !== undefined && !/^YouTube$/i.test(title.value) && meta('og:video:url') !== undefined)
      facts.say('text', title.value, title.where);
  }
}

function sayPlayer({ value, where }: Placed, facts: Facts): void {
  const details = at(value, 'videoDetails');
  const own = `${where}.videoDetails`;
  const [title, description] = [textAt(details, 'title'), textAt(details, 'shortDescription')];
  if (title !== undefined)
    facts.say(
      'text',
      description === undefined ? title : `${title}\n\n${description}`,
      description === undefined ? `${own}.title` : `${own}.title, .shortDescription`,
    );
  facts.say('author.name', textAt(details, 'author'), `${own}.author`);
  facts.say('author.id', textAt(details, 'channelId'), `${own}.channelId`);
  facts.number('views', at(details, 'viewCount'), `${own}.viewCount`);
  const form = at(value, 'microformat', 'playerMicroformatRenderer');
  const place = `${where}.microformat.playerMicroformatRenderer`;
  const handle = /\/@([^/?#]+)$/.exec(textAt(form, 'ownerProfileUrl') ?? '')?.[1];
  facts.say('author.handle', handle === undefined ? undefined : decoded(handle), `${place}.ownerProfileUrl`);
  for (const field of ['publishDate', 'uploadDate'])
    facts.time(readTime(at(form, field)), `${place}.${field}`);
  facts.say('author.name', textAt(form, 'ownerChannelName'), `${place}.ownerChannelName`);
  facts.number('likes', at(form, 'likeCount'), `${place}.likeCount`);
  facts.number('views', at(form, 'viewCount'), `${place}.viewCount`);
}

/** As the page describes its video to other programs, where that bears the video's id. */
function sayMicrodata({ documents }: Page, id: string, facts: Facts): void {
  for (const { document, prefix } of documents) {
    const ids = document.all('meta[itemprop="identifier"], meta[itemprop="videoId"]');
    if (!ids.some((each) => each.attribute('content') === id)) continue;
    const content = (selector: string): string | null | undefined =>
      document.first(selector)?.attribute('content');
    const name = '[itemprop="author"] [itemprop="name"]';
    facts.say('author.name', content(name), `${prefix}${name}`);
    for (const field of ['datePublished', 'uploadDate'])
      facts.time(readTime(content(`meta[itemprop="${field}"]`)), `${prefix}meta[itemprop="${field}"]`);
    facts.number(
      'views',
      content('meta[itemprop="interactionCount"]'),
      `${prefix}meta[itemprop="interactionCount"]`,
    );
    for (const [action, count] of [
      ['LikeAction', 'likes'],
      ['WatchAction', 'views'],
    ] as const) {
      const counter = document
        .all('[itemprop="interactionStatistic"]')
        .find((each) => each.first('[itemprop="interactionType"]')?.attribute('content')?.endsWith(action));
      const value = counter?.first('[itemprop="userInteractionCount"]')?.attribute('content');
      facts.number(
        count,
        value,
        `${prefix}[itemprop="interactionStatistic"] [itemprop="userInteractionCount"]`,
      );
    }
  }
}

function sayAround(around: Placed, page: Page, facts: Facts): void {
  const { language } = page;
  const primary = findObject(around, (each) => isObject(each['videoPrimaryInfoRenderer']));
  if (primary !== undefined) {
    const value = primary.value['videoPrimaryInfoRenderer'];
    const where = `${primary.where}.videoPrimaryInfoRenderer`;
    facts.say('text', wordsOf(at(value, 'title')), `${where}.title`);
    const like = findObject(
      { value, where },
      (each) => each['iconName'] === 'LIKE' && typeof each['title'] === 'string',
    );
    facts.count(
      'likes',
      parseCount(textAt(like?.value, 'title') ?? '', language),
      `${like?.where ?? where}.title`,
    );
    facts.count(
      'views',
      leadingCount(wordsOf(at(value, 'viewCount', 'videoViewCountRenderer', 'viewCount')) ?? '', language),
      `${where}.viewCount`,
    );
  }
  const owner = findObject(around, (each) => isObject(each['videoOwnerRenderer']));
  if (owner !== undefined) {
    const value = owner.value['videoOwnerRenderer'];
    const where = `${owner.where}.videoOwnerRenderer`;
    facts.say('author.name', wordsOf(at(value, 'title')), `${where}.title`);
    facts.count(
      'followers',
      leadingCount(wordsOf(at(value, 'subscriberCountText')) ?? '', language),
      `${where}.subscriberCountText`,
    );
  }
  const comments = findObject(around, (each) => isObject(each['commentsEntryPointHeaderRenderer']));
  const count = at(comments?.value, 'commentsEntryPointHeaderRenderer', 'commentCount');
  facts.count(
    'comments',
    parseCount(wordsOf(count) ?? '', language),
    `${comments?.where ?? ''}.commentsEntryPointHeaderRenderer.commentCount`,
  );
}
