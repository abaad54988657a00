import type { Facts } from './facts.ts';
import type { Element } from './html.ts';
import type { Page } from './page.ts';
import { isSamePage } from './same-page.ts';
import { readTimeOf } from './time-words.ts';

const posts = ['SocialMediaPosting', 'DiscussionForumPosting'];
const scopes = ['Article', 'BlogPosting', ...posts]
  .map((type) => `[itemscope][itemtype$="${type}" i]`)
  .join(', ');
/** Where a page shows what it is not about. */
const beside =
  'aside, footer, nav, [role="complementary"], [itemprop~="comment"], [itemscope][itemtype$="/Comment"], [class*="related" i], [class*="comment" i], [class*="recommend" i]';

/**
 * Microdata of an article or a post: of the one that a page has, not of one beside it or of one of many. Gives what it
 * is where that was said with words and an author of its own, else null.
 */
export function sayMicrodata(
  { url, documents }: Page,
  facts: Facts,
): { kind: 'post' | 'article'; found: string } | null {
  let said: { kind: 'post' | 'article'; found: string } | null = null;
  for (const { document, prefix } of documents) {
    const [scope, ...others] = document
      .all(scopes)
      .filter((each) => !each.isWithin(beside) && each.above(scopes) === null);
    if (scope === undefined || others.length > 0) continue;
    const all = (name: string): Element[] =>
      scope
        .all(`[itemprop~="${name}"]`)
        // What stands in a scope of its own, as what is shared or an answer, is a property of that one.
        .filter((each) => !each.isWithin(beside) && (each.above('[itemscope]') ?? scope).node === scope.node);
    const own = (name: string): Element | undefined => all(name)[0];
    const addresses = [...all('url'), ...all('mainEntityOfPage')].flatMap(
      (each) => each.attribute('href') ?? each.attribute('itemid') ?? each.attribute('content') ?? [],
    );
    if (addresses.some((each) => each !== '' && !isSamePage(url, each))) continue;
    const place = `${prefix}[itemtype]`;
    const author = own('author');
    const name = author?.all('[itemprop~="name"]')[0] ?? author;
    facts.say(
      'author.name',
      name?.attribute('content') ?? name?.text().split('\n')[0],
      `${place} [itemprop="author"]`,
    );
    const published = own('datePublished');
    facts.time(
      readTimeOf(
        published?.attribute('content') ?? published?.attribute('datetime') ?? published?.text(),
        published?.text() ?? '',
      ),
      `${place} [itemprop="datePublished"]`,
    );
    const text = own('articleBody') ?? own('text');
    facts.say(
      'text',
      text?.text(),
      `${place} [itemprop="${own('articleBody') === text ? 'articleBody' : 'text'}"]`,
    );
    sayShared(own('sharedContent'), url, facts, place);
    const type = scope.attribute('itemtype') ?? '';
    const isPost = posts.some((each) => type.toLowerCase().endsWith(each.toLowerCase()));
    // An article says who wrote it and what; a bare frame of one says nothing.
    if ((text?.text() ?? '') !== '' && (name?.text() ?? name?.attribute('content') ?? '') !== '')
      said ??= { kind: isPost ? 'post' : 'article', found: place };
  }
  return said;
}

/** What a post passes on is a scope of its own. */
function sayShared(shared: Element | undefined, page: URL, facts: Facts, place: string): void {
  if (shared === undefined) return;
  const own = (name: string): Element | undefined =>
    shared
      .all(`[itemprop~="${name}"]`)
      .find((each) => (each.above('[itemscope]') ?? shared).node === shared.node);
  const said = (each: Element | undefined): string | undefined => each?.attribute('content') ?? each?.text();
  const author = own('author');
  const address = shared.attribute('itemscope') === null ? shared : own('url');
  const link = address?.attribute('href') ?? address?.attribute('content') ?? '';
  facts.other(
    'sharedFrom',
    {
      url: link === '' ? null : URL.parse(link, page.href)?.href,
      name: said(author?.all('[itemprop~="name"]')[0] ?? author)?.split('\n')[0],
      text: said(own('articleBody') ?? own('text')),
    },
    `${place} [itemprop="sharedContent"]`,
  );
}
