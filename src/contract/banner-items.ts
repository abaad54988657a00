import type { BannerFacts } from './banner.ts';

type Shown = Pick<BannerFacts, 'pictures'> & {
  place: { item: string | null };
  view: { item: string | null };
  sightings: readonly { items: readonly string[] }[];
};

/** Every item that a record rests on, each once: its pictures, what shows each sighting, what place and direction come from. */
export function itemsOfBanner({ pictures, sightings, place, view }: Shown): string[] {
  const measured = [place.item, view.item].filter((item) => item !== null);
  return [
    ...new Set([
      ...pictures.map(({ item }) => item),
      ...sightings.flatMap(({ items }) => items),
      ...measured,
    ]),
  ];
}
