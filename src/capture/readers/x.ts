import { type PostAddress, readPostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import { sayProfilePage } from './json-ld-profile.ts';
import { type OwnMeta, ownMeta, partsOf, saysOn, titledBy } from './own-meta.ts';
import type { Page } from './page.ts';
import { sayXData } from './x-data.ts';
import { sayXProfile, sayXShown } from './x-shown.ts';

/** X: the data of the post by its number, the post itself on the page by its own link, then the tags. */
export function readX(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  if (about.kind === 'profile') {
    sayProfilePage(page, facts, (handle) => handle.toLowerCase() === about.handle?.toLowerCase());
    sayXProfile(page, about, facts);
  }
  if (about.kind === 'post' && about.id !== null) {
    sayXData(page, about.id, facts);
    sayXShown(page, about.id, facts);
  }
  if (about.kind === 'post' || about.kind === 'profile') sayTags(page, about, facts, meta);
}

function sayTags(page: Page, about: PostAddress, facts: Facts, meta: OwnMeta): void {
  const title = meta('og:title');
  const titled = titledBy(title, 'X|Twitter', { page, about, facts });
  facts.say('author.name', titled?.name, titled?.where ?? '');
  facts.say('author.handle', titled?.handle, titled?.where ?? '');
  if (about.kind !== 'post') return;
  const said = saysOn(title, 'X|Twitter');
  facts.say('author.name', said?.parts['name'], said?.where ?? '');
  facts.say('text', said?.parts['text'], said?.where ?? '');
  const bare =
    titled === undefined
      ? partsOf(title, /^(?<name>[^\n@:"“„«]+?) (?:on|di|en|sur|auf) (?:X|Twitter)$/)
      : undefined;
  facts.say('author.name', bare?.parts['name'], bare?.where ?? '');
  // No tag names the account: it is known where the address that was asked for and the page's own agree.
  const [own] = page.claimedAddresses.filter(({ value }) => readPostAddress(value)?.handle === about.handle);
  if (bare !== undefined && own !== undefined) facts.say('author.handle', about.handle, own.where);
  const summary = meta('og:description');
  if (titled !== undefined || said !== undefined || bare !== undefined)
    facts.say('text', summary?.value.replace(/^“([\s\S]*)”$/, '$1'), summary?.where ?? '');
}
