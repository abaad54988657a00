import type { PostKind } from '../../contract/post.ts';
import { type JsonObject, type Placed, textAt } from './json.ts';
import type { Page } from './page.ts';

export type Block = Placed & { value: JsonObject };

/** What a type of schema.org is to us; a type that is not here says nothing of what the page shows. */
const kinds: Record<string, PostKind> = {
  Article: 'article',
  NewsArticle: 'article',
  ReportageNewsArticle: 'article',
  OpinionNewsArticle: 'article',
  AnalysisNewsArticle: 'article',
  BackgroundNewsArticle: 'article',
  ReviewNewsArticle: 'article',
  AskPublicNewsArticle: 'article',
  AdvertiserContentArticle: 'article',
  SatiricalArticle: 'article',
  ScholarlyArticle: 'article',
  TechArticle: 'article',
  APIReference: 'article',
  Report: 'article',
  BlogPosting: 'article',
  LiveBlogPosting: 'article',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  Question: 'post',
  VideoObject: 'post',
  Comment: 'comment',
  Answer: 'comment',
};

/**
 * What may embrace the page's own text: lists of blocks, and a page for what it is about. Whatever else a block lies
 * in lists it, cites it, links to it or advertises it.
 */
const embracing = /\$(\[\d+\])?(\["@graph"\](\[\d+\])?)?(\.(mainEntity|mainEntityOfPage)(\[\d+\])?)*$/;

/** The types that a block names, without the address of schema.org. */
export function typesOf(value: JsonObject): string[] {
  const type = value['@type'];
  return (Array.isArray(type) ? (type as unknown[]) : [type])
    .filter((each) => typeof each === 'string')
    .map(withoutVocabulary);
}

/** A name of schema.org without the address of its vocabulary. */
export function withoutVocabulary(name: string): string {
  return name.replace(/^(https?:\/\/(www\.)?schema\.org\/|schema:)/, '');
}

/** Blocks that stand for themselves, or for the page. */
export function ownBlocks(page: Page): Block[] {
  return page.jsonLd.filter(({ where }) => embracing.test(where));
}

/**
 * The block of JSON-LD that is the page's own text or post, and what kind that is: the one that gives the page's
 * address. One that gives another is never it, and one that gives none only where it stands alone.
 *
 * @param mustNameIt whether a block without an address is passed over
 */
export function mainBlock(
  page: Page,
  isOwn: (address: string) => boolean,
  mustNameIt = false,
): { block: Block; kind: PostKind } | undefined {
  const found = ownBlocks(page).flatMap((block) => {
    const kind = typesOf(block.value)
      .map((type) => kinds[type])
      .find((each) => each !== undefined);
    return kind === undefined ? [] : [{ block, kind, addresses: addressesOf(block.value, page.url) }];
  });
  // A video may be the page's own, but where there is a text, too, it is a part of that.
  const sorted = found.toSorted((a, b) => Number(isVideo(a.block)) - Number(isVideo(b.block)));
  const named = sorted.find(
    ({ addresses }) => addresses.some(isOwn) && addresses.every((each) => isOwn(each) || isFront(each)),
  );
  if (named !== undefined) return named;
  const [only] = found;
  if (only === undefined || found.length > 1 || mustNameIt || only.addresses.length > 0) return undefined;
  // A video without an address is as likely an advertisement.
  const isOfVideo = /^video/i.test(page.meta('og:type')?.value ?? '');
  return isVideo(only.block) && !isOfVideo ? undefined : only;
}

function isVideo({ value }: Block): boolean {
  return typesOf(value).includes('VideoObject');
}

/** The front of a site, which many pages give as what they belong to. */
function isFront(address: string): boolean {
  return URL.parse(address)?.pathname === '/';
}

/** The addresses that a block gives as those of what it describes; its id where it gives no other. */
export function addressesOf(value: JsonObject, page: URL): string[] {
  const main = value['mainEntityOfPage'];
  const web = (each: string | undefined): string[] => {
    const url = each === undefined || !/^(https?:)?\//i.test(each) ? null : URL.parse(each, page.href);
    return url === null ? [] : [url.href];
  };
  const addresses = [
    ...web(textAt(value, 'url')),
    ...web(typeof main === 'string' ? main : (textAt(main, '@id') ?? textAt(main, 'url'))),
  ];
  return addresses.length > 0 ? addresses : web(textAt(value, '@id'));
}
