import type { ReadComment } from '../../contract/comments.ts';
import { addressAbove, type PostAddress, readPostAddress } from './addresses.ts';
import { type CommentData, commentData } from './comment-data.ts';
import type { Facts } from './facts.ts';
import { textAt } from './json.ts';
import { parseCount } from './numbers.ts';
import type { Page } from './page.ts';
import { readTimeWords } from './time-words.ts';
import { readTime } from './times.ts';

/**
 * The one comment that an address names, by its own id: as the page's data has it, then as it is shown. The post above
 * it is somebody else's: where the comment itself is not found, nothing is.
 */
export function sayComment(
  page: Page,
  about: PostAddress,
  facts: Facts,
  shown: readonly ReadComment[],
): void {
  const { platform, comment } = about;
  if (comment === null) return;
  const isData = sayData(page, facts, commentData[platform], comment);
  const own = shown.find(({ url }) => {
    const named = url === null ? null : readPostAddress(url);
    return named?.platform === platform && named.comment === comment;
  });
  if (own !== undefined) sayShown(own, facts);
  if (isData || own !== undefined)
    facts.other('replyTo', { url: addressAbove(platform, page.url) }, 'address');
}

function sayData(page: Page, facts: Facts, form: CommentData | undefined, id: string): boolean {
  const found = form === undefined ? undefined : page.find((each) => form.isIt(each, id));
  if (form === undefined || found === undefined) return false;
  const { value, where } = found;
  for (const field of ['name', 'handle', 'id'] as const)
    for (const path of form[field])
      facts.say(`author.${field}`, textAt(value, ...path), `${where}.${path.join('.')}`);
  for (const path of form.text) facts.say('text', textAt(value, ...path), `${where}.${path.join('.')}`);
  for (const path of form.time) {
    const words = textAt(value, ...path);
    // Some give only how long ago it was.
    const none =
      words === undefined ? undefined : { at: null, precision: null, zone: null, shown: words, words };
    facts.time(readTime(words) ?? readTimeWords(words ?? '') ?? none, `${where}.${path.join('.')}`);
  }
  for (const path of form.likes)
    facts.count(
      'likes',
      parseCount(textAt(value, ...path) ?? '', page.language),
      `${where}.${path.join('.')}`,
    );
  return true;
}

function sayShown({ author, text, at, precision, zone, shown, where }: ReadComment, facts: Facts): void {
  facts.say('author.name', author.name, where);
  facts.say('author.handle', author.handle, where);
  facts.say('author.id', author.id, where);
  facts.say('text', text, where);
  const words = shown === null ? {} : { words: shown };
  const given = shown ?? at;
  facts.time(given === null ? undefined : { at, precision, zone, shown: given, ...words }, where);
}
