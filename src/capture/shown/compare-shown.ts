import type { ShownAgainstSent } from '../../contract/shown-against-sent.ts';
import { NamesBesideHandles } from './names-beside-handles.ts';
import { mostRead, notShownOfLists } from './not-shown-of-lists.ts';
import { unescaped, wordsOf } from './words.ts';

/** How many words in a row make a passage that is looked for. */
const passage = 3;
/** Lines that are listed of each kind. */
const mostListed = 100;
/** Characters of the shown text that are looked at. */
const mostShown = 2 * 1024 * 1024;
/** Characters of a listed line. */
const mostOfLine = 500;

interface Line {
  text: string;
  words: string[];
}

/**
 * Holds the text that a page showed against the texts that came over the wire. Three words in a row of a line (a
 * shorter line: all of it) must stand in an answer in that order; where they stand in it, and whether a script
 * puts them elsewhere, is not looked at. A handle and the name before it in a row must stand near each other in an answer,
 * in whatever order.
 *
 * @param shown the text of the page, a line a line, with a tab between the cells of a row
 * @param sent the texts of all answers, as they were decoded
 * @param isAll whether these are all of them
 * @param document the HTML of the page as it was received; null where there is none
 */
export function compareShown(
  shown: string,
  sent: Iterable<string>,
  document: string | null,
  isAll = true,
): ShownAgainstSent {
  const lines = linesOf(shown.slice(0, mostShown));
  const wanted = new Map<string, boolean>();
  for (const { words } of lines) {
    for (const each of passagesOf(words)) wanted.set(each, false);
    for (const each of words) wanted.set(each, false);
  }
  const rows = new NamesBesideHandles(cellsOf(shown.slice(0, mostShown)));
  const data: string[] = [];
  let dataLength = 0;
  for (const text of sent) {
    dataLength += text.length;
    if (dataLength <= mostRead) data.push(text);
    for (const form of formsOf(text)) find(wordsOf(form), wanted, rows);
  }
  const notSent: ShownAgainstSent['notSent']['lines'] = [];
  const assembled: string[] = [];
  const counts = { notSent: 0, assembled: 0 };
  for (const { text, words } of lines) {
    if (passagesOf(words).every((each) => wanted.get(each) === true)) continue;
    const missing = [...new Set(words.filter((each) => wanted.get(each) !== true))];
    if (missing.length > 0) {
      counts.notSent += 1;
      if (notSent.length < mostListed) notSent.push({ text: cut(text), words: missing.slice(0, 20) });
    } else {
      counts.assembled += 1;
      if (assembled.length < mostListed) assembled.push(cut(text));
    }
  }
  // Each of a row was sent, but not together: of two people one has the name of the other.
  for (const row of rows.apart((words) => words.every((each) => wanted.get(each) === true))) {
    counts.assembled += 1;
    if (assembled.length < mostListed) assembled.push(cut(row));
  }
  const unseen = notShownOfLists(data, shown);
  return {
    whole: isAll && shown.length <= mostShown,
    lines: lines.length,
    notSent: { count: counts.notSent, lines: notSent },
    assembled: { count: counts.assembled, lines: assembled },
    notShown: document === null ? null : notShownOf(document, lines, wordsOf(shown.slice(0, mostShown))),
    notShownOfLists: { count: unseen.length, lines: unseen.slice(0, mostListed).map(cut) },
  };
}

/** What the HTML says to a reader and the page does not: lines of which nothing is shown, or something of their middle is not. */
function notShownOf(
  document: string,
  lines: readonly Line[],
  shown: readonly string[],
): ShownAgainstSent['notShown'] {
  // Also over the ends of lines: what is one line of the HTML may be drawn as two.
  const isShown = new Set(passagesOf(shown));
  for (const { words } of lines) for (const each of [...passagesOf(words), ...words]) isShown.add(each);
  const absent = linesOf(readableOf(document)).filter(({ words }) => {
    const seen = passagesOf(words).map((each) => isShown.has(each));
    const [first, last] = [seen.indexOf(true), seen.lastIndexOf(true)];
    // A page may show less of a line at its beginning or end, as "… more".
    return first === -1 || seen.slice(first, last).includes(false);
  });
  return { count: absent.length, lines: absent.slice(0, mostListed).map(({ text }) => cut(text)) };
}

/** Each different line that has a word; the cells of a row, which a tab keeps apart, are lines of their own. */
function linesOf(text: string): Line[] {
  const lines = new Set(text.split(/\r?\n|\t/).map((line) => line.replace(/\s+/g, ' ').trim()));
  return [...lines]
    .map((line) => ({ text: line, words: wordsOf(line) }))
    .filter(({ words }) => words.length > 0);
}

/** The words of the cells of each row that has more than one. */
function cellsOf(text: string): Line[][] {
  const rows = new Set(text.split(/\r?\n/).filter((line) => line.includes('\t')));
  return [...rows].map((row) =>
    row
      .split('\t')
      .map((cell) => ({ text: cell.replace(/\s+/g, ' ').trim(), words: wordsOf(cell) }))
      .filter(({ words }) => words.length > 0),
  );
}

function passagesOf(words: readonly string[]): string[] {
  if (words.length <= passage) return [words.join(' ')];
  return words.slice(0, words.length - passage + 1).map((_, at) => words.slice(at, at + passage).join(' '));
}

/** Marks every passage and word that is wanted and stands here. */
function find(words: readonly string[], wanted: Map<string, boolean>, rows: NamesBesideHandles): void {
  rows.begin();
  for (let at = 0; at < words.length; at++) {
    let joined = '';
    for (let length = 1; length <= passage && at + length <= words.length; length++) {
      joined = length === 1 ? (words[at] ?? '') : `${joined} ${words[at + length - 1] ?? ''}`;
      if (wanted.has(joined)) {
        wanted.set(joined, true);
        rows.see(joined, at);
      }
      // Nothing that is wanted begins with a word that is not.
      else if (length === 1) break;
    }
  }
}

/** A text with its markup, in which attributes are words, and without, in which what is around a tag is one line. */
function formsOf(text: string): string[] {
  const plain = unescaped(text);
  return plain.includes('<')
    ? [plain, plain.replace(/<[^<>]*>/g, ''), plain.replace(/<[^<>]*>/g, ' ')]
    : [plain];
}

const inlineTag =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)\b[^<>]*>/gi;

/** What of HTML is for readers, a block a line. */
function readableOf(html: string): string {
  const blocks = withoutUnread(html)
    .replace(/\s+/g, ' ')
    .replace(inlineTag, '')
    .replace(/<[^<>]*>/g, '\n');
  return unescaped(blocks);
}

const unreadStart = /<(?:(script|style|noscript|template|head|svg|math)\b|!--)/gi;

/** Without scripts, styles, comments and the like. One that does not end takes the rest with it, as in a browser. */
function withoutUnread(html: string): string {
  const lower = html.toLowerCase();
  let read = '';
  let at = 0;
  for (;;) {
    unreadStart.lastIndex = at;
    const start = unreadStart.exec(html);
    if (start === null) return read + html.slice(at);
    read += `${html.slice(at, start.index)}\n`;
    const ending = start[1] === undefined ? '-->' : `</${start[1].toLowerCase()}`;
    const end = lower.indexOf(ending, start.index);
    if (end < 0) return read;
    at = end + ending.length;
  }
}

function cut(text: string): string {
  return text.length > mostOfLine ? `${text.slice(0, mostOfLine)}…` : text;
}
