import { type PostAddress, readPostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import type { Element } from './html.ts';
import type { Page } from './page.ts';

/** Of a post as it is drawn, where no data says what it passes on. */
interface Drawn {
  link: Element;
  about: PostAddress | null;
}

const message = ['rendering-role="story_message', 'comet-preview="message', 'preview="message']
  .map((each) => `[data-ad-${each}"]`)
  .join(', ');
/** What a post has below it to be pressed; the one that it passes on has none there. */
const pressed = ['Like', 'Suka', 'Comment', 'Komentari', 'Leave a comment', 'Beri komentar']
  .map((each) => `[role="button"][aria-label="${each}"]`)
  .concat('[data-ad-rendering-role$="_button"]')
  .join(', ');
const comment = ['comment', 'reply', 'komentar', 'balasan', 'tanggapan']
  .map((each) => `[role="article"][aria-label^="${each}" i]`)
  .join(', ');
const holder = '[role="article"], [aria-posinset], [role="dialog"], [role="main"]';
const heading = ['h2', 'h3', 'h4', '[role="heading"]', '[data-ad-rendering-role="profile_name"]'];
const headings = heading.map((each) => `${each} a[href]`).join(', ');

/**
 * What a post of Facebook passes on, as it is drawn: a block beside the post's own link which has a heading with its
 * account, a link of its own, and nothing to be pressed below it, while the post has. Without all of that it may be
 * another post of the page.
 */
export function sayFacebookDrawn(page: Page, id: string, facts: Facts): void {
  for (const { document, prefix } of page.documents) {
    const links = document.all('a[href]').flatMap((link): Drawn[] => {
      if (link.isWithin(message) || link.isWithin(comment)) return [];
      return [{ link, about: aboutOf(link, page) }];
    });
    for (const own of links.filter(({ about }) => about?.kind === 'post' && about.id === id)) {
      const post = own.link.closest(holder);
      if (post === null) continue;
      const within = (one: Element): boolean => one.closest(holder)?.node === post.node;
      const isOther = ({ link, about }: Drawn) => about?.kind === 'post' && about.id !== id && within(link);
      for (const { link } of links.filter(isOther)) {
        const block = outermostWithout(link, own.link, post);
        if (block === null || block.first(pressed) !== null || post.first(pressed) === null) continue;
        const names = block.all(headings).filter((each) => aboutOf(each, page)?.kind === 'profile');
        const [name] = names;
        const words = block.all(message);
        if (name === undefined || new Set(names.map((each) => hrefOf(each, page))).size > 1) continue;
        const handle = aboutOf(name, page)?.handle ?? null;
        facts.other(
          'sharedFrom',
          {
            name: name.text(),
            handle: handle !== null && /^\d+$/.test(handle) ? null : handle,
            url: hrefOf(link, page),
            text: words.length === 1 ? words[0]?.text() : null,
          },
          `${prefix}[role] a[href]`,
        );
        return;
      }
    }
  }
}

const reshared = [
  '[data-test-id="feed-reshare-content"]',
  '.feed-reshare-content',
  '.update-components-mini-update-v2',
].join(', ');
const commentary = [
  '[data-test-id="feed-reshare-content__commentary"]',
  '.update-components-text',
  '.feed-shared-text',
].join(', ');

/** What a post of LinkedIn passes on, as it is drawn in the block that the page has for that. */
export function sayLinkedInDrawn(page: Page, own: Element | undefined, prefix: string, facts: Facts): void {
  const block = own?.first(reshared);
  if (block === null || block === undefined) return;
  const names = block.all('a[href]').filter((each) => !each.isWithin(commentary) && each.text() !== '');
  const name = names.find((each) => aboutOf(each, page)?.kind === 'profile');
  if (name === undefined) return;
  const urn =
    block.attribute('data-activity-urn') ??
    block.attribute('data-attributed-urn') ??
    block.attribute('data-urn');
  const number = /^urn:li:(?:activity|share|ugcPost):\d+$/.exec(urn ?? '')?.[0];
  const link = block.all('a[href]').find((each) => {
    const about = each.isWithin(commentary) ? null : aboutOf(each, page);
    return about?.kind === 'post';
  });
  const [line = ''] = (name.first('[aria-hidden="true"]') ?? name).text().split('\n');
  const words = block.all(commentary);
  facts.other(
    'sharedFrom',
    {
      name: line,
      handle: aboutOf(name, page)?.handle ?? null,
      url:
        number !== undefined
          ? `https://www.linkedin.com/feed/update/${number}`
          : link === undefined
            ? null
            : hrefOf(link, page),
      text: words.length > 0 ? words[0]?.text() : null,
    },
    `${prefix}${block.tag}.${block.attribute('data-test-id') ?? 'update-components-mini-update-v2'}`,
  );
}

function urlOf(link: Element, page: Page): URL | null {
  return URL.parse(link.attribute('href') ?? '', page.url.href);
}

function aboutOf(link: Element, page: Page): PostAddress | null {
  const url = urlOf(link, page);
  return url === null ? null : readPostAddress(url);
}

/** Without what a page adds to its links, but for what names the post or the account. */
function hrefOf(link: Element, page: Page): string | null {
  const url = urlOf(link, page);
  if (url === null) return null;
  for (const name of [...url.searchParams.keys()])
    if (!/^(?:id|story_fbid|fbid|v)$/.test(name)) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

/** The largest element around one that does not hold another, within the post. */
function outermostWithout(inner: Element, other: Element, post: Element): Element | null {
  let block: Element | null = null;
  for (let up: Element | null = inner.above('*'); up !== null && up.node !== post.node; up = up.above('*')) {
    if (up.all('a[href]').some((each) => each.node === other.node)) return block;
    block = up;
  }
  return block;
}
