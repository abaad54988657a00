import type { Facts } from './facts.ts';
import { at, findObject, textAt } from './json.ts';
import { parseCount } from './numbers.ts';
import type { Page } from './page.ts';
import { readTimeWords } from './time-words.ts';
import { wordsOf } from './youtube-words.ts';

/** A post of a channel that is no video, as its page draws it, by its id. */
export function sayCommunityPost(page: Page, id: string, facts: Facts): void {
  const data = page.variable('ytInitialData');
  const found =
    data === undefined
      ? undefined
      : findObject(data, (each) => each['postId'] === id && 'contentText' in each);
  if (found === undefined) return;
  const { value, where } = found;
  facts.say('author.name', wordsOf(value['authorText']), `${where}.authorText`);
  const author = at(value, 'authorEndpoint', 'browseEndpoint');
  const place = `${where}.authorEndpoint.browseEndpoint`;
  facts.say('author.id', textAt(author, 'browseId'), `${place}.browseId`);
  const handle = /^\/@([^/?#]+)$/.exec(textAt(author, 'canonicalBaseUrl') ?? '')?.[1];
  facts.say('author.handle', handle, `${place}.canonicalBaseUrl`);
  facts.say('text', wordsOf(value['contentText']), `${where}.contentText`);
  const shown = wordsOf(value['publishedTimeText']);
  // As a rule only how long ago, which is no time.
  if (shown !== undefined)
    facts.time(
      readTimeWords(shown) ?? { at: null, precision: null, zone: null, shown, words: shown },
      `${where}.publishedTimeText`,
    );
  facts.count('likes', parseCount(wordsOf(value['voteCount']) ?? '', page.language), `${where}.voteCount`);
}
