import { at, isObject, textAt } from './json.ts';
import { plain } from './x-data.ts';

/**
 * The words of a post of X as it shows them: the whole of a long one, without the accounts that it answers before
 * them and the address of its own picture after them, and with the addresses that its short links stand for.
 */
export function shownWords(post: unknown): string | undefined {
  const legacy = at(post, 'legacy');
  const note = at(post, 'note_tweet', 'note_tweet_results', 'result');
  const long = textAt(note, 'text');
  if (long !== undefined) return plain(withLinks(long, at(note, 'entity_set', 'urls')));
  const text = textAt(legacy, 'full_text');
  if (text === undefined) return undefined;
  const signs = Array.from(text);
  const [from, to] = [0, 1].map((place) => at(legacy, 'display_text_range', place));
  const begin = typeof from === 'number' ? signs.slice(0, from).join('') : '';
  const end = typeof to === 'number' ? signs.slice(to).join('') : '';
  // Only what is known to be none of its words is left out.
  const before = /^(@\w+\s+)+$/.test(begin) ? begin.length : 0;
  const after = /^\s*https:\/\/t\.co\/\w+\s*$/.test(end) ? end.length : 0;
  return plain(withLinks(text.slice(before, text.length - after), at(legacy, 'entities', 'urls')));
}

function withLinks(text: string, urls: unknown): string {
  const links = new Map<string, string>();
  for (const each of Array.isArray(urls) ? (urls as unknown[]) : []) {
    const [short, whole] = isObject(each) ? [textAt(each, 'url'), textAt(each, 'expanded_url')] : [];
    if (short !== undefined && whole !== undefined) links.set(short, whole);
  }
  return text.replaceAll(/https:\/\/t\.co\/\w+/g, (short) => links.get(short) ?? short);
}
