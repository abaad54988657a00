import {
  blockedPhrases,
  captchaPhrases,
  loginTitles,
  tombstonePhrases,
  withoutSite,
} from '../facts/phrases.ts';
import { isSameSubject, type PostAddress, readPostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import type { Meta, Page } from './page.ts';

/** The `meta` elements of a page, as far as they are about what its address names. */
export type OwnMeta = (name: string) => Meta | undefined;

/**
 * Tags count where the page gives as its own address the one that was asked for. Whoever plants tags of another page
 * gives its address, too; and a page that was left behind by a script keeps the tags of the page before. Where a page
 * gives an address of something else, that is a contradiction; so is one of the same post under another account. The
 * tags of a page whose title says that there is nothing to see are the site's own.
 */
export function ownMeta(page: Page, about: PostAddress, facts: Facts): OwnMeta {
  const { claimedAddresses } = page;
  const strange = claimedAddresses.filter(({ value }) => !isSameSubject(about, readPostAddress(value)));
  for (const { value, where } of claimedAddresses) {
    const claimed = readPostAddress(value)?.handle ?? about.handle;
    const isOther = about.handle !== null && claimed?.toLowerCase() !== about.handle.toLowerCase();
    if (isOther || strange.some((each) => each.value === value)) facts.contradict('url', value, where);
  }
  const areOwn = claimedAddresses.length > 0 && strange.length === 0 && !isNotice(page);
  return areOwn ? (name) => page.meta(name) : () => undefined;
}

const notices = [...tombstonePhrases, ...loginTitles, ...captchaPhrases, ...blockedPhrases];

/** Whether the title says that there is nothing to see. */
export function isNotice(page: Page): boolean {
  const bars = page.documents.map(({ document }) => document.first('title')?.text() ?? '');
  return [...bars, ...page.metas('og:title').map(({ value }) => value)].some((title) =>
    notices.some((notice) => notice.test(title.trim()) || notice.test(withoutSite(title))),
  );
}

/** The account that the address names, or else the page's own address. */
export function namedHandle(page: Page, about: PostAddress): string | null {
  const claimed = page.claimedAddresses.map(({ value }) => readPostAddress(value)?.handle ?? null);
  return about.handle ?? claimed.find((each) => each !== null) ?? null;
}

/** A longer value is no title and no summary, and a pattern could take long over it. */
const longestSearched = 20_000;

/** The parts that a pattern names in a value. */
export function partsOf(
  meta: Meta | undefined,
  pattern: RegExp,
): { parts: Record<string, string>; where: string } | undefined {
  if (meta === undefined || meta.value.length > longestSearched) return undefined;
  const groups = pattern.exec(meta.value)?.groups;
  return groups === undefined ? undefined : { parts: { ...groups }, where: meta.where };
}

/** `NAME (@handle)` with nothing after it, as Mastodon and its kin title their pages. */
export const nameAndHandle = /^(?<name>[^\n]+)\s\(@(?<handle>[\w.-]+(?:@[\w.-]+)?)\)$/;

/** Whose account a title names. */
export interface Titled {
  name: string | undefined;
  handle: string;
  where: string;
}

/**
 * `NAME (@handle) on SITE`, `NAME (@handle) • SITE photo`: the form in which most platforms title their pages. The last
 * handle is the platform's own; one before it was written by whoever chose the name, or is of somebody who passed the
 * post on. A handle that is not the one that the address names is a contradiction, and nothing of the title is believed.
 */
export function titledBy(
  meta: Meta | undefined,
  site: string,
  { page, about, facts }: { page: Page; about: PostAddress; facts: Facts },
): Titled | undefined {
  const end = `(?:\\s+(?:on|di|pada|en|em|no|su|sur|auf|op|på)\\s+(?:${site})|\\s*[•·|/](?<words>[^()\\n]{0,40}?)(?:${site})[^()\\n]{0,40})`;
  const form = new RegExp(`^(?<name>[^\\n]+)\\s\\(@(?<handle>[\\w.-]+)\\)${end}$`);
  const found = partsOf(meta, form);
  const { name = '', handle } = found?.parts ?? {};
  if (found === undefined || handle === undefined || passesOn.test(found.parts['words'] ?? ''))
    return undefined;
  const { where } = found;
  if (!isNamedHandle(handle, where, { page, about, facts })) return undefined;
  return { name: /\(@/.test(name) ? undefined : name, handle, where };
}

const passesOn = /re-?post|re-?tweet|shared?\b|bagikan|posting ulang/i;

/** Whether a handle is the one that the address names, where it names one. Any other is a contradiction. */
export function isNamedHandle(
  handle: string,
  where: string,
  { page, about, facts }: { page: Page; about: PostAddress; facts: Facts },
): boolean {
  const named = namedHandle(page, about);
  const isOwn = named === null || named.toLowerCase() === handle.toLowerCase();
  if (!isOwn) facts.contradict('author.handle', handle, where);
  return isOwn;
}

/** `NAME on SITE: "text"`, in the languages whose word for it is known; nothing where it can be parted in two ways. */
export function saysOn(
  meta: Meta | undefined,
  site: string,
): { parts: Record<string, string>; where: string } | undefined {
  const middle = `(?:on|di|pada|en|em|no|su|sur|auf|op|på) (?:${site})\\s?:\\s*["“„«]`;
  const found = partsOf(
    meta,
    new RegExp(`^(?<name>[^\\n]+?) ${middle}(?<text>[\\s\\S]*)["”“»](?: / X)?\\s*$`),
  );
  return found !== undefined && new RegExp(` ${middle}`).test(found.parts['text'] ?? '') ? undefined : found;
}
