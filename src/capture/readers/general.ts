import type { PostKind } from '../../contract/post.ts';
import { readArticle } from './article.ts';
import type { Facts } from './facts.ts';
import { isObject, textAt } from './json.ts';
import { sayBlock } from './json-ld.ts';
import { sayPerson } from './json-ld-profile.ts';
import { addressesOf, type Block, mainBlock, ownBlocks, typesOf } from './main-block.ts';
import { sayMicrodata } from './microdata.ts';
import { sayOEmbed } from './oembed.ts';
import type { Meta, Page } from './page.ts';
import type { Parts } from './parts.ts';
import { isSameOrPart, isSamePage } from './same-page.ts';
import { sayTime } from './shown-time.ts';
import { readTime } from './times.ts';

/** What a page is, and where that was found. */
interface KindOfPage {
  kind: PostKind;
  found: string;
}

/**
 * Any page: its JSON-LD, its tags, its microdata, its times, and the text that stands out as its article. Data that
 * gives another address as its own is not about this page. Null where the page has nothing of it.
 */
export function readGeneral(page: Page, facts: Facts, parts: Parts): KindOfPage | null {
  const strange = page.claimedAddresses.filter(({ value }) => !isSamePage(page.url, value));
  for (const { value, where } of strange) facts.contradict('url', value, where);
  const isOwn = (address: string): boolean => isSamePage(page.url, address);
  const read = <T>(work: () => T): T | undefined => parts.read('post', work);
  const meta = (name: string): Meta[] => (strange.length > 0 ? [] : page.metas(name));

  const main = read(() => {
    const isSure = page.claimedAddresses.length > 0 && strange.length === 0;
    const named = mainBlock(page, isOwn, strange.length > 0);
    return named ?? (isSure ? mainBlock(page, (each) => isSameOrPart(page.url, each), true) : undefined);
  });
  if (main !== undefined) read(() => sayBlock(main.block, facts, page));
  const who = main === undefined ? read(() => profileBlock(page, isOwn)) : undefined;
  if (who !== undefined) read(() => sayPerson(who, facts));
  const [type] = meta('og:type');
  const isProfile = who !== undefined || (main === undefined && type?.value.toLowerCase() === 'profile');
  read(() => (isProfile ? sayProfileTags(meta, facts) : sayTags(meta, facts)));
  if (isProfile)
    return { kind: 'profile', found: who === undefined ? (type?.where ?? '') : `${who.where}.@type` };
  const marked = read(() => sayMicrodata(page, facts)) ?? null;
  read(() => sayOEmbed(page, facts));
  const article = read(() => readArticle(page));
  if (article !== undefined) {
    facts.say('text', article.text, `${article.where} readability`);
    facts.leaveOut(article.leftOut, `${article.where} readability`);
    facts.say('author.name', article.byline, `${article.where} [rel~="author"]`);
  }
  read(() => sayTime(page, facts));
  if (main !== undefined) return { kind: main.kind, found: `${main.block.where}.@type` };
  if (type?.value.toLowerCase() === 'article') return { kind: 'article', found: type.where };
  if (marked !== null) return marked;
  return article === undefined ? null : { kind: 'article', found: `${article.where} readability` };
}

/** The person or organisation of whom the page says that it is: by a `ProfilePage`, or by giving the page as their address. */
function profileBlock(page: Page, isOwn: (address: string) => boolean): Block | undefined {
  for (const block of ownBlocks(page)) {
    const { value, where } = block;
    const types = typesOf(value);
    const addresses = addressesOf(value, page.url);
    if (types.includes('ProfilePage')) {
      const who = value['mainEntity'];
      if (isObject(who) && addresses.every(isOwn)) return { value: who, where: `${where}.mainEntity` };
    }
    // The front of a site is the address of whoever runs it, and is of more than that.
    const isAlone = page.url.pathname !== '/' && addresses.length > 0 && addresses.every(isOwn);
    if (types.includes('Person') && isAlone && !/#/.test(textAt(value, 'url') ?? '')) return block;
  }
  return undefined;
}

type Metas = (name: string) => Meta[];

function sayTags(meta: Metas, facts: Facts): void {
  for (const name of ['author', 'article:author', 'parsely-author', 'dc.creator']) {
    const authors = meta(name).filter(({ value }) => !/^https?:/.test(value));
    if (authors.length === 0) continue;
    facts.say('author.name', authors.map(({ value }) => value).join(', '), authors[0]?.where ?? '');
    break;
  }
  for (const name of [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'publishdate',
    'publish_date',
    'pubdate',
    'dc.date.issued',
    'parsely-pub-date',
  ])
    for (const { value, where } of meta(name)) facts.time(readTime(value), where);
}

function sayProfileTags(meta: Metas, facts: Facts): void {
  const [username] = meta('profile:username');
  facts.say('author.handle', username?.value, username?.where ?? '');
  const names = ['profile:first_name', 'profile:last_name'].flatMap((name) => meta(name).slice(0, 1));
  facts.say('author.name', names.map(({ value }) => value).join(' '), names[0]?.where ?? '');
}
