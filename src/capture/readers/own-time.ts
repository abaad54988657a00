import { type PostAddress, readPostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import type { Page } from './page.ts';
import { readTimeOf } from './time-words.ts';

/** The time that is shown within the post's own link; one of a comment to it, or of another post, has another link. */
export function sayOwnTime(page: Page, { platform, id }: PostAddress, facts: Facts): void {
  const time = page.dom?.all('a[href] time').find((each) => {
    const link = URL.parse(each.closest('a[href]')?.attribute('href') ?? '', page.url.href);
    const named = link === null ? null : readPostAddress(link);
    return named?.platform === platform && named.kind === 'post' && named.id === id;
  });
  const isData = time?.attribute('datetime') !== null;
  facts.time(
    readTimeOf(time?.attribute('datetime'), time?.text() ?? ''),
    `dom a[href*="/${id ?? ''}"] time${isData ? '[datetime]' : ''}`,
  );
}
