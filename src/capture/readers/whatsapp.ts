import type { PostAddress } from './addresses.ts';
import { countNamed } from './count-words.ts';
import type { Facts } from './facts.ts';
import { parseCount } from './numbers.ts';
import { ownMeta, partsOf } from './own-meta.ts';
import type { Page } from './page.ts';

/** A number and what it counts, and nothing else. */
const followers = /^(?<number>\d[\d.,]*(?:\s?(?:K|M|B|rb|ribu|jt|juta|miliar))?\+?)\s(?<word>\p{L}+)$/u;

/** WhatsApp: the page of a channel, and of one message in it, as the web shows them: no more than its tags. */
export function readWhatsApp(page: Page, about: PostAddress, facts: Facts): void {
  const meta = ownMeta(page, about, facts);
  const title = partsOf(meta('og:title'), /^(?<name>[^\n]+?) \| (?:WhatsApp Channel|Saluran WhatsApp)$/);
  if (title === undefined) return;
  facts.say('author.name', title.parts['name'], title.where);
  facts.say('author.id', about.handle, 'address');
  const summary = meta('og:description');
  if (summary === undefined || about.kind !== 'profile') return;
  // `Name WhatsApp Channel. What it says of itself. 1,2 rb pengikut`. Where its own words speak of followers, too, it
  // cannot be told whose number the last one is.
  const last = followers.exec(summary.value.split(/\.\s+/).at(-1)?.trim() ?? '')?.groups;
  const spoken = (summary.value.match(/\p{L}+/gu) ?? []).filter(isFollowers);
  if (last !== undefined && isFollowers(last['word'] ?? '') && spoken.length === 1)
    facts.count('followers', parseCount(last['number'] ?? '', page.language), summary.where);
}

function isFollowers(word: string): boolean {
  return countNamed(word) === 'followers';
}
