import type { ReadComment } from '../../contract/comments.ts';
import { type PostAddress, readPostAddress } from './addresses.ts';
import { timeOf } from './comment-parts.ts';
import { cutComment, type Gathered } from './gathered-comments.ts';
import type { Document, Element } from './html.ts';
import type { Page } from './page.ts';
import type { Parts } from './parts.ts';

/** Where comments that a platform draws are looked for. */
export interface Drawn {
  document: Document;
  page: Page;
  prefix: string;
  parts: Parts;
  /** A row that was walked: what it stood in said that it is a comment of this post. */
  isRow?: boolean;
}

/** A comment as it is drawn; its own id, and that of the one that it answers, where its address says them. */
interface DrawnComment {
  comment: Omit<ReadComment, 'replyTo'>;
  id: string | null;
  parent: string | null;
}

/** By platform, the comments that its page draws without saying by role that they are some. */
const forms: Record<string, (drawn: Drawn, about: PostAddress) => Iterable<DrawnComment>> = {
  instagram: ofInstagram,
  tiktok: ofTikTok,
  x: ofX,
};

const pressed = 'button, [role="button"], time, nav, form, [contenteditable]';

/**
 * What a platform draws of the comments on the post of the page's address, by links, times and names of its own. Each
 * must be told to be of this very post: by its own address, by its place in the conversation of it, or because the page
 * has no other. Words and names that an account wrote or chose are taken for its own alone. True where one is drawn so.
 */
export function sayDrawn(drawn: Drawn, all: Gathered): boolean {
  const about = readPostAddress(drawn.page.url);
  const form = about === null ? undefined : forms[about.platform];
  if (about === null || about.id === null || form === undefined) return false;
  let isDrawn = false;
  drawn.parts.read('comments', () => {
    const placed = new Map<string, number | undefined>();
    for (const { comment, id, parent } of form(drawn, about)) {
      if (all.isFull) return;
      isDrawn = true;
      const replyTo = parent === null ? null : (placed.get(parent) ?? all.placeOf(parent) ?? null);
      const place = all.add({ ...comment, replyTo }, undefined, id);
      if (id !== null) placed.set(id, place);
    }
  });
  return isDrawn;
}

/** Each has its own address, `/p/CODE/c/ID/`, around its time: of the post with this code, or none of its comments. */
function* ofInstagram({ document, page, prefix }: Drawn, about: PostAddress): Iterable<DrawnComment> {
  const idOf = (time: Element): string | null => {
    const link = readPostAddress(URL.parse(hrefOf(time.closest('a[href]')), page.url.href) ?? page.url);
    return link?.platform === 'instagram' && link.id === about.id ? link.comment : null;
  };
  const seen = new Set<string>();
  for (const time of document.all('a[href*="/c/"] time')) {
    const id = idOf(time);
    if (id === null || seen.has(id)) continue;
    seen.add(id);
    const url = new URL(hrefOf(time.closest('a[href]')), page.url.href);
    const isAlone = (each: Element): boolean => each.all('time').every((other) => idOf(other) === id);
    const line = nearest(time, isAlone, (each) => firstProfile(each, page, 'instagram') !== null);
    const author = line === null ? null : firstProfile(line, page, 'instagram');
    const said = (each: Element): Element | undefined =>
      each
        .all('time, span[dir="auto"], div[dir="auto"]')
        .filter((_, at, blocks) => blocks.slice(0, at).some(({ node }) => node === time.node))
        .find((block) => isWords(block, author));
    const words = nearest(time, isAlone, (each) => said(each) !== undefined);
    yield {
      id,
      parent: /\/c\/(\d+)\/r\/\d+/.exec(url.pathname)?.[1] ?? null,
      comment: {
        author: { name: author?.handle ?? null, handle: author?.handle ?? null, url: author?.url ?? null },
        ...cutComment((words === null ? undefined : said(words))?.text() || null),
        ...timeOf(() => [time]),
        ...{ url: url.href, where: `${prefix}a[href$="/c/${id}/"]` },
      },
    };
  }
}

/** The posts after the page's own in the conversation, up to the heading over others; none of what is paid for. */
function* ofX({ document, page, prefix, isRow = false }: Drawn, about: PostAddress): Iterable<DrawnComment> {
  const linkOf = (article: Element): Element | undefined =>
    article.all('a[href*="/status/"] time').find((each) => !isQuoted(each));
  let [isPast, place] = [isRow, 0];
  for (const one of document.all('article, h2, [role="heading"]')) {
    if (one.tag !== 'article') {
      if (isPast && !isRow && isInConversation(one) && one.closest('article') === null) return;
      continue;
    }
    place += 1;
    const time = linkOf(one);
    const link = time?.closest('a[href]') ?? null;
    const own = link === null ? null : readPostAddress(new URL(hrefOf(link), page.url.href));
    if (own?.platform === 'x' && own.id === about.id) isPast = true;
    else if (
      isPast &&
      own?.platform === 'x' &&
      own.id !== null &&
      own.handle !== null &&
      time !== undefined
    ) {
      if ((!isRow && !isInConversation(one)) || isPaid(one)) continue;
      const names = one.all('[data-testid="User-Name"]').find((each) => !isQuoted(each));
      const name = names?.all(`a[href="/${own.handle}" i]`)[0]?.text().split('\n')[0];
      const said = one.all('[data-testid="tweetText"]').find((each) => !isQuoted(each));
      yield {
        ...{ id: own.id, parent: null },
        comment: {
          author: { name: name || own.handle, handle: own.handle, url: `https://x.com/${own.handle}` },
          ...cutComment(said?.text() || null),
          ...timeOf(() => [time]),
          url: new URL(hrefOf(link), page.url.href).href,
          where: `${prefix}article:nth(${place})`,
        },
      };
    }
  }
}

/** Of the page of one video: what stands at the names that the platform gives a comment's parts. */
function* ofTikTok({ document, page, prefix }: Drawn, about: PostAddress): Iterable<DrawnComment> {
  if (about.kind !== 'post' && about.kind !== 'comment') return;
  let last: string | null = null;
  for (const [index, said] of document.all('[data-e2e^="comment-level-"]').entries()) {
    if (isOfOtherVideo(said, page, about)) continue;
    const isAlone = (each: Element): boolean => each.all('[data-e2e^="comment-level-"]').length < 2;
    const one = nearest(said, isAlone, (each) => firstProfile(each, page, 'tiktok') !== null);
    const author = one === null ? null : firstProfile(one, page, 'tiktok');
    const name = one?.first('[data-e2e^="comment-username-"]')?.text() ?? author?.text;
    const times = '[data-e2e^="comment-time-"], time';
    const time = nearest(said, isAlone, (each) => each.first(times) !== null)?.first(times);
    const isAnswer = said.attribute('data-e2e') !== 'comment-level-1';
    const id = `drawn ${index}`;
    yield {
      ...{ id, parent: isAnswer ? last : null },
      comment: {
        author: { name: name || null, handle: author?.handle ?? null, url: author?.url ?? null },
        ...cutComment(said.text() || null),
        ...timeOf(() => (time === null || time === undefined ? [] : [time])),
        ...{ url: null, where: `${prefix}[data-e2e^="comment-level-"]:nth(${index + 1})` },
      },
    };
    if (!isAnswer) last = id;
  }
}

/** How far around its time or its words the parts of a comment may stand. */
const farthest = 8;

/** The nearest element around it of which `test` is true, within what is of this comment alone. */
function nearest(
  from: Element,
  isAlone: (each: Element) => boolean,
  test: (each: Element) => boolean,
): Element | null {
  let one: Element | null = from;
  for (let far = 0; one !== null && far < farthest && isAlone(one); far += 1, one = one.above('*'))
    if (test(one)) return one;
  return null;
}

interface Author {
  handle: string;
  url: string;
  text: string;
  link: Element;
}

/** Whose profile the first link leads to; what stands after the words is whom they link. */
function firstProfile(one: Element, page: Page, platform: string): Author | null {
  for (const link of one.all('a[href]')) {
    const url = URL.parse(hrefOf(link), page.url.href);
    const about = url === null ? null : readPostAddress(url);
    if (url === null || about?.platform !== platform) continue;
    if (about.kind === 'profile' && about.handle !== null) {
      const words = link.above('span[dir="auto"], [data-e2e^="comment-level-"]');
      // With other words around it, it is within what was said.
      if (words !== null && words.text() !== link.text() && !isNameLine(words, link)) return null;
      return { handle: about.handle, url: url.href, text: link.text(), link };
    }
  }
  return null;
}

/** A line of the name, with its mark or its time beside it, and no words. */
function isNameLine(line: Element, link: Element): boolean {
  if (line.attribute('data-e2e')?.startsWith('comment-level-') === true) return false;
  let rest = line.text().replace(link.text(), '');
  for (const time of line.all('time')) rest = rest.replace(time.text(), '');
  return rest.replaceAll(/[\s·•]|verified|terverifikasi/gi, '') === '';
}

/** What stands below the words of a comment and is the platform's own. */
const foot =
  /^(?:[\d.,]+\s*(?:[km]|rb|jt)?\s*(?:likes?|suka|replies|reply|balasan)|reply|balas|like|suka|see translation|lihat terjemahan|edited|diedit|view (?:all )?[\d.,]* ?repl(?:y|ies)|lihat (?:semua )?[\d.,]* ?balasan.*)$/i;

/** A block of what was said: not the name, the time, what is to be pressed, or what counts. */
function isWords(block: Element, author: Author | null): boolean {
  const text = block.text();
  if (text === '' || block.closest(pressed) !== null || block.first('time') !== null) return false;
  if (block.closest('a[href]') !== null || foot.test(text)) return false;
  const isNames = (link: Element): boolean =>
    hrefOf(link) === hrefOf(author?.link ?? null) && isNameLine(block, link);
  return author === null || !block.all('a[href]').some(isNames);
}

const conversations = /^(timeline: conversation|(linimasa|garis waktu): percakapan)$/i;

function isInConversation(one: Element): boolean {
  for (let up = one.closest('[aria-label]'); up !== null; up = up.above('[aria-label]'))
    if (conversations.test(up.attribute('aria-label') ?? '')) return true;
  return false;
}

/** A quoted post is a block that is a link as a whole. */
function isQuoted(each: Element): boolean {
  return each.isWithin('article div[role="link"]');
}

function isPaid(article: Element): boolean {
  const written = '[data-testid="tweetText"], [data-testid="User-Name"], [data-testid="card.wrapper"]';
  return article
    .all('span, div')
    .some((each) => /^(ad|promoted|iklan|dipromosikan)$/i.test(each.text()) && !each.isWithin(written));
}

/** What stands in a block of another video is of that one. */
function isOfOtherVideo(one: Element, page: Page, about: PostAddress): boolean {
  const block = one.closest('article, [data-e2e="recommend-list-item-container"]');
  return (
    block?.all('a[href*="/video/"], a[href*="/photo/"]').some((link) => {
      const other = readPostAddress(URL.parse(hrefOf(link), page.url.href) ?? page.url);
      return other?.platform === 'tiktok' && other.id !== null && other.id !== about.id;
    }) === true
  );
}

function hrefOf(link: Element | null): string {
  return link?.attribute('href') ?? '';
}
