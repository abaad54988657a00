import type { OtherPost } from '../../contract/post.ts';
import { sayHandle } from './activitypub-handle.ts';
import type { PostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import { type Element, parsePage } from './html.ts';
import { at, isObject, type JsonObject, textAt } from './json.ts';
import { parseCount } from './numbers.ts';
import type { Page } from './page.ts';
import { readTimeOf } from './time-words.ts';
import { readTime } from './times.ts';

const counted = { favourites_count: 'likes', reblogs_count: 'shares', replies_count: 'comments' } as const;

/** A post of Mastodon as its interface gives it, by its number. */
export function sayStatus(page: Page, about: PostAddress, facts: Facts): void {
  const found = page.find(
    (each) => each['id'] === about.id && 'account' in each && typeof each['content'] === 'string',
  );
  if (found === undefined) return;
  const { value, where } = found;
  facts.say('author.name', textAt(value, 'account', 'display_name'), `${where}.account.display_name`);
  sayHandle(page, about, facts, { value: textAt(value, 'account', 'acct'), where: `${where}.account.acct` });
  sayActor(value, where, facts);
  facts.time(readTime(value['created_at']), `${where}.created_at`);
  const reblog = at(value, 'reblog');
  sayShared(reblog, `${where}.reblog`, facts);
  // Its words and its numbers are those of the other post.
  if (isObject(reblog)) return;
  const warning = textAt(value, 'spoiler_text');
  const words = parsePage(textAt(value, 'content') ?? '').text();
  if (warning === undefined) facts.say('text', words, `${where}.content`);
  else facts.say('text', `${warning}\n\n${words}`, `${where}.spoiler_text, .content`);
  for (const [field, name] of Object.entries(counted)) facts.number(name, value[field], `${where}.${field}`); // the values of a constant
  facts.other('replyTo', answeredBy(value, page.url.origin), `${where}.in_reply_to_id`);
  for (const path of quotes) sayShared(at(value, ...path), [where, ...path].join('.'), facts);
}

/** Where the kin of Mastodon have the post that one quotes. */
const quotes = [['quote', 'quoted_status'], ['quote'], ['pleroma', 'quote']];

function sayShared(shared: unknown, where: string, facts: Facts): void {
  const words = [textAt(shared, 'spoiler_text'), parsePage(textAt(shared, 'content') ?? '').text()];
  facts.other(
    'sharedFrom',
    {
      url: textAt(shared, 'url'),
      handle: textAt(shared, 'account', 'acct'),
      name: textAt(shared, 'account', 'display_name'),
      text: words.filter(Boolean).join('\n\n'),
    },
    where,
  );
}

/** What names an account for good: its address among all servers, or its number on the server that it is of. */
function sayActor(value: JsonObject, where: string, facts: Facts): void {
  facts.say('author.id', textAt(value, 'account', 'uri'), `${where}.account.uri`);
  const isOfHere = textAt(value, 'account', 'acct')?.includes('@') === false;
  if (isOfHere && textAt(value, 'account', 'uri') === undefined)
    facts.say('author.id', textAt(value, 'account', 'id'), `${where}.account.id`);
}

/** What it answers: to whom is known where that account is mentioned, or is the same one. */
function answeredBy(value: JsonObject, origin: string): OtherPost {
  const [id, by] = [textAt(value, 'in_reply_to_id'), textAt(value, 'in_reply_to_account_id')];
  const mentions = Array.isArray(value['mentions']) ? (value['mentions'] as unknown[]) : [];
  const account = [value['account'], ...mentions].find(
    (each) => by !== undefined && textAt(each, 'id') === by,
  );
  const handle = textAt(account, 'acct') ?? null;
  const path = handle === null ? 'statuses' : `@${handle}`;
  return { url: id === undefined ? null : `${origin}/${path}/${id}`, name: null, handle };
}

/** The one post that the page is about is drawn larger than those around it. */
export function sayShownStatus(page: Page, about: PostAddress, facts: Facts): void {
  for (const { document, prefix } of page.documents) {
    const all = document.all('.detailed-status');
    const [post] = all;
    if (post === undefined || all.length > 1) continue;
    const place = `${prefix}.detailed-status`;
    const first = (selector: string): Element | null =>
      post.all(selector).find((each) => !each.isWithin(quoted)) ?? null;
    const account = first('.display-name__account')?.text() || undefined;
    sayHandle(page, about, facts, { value: account, where: `${place} .display-name__account` });
    facts.say('author.name', first('.display-name__html')?.text(), `${place} .display-name__html`);
    facts.say('text', first('.status__content__text, .status__content')?.text(), `${place} .status__content`);
    const time = first(
      '.detailed-status__datetime time[datetime], time.formatted[datetime], .dt-published[datetime]',
    );
    facts.time(readTimeOf(time?.attribute('datetime'), time?.text() ?? ''), `${place} time[datetime]`);
    for (const [selector, name] of [
      ['.detailed-status__favorites', 'likes'],
      ['.detailed-status__reblogs', 'shares'],
    ] as const)
      facts.count(name, parseCount(first(selector)?.text() ?? '', page.language), `${place} ${selector}`);
    sayQuoted(post, page, facts, place);
  }
}

/** A post that another one quotes stands within that. */
const quoted = '.status__quote';

function sayQuoted(post: Element, page: Page, facts: Facts, place: string): void {
  const block = post.first(quoted);
  const link = block?.all('a[href]').find((each) => each.first('time[datetime]') !== null);
  facts.other(
    'sharedFrom',
    {
      url: URL.parse(link?.attribute('href') ?? '', page.url.href)?.href,
      handle: block?.first('.display-name__account')?.text(),
      name: block?.first('.display-name__html')?.text(),
      text: block?.first('.status__content__text, .status__content')?.text(),
    },
    `${place} ${quoted}`,
  );
}
