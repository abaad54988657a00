import type { PostAddress } from './addresses.ts';
import { sayCounts } from './count-words.ts';
import type { Facts } from './facts.ts';
import { textAt } from './json.ts';
import { type Media, sayMedia } from './meta-media.ts';
import { isNamedHandle, type OwnMeta, ownMeta, partsOf, saysOn, titledBy } from './own-meta.ts';
import { sayOwnTime } from './own-time.ts';
import type { Page } from './page.ts';
import { readTimeWords } from './time-words.ts';

/** `298K likes, 553 comments - willyrex on May 29, 2021: "…"`. */
const description =
  /^\s*(?<counts>\d[^"“„«]*?) - (?<handle>[\w.]+) (?:(?:on|di|pada|el|le|am|il|em|op|Instagram|tanggal) )+(?<date>[^:"“„«]{4,40}):\s*["“„«](?<text>[\s\S]*)["”“»]\.?\s*$/;
/** The same without a caption. */
const bareDescription =
  /^\s*(?<counts>\d[^"“„«]*?) - (?<handle>[\w.]+) (?:(?:on|di|pada|el|le|am|il|em|op|Instagram|tanggal) )+(?<date>[^:"“„«]{4,40}?)\.?\s*$/;

/** Its form before: `1,234 Likes, 56 Comments - Name (@handle) on Instagram: “…”`. */
const olderDescription =
  /^\s*(?<counts>\d[^"“„«]*?) - (?<name>[^\n"“]+) \(@(?<handle>[\w.]+)\) (?:on|di|en|sur|auf) Instagram: ["“](?<text>[\s\S]*)["”]\.?\s*$/;

const watchThisStory = /^Watch this story by (?<name>[^\n]+) on Instagram before it disappears\.?$/;

/** Instagram: the data of the post by its code, the time of its own link, then the tags. */
export function readInstagram(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  if (about.kind === 'profile') sayProfile(page, about, facts, meta);
  if (about.kind !== 'post' || about.id === null) return;
  const { id } = about;
  if (page.url.pathname.startsWith('/stories/')) {
    sayStory(page, about, facts, meta);
    return;
  }
  const isMedia: Media = (each) => each['code'] === id || each['shortcode'] === id;
  sayMedia(page, facts, isMedia);
  sayOwnTime(page, about, facts);
  sayTags(page, about, facts, meta);
}

/** Where one of its tags names another account than the address does, none of them is believed. */
function sayTags(page: Page, about: PostAddress, facts: Facts, meta: OwnMeta): void {
  const asked = { page, about, facts };
  const title = titledBy(meta('twitter:title'), 'Instagram', asked);
  const summary =
    partsOf(meta('og:description'), description) ??
    partsOf(meta('og:description'), bareDescription) ??
    partsOf(meta('og:description'), olderDescription);
  const handle = summary?.parts['handle'];
  const isOthers = title === undefined && /\(@[\w.]+\)/.test(meta('twitter:title')?.value ?? '');
  if (isOthers || (summary !== undefined && !isNamedHandle(handle ?? '', summary.where, asked))) return;
  facts.say('author.name', title?.name, title?.where ?? '');
  facts.say('author.handle', title?.handle, title?.where ?? '');
  const said = saysOn(meta('og:title'), 'Instagram');
  facts.say('author.name', said?.parts['name'], said?.where ?? '');
  facts.say('text', said?.parts['text'], said?.where ?? '');
  if (summary !== undefined) {
    const { parts, where } = summary;
    facts.say('author.handle', handle, where);
    facts.say('author.name', parts['name'], where);
    facts.say('text', parts['text'], where);
    facts.time(readTimeWords(parts['date'] ?? ''), where);
    sayCounts(facts, parts['counts'] ?? '', { language: page.language, where, only: ['likes', 'comments'] });
  }
  const owner = meta('instapp:owner_user_id');
  if (title !== undefined || said !== undefined) facts.say('author.id', owner?.value, owner?.where ?? '');
}

/** A story has no code: its data is known by its number, and its tags name the account. */
function sayStory(page: Page, { id, handle }: PostAddress, facts: Facts, meta: OwnMeta): void {
  sayMedia(
    page,
    facts,
    (each) =>
      'taken_at' in each && (textAt(each, 'pk') ?? textAt(each, 'id') ?? '').replace(/_\d+$/, '') === id,
  );
  const title = partsOf(meta('og:title'), watchThisStory);
  if (title === undefined) return;
  const opens = meta('al:ios:url') ?? meta('al:android:url');
  const named = new URLSearchParams(opens?.value.split('?')[1] ?? '').get('username');
  if (opens !== undefined && named !== null && named.toLowerCase() !== handle?.toLowerCase()) {
    facts.contradict('author.handle', named, opens.where);
    return;
  }
  facts.say('author.name', title.parts['name'], title.where);
  facts.say('author.handle', named, opens?.where ?? '');
}

function sayProfile(page: Page, about: PostAddress, facts: Facts, meta: OwnMeta): void {
  const { handle } = about;
  const user = page.find(
    (each) =>
      each['username'] === handle &&
      (('full_name' in each && 'follower_count' in each) || 'edge_followed_by' in each),
  );
  if (user !== undefined) {
    const { value, where } = user;
    const count = (name: string): unknown => value[name];
    const edge = (name: string): unknown => new Map(Object.entries(value[name] ?? {})).get('count');
    facts.say('author.handle', handle, `${where}.username`);
    facts.say('author.name', textAt(value, 'full_name'), `${where}.full_name`);
    const idField = textAt(value, 'pk') === undefined ? 'id' : 'pk';
    facts.say('author.id', textAt(value, idField), `${where}.${idField}`);
    facts.say('text', textAt(value, 'biography'), `${where}.biography`);
    facts.number('followers', count('follower_count') ?? edge('edge_followed_by'), where);
    facts.number('following', count('following_count') ?? edge('edge_follow'), where);
    facts.number('posts', count('media_count') ?? edge('edge_owner_to_timeline_media'), where);
  }
  const title = titledBy(meta('og:title'), 'Instagram', { page, about, facts });
  if (title === undefined) return;
  facts.say('author.name', title.name, title.where);
  facts.say('author.handle', title.handle, title.where);
  const summary = meta('og:description');
  const counts = /^([^-–]*?)\s[-–]\s/.exec(summary?.value ?? '')?.[1];
  if (summary !== undefined && counts !== undefined)
    sayCounts(facts, counts, {
      language: page.language,
      where: summary.where,
      only: ['followers', 'following', 'posts'],
    });
}
