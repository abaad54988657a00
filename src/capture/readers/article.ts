import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { parsePage } from './html.ts';
import type { Page } from './page.ts';

/** The text of a page that stands out as its article. */
export interface ArticleText {
  text: string;
  byline: string | null;
  /** Blocks of words that stand in the page's article and are not in the text. */
  leftOut: string[];
  /** Which form of the page it was read from: what was received, or what was shown. */
  where: 'html' | 'dom';
}

/** Beyond this a page is no article, and reading it would take long. */
const longestPage = 4_000_000;
const mostElements = 40_000;
/** Fewer letters are a heading or a notice. */
const shortestText = 250;

/** What is shown comes first: an article may be filled in by a script. Undefined where nothing stands out. */
export function readArticle({ source }: Page): ArticleText | undefined {
  const html = source.dom ?? source.html;
  if (html === null || html.length > longestPage) return undefined;
  const { document } = parseHTML(html) as unknown as { document: ReadableDocument }; // The parser's own nodes, of which readability uses what it has.
  if (document.querySelectorAll('*').length > mostElements) return undefined;
  if (!isProbablyReaderable(document as never)) return undefined; // as above
  // Its own JSON-LD, tags and byline are left: they are read elsewhere, with their places.
  const article = new Readability(document as never, {
    disableJSONLD: true,
    maxElemsToParse: mostElements,
  }).parse(); // as above
  const text = parsePage(article?.content ?? '').text();
  if (text.length < shortestText) return undefined;
  return {
    text,
    byline: bylineOf(html),
    leftOut: leftOutOf(html, text),
    where: source.dom === null ? 'html' : 'dom',
  };
}

interface ReadableDocument {
  querySelectorAll(selector: string): { length: number };
}

/** Of these, what holds no other is a block of words. */
const blocks = 'p, li, blockquote, figcaption, pre, td, dd, h2, h3, h4, h5';
/** What no reader would take for a part of the article. */
const around =
  'nav, form, footer, header, button, [role="navigation"], [role="contentinfo"], [id*="comment" i], [class*="comment" i]';
/** Fewer letters are a label. */
const shortestBlock = 25;

/**
 * What stands in the article of the page, by its own word (`articleBody`, `article`, `main`), and not in the text: what
 * stands out is found by weighing, which passes over captions, boxes and lists. Empty where no article is named, or
 * the text is not of it.
 */
function leftOutOf(html: string, text: string): string[] {
  const page = parsePage(html);
  const plain = spaced(text);
  const named = page.all('[itemprop~="articleBody"]');
  const places = [...named, ...page.all('article'), ...page.all('main, [role="main"]')];
  const beginning = plain.slice(0, 60);
  const place = places.find((each) => spaced(each.text()).includes(beginning));
  if (place === undefined) return [];
  const others = new Set(place.all(around).flatMap((each) => each.all(blocks).map(({ node }) => node)));
  const own = place.all(blocks).filter((each) => each.first(blocks) === null && !others.has(each.node));
  const words = own.map((each) => spaced(each.text()));
  return [...new Set(words)].filter((each) => each.length >= shortestBlock && !plain.includes(each));
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The one whom the page links as its author; of several none is known to be the article's. */
function bylineOf(html: string): string | null {
  const named = parsePage(html)
    .all('article [rel~="author"], main [rel~="author"]')
    .map((each) => each.text());
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}
