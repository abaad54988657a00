import { type PostAddress, readPostAddress } from './addresses.ts';
import { sayCounts } from './count-words.ts';
import { sayFacebookDrawn } from './drawn-shared.ts';
import { handleOf, sayShared, wordsOf } from './facebook-shared.ts';
import { sayFacebookTags } from './facebook-tags.ts';
import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, type Placed, textAt } from './json.ts';
import { parseCount } from './numbers.ts';
import { type OwnMeta, ownMeta } from './own-meta.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

/** Facebook: the data of the story by its number or its link, then the tags. */
export function readFacebook(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  if (about.kind === 'profile') sayProfile(page, about, facts, meta);
  if (about.kind !== 'post' || about.id === null) return;
  const { id } = about;
  const story = page.find((each) => isStory(each) && names(each, id));
  if (story !== undefined) sayStory(story.value, story.where, facts);
  const numbers = [id, textAt(story?.value, 'post_id')].filter((each) => each !== undefined);
  const time = page.find((each) => 'creation_time' in each && numbers.some((number) => names(each, number)));
  facts.time(readTime(time?.value['creation_time']), `${time?.where ?? ''}.creation_time`);
  const feedback = page.find(
    (each) => isObject(each['reaction_count']) && numbers.some((number) => isFeedbackOf(each, number)),
  );
  if (feedback !== undefined) sayFeedback(feedback, facts, page.language);
  if (story === undefined) sayFacebookDrawn(page, id, facts);
  sayFacebookTags(page, about, facts, meta);
}

/** A story has those who act in it, and what they wrote. */
function isStory(each: JsonObject): boolean {
  return Array.isArray(each['actors']) && ('message' in each || 'post_id' in each || 'creation_time' in each);
}

/** Whether an object itself, or an address that it gives as its own, bears the number of the post. */
function names(each: JsonObject, id: string): boolean {
  const own = ['post_id', 'id', 'legacy_fbid', 'video_id'].some((field) => textAt(each, field) === id);
  const links = ['url', 'wwwURL', 'permalink_url'].map((field) => textAt(each, field) ?? '');
  return (
    own ||
    links.some((link) => {
      const about = readPostAddress(link);
      return about?.kind === 'post' && about.id === id;
    })
  );
}

/** What is said of a comment names the post that it stands under, too. */
function isFeedbackOf(each: JsonObject, number: string): boolean {
  const id = Buffer.from(textAt(each, 'id') ?? '', 'base64').toString('latin1');
  return id.startsWith('feedback:')
    ? id === `feedback:${number}`
    : textAt(each, 'subscription_target_id') === number;
}

function sayStory(value: JsonObject, where: string, facts: Facts): void {
  const [actor, ...others] = value['actors'] as unknown[]; // `isStory` has looked at it
  // A post of several is the first one's; the rest have no place of their own.
  for (const [index, other] of others.entries()) {
    const name = textAt(other, 'name');
    if (name !== undefined) facts.contradict('author.name', name, `${where}.actors[${index + 1}].name`);
  }
  facts.say('author.name', textAt(actor, 'name'), `${where}.actors[0].name`);
  facts.say('author.id', textAt(actor, 'id'), `${where}.actors[0].id`);
  facts.say('author.handle', handleOf(actor), `${where}.actors[0].url`);
  facts.time(readTime(value['creation_time']), `${where}.creation_time`);
  sayShared(value, where, facts);
  const words = wordsOf(value, where);
  facts.say('text', words?.text, words?.where ?? '');
}

function sayFeedback(
  { value, where }: Placed & { value: JsonObject },
  facts: Facts,
  language: string | null,
): void {
  facts.number('likes', at(value, 'reaction_count', 'count'), `${where}.reaction_count.count`);
  facts.count(
    'likes',
    parseCount(textAt(value, 'i18n_reaction_count') ?? '', language),
    `${where}.i18n_reaction_count`,
  );
  facts.number('shares', at(value, 'share_count', 'count'), `${where}.share_count.count`);
  facts.count(
    'shares',
    parseCount(textAt(value, 'i18n_share_count') ?? '', language),
    `${where}.i18n_share_count`,
  );
  facts.number('comments', value['total_comment_count'], `${where}.total_comment_count`);
  const comments = 'comment_rendering_instance.comments.total_count';
  facts.number('comments', at(value, ...comments.split('.')), `${where}.${comments}`);
  facts.number('views', value['video_view_count'], `${where}.video_view_count`);
}

function sayProfile(page: Page, about: PostAddress, facts: Facts, meta: OwnMeta): void {
  const title = meta('og:title');
  const name = title?.value.replace(/ \| .*$/, '') ?? '';
  const summary = meta('og:description');
  // `Name. 12,345 likes · 678 talking about this. …`: whose name stands at the beginning of both is no wall.
  if (title === undefined || summary === undefined || name === '' || !summary.value.startsWith(`${name}. `))
    return;
  facts.say('author.name', name, title.where);
  const isNumber = about.handle !== null && /^\d+$/.test(about.handle);
  facts.say(isNumber ? 'author.id' : 'author.handle', about.handle, 'address');
  const opens = /^fb:\/\/(?:profile|page)\/\??(?:id=)?(\d+)/.exec(
    meta('al:android:url')?.value ?? meta('al:ios:url')?.value ?? '',
  )?.[1];
  facts.say('author.id', opens, 'meta[property="al:android:url"]');
  const counts = summary.value.slice(name.length + 2).split('. ')[0] ?? '';
  sayCounts(facts, counts, { language: page.language, where: summary.where, only: ['likes', 'followers'] });
}
