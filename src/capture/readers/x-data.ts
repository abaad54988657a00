import type { OtherPost } from '../../contract/post.ts';
import type { Facts } from './facts.ts';
import { at, isObject, type JsonObject, textAt } from './json.ts';
import type { Page } from './page.ts';
import { readTime } from './times.ts';

const counted = { favorite_count: 'likes', reply_count: 'comments', retweet_count: 'shares' } as const;

/** A post of X as the page's own data has it, in the form of either interface. */
export function sayXData(page: Page, id: string, facts: Facts): void {
  const found = page.find(
    (each) =>
      (each['rest_id'] === id && isObject(each['legacy'])) || (each['id_str'] === id && 'full_text' in each),
  );
  if (found === undefined) return;
  const { value } = found;
  const isNested = isObject(value['legacy']);
  const post: JsonObject = isNested ? (value['legacy'] as JsonObject) : value; // told by the line above
  const where = isNested ? `${found.where}.legacy` : found.where;
  const user = isNested ? at(value, 'core', 'user_results', 'result') : value['user'];
  const by = isNested ? `${found.where}.core.user_results.result` : `${found.where}.user`;
  for (const part of ['core', 'legacy', '']) {
    const inner = part === '' ? user : at(user, part);
    const place = part === '' ? by : `${by}.${part}`;
    facts.say('author.name', textAt(inner, 'name'), `${place}.name`);
    facts.say('author.handle', textAt(inner, 'screen_name'), `${place}.screen_name`);
  }
  facts.say(
    'author.id',
    textAt(user, 'rest_id') ?? textAt(post, 'user_id_str'),
    textAt(user, 'rest_id') === undefined ? `${where}.user_id_str` : `${by}.rest_id`,
  );
  facts.time(readTime(post['created_at']), `${where}.created_at`);
  const field = ['retweeted_status_result', 'retweeted_status'].find((each) => isObject(post[each]));
  if (field !== undefined) {
    // Its words and its numbers are those of the other post, which begin with whose they are.
    const other = otherOf(at(post, field, 'result') ?? post[field]);
    const [, handle = null] = /^RT @(\w{1,15}):/.exec(textAt(post, 'full_text') ?? '') ?? [];
    facts.other('sharedFrom', { ...other, handle: other.handle ?? handle }, `${where}.${field}`);
    return;
  }
  const long = textAt(value, 'note_tweet', 'note_tweet_results', 'result', 'text');
  facts.say('text', plain(long), `${found.where}.note_tweet.note_tweet_results.result.text`);
  // Of a long post it is the beginning, with an address at its end.
  if (long === undefined) facts.say('text', plain(textAt(post, 'full_text')), `${where}.full_text`);
  for (const [field, name] of Object.entries(counted)) facts.number(name, post[field], `${where}.${field}`); // the values of a constant
  facts.number('views', at(value, 'views', 'count'), `${found.where}.views.count`);
  const [answered, answeredId] = ['in_reply_to_screen_name', 'in_reply_to_status_id_str'];
  facts.other(
    'replyTo',
    {
      handle: textAt(post, answered) ?? null,
      url: addressOf(textAt(post, answered), textAt(post, answeredId)),
    },
    `${where}.${answeredId}`,
  );
  const quoted = at(value, 'quoted_status_result', 'result') ?? post['quoted_status'];
  const other = otherOf(quoted);
  facts.other(
    'sharedFrom',
    { ...other, url: other.url ?? quotedAddress(post) },
    isNested ? `${found.where}.quoted_status_result` : `${where}.quoted_status`,
  );
}

/** Another post, as far as it is there: one that not everybody may see lies a step deeper, one that is gone is not there. */
function otherOf(other: unknown): OtherPost {
  const post = at(other, 'tweet') ?? other;
  const user = at(post, 'core', 'user_results', 'result') ?? at(post, 'user');
  const [name = null, handle = null] = ['name', 'screen_name'].map((field) =>
    [at(user, 'core'), at(user, 'legacy'), user].map((part) => textAt(part, field)).find(Boolean),
  );
  const id = textAt(post, 'rest_id') ?? textAt(post, 'id_str');
  const text = plain(wordsOf(post));
  return {
    ...{ name, handle, url: addressOf(handle ?? 'i/web', id) },
    ...(text === undefined ? {} : { text }),
  };
}

/** Of a long post the whole stands in a place of its own. */
function wordsOf(post: unknown): string | undefined {
  const long = textAt(post, 'note_tweet', 'note_tweet_results', 'result', 'text');
  return long ?? textAt(post, 'legacy', 'full_text') ?? textAt(post, 'full_text');
}

function quotedAddress(post: JsonObject): string | null {
  const id = textAt(post, 'quoted_status_id_str');
  return textAt(post, 'quoted_status_permalink', 'expanded') ?? addressOf('i/web', id);
}

/** The address of a post of X; null where one of both is not known. */
export function addressOf(handle: string | null | undefined, id: string | undefined): string | null {
  return handle === undefined || handle === null || id === undefined
    ? null
    : `https://x.com/${handle}/status/${id}`;
}

/** X writes these three signs as HTML does, and no other. */
export function plain(text: string | undefined): string | undefined {
  return text?.replaceAll(
    /&(amp|lt|gt);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '',
  );
}
