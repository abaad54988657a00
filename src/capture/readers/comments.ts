import type { ReadComment } from '../../contract/comments.ts';
import { addressOf, authorOf, textOf, timeInName, timeOf } from './comment-parts.ts';
import { sayData, sayJsonLd } from './comments-in-data.ts';
import { sayDrawn } from './drawn-comments.ts';
import { cutComment, Gathered } from './gathered-comments.ts';
import { type Document, type Element, parsePage } from './html.ts';
import type { Page } from './page.ts';
import type { Parts } from './parts.ts';

/** What is read of all comments of a page. */
export interface ReadComments {
  comments: ReadComment[];
  /** Whether there were more than are kept. */
  cut: boolean;
  /** How many are told with another, as nothing but their author and words says which they are. */
  merged: number;
  /** How many rows of a list of comments say something, and nothing was read of them as a comment. */
  unread: number;
}

/** A page of very many must leave time for the rest of it to be read. */
const longestMs = 4000;

/** What names a list of comments, or one of them, in its accessible name. */
const named = 'comment,reply,replies,komentar,balasan,tanggapan'.split(',');
const labelled = named.map((word) => `[aria-label^="${word}" i]`);

/**
 * The elements that say of themselves that they are a comment: by role, by schema.org, by an accessible name or within
 * a list that has one, by the classes that blogs have for them, by the names that a platform has. An article within an
 * article may as well be another that it points to, or one that it passes on.
 */
const ofThemselves = [
  '[role="comment"]',
  '[itemprop~="comment"][itemscope]',
  '[itemscope][itemtype$="/Comment"]',
  ...labelled.map((label) => `[role="article"]${label}, article${label}`),
  'li.comment, article.comment',
  'ytd-comment-view-model',
].join(', ');
const inLists = [
  ...labelled.map((label) => `${label} [role="article"], ${label} article`),
  '[id="comments" i] article, [class~="comments" i] article',
].join(', ');
const anyPlace = `${ofThemselves}, ${inLists}`;

/** What a page shows of comments and replies, those of its data first; what is in several places is told once. */
export function readComments(page: Page, parts: Parts, mostMs = longestMs): ReadComments {
  const all = new Gathered(performance.now() + mostMs);
  parts.read('comments', () => sayJsonLd(page, all));
  all.begin();
  parts.read('comments', () => sayData(page, all));
  for (const { document, prefix } of page.documents.toReversed()) {
    const before = all.size;
    all.begin();
    sayDrawn({ document, page, prefix, parts }, all);
    all.begin();
    parts.read('comments', () => sayShown({ document, page: page.url, prefix, parts }, all));
    // As it was shown is as it was received, and more.
    if (all.size > before) break;
  }
  all.begin();
  let unread = 0;
  for (const [index, html] of (page.source.rows ?? []).entries()) {
    if (all.isFull) break;
    all.beginRow(page.source.rowPlaces?.[index] ?? null);
    // What it stood in said that it is a comment.
    const document = parsePage(`<body aria-label="comment">${html}</body>`);
    const prefix = `rows:nth(${index + 1}) `;
    const before = all.adds;
    if (sayDrawn({ document, page, prefix, parts, isRow: true }, all)) continue;
    const shown = { document, page: page.url, prefix, parts };
    parts.read('comments', () => sayShown(shown, all));
    parts.read('comments', () => sayRow(shown, all));
    if (all.adds === before && !all.isCut && saysSomething(document)) unread += 1;
  }
  return { comments: all.list, cut: all.isCut, merged: all.merged, unread };
}

/** Where comments are looked for. */
interface Shown {
  document: Document;
  page: URL;
  prefix: string;
  parts: Parts;
}

/** Within a comment an article may be a post that it passes on: it is an answer where it says so, or is of a list there. */
const article = 'article, [role="article"]';
const listing = `ul, ol, [role="list"], [role="feed"], ${labelled.join(', ')}`;

function isPassedOn(one: Element): boolean {
  if (one.closest(ofThemselves)?.node === one.node) return false;
  const around = one.above(article);
  if (around === null || around.closest(anyPlace)?.node !== around.node) return false;
  const list = one.above(listing);
  return list === null || list.above(article)?.node !== around.node;
}

function sayShown({ document, page, prefix, parts }: Shown, all: Gathered): void {
  const placed = new Map<object, number | undefined>();
  const say = (one: Element, index: number): void => {
    const parent = one.above(anyPlace);
    const holdsOthers = one.first(anyPlace) !== null;
    const own = (selector: string): Element[] =>
      holdsOthers
        ? one.all(selector).filter((each) => (each.closest(anyPlace) ?? each).node === one.node)
        : one.all(selector);
    const author = authorOf(one, own, page);
    const text = textOf(own, author.name);
    const [time, url] = [timeOf(own, page), addressOf(own, page)];
    const isTold = time.at !== null || time.shown !== null;
    const place = all.add({
      author,
      ...cutComment(text),
      ...(isTold ? time : (timeInName(one, author.name) ?? time)),
      url,
      replyTo: (parent === null ? null : placed.get(parent.node)) ?? all.placeAbove(url) ?? null,
      where: `${prefix}${nameOf(one)}:nth(${index + 1})`,
    });
    placed.set(one.node, place);
  };
  for (const [index, one] of document.all(anyPlace).entries()) {
    if (all.isFull) return;
    if (!isPassedOn(one)) parts.read('comments', () => say(one, index));
  }
}

/**
 * A row of a list of comments that holds nothing of such a form, as answers often do: it is one itself where it says who
 * wrote what, and when. Of a row that does not, as one to write in or to show more with, nothing is read.
 */
function sayRow({ document, page, prefix }: Shown, all: Gathered): void {
  const [one] = document.all('body > *');
  if (one === undefined || document.first(anyPlace) !== null) return;
  const own = (selector: string): Element[] => one.all(selector);
  const [author, time] = [authorOf(one, own, page), timeOf(own, page)];
  const text = textOf(own, author.name);
  if (author.name === null || text === null || (time.at === null && time.shown === null)) return;
  const [url, where] = [addressOf(own, page), `${prefix}${nameOf(one)}:nth(1)`];
  all.add({ author, ...cutComment(text), ...time, url, replyTo: all.placeAbove(url) ?? null, where });
}

/** Whether a row has words of its own: what is there to write in, or to be pressed, has none. */
function saysSomething(document: Document): boolean {
  if (document.first('textarea, input, form, [contenteditable], [role="textbox"]') !== null) return false;
  let words = document.text();
  for (const control of document.all('button, [role="button"], summary, time'))
    words = words.replace(control.text(), '');
  return /\p{L}{2}/u.test(words);
}

/** By what it was known. */
function nameOf(one: Element): string {
  const role = one.attribute('role');
  if (role !== null) return `[role="${role}"]`;
  return one.attribute('itemprop') === 'comment' ? '[itemprop="comment"]' : one.tag;
}
