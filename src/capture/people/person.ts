import { acts } from '../behaviours/words.ts';
import { readPostAddress } from '../readers/addresses.ts';
import { accountIdIn, profileAddress } from '../readers/profile-address.ts';
import type { PeopleSeenRow } from './rows-in-page.ts';
import { portrait } from './words.ts';

/** Who a row of a list is, as far as the row says so. */
export interface Person {
  name: string | null;
  handle: string | null;
  id: string | null;
  url: string | null;
  badge: string | null;
}

/**
 * Reads a row. What it does not show is null. Whoever is in the row chose its words, so the handle is that of its
 * link; the words count where there is no link, or where they say the same as it.
 */
export function personOf(row: PeopleSeenRow): Person {
  const lines = row.text.split('\n').map(tidy).filter(Boolean);
  const url = profileOf(row, lines);
  const address = url === null ? null : new URL(url);
  const handle = address === null ? onlyHandle(lines) : handleIn(address, lines);
  return {
    name: nameOf(row, lines, handle),
    handle,
    id: address === null ? null : accountIdIn(address),
    url,
    badge: badgeOf(row, handle),
  };
}

/** By what a row is known again: its profile, else its handle, else all that it says. */
export function keyOf({ url, handle }: Person, text: string): string {
  if (url !== null) return `url ${keyOfAddress(url)}`;
  return handle === null ? `text ${text}` : `handle ${handle.toLowerCase()}`;
}

/** An address as it is compared: hosts of phones and capitals make no other account. */
export function keyOfAddress(address: string): string {
  const { hostname, port, pathname, search } = new URL(address);
  const host = hostname.toLowerCase().replace(/^(www|m|web|mobile|mbasic)\./, '');
  return `${host}:${port}${pathname.replace(/\/+$/, '').toLowerCase()}${search.toLowerCase()}`;
}

/** The link with the name on it before the link around the picture; a story is no profile. */
function profileOf({ links, controls }: PeopleSeenRow, lines: readonly string[]): string | null {
  const isProfile = ({ href }: { href: string }): boolean =>
    !/\/(stories|photo|reel|p|hashtag)\//.test(href) && profileAddress(href) !== null;
  const found = links.filter(isProfile);
  const best = found.find(({ text }) => text !== '' && !isControl(text, lines, controls)) ?? found[0];
  return best === undefined ? null : profileAddress(best.href);
}

/** Words that are there to be pressed. What a row begins with is a name, whatever it says: people are called Suka and Love. */
function isControl(text: string, lines: readonly string[], controls: readonly string[]): boolean {
  if (controls.includes(text)) return true;
  return text !== lines[0] && text.length < 25 && /^(\S+\s*){1,2}$/.test(text) && acts.test(text);
}

/** The handle of a row without a link; where it has several none is known to be the account's. */
function onlyHandle(lines: readonly string[]): string | null {
  const [first, ...more] = signedHandles(lines);
  return first !== undefined && more.length === 0 ? first : null;
}

/** Lines that are a handle with its sign, each once. */
function signedHandles(lines: readonly string[]): string[] {
  const found = lines.flatMap((line) => /^@([\p{L}\p{N}._-]{2,60}(?:@[\w.-]+)?)$/u.exec(line)?.[1] ?? []);
  return [...new Set(found)];
}

/** Of a form of address that is known, or where a word of the row says the same. */
function handleIn(address: URL, lines: readonly string[]): string | null {
  const known = readPostAddress(address);
  if (known?.kind === 'profile' && known.handle !== null && !/^\d+$/.test(known.handle)) return known.handle;
  const part = decoded(address.pathname.split('/').filter(Boolean).at(-1) ?? '').replace(/^@/, '');
  if (!/^[\p{L}\p{N}._-]{2,60}(?:@[\w.-]+)?$/u.test(part) || /^\d+$/.test(part)) return null;
  // The address of an account elsewhere, with its name there in the row.
  const whole = signedHandles(lines).find((each) => {
    const [user, domain] = each.toLowerCase().split('@');
    return user === part.toLowerCase() && domain !== undefined && isHostOf(address.hostname, domain);
  });
  if (whole !== undefined) return whole;
  const isNamed = /^\/(u|user|users|profile|profil|in|@[^/]+)(\/|$)/i.test(address.pathname);
  const words = lines.flatMap((line) => line.toLowerCase().split(' ')).map((word) => word.replace(/^@/, ''));
  return isNamed || words.includes(part.toLowerCase()) ? part : null;
}

/** Whether a host serves the accounts of a domain: itself, or one below it. */
export function isHostOf(host: string, domain: string): boolean {
  const plain = host.toLowerCase().replace(/^www\./, '');
  return plain === domain.toLowerCase() || plain.endsWith(`.${domain.toLowerCase()}`);
}

function nameOf(row: PeopleSeenRow, lines: readonly string[], handle: string | null): string | null {
  const isOther = (line: string): boolean => {
    const bare = line.replace(/^@/, '').toLowerCase();
    return (
      bare === handle?.toLowerCase() || !/[\p{L}\p{N}]/u.test(line) || isControl(line, lines, row.controls)
    );
  };
  const linked = row.links
    .map(({ text }) => text)
    .find((text) => text !== '' && lines.includes(text) && !isOther(text));
  return (linked ?? lines.find((line) => !isOther(line)))?.slice(0, 200) ?? null;
}

/** What a picture on the row is called that is neither the person nor the person's portrait. */
function badgeOf(row: PeopleSeenRow, handle: string | null): string | null {
  const names = [handle, ...row.links.map(({ text }) => text)].filter((name) => name !== null && name !== '');
  const found = row.pictures.find(
    (text) =>
      text.length <= 40 &&
      !portrait.test(text) &&
      !names.some((name) => name !== null && text.toLowerCase().includes(name.toLowerCase())),
  );
  return found ?? null;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone per cent sign: the part as it stands
  }
}
