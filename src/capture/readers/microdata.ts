import type { Facts } from './facts.ts';
import type { Element } from './html.ts';
import type { Page } from './page.ts';
import { isSamePage } from './same-page.ts';
import { readTimeOf } from './time-words.ts';

const scopes = ['Article', 'BlogPosting', 'SocialMediaPosting']
  .map((type) => `[itemscope][itemtype$="${type}" i]`)
  .join(', ');
/** Where a page shows what it is not about. */
const beside =
  'aside, footer, nav, [role="complementary"], [itemprop~="comment"], [itemscope][itemtype$="/Comment"], [class*="related" i], [class*="comment" i], [class*="recommend" i]';

/** Microdata of an article: of the one that a page has, not of one beside it or of one of many. */
export function sayMicrodata({ url, documents }: Page, facts: Facts): void {
  for (const { document, prefix } of documents) {
    const [scope, ...others] = document
      .all(scopes)
      .filter((each) => !each.isWithin(beside) && each.above(scopes) === null);
    if (scope === undefined || others.length > 0) continue;
    const all = (name: string): Element[] =>
      scope
        .all(`[itemprop~="${name}"]`)
        .filter((each) => !each.isWithin(beside) && (each.above(scopes) ?? scope).node === scope.node);
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
    facts.say('text', own('articleBody')?.text(), `${place} [itemprop="articleBody"]`);
  }
}
