import type { PostAddress } from './addresses.ts';
import { countNamed } from './count-words.ts';
import type { Facts } from './facts.ts';
import { at, findObject, objectsIn, textAt } from './json.ts';
import { leadingCount } from './numbers.ts';
import type { Page } from './page.ts';
import { decoded, wordsOf } from './youtube-words.ts';

/** A channel of YouTube, by the data that its page has of it. */
export function sayChannel(page: Page, { handle }: PostAddress, facts: Facts): void {
  const data = page.variable('ytInitialData');
  const channel = at(data?.value, 'metadata', 'channelMetadataRenderer');
  if (data === undefined || channel === undefined) return;
  const where = `${data.where}.metadata.channelMetadataRenderer`;
  const named = /\/@([^/?#]+)$/.exec(textAt(channel, 'vanityChannelUrl') ?? '')?.[1];
  const own = named === undefined ? undefined : decoded(named);
  const id = textAt(channel, 'externalId');
  if (!isAsked(page.url, channel, handle, own)) {
    facts.contradict('url', textAt(channel, 'vanityChannelUrl') ?? id ?? '', where);
    return;
  }
  facts.say('author.name', textAt(channel, 'title'), `${where}.title`);
  facts.say('author.id', id, `${where}.externalId`);
  facts.say('author.handle', own, `${where}.vanityChannelUrl`);
  facts.say('text', textAt(channel, 'description'), `${where}.description`);
  // Only where the site puts its own numbers: what the account says of itself stands in the header, too.
  const header = { value: at(data.value, 'header'), where: `${data.where}.header` };
  const rows = [...objectsIn(header, (each) => Array.isArray(each['metadataParts']))];
  const parts = rows.flatMap(({ value, where: row }) =>
    (value['metadataParts'] as unknown[]).map((part, index) => ({
      words: textAt(part, 'text', 'content'),
      where: `${row}.metadataParts[${index}].text.content`,
    })),
  ); // `Array.isArray` has looked at it
  for (const field of ['subscriberCountText', 'videosCountText']) {
    const before = findObject(header, (each) => field in each);
    parts.push({ words: wordsOf(before?.value[field]), where: `${before?.where ?? ''}.${field}` });
  }
  for (const part of parts) {
    const said = part.words ?? '';
    const name = countNamed(said.replace(/^[\d.,\s\u00a0]+(?:K|M|B|rb|ribu|jt|juta|miliar)?\b/u, ''));
    if (name === 'followers' || name === 'posts')
      facts.count(name, leadingCount(said, page.language), part.where);
  }
}

/** Whether the data is of the channel that the address names, in whichever of its three forms. */
function isAsked(url: URL, channel: unknown, handle: string | null, own: string | undefined): boolean {
  if (handle !== null) return own?.toLowerCase() === handle.toLowerCase();
  const [, form, name = ''] = url.pathname.split('/');
  if (form === 'channel') return name === textAt(channel, 'externalId');
  const links = at(channel, 'ownerUrls');
  const addresses = [
    textAt(channel, 'vanityChannelUrl'),
    ...(Array.isArray(links) ? (links as unknown[]) : []),
  ];
  const asked = decoded(name).toLowerCase();
  return addresses.some((each) => {
    const last = URL.parse(String(each))?.pathname.split('/').findLast(Boolean);
    return last !== undefined && decoded(last).replace(/^@/, '').toLowerCase() === asked;
  });
}
