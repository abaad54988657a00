import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { parsePage } from './html.ts';
import type { Page } from './page.ts';

/** The text of a page that stands out as its article. */
export interface ArticleText {
  text: string;
  byline: string | null;
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
  return { text, byline: bylineOf(html), where: source.dom === null ? 'html' : 'dom' };
}

interface ReadableDocument {
  querySelectorAll(selector: string): { length: number };
}

/** The one whom the page links as its author; of several none is known to be the article's. */
function bylineOf(html: string): string | null {
  const named = parsePage(html)
    .all('article [rel~="author"], main [rel~="author"]')
    .map((each) => each.text());
  return new Set(named).size === 1 ? (named[0] ?? null) : null;
}
