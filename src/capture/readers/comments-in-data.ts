import type { ReadComment } from '../../contract/comments.ts';
import { isSameSubject, readPostAddress } from './addresses.ts';
import { cutComment, type Gathered } from './gathered-comments.ts';
import { isObject, type JsonObject, textAt } from './json.ts';
import { addressesOf, typesOf } from './main-block.ts';
import type { Page } from './page.ts';
import { commentsInData, type DataComment } from './platform-comments.ts';
import { isSamePage } from './same-page.ts';
import { readTime } from './times.ts';

/** What the data of a platform has of comments; one that answers another comes after it or before it. */
export function sayData(page: Page, all: Gathered): void {
  const found = commentsInData(page);
  const known = new Map(found.map((each) => [each.id, each]));
  const placed = new Map<string, number | undefined>();
  const say = (each: DataComment): number | undefined => {
    if (placed.has(each.id)) return placed.get(each.id);
    placed.set(each.id, undefined); // Data that answers itself in a circle has an end.
    const answered = each.parent === null ? undefined : known.get(each.parent);
    const replyTo = answered === undefined ? null : (say(answered) ?? null);
    const time = readTime(each.time);
    const comment: ReadComment = {
      author: {
        name: each.name ?? each.handle,
        handle: each.handle,
        ...(each.accountId === undefined ? {} : { id: each.accountId }),
        url: absolute(each.url ?? undefined, page.url),
      },
      ...cutComment(each.text.trim() || null),
      at: time?.at ?? null,
      precision: time?.precision ?? null,
      zone: time?.zone ?? null,
      ...{ shown: each.shown, url: each.address ?? null, replyTo, where: each.where },
    };
    const place = all.add(comment, each.id);
    placed.set(each.id, place);
    return place;
  };
  for (const each of found) {
    if (all.isFull) return;
    say(each);
  }
}

/** Whether what a comment stands in is of this page, as far as it gives an address. */
function isOfPage(page: Page, where: string): boolean {
  const around = page.jsonLd.filter(
    (each) =>
      each.where !== where && where.startsWith(each.where) && !typesOf(each.value).includes('Comment'),
  );
  const about = readPostAddress(page.url);
  const isOwn = (address: string): boolean =>
    isSamePage(page.url, address) || (about !== null && isSameSubject(about, readPostAddress(address)));
  return around.every(({ value }) => {
    const addresses = addressesOf(value, page.url);
    return addresses.length === 0 || addresses.some(isOwn);
  });
}

/** `Comment` of schema.org, which stands within what it is about or within what it answers. */
export function sayJsonLd(page: Page, all: Gathered): void {
  const placed = new Map<string, number>();
  for (const { value, where } of page.jsonLd) {
    const types = typesOf(value);
    if (!(types.includes('Comment') || types.includes('Answer')) || !isOfPage(page, where)) continue;
    const time = readTime(value['datePublished']) ?? readTime(value['dateCreated']);
    const by = isObject(value['author']) ? value['author'] : ({} as JsonObject);
    const name = typeof value['author'] === 'string' ? value['author'] : textAt(by, 'name');
    const place = all.add({
      author: {
        name: name?.trim() || null,
        handle: textAt(by, 'alternateName')?.replace(/^@/, '') || null,
        url: absolute(textAt(by, 'url'), page.url),
      },
      ...cutComment((textAt(value, 'text') ?? textAt(value, 'articleBody'))?.trim() || null),
      at: time?.at ?? null,
      precision: time?.precision ?? null,
      zone: time?.zone ?? null,
      shown: null,
      url: absolute(textAt(value, 'url'), page.url),
      replyTo: placed.get(where.replace(/\.comment(\[\d+\])?$/, '')) ?? null,
      where,
    });
    if (place !== undefined) placed.set(where, place);
  }
}

function absolute(address: string | undefined, page: URL): string | null {
  const url = address === undefined ? null : URL.parse(address, page.href);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
