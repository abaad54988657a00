import type { Banner } from '../../../contract/acts.ts';

export const bannerOrders = ['made', 'found', 'kind', 'place'] as const;
export type BannerOrder = (typeof bannerOrders)[number];

interface Wanted {
  order: BannerOrder;
  /** Words, all of which are somewhere in what is recorded. */
  typed: string;
  sayKind: (banner: Banner) => string;
}

/** The banners in which all the words stand, in the order that is wanted: of times the newest first. */
export function bannersInOrder(banners: readonly Banner[], { order, typed, sayKind }: Wanted): Banner[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = banners.filter((banner) => {
    const text = textOf(banner, sayKind).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const by: Record<BannerOrder, (a: Banner, b: Banner) => number> = {
    made: (a, b) => b.madeAt.localeCompare(a.madeAt),
    found: (a, b) => (b.found.at ?? '').localeCompare(a.found.at ?? ''),
    kind: (a, b) => sayKind(a).localeCompare(sayKind(b)),
    place: (a, b) => a.place.words.localeCompare(b.place.words),
  };
  return found.toSorted(by[order]);
}

function textOf(banner: Banner, sayKind: (banner: Banner) => string): string {
  const { text, promotes, place, fixing, land, observed, inferred, note, captured } = banner;
  return [
    ...[sayKind(banner), text, place.words, fixing, land.owner, note],
    ...promotes.flatMap(({ name, party, number }) => [name, party, number]),
    ...[observed.who, observed.what, observed.witness, inferred.who, inferred.grounds],
    ...captured.map(({ title }) => title),
  ].join('\n');
}
