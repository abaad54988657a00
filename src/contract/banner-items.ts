import type { BannerFacts } from './banner.ts';

type Shown = Pick<BannerFacts, 'pictures'> & { sightings: readonly { items: readonly string[] }[] };

/** Every item that a record rests on, each once: its pictures, then what shows each sighting. */
export function itemsOfBanner({ pictures, sightings }: Shown): string[] {
  return [...new Set([...pictures.map(({ item }) => item), ...sightings.flatMap((each) => each.items)])];
}
