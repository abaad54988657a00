import { type PostAddress, readPostAddress } from './addresses.ts';
import { countNamed, sayCounts } from './count-words.ts';
import type { Facts } from './facts.ts';
import { type JsonObject, textAt } from './json.ts';
import { namedHandle, type OwnMeta, partsOf } from './own-meta.ts';
import type { Page } from './page.ts';

/** Of a title, each of which is held against the page's data. */
const mostParts = 20;

/**
 * The tags of a post of Facebook. Whose name a title begins or ends with they do not say: it may be the author's, that
 * of a group, the first words of the post, or a notice in any language. It is the author's where another place of the
 * page has the same name for the account of the address; without that nothing of what was written is believed either.
 */
export function sayFacebookTags(page: Page, about: PostAddress, facts: Facts, meta: OwnMeta): void {
  const title = meta('og:title');
  if (title === undefined) return;
  const isAuthor = (name: string): boolean => isAccount(page, about, meta, name);
  // Of a video: `1.4K views · 38 reactions | what was written | who wrote it`.
  const video = partsOf(title, /^(?<counts>\d[^|\n]*) \| (?<rest>[\s\S]*)$/);
  const counts = video?.parts['counts'] ?? '';
  if (video !== undefined && areCounts(counts)) {
    const only = ['views', 'likes', 'comments', 'shares'] as const;
    sayCounts(facts, counts, { language: page.language, where: video.where, only });
    const words = (video.parts['rest'] ?? '').split(' | ');
    if (words.length > mostParts) return;
    const from = words.findIndex((_, index) => isAuthor(words.slice(index).join(' | ')));
    if (from === -1) return;
    facts.say('author.name', words.slice(from).join(' | '), video.where);
    facts.say('text', words.slice(0, from).join(' | '), video.where);
    return;
  }
  const bar = page.html?.first('title')?.text() ?? page.dom?.first('title')?.text() ?? '';
  const named = [title.value, bar].map((each) => each.replace(/ \| Facebook$/, ''));
  // `Name`, `Name - words of the post`, `words of the post - Name`.
  const name = named
    .flatMap((each) => [each, each.split(' - ')[0] ?? '', each.split(' - ').at(-1) ?? ''])
    .find(isAuthor);
  if (name === undefined) return;
  facts.say('author.name', name, title.value.includes(name) ? title.where : 'title');
  const summary = meta('og:description');
  facts.say('text', summary?.value, summary?.where ?? '');
}

/** Whether these are numbers with what they count, and nothing else. */
function areCounts(words: string): boolean {
  return words.split(' · ').every((each) => {
    const word = /^\d[\d.,]*(?:\s?(?:K|M|B|rb|ribu|jt|juta))?\s+(?<word>\p{L}[\p{L} ]*)$/u.exec(each.trim());
    return countNamed(word?.groups?.['word'] ?? '') !== undefined;
  });
}

/**
 * Whether the account that the address names is called so: by the page's data of that account, or by the address
 * itself, whose `desa.maju` is what Facebook made of `Desa Maju`.
 */
function isAccount(page: Page, about: PostAddress, meta: OwnMeta, name: string): boolean {
  if (name.trim() === '') return false;
  const handle = namedHandle(page, about)?.toLowerCase() ?? null;
  if (handle !== null && !/^\d+$/.test(handle) && lettersOf(handle) === lettersOf(name)) return true;
  const opens = meta('al:android:url')?.value ?? meta('al:ios:url')?.value ?? '';
  const owner = /^fb:\/\/(?:profile|page)\/\??(?:id=)?(\d+)/.exec(opens)?.[1];
  const ids = [owner, handle].filter((each) => each !== undefined && each !== null);
  if (ids.length === 0) return false;
  const isOf = (each: JsonObject): boolean =>
    ids.includes(textAt(each, 'id') ?? '') || (handle !== null && handleAt(each) === handle);
  return page.find((each) => textAt(each, 'name') === name && isOf(each)) !== undefined;
}

function handleAt(each: JsonObject): string | undefined {
  const about = readPostAddress(textAt(each, 'url') ?? textAt(each, 'profile_url') ?? '');
  return about?.kind === 'profile' ? about.handle?.toLowerCase() : undefined;
}

function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
