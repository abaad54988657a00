import type { PostAddress } from './addresses.ts';
import { readPostAddress } from './addresses.ts';
import { sayLinkedInDrawn } from './drawn-shared.ts';
import type { Facts } from './facts.ts';
import { textAt } from './json.ts';
import { sayBlock } from './json-ld.ts';
import { mainBlock } from './main-block.ts';
import { parseCount } from './numbers.ts';
import { ownMeta, partsOf } from './own-meta.ts';
import type { Page } from './page.ts';

/** LinkedIn: the JSON-LD of the post, the numbers beside it, then the tags. */
export function readLinkedIn(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  if (about.kind === 'post' || about.kind === 'article') {
    // A block without an address may be of a video that the page only shows.
    const main = mainBlock(page, (address) => readPostAddress(address)?.id === about.id, true);
    if (main !== undefined) {
      sayBlock(main.block, facts, page);
      const handle = readPostAddress(textAt(main.block.value, 'author', 'url') ?? '')?.handle;
      facts.say('author.handle', handle, `${main.block.where}.author.url`);
    }
    for (const { document, prefix } of page.documents) {
      const own = document.all(
        ['activity-urn', 'attributed-urn', 'urn']
          .map((each) => `[data-${each}$=":${about.id ?? ''}"]`)
          .join(', '),
      )[0];
      sayLinkedInDrawn(page, own, prefix, facts);
      for (const [attribute, name] of [
        ['data-num-reactions', 'likes'],
        ['data-num-comments', 'comments'],
      ] as const) {
        const selector = `[${attribute}]`;
        facts.count(
          name,
          parseCount(own?.first(selector)?.attribute(attribute) ?? '', page.language),
          `${prefix}${selector}`,
        );
      }
    }
    const title = partsOf(
      meta('og:title'),
      /^(?<name>[^|\n]+?) (?:on|di) LinkedIn: (?<text>[\s\S]*?)(?: \| (?<comments>[\d.,]+) (?:comments?|komentar))?$/,
    );
    facts.say('author.name', title?.parts['name'], title?.where ?? '');
    facts.count('comments', parseCount(title?.parts['comments'] ?? '', page.language), title?.where ?? '');
    const summary = meta('og:description');
    if (title !== undefined)
      facts.say('text', summary?.value ?? title.parts['text'], summary?.where ?? title.where);
    return;
  }
  if (about.kind !== 'profile') return;
  const title = partsOf(meta('og:title'), /^(?<name>[^|\n]+?)(?: - [^|\n]+)? \| LinkedIn$/);
  if (title === undefined) return;
  facts.say('author.name', title.parts['name'], title.where);
  facts.say('author.handle', about.handle, 'address');
  const summary = meta('og:description');
  // `Name | 1,234 followers on LinkedIn. …`: what stands further on was written by the account.
  const rest = summary?.value.startsWith(`${title.parts['name']} | `)
    ? summary.value.slice((title.parts['name']?.length ?? 0) + 3)
    : '';
  const count = /^(?<followers>\d[^|\n]{0,20}?) (?:followers?|pengikut) (?:on|di) LinkedIn\b/.exec(
    rest,
  )?.groups;
  facts.count('followers', parseCount(count?.['followers'] ?? '', page.language), summary?.where ?? '');
}
