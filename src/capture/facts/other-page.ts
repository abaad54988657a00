import { areOtherPosts, readPostAddress } from '../readers/addresses.ts';

/**
 * Whether an address that a page gave itself without asking for it is of something else than the one before: another post
 * by the number in it, another path that is no part of the first, or another value of what both ask for.
 */
export function isOtherPage(before: string, after: string): boolean {
  const [first, second] = [URL.parse(before), URL.parse(after)];
  if (first === null || second === null) return before !== after;
  const [post, other] = [readPostAddress(first), readPostAddress(second)];
  if (post !== null && other !== null && post.id !== null && other.id !== null)
    return areOtherPosts(post, other);
  if (first.origin !== second.origin) return true;
  // A name may stand there more than once.
  const asked = (url: URL, name: string): string => JSON.stringify(url.searchParams.getAll(name));
  const differs = [...first.searchParams.keys()].some(
    (name) => second.searchParams.has(name) && asked(first, name) !== asked(second, name),
  );
  return differs || !isPartOf(first.pathname, second.pathname);
}

/** What is known of the address of a page that a person took in a visit, each without secrets. */
interface Taken {
  /** How its document was asked for, before any server led elsewhere. */
  asked: { url: string; method: string };
  /** What was answered with the document. */
  answered: string;
  /** What stood in the address bar. */
  shown: string;
}

/**
 * The address of what a person took: the one that was asked for, wherever servers led from there. Where they sent a form, or
 * went on within the page, it is the one that stood in their address bar.
 */
export function addressOfTaken({ asked, answered, shown }: Taken): string {
  return asked.method !== 'GET' || isOtherPage(answered, shown) ? shown : asked.url;
}

/** Sites add a title to a path, or which part of it is shown, and take these away. */
function isPartOf(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((path) => `${path.replace(/\/+$/, '')}/`)
    .toSorted((a, b) => a.length - b.length);
  return short === long || (short !== '/' && long.startsWith(short));
}
