import { platformOf } from '../../contract/platforms.ts';
import type { ShownStory } from '../../contract/stories.ts';
import { keyOfAddress, profileAddress } from '../people/person.ts';
import { readPostAddress } from '../readers/addresses.ts';
import { accountOf } from './story-address.ts';
import type { StoryStands } from './story-in-page.ts';

type Account = NonNullable<ShownStory['account']>;

/** Of sites whose forms are not known. */
const profilePath = /^\/(?:(?:u|user|users|profile|profil|in)\/|@)([\w.%-]+)\/?$/;

/** Whose stories are followed: a viewer that is at the end of them goes on to those of the next account. */
export class Whose {
  readonly #named: string | null;
  #key: string | null = null;

  /** @param address of the page of stories */
  constructor(address: string) {
    this.#named = accountOf(address);
  }

  /**
   * Whose a story is: `another` where the address names another account, or the viewer has links to profiles above it and
   * none is that of the account before. Null where the viewer names nobody.
   */
  of({ url, above }: Pick<StoryStands, 'url' | 'above'>): Account | 'another' | null {
    if (accountOf(url) !== this.#named) return 'another';
    const accounts = above.flatMap(({ href, text }) => accountIn(href, text));
    const [first] = accounts;
    if (first === undefined) return null;
    const own = accounts.find((one) =>
      this.#key === null ? one.handle?.toLowerCase() === this.#named : keyOfAddress(one.url) === this.#key,
    );
    // Where the address says no name that is known for one, the first that the viewer names is the account.
    const account = own ?? (this.#key === null && !namesAccount(url) ? first : undefined);
    if (account === undefined) return 'another';
    this.#key = keyOfAddress(account.url);
    return account;
  }
}

/** Whether the address is of a form that has the account's own name in it. */
function namesAccount(address: string): boolean {
  const handle = readPostAddress(address)?.handle ?? null;
  return handle !== null && !/^\d+$/.test(handle);
}

/** None for a link that is not to a profile. */
function accountIn(href: string, text: string): Account[] {
  const url = URL.parse(href);
  const clean = profileAddress(href);
  if (url === null || clean === null) return [];
  const name = text === '' ? null : text;
  if (platformOf(url.hostname) === undefined) {
    const handle = profilePath.exec(url.pathname)?.[1];
    return handle === undefined ? [] : [{ name, handle, url: clean }];
  }
  const known = readPostAddress(url);
  return known?.kind === 'profile' ? [{ name, handle: known.handle, url: clean }] : [];
}
