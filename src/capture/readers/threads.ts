import type { PostAddress } from './addresses.ts';
import { sayCounts } from './count-words.ts';
import type { Facts } from './facts.ts';
import { sayMedia } from './meta-media.ts';
import { ownMeta, titledBy } from './own-meta.ts';
import { sayOwnTime } from './own-time.ts';
import type { Page } from './page.ts';

/** Threads: the data of the post by its code, the time of its own link, then the tags. */
export function readThreads(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  const title = titledBy(meta('og:title'), 'Threads', { page, about, facts });
  const summary = meta('og:description');
  if (about.kind === 'post' && about.id !== null) {
    const { id } = about;
    sayMedia(page, facts, (each) => each['code'] === id);
    sayOwnTime(page, about, facts);
  }
  // Without a name in its title the page is the wall, or says that the post is gone.
  if (title === undefined) return;
  facts.say('author.name', title.name, title.where);
  facts.say('author.handle', title.handle, title.where);
  if (summary === undefined) return;
  if (about.kind === 'post') facts.say('text', summary.value, summary.where);
  // The numbers stand first, and what the account says of itself after them.
  else
    sayCounts(facts, /^(?:[^•·\n]*\d[^•·\n]*[•·] ?){1,2}/.exec(summary.value)?.[0] ?? '', {
      language: page.language,
      where: summary.where,
      only: ['followers', 'posts'],
    });
}
