import { Parser } from 'htmlparser2';
import { goesOn } from '../progress.ts';

/** An element of a page that is read, never run, with what stands in it. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: ReadonlySet<string>;
  readonly children: (HtmlElement | string)[];
  /** Its first and its last line, counted from 1. */
  readonly line: number;
  lastLine: number;
}

/** More parts than this in one element are not kept: no program writes so many into a message. */
const mostParts = 20_000;
/** No program nests so deep; what does takes a parser longer with every element. */
const mostDeep = 500;

interface Wanted {
  /** Whether this element is given out whole, once it has ended. */
  is: (element: HtmlElement, above: readonly string[][]) => boolean;
  give: (element: HtmlElement) => void;
}

/**
 * Goes through a page once and gives out the elements that are wanted, each with all that stands in it; elements in one
 * that is given out are none of their own. Nothing in a page is run or asked for. False where it was left before its
 * end, as it nests too deep, or where an element has more in it than is kept.
 */
export function eachElement(html: string, { is, give }: Wanted): boolean {
  const open: HtmlElement[] = [];
  const classesAbove: string[][] = [];
  let wanted = -1;
  let parts = 0;
  let isWhole = true;
  const lineAt = lineCounter(html);
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (open.length >= mostDeep) throw new TooDeep();
      goesOn();
      const classes = new Set((attributes['class'] ?? '').split(/\s+/u).filter(Boolean));
      const line = lineAt(parser.startIndex);
      const element: HtmlElement = { tag, attributes, classes, children: [], line, lastLine: line };
      if (wanted >= 0) {
        parts += 1;
        if (parts <= mostParts) open.at(-1)?.children.push(element);
        else isWhole = false;
      } else if (is(element, classesAbove)) {
        wanted = open.length;
        parts = 0;
      }
      open.push(element);
      classesAbove.push([...classes]);
    },
    ontext(text) {
      const children = open.at(-1)?.children;
      if (wanted < 0 || children === undefined) return;
      if (parts > mostParts) {
        isWhole = false;
        return;
      }
      parts += 1;
      children.push(text);
    },
    onclosetag() {
      const element = open.pop();
      classesAbove.pop();
      if (element === undefined || open.length !== wanted) return;
      wanted = -1;
      element.lastLine = lineAt(parser.endIndex);
      give(element);
    },
  });
  try {
    parser.end(html);
    return isWhole;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    throw error;
  }
}

class TooDeep extends Error {}

/** The first element inside this one that has all of these classes, in the order of the page. */
export function firstWith(element: HtmlElement, ...classes: readonly string[]): HtmlElement | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (classes.every((name) => child.classes.has(name))) return child;
    const found = firstWith(child, ...classes);
    if (found !== null) return found;
  }
  return null;
}

/** The elements directly in this one. */
export function childrenOf({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** What stands in it as text, with a line for each `br`; scripts and styles are none. */
export function textIn(element: HtmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.tag === 'br') return '\n';
      return child.tag === 'script' || child.tag === 'style' ? '' : textIn(child);
    })
    .join('');
}

/** Lines of positions that are asked for in their order. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  /** The end of that line; it is not looked for again, since a file may be one long line. */
  let feed = text.indexOf('\n');
  return (at) => {
    while (feed >= 0 && feed < at) {
      line += 1;
      feed = text.indexOf('\n', feed + 1);
    }
    return line;
  };
}
