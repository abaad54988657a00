import type { BannerFacts } from './banner.ts';

type Said = Pick<BannerFacts, 'pictures' | 'place' | 'view'> & {
  sightings: readonly { items: readonly string[] }[];
};

/**
 * A record that rests on a picture no longer: it is in no set and shows no sighting, and a position or direction that
 * came from its file is not said any more, since nobody measured it otherwise.
 */
export function withoutPicture<Facts extends Said>(facts: Facts, item: string): Facts {
  const { pictures, place, view, sightings } = facts;
  return {
    ...facts,
    pictures: pictures.filter((each) => each.item !== item),
    sightings: sightings.map((each) => ({ ...each, items: each.items.filter((one) => one !== item) })),
    ...(place.item === item
      ? { place: { ...place, lat: null, lon: null, accuracy: null, source: null, item: null } }
      : {}),
    ...(view.item === item
      ? { view: { ...view, degrees: null, north: 'unknown', source: null, item: null } }
      : {}),
  };
}
