import type { KnownBanner } from './banner.ts';

/** What a record of a banner says, without when and by whom it was written. */
export function factsOfBanner(banner: KnownBanner): KnownBanner {
  const { kind, kindWords, text, readBy, promotes, size, count, fixing, land, permit, place, view } = banner;
  const { pictures, observed, inferred, done, found, sightings, note } = banner;
  return {
    ...{ kind, kindWords, text, readBy, promotes, size, count, fixing, land, permit, place, view },
    ...{ pictures, observed, inferred, done, found, sightings, note },
  };
}
