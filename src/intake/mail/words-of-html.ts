import { Parser } from 'htmlparser2';
import type { Warnings } from '../photo-warnings.ts';

/** Of a formatted text beyond this the rest is not read; the file has all of it. */
const longestHtml = 512 * 1024;
/** Nobody's program nests so deep; the parser takes longer for each element the deeper it stands. */
const mostDeep = 2000;

const unseen = new Set(['script', 'style', 'head', 'title', 'template']);
const blocks = new Set(['br', 'p', 'div', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote']);

/** The words of a formatted text, a block to a line, up to where it is beyond what is read; nothing in it is run. */
export function wordsOf(html: string, warnings: Warnings): string {
  if (html.length > longestHtml) warnings.add('text-cut');
  const { text, isWhole } = textIn(html.slice(0, longestHtml));
  if (!isWhole) warnings.add('text-cut');
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .toWellFormed();
}

function textIn(html: string): { text: string; isWhole: boolean } {
  const parts: string[] = [];
  let depth = 0;
  /** How deep the element stands that is not seen, with all that is in it; null outside of one. */
  let hidden: number | null = null;
  const parser = new Parser({
    onopentag(tag) {
      depth += 1;
      if (depth > mostDeep) throw new TooDeep();
      if (hidden === null && unseen.has(tag)) hidden = depth;
      if (hidden === null && blocks.has(tag)) parts.push('\n');
    },
    ontext(text) {
      if (hidden === null) parts.push(text);
    },
    onclosetag() {
      if (hidden === depth) hidden = null;
      depth -= 1;
    },
  });
  try {
    parser.end(html);
    return { text: parts.join(''), isWhole: true };
  } catch (error) {
    if (error instanceof TooDeep) return { text: parts.join(''), isWhole: false };
    throw error;
  }
}

class TooDeep extends Error {}
