import type { PostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, textAt } from './json.ts';
import { parseCount } from './numbers.ts';
import { isNamedHandle, ownMeta, partsOf } from './own-meta.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

const stats = {
  diggCount: 'likes',
  commentCount: 'comments',
  shareCount: 'shares',
  playCount: 'views',
} as const;
const accountStats = {
  followerCount: 'followers',
  followingCount: 'following',
  heartCount: 'likes',
  videoCount: 'posts',
} as const;

const summary =
  /^(?<likes>[\d.,]+\s?\p{L}{0,4}) Likes, (?<comments>[\d.,]+\s?\p{L}{0,4}) Comments\. TikTok video from (?<name>[^\n]+?) \(@(?<handle>[\w.-]+)\)/u;

/** TikTok: the data of the video by its number, then the tags. What stands around the player may be the next video's. */
export function readTikTok(page: Page, about: PostAddress, facts: Facts): void {
  if (about.kind === 'profile') {
    sayProfile(page, about, facts);
    return;
  }
  if (about.kind !== 'post' || about.id === null) return;
  const { id } = about;
  const found = page.find(
    (each) => each['id'] === id && 'author' in each && ('stats' in each || 'statsV2' in each),
  );
  if (found !== undefined) sayVideo(found.value, found.where, facts);
  const meta = ownMeta(page, about, facts);
  const says = partsOf(meta('description'), summary) ?? partsOf(meta('og:description'), summary);
  const named = says?.parts['handle'];
  // Where a tag names another account than the address does, none of them is believed.
  if (says !== undefined && !isNamedHandle(named ?? '', says.where, { page, about, facts })) return;
  const title = partsOf(meta('og:title'), /^(?<name>[^\n]+?) (?:on|di|en|em|sur|auf) TikTok$/);
  const words = meta('og:description');
  facts.say('author.name', title?.parts['name'], title?.where ?? '');
  if (title !== undefined && !summary.test(words?.value ?? ''))
    facts.say('text', words?.value, words?.where ?? '');
  if (says === undefined) return;
  facts.say('author.name', says.parts['name'], says.where);
  facts.say('author.handle', named, says.where);
  for (const name of ['likes', 'comments'] as const)
    facts.count(name, parseCount(says.parts[name] ?? '', 'en'), says.where);
}

function sayVideo(value: JsonObject, where: string, facts: Facts): void {
  const { author } = value;
  if (isObject(author)) {
    facts.say('author.handle', textAt(author, 'uniqueId'), `${where}.author.uniqueId`);
    facts.say('author.name', textAt(author, 'nickname'), `${where}.author.nickname`);
    facts.say('author.id', textAt(author, 'id'), `${where}.author.id`);
  } else {
    // The form before: the account's name stands by itself, and the rest beside it.
    facts.say('author.handle', textAt(author), `${where}.author`);
    facts.say('author.name', textAt(value, 'nickname'), `${where}.nickname`);
    facts.say('author.id', textAt(value, 'authorId'), `${where}.authorId`);
  }
  facts.say('text', textAt(value, 'desc'), `${where}.desc`);
  // Of a duet the data names the other video by its number alone; `0` is none.
  const other = textAt(value, 'duetInfo', 'duetFromId');
  if (other !== undefined && other !== '0')
    facts.other(
      'sharedFrom',
      { url: `https://m.tiktok.com/v/${other}.html` },
      `${where}.duetInfo.duetFromId`,
    );
  facts.time(readTime(value['createTime']), `${where}.createTime`);
  for (const block of ['statsV2', 'stats'])
    for (const [field, name] of Object.entries(stats))
      facts.number(name, at(value, block, field), `${where}.${block}.${field}`); // the values of a constant
}

function sayProfile(page: Page, { handle }: PostAddress, facts: Facts): void {
  const found = page.find(
    (each) =>
      textAt(each, 'user', 'uniqueId')?.toLowerCase() === handle?.toLowerCase() &&
      ('stats' in each || 'statsV2' in each),
  );
  if (found === undefined) return;
  const { value, where } = found;
  facts.say('author.handle', textAt(value, 'user', 'uniqueId'), `${where}.user.uniqueId`);
  facts.say('author.name', textAt(value, 'user', 'nickname'), `${where}.user.nickname`);
  facts.say('author.id', textAt(value, 'user', 'id'), `${where}.user.id`);
  facts.say('text', textAt(value, 'user', 'signature'), `${where}.user.signature`);
  for (const block of ['statsV2', 'stats'])
    for (const [field, name] of Object.entries(accountStats))
      facts.number(name, at(value, block, field), `${where}.${block}.${field}`); // the values of a constant
}
