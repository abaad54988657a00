import { wordsOf } from './words.ts';

/** Characters of data that are looked through, and how many texts of it are held against the page. */
export const mostRead = 8 * 1024 * 1024;
const mostTexts = 20_000;
const mostDepth = 24;
/** How many words make a text, and how many in a row are looked for. */
const [fewest, window] = [3, 4];
/** Words of all texts together, and of one. */
const mostWords = 400_000;
const mostOfText = 400;

/**
 * What came as data and is not shown, where that can be said without guessing: a text of a list of which most others
 * are shown, in the same field. A comment that was taken out of a page is such a text; what pages are sent and show
 * nobody is in a field of its own, of which nothing is shown. Texts that stand in the page in part are taken for shown.
 *
 * @param sent answers as they were decoded: JSON, and HTML with JSON in it
 * @param shown what the page showed, with rows that are gone again
 */
export function notShownOfLists(sent: Iterable<string>, shown: string): string[] {
  const fields = new Map<string, Map<string, string[]>>();
  let [left, count, all] = [mostRead, 0, 0];
  const take = (field: string, text: string): void => {
    if (count >= mostTexts || all >= mostWords) return;
    const words = wordsOf(text.slice(0, 4000)).slice(0, mostOfText);
    if (words.length === 0 || /^\S*:\/\/\S*$/.test(text.trim())) return;
    const texts = fields.get(field) ?? new Map<string, string[]>();
    fields.set(field, texts);
    if (!texts.has(text)) [count, all] = [count + 1, all + words.length];
    texts.set(text, words);
  };
  for (const answer of sent) {
    if (left <= 0) break;
    for (const data of dataIn(answer)) {
      left -= data.length;
      if (left > 0) walk(parsed(data), { path: '', list: false, depth: 0 }, take);
    }
  }
  const runs = runsOf(fields, wordsOf(shown));
  const absent = new Set<string>();
  for (const texts of fields.values()) {
    const long = [...texts].filter(([, words]) => words.length >= fewest);
    const seen = long.filter(([, words]) => isShown(words, runs));
    if (seen.length < 2 || seen.length * 2 < long.length) continue;
    for (const [text, words] of texts)
      if (!isShown(words, runs)) absent.add(text.replace(/\s+/g, ' ').trim());
  }
  return [...absent];
}

/** Of the runs of words that are looked for, those that the page shows. */
function runsOf(
  fields: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  page: readonly string[],
): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const texts of fields.values())
    for (const words of texts.values()) for (const run of windowsOf(words)) wanted.add(run);
  const found = new Set<string>();
  for (let at = 0; at < page.length; at += 1)
    for (let length = 1; length <= window; length += 1) {
      const run = page.slice(at, at + length).join(' ');
      if (wanted.has(run)) found.add(run);
    }
  return found;
}

interface Place {
  /** Keys on the way, the same for every member of a list. */
  path: string;
  /** Within a member of a list. */
  list: boolean;
  depth: number;
}

function walk(value: unknown, at: Place, take: (field: string, text: string) => void): void {
  if (at.depth > mostDepth) return;
  const depth = at.depth + 1;
  if (typeof value === 'string') {
    if (at.list) take(at.path, value);
  } else if (Array.isArray(value)) {
    for (const one of value)
      walk(one, { path: `${at.path}[]`, list: at.list || typeof one === 'object', depth }, take);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value))
      walk(one, { ...at, path: `${at.path}.${key}`, depth }, take);
  }
}

/** Its beginning, or half of its passages. */
function isShown(words: readonly string[], runs: ReadonlySet<string>): boolean {
  const all = windowsOf(words);
  return (
    runs.has(all[0] ?? '') || (all.length > 1 && all.filter((run) => runs.has(run)).length * 2 >= all.length)
  );
}

function windowsOf(words: readonly string[]): string[] {
  if (words.length <= window) return [words.join(' ')];
  return words.slice(0, words.length - window + 1).map((_, at) => words.slice(at, at + window).join(' '));
}

/** JSON of an answer: all of it, each line of it, or what stands in scripts of HTML for the page's own. */
function dataIn(answer: string): string[] {
  const text = answer.trimStart();
  if (text.startsWith('<')) return inScripts(text);
  const bare = text.replace(/^(?:for \(;;\);|while\(1\);|\)\]\}',?)/, '').trim();
  if (!/^[[{]/.test(bare)) return [];
  return parsed(bare) === undefined ? bare.split('\n') : [bare];
}

/** Goes through the text once, whatever stands in it. */
function inScripts(html: string): string[] {
  const lower = html.toLowerCase();
  const found: string[] = [];
  for (let at = lower.indexOf('<script'); at >= 0; ) {
    const open = lower.indexOf('>', at);
    const end = open < 0 ? -1 : lower.indexOf('</script', open);
    if (end < 0) break;
    if (lower.slice(at, open).includes('json')) found.push(html.slice(open + 1, end));
    at = lower.indexOf('<script', end);
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No JSON: it says nothing here.
  }
}
