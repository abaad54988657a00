import type { ReadComment } from '../../contract/comments.ts';
import { readPostAddress } from './addresses.ts';
import type { Element } from './html.ts';
import { accountIdIn, profileAddress } from './profile-address.ts';
import { readTimeOf, readTimeWords } from './time-words.ts';

/** The elements of a comment that are its own, and not of an answer that stands in it. */
type Own = (selector: string) => Element[];

const longestName = 300;
const pressed = 'a, button, [role="button"], [role="link"], time, nav, form';

/** Where the words of a comment stand: whom they link is not who wrote them. */
const marked =
  '[itemprop~="text"], [itemprop~="articleBody"], [data-testid="tweetText"], .comment-content, .comment-text, #content-text';
const blocks = ['div[dir="auto"], p[dir="auto"], span[dir="auto"]', 'p', 'blockquote'] as const;
const inWords = [marked, ...blocks].join(', ');
const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"], address';

/** How the accessible name of a comment begins, before it names who wrote it; whom it answers comes after that. */
const beforeName =
  /^(?:(?:comment|reply|komentar|balasan|tanggapan)(?:\s+(?:by|from|oleh|dari))?[\s:,–-]+)?$/i;
/** What a page says of who wrote a comment before the name. */
const badge =
  /^(?:author|penulis|admin|moderator|pengelola|pembuat|creator|kreator|(?:top|all-star|rising) (?:fan|contributor)|penggemar (?:berat|teratas|setia)|kontributor (?:teratas|baru)|(?:new member|anggota baru)|pinned(?: by .+)?|disematkan(?: oleh .+)?|verified|terverifikasi)$/i;

/**
 * Who wrote it: where the page marks it as such, where its accessible name says so, where a heading or the comment
 * begins with a link of the form of a profile's address on that platform, or of any form. A link within its words, after
 * other words, or around its time is none of these. Else nobody is named.
 */
export function authorOf(one: Element, own: Own, page: URL): ReadComment['author'] {
  const words = new Set(own(inWords).map(({ node }) => node));
  const links = own('a[href]').filter((link) => !isOfTime(link) && !isInWords(link, words));
  const label = one.attribute('aria-label') ?? '';
  const named = own(
    '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .comment-author .fn, .vcard .fn, #author-text',
  )[0];
  const link =
    (named === undefined ? undefined : (named.closest('a[href]') ?? named.first('a[href]'))) ??
    firstIn(label, links) ??
    links.find((each) => begins(each.closest(headings), each)) ??
    links.find((each) => profileOf(each, page) !== null && begins(one, each)) ??
    leading(one, links);
  const name = line(named?.attribute('content') ?? named?.text() ?? link?.text() ?? '');
  const account = link === undefined ? null : profileOf(link, page);
  return {
    name: name === '' ? null : name,
    ...{
      handle: account?.handle ?? null,
      ...(account === null || account.id === null ? {} : { id: account.id }),
    },
    url: account?.url ?? (link === undefined ? null : addressIn(link, page)),
  };
}

/** Whether a link stands within the words of the comment, and not around a name that is a block of its own. */
function isInWords(link: Element, words: ReadonlySet<object>): boolean {
  const block = link.above(inWords);
  if (block === null || !words.has(block.node)) return false;
  return link.closest(headings) === null && line(block.text()) !== line(link.text());
}

function isOfTime(link: Element): boolean {
  return link.all('time').length > 0 || isTime(link.text());
}

/** Whether nothing stands before a link but what a page says of who wrote it: after other words it is whom they name. */
function begins(one: Element | null, link: Element): boolean {
  if (one === null) return false;
  const before = one.textBefore(link).split(/[\n·•|]/);
  return before.map(line).every((each) => !/\p{L}/u.test(each) || badge.test(each) || isTime(each));
}

function isTime(words: string): boolean {
  return readTimeWords(words) !== undefined;
}

/** Of the links that the accessible name of a comment names the one with which it begins: a reply names both. */
function firstIn(label: string, links: readonly Element[]): Element | undefined {
  const found = links
    .map((link) => ({ link, name: line(link.text()) }))
    .filter(({ name }) => name !== '' && beforeName.test(label.slice(0, Math.max(0, label.indexOf(name)))))
    .filter(({ name }) => label.includes(name))
    .toSorted((a, b) => b.name.length - a.name.length);
  return found[0]?.link;
}

/** A link with which the comment begins: there a page says who speaks. */
function leading(one: Element, links: readonly Element[]): Element | undefined {
  const [first = ''] = one.text().split('\n');
  return links.find((each) => each.text() !== '' && first.startsWith(line(each.text())));
}

/** Whose account the address of a profile names, on a platform whose addresses are known; Facebook may give its number alone. */
function profileOf(
  link: Element,
  page: URL,
): { handle: string | null; id: string | null; url: string | null } | null {
  const url = URL.parse(link.attribute('href') ?? '', page.href);
  const about = url === null ? null : readPostAddress(url);
  if (url === null || about?.kind !== 'profile') return null;
  const id = about.platform === 'facebook' || about.platform === 'youtube' ? accountIdIn(url) : null;
  return { handle: about.handle === id ? null : about.handle, id, url: profileAddress(url.href) };
}

function addressIn(link: Element, page: URL): string | null {
  const url = URL.parse(link.attribute('href') ?? '', page.href);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Its words, where the page marks them or they stand in a block of their own; null where they cannot be told from the rest. */
export function textOf(own: Own, author: string | null): string | null {
  const said = own(marked)[0];
  if (said !== undefined) return said.text() || null;
  for (const selector of blocks) {
    const all = own(selector).filter((each) => each.closest(pressed) === null);
    const known = new Set(all.map(({ node }) => node));
    // A block within one of these is said with it.
    const outer = all.filter((each) => !known.has(each.above(selector)?.node ?? each));
    const words = outer.map((each) => withoutButtons(each)).filter((text) => text !== '' && text !== author);
    if (words.length > 0) return words.join('\n');
  }
  return null;
}

/** The words of a block but for those that are there to be pressed ("… more"). */
function withoutButtons(block: Element): string {
  const buttons = block.all('button, [role="button"]').map((each) => each.text());
  let text = block.text();
  for (const words of buttons)
    if (words !== '' && text.endsWith(words)) text = text.slice(0, -words.length).trimEnd();
  return text;
}

type Time = Pick<ReadComment, 'at' | 'precision' | 'zone' | 'shown'>;

/**
 * When it was written, as the page gives it; a time that is only shown is kept as it is shown. It may be the words of
 * the link to the comment itself.
 */
export function timeOf(own: Own, page: URL | null = null): Time {
  const one =
    own(
      'time[datetime], [itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="commentTime"], time, #published-time-text',
    )[0] ?? (page === null ? undefined : linkToItself(own, page));
  const words = line(one?.text() ?? '');
  const read = readTimeOf(one?.attribute('datetime') ?? one?.attribute('content'), words);
  return {
    at: read?.at ?? null,
    precision: read?.precision ?? null,
    zone: read?.zone ?? null,
    shown: words === '' ? null : words,
  };
}

/** The same of a comment whose time is only in its accessible name, after who wrote it. */
export function timeInName(one: Element, author: string | null): Time | null {
  const label = line(one.attribute('aria-label') ?? '');
  const at = author === null || author === '' ? -1 : label.indexOf(author);
  if (author === null || at === -1) return null;
  const words = label.slice(at + author.length).split(' ');
  const shown = words.map((_, from) => words.slice(from).join(' ')).find(isTime);
  const read = shown === undefined ? undefined : readTimeWords(shown);
  if (shown === undefined || read === undefined) return null;
  return { at: read.at, precision: read.precision, zone: read.zone, shown };
}

/** The link to the comment itself that is called after its time, as a platform's comments have one. */
function linkToItself(own: Own, page: URL): Element | undefined {
  const links = own('a[href]').filter((link) => isTime(line(link.text())));
  if (links.length === 0) return undefined;
  const words = new Set(own(inWords).map(({ node }) => node));
  return links.find((link) => {
    const url = URL.parse(link.attribute('href') ?? '', page.href);
    const about = url === null ? null : readPostAddress(url);
    return about?.kind === 'comment' && !isInWords(link, words);
  });
}

/** Its own address: the link around its time, or what is marked as such. */
export function addressOf(own: Own, page: URL): string | null {
  const link =
    own('a[href] time')[0]?.closest('a[href]') ??
    own('#published-time-text a[href]')[0] ??
    own('a[itemprop~="url"][href]')[0] ??
    linkToItself(own, page);
  return link === undefined ? null : addressIn(link, page);
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestName);
}
