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

/** Sites add a title to a path, or which part of it is shown, and take these away. */
function isPartOf(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((path) => `${path.replace(/\/+$/, '')}/`)
    .toSorted((a, b) => a.length - b.length);
  return short === long || (short !== '/' && long.startsWith(short));
}
