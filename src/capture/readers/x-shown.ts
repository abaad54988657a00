import { type PostAddress, readPostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import type { Element } from './html.ts';
import { leadingCount } from './numbers.ts';
import type { Page } from './page.ts';
import { readTimeOf } from './time-words.ts';
import { addressOf } from './x-data.ts';

const buttons = {
  reply: 'comments',
  retweet: 'shares',
  like: 'likes',
  unretweet: 'shares',
  unlike: 'likes',
} as const;

/** A post of X as it is shown, but for the post that it quotes. */
export function sayXShown(page: Page, id: string, facts: Facts): void {
  const { dom, language } = page;
  const post = dom?.all('article').find((each) => ownTime(each, id) !== undefined);
  if (post === undefined) return;
  const place = `dom article[/status/${id}]`;
  const own = (selector: string): Element | undefined => post.all(selector).find((each) => !isQuoted(each));
  const time = ownTime(post, id);
  facts.time(readTimeOf(time?.attribute('datetime'), time?.text() ?? ''), `${place} time[datetime]`);
  const names = own('[data-testid="User-Name"]');
  // Not from the words of the name, in which anybody may write another's handle.
  const link = own(`a[href$="/status/${id}"]`)?.attribute('href') ?? '';
  const handle = /(?:^|\/)(\w{1,15})\/status\/\d+$/.exec(link)?.[1];
  facts.say('author.handle', handle, `${place} a[href]`);
  if (handle !== undefined)
    facts.say(
      'author.name',
      names?.all(`a[href="/${handle}" i]`)[0]?.text().split('\n')[0],
      `${place} [data-testid="User-Name"] a`,
    );
  facts.say('text', own('[data-testid="tweetText"]')?.text(), `${place} [data-testid="tweetText"]`);
  for (const [button, name] of Object.entries(buttons)) {
    const one = own(`[data-testid="${button}"]`);
    const [label, words] = [one?.attribute('aria-label') ?? '', one?.text() ?? ''];
    const where = `${place} [data-testid="${button}"]`;
    // The label has the whole number, `45 Likes. Like`, where what is drawn is rounded.
    facts.count(name, leadingCount(label, language), `${where}[aria-label]`);
    facts.count(name, leadingCount(words, language), where);
  }
  const views = own(`a[href$="/status/${id}/analytics"]`);
  facts.count(
    'views',
    leadingCount(views?.attribute('aria-label') ?? '', language),
    `${place} a[href$="/analytics"][aria-label]`,
  );
  facts.count('views', leadingCount(views?.text() ?? '', language), `${place} a[href$="/analytics"]`);
  sayQuoted(post, id, facts, place);
  const reply = post
    .all('div')
    .find((each) => /^(Replying to|Membalas)\b[^\n]{0,80}$/.test(each.text()) && isOfSite(each));
  const replied = reply
    ?.all('a[href^="/"]')
    .map((each) => /^@(\w{1,15})$/.exec(each.text())?.[1])
    .find((each) => each !== undefined);
  facts.other('replyTo', { handle: replied ?? null }, `${place} a`);
}

/** What the account chose or wrote: its name, its words, what it links. */
const written = ['User-Name', 'tweetText', 'card.wrapper']
  .map((name) => `[data-testid="${name}"]`)
  .join(', ');

/** Whether the words in it are the site's own. */
function isOfSite(each: Element): boolean {
  return !isQuoted(each) && !each.isWithin(written) && each.first(written) === null;
}

/** A quoted post is a block that is a link as a whole. */
function isQuoted(each: Element): boolean {
  return each.isWithin('article div[role="link"]');
}

/** The quoted post, whose own link stands on its picture, if anywhere. */
function sayQuoted(post: Element, id: string, facts: Facts, place: string): void {
  const names = post.all('[data-testid="User-Name"]').find(isQuoted);
  const block = names?.closest('div[role="link"]');
  if (names === undefined || block === null || block === undefined) return;
  // The name stands first, and may look like a handle, too.
  const handle = names
    .all('span, div')
    .map((each) => /^@(\w{1,15})$/.exec(each.text())?.[1])
    .findLast((each) => each !== undefined);
  const link = block
    .all('a[href*="/status/"]')
    .filter((each) => !each.isWithin('[data-testid="tweetText"]'))
    .map((each) => readPostAddress(URL.parse(each.attribute('href') ?? '', 'https://x.com') ?? ''))
    .find((each) => each?.kind === 'post' && each.id !== id && each.handle === handle);
  const [line = ''] = names.text().split('\n');
  const end = handle === undefined ? -1 : line.lastIndexOf(`@${handle}`);
  facts.other(
    'sharedFrom',
    {
      name: end === -1 ? line : line.slice(0, end),
      handle,
      url: addressOf(handle, link?.id ?? undefined),
      text: block.first('[data-testid="tweetText"]')?.text(),
    },
    `${place} div[role="link"]`,
  );
}

function ownTime(post: Element, id: string): Element | undefined {
  return post.all(`a[href$="/status/${id}"] time[datetime]`).find((each) => !isQuoted(each));
}

export function sayXProfile({ dom, language }: Page, { handle }: PostAddress, facts: Facts): void {
  const names = dom?.first('[data-testid="UserName"]');
  const shown = names
    ?.all('span')
    .map((each) => /^@(\w{1,15})$/.exec(each.text())?.[1])
    .findLast((each) => each !== undefined); // The name stands first, and may look like a handle, too.
  if (dom === null || shown?.toLowerCase() !== handle?.toLowerCase()) return;
  facts.say('author.handle', shown, 'dom [data-testid="UserName"]');
  const [name = ''] = names?.text().split('\n') ?? [];
  const own = name.endsWith(`@${shown ?? ''}`) ? name.slice(0, -1 - (shown ?? '').length) : name;
  facts.say('author.name', own, 'dom [data-testid="UserName"]');
  facts.say(
    'text',
    dom.first('[data-testid="UserDescription"]')?.text(),
    'dom [data-testid="UserDescription"]',
  );
  for (const [path, name] of [
    ['following', 'following'],
    ['verified_followers', 'followers'],
    ['followers', 'followers'],
  ] as const) {
    const link = dom.all(`a[href="/${shown}/${path}" i]`)[0];
    facts.count(name, leadingCount(link?.text() ?? '', language), `dom a[href$="/${path}"]`);
  }
}
