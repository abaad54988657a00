import type { PostAddress } from './addresses.ts';
import { at, isObject, type JsonObject, objectsIn, type Placed, textAt } from './json.ts';
import type { Page } from './page.ts';

/** Whether a comment with this id, that stands in the data at this place, is told to be of the page's post. */
export type IsOfPost = (comment: JsonObject, where: string, id: string) => boolean;

const all: IsOfPost = () => true;
const none: IsOfPost = () => false;

/** What a block of data tells of whose comments it has; where it does not say, they are not this post's. */
export function commentsOfPost(page: Page, about: PostAddress): (block: Placed) => IsOfPost {
  const id = about.id ?? '';
  if (about.platform === 'instagram') return ofInstagram(page, id);
  if (about.platform === 'youtube') return (block) => ofYouTube(block, id);
  if (about.platform === 'mastodon')
    return ({ where }) =>
      // What stands above the post is what it answers.
      where.includes(`/api/v1/statuses/${id}/context `) ? (_, at) => at.includes('$.descendants') : none;
  return () => all; // These say it in each comment.
}

/** By the number that the page's data has for the code of the address: in the address of the answer, in a comment, or around it. */
function ofInstagram(page: Page, code: string): (block: Placed) => IsOfPost {
  const isOwn = (each: JsonObject): boolean => each['code'] === code || each['shortcode'] === code;
  const numbers = new Set(
    page.data
      .flatMap((block) => [...objectsIn(block, isOwn)])
      .map(({ value }) => (textAt(value, 'pk') ?? textAt(value, 'id') ?? '').replace(/_\d+$/, ''))
      .filter((number) => /^\d+$/.test(number)),
  );
  return (block) => {
    const asked = /\/media\/(\d+)(?:_\d+)?\/comments\//.exec(block.where.split(' $')[0] ?? '')?.[1];
    const isOther = (each: JsonObject): boolean =>
      ['code', 'shortcode'].some((name) => typeof each[name] === 'string' && each[name] !== code);
    const own = placesOf(block, isOwn);
    const strange = placesOf(block, isOther);
    return (comment, where) => {
      if (isWithin(where, strange)) return false;
      const told = textAt(comment, 'media_id')?.replace(/_\d+$/, '') ?? asked;
      return told === undefined ? isWithin(where, own) : numbers.has(told);
    };
  };
}

/** By the video that the answer is of, or by the comment's own address. */
function ofYouTube(block: Placed, id: string): IsOfPost {
  const end = at(block.value, 'currentVideoEndpoint');
  const current = ['watchEndpoint', 'reelWatchEndpoint']
    .map((name) => textAt(end, name, 'videoId'))
    .find((each) => each !== undefined);
  if (current !== undefined) return current === id ? all : none;
  const named = new Map<string, string>();
  for (const { value } of objectsIn(block, (each) => isObject(each['webCommandMetadata']))) {
    const url = URL.parse(textAt(value, 'webCommandMetadata', 'url') ?? '', 'https://www.youtube.com');
    const [comment, video] = [url?.searchParams.get('lc'), url?.searchParams.get('v')];
    // A comment may link another, and in any way: what is said in two ways is not told.
    if (comment && video) named.set(comment, (named.get(comment) ?? video) === video ? video : '');
  }
  return (_comment, _where, comment) => named.get(comment) === id;
}

function placesOf(block: Placed, test: (each: JsonObject) => boolean): string[] {
  return [...objectsIn(block, test)].map(({ where }) => where);
}

function isWithin(where: string, places: readonly string[]): boolean {
  return places.some((place) => where.startsWith(place) && /^$|^[.[]/.test(where.slice(place.length)));
}
