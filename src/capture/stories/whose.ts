import { platformOf } from '../../contract/platforms.ts';
import type { ShownStory } from '../../contract/stories.ts';
import { keyOfAddress } from '../people/person.ts';
import { readPostAddress } from '../readers/addresses.ts';
import { profileAddress } from '../readers/profile-address.ts';
import { accountOf } from './story-address.ts';
import type { StoryStands } from './story-in-page.ts';

type Account = NonNullable<ShownStory['account']>;

/** Of sites whose forms are not known. */
const profilePath = /^\/(?:(?:u|user|users|profile|profil|in)\/|@)([\w.%-]+)\/?$/;

/** Whose stories are followed: a viewer that is at the end of them goes on to those of the next account. */
export class Whose {
  readonly #named: string | null;
  #key: string | null = null;
  /** What the viewer had above the story before, where no link said whose it was. */
  #words: string | null = null;
  /** Those words were a heading that stayed from one story to the next. */
  #stayed = false;

  /** @param address of the page of stories */
  constructor(address: string) {
    this.#named = accountOf(address);
  }

  /**
   * Whose a story is: `another` where the address names another account, or the viewer has links to profiles above it and
   * none is that of the account before, or has another name there without a link. Null where no link says whose it is.
   */
  of({ url, above, named }: Pick<StoryStands, 'url' | 'above' | 'named'>): Account | 'another' | null {
    if (accountOf(url) !== this.#named) return 'another';
    const accounts = above.flatMap(({ href, text }) => accountIn(href, text));
    const [first] = accounts;
    if (first === undefined) return this.#key === null && this.#isAnothers(named) ? 'another' : null;
    const own = accounts.find((one) =>
      this.#key === null ? one.handle?.toLowerCase() === this.#named : keyOfAddress(one.url) === this.#key,
    );
    // Where the address says no name that is known for one, the first that the viewer names is the account.
    const account = own ?? (this.#key === null && !namesAccount(url) ? first : undefined);
    if (account === undefined) return 'another';
    this.#key = keyOfAddress(account.url);
    return account;
  }

  /** Tells of a story that was taken: by what stands above it alone the next one may be another's. */
  took({ named }: Pick<StoryStands, 'named'>): void {
    if (named === null) return;
    const words = lettersOf(named.text);
    this.#stayed ||= named.isHeading && words === this.#words;
    this.#words = words;
  }

  /**
   * Whether words above a story are another name than those above the one before. They are known for a name where they are
   * like that in the address, or a heading that stayed; else they may be the story's own, and change with each.
   */
  #isAnothers(named: StoryStands['named']): boolean {
    if (named === null || this.#words === null) return false;
    const words = lettersOf(named.text);
    if (words === this.#words) return false;
    return isLike(this.#words, this.#named) ? !isLike(words, this.#named) : this.#stayed;
  }
}

/** Whether words that stand above a story are the name that its address says. */
export function isNamedBy(words: string, address: string): boolean {
  return isLike(lettersOf(words), accountOf(address));
}

function isLike(words: string, account: string | null): boolean {
  const name = lettersOf(account ?? '');
  return name.length > 2 && words.includes(name);
}

/** As names are compared that are written with other signs or capitals in an address. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

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
