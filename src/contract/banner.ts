import { z } from 'zod';
import {
  bannerKinds,
  bannerShots,
  countWays,
  landKinds,
  measureSources,
  norths,
  permitAnswers,
  sightingKinds,
  sizeWays,
} from './banner-kinds.ts';
import { id32 } from './item.ts';
import { actTime, type ExactTime, exactTime, items, line, long, withdrawn } from './record-parts.ts';

/** Quantities that need not be whole are text with a decimal point. */
const metres = z.string().regex(/^\d{1,5}(\.\d{1,3})?$/);
const degreesTo = (most: number) =>
  z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,10})?$/)
    .refine((said) => Math.abs(Number(said)) <= most);
const measureSource = z.enum(measureSources);

/** Whom it promotes, as it is shown. */
const promoted = z.object({
  name: line,
  /** The number on the ballot. */
  number: line,
  party: line,
  election: line,
  /** The pack by which the number was resolved; empty where it was typed. */
  pack: line,
});

/** Where it is: in words, as a position, or both; `source` and `item` say where the position comes from. */
const bannerPlace = z
  .object({
    words: line,
    /** Decimal degrees WGS 84. */
    lat: degreesTo(90).nullable(),
    lon: degreesTo(180).nullable(),
    /** Metres within which it is right; null where that is not known. */
    accuracy: metres.nullable(),
    source: measureSource.nullable(),
    /** The picture that it was taken from. */
    item: id32.nullable(),
  })
  .refine(
    ({ lat, lon, source }) => (lat === null) === (lon === null) && (lat === null) === (source === null),
  );

/** In which direction it was looked at. */
const bannerView = z.object({
  /** Degrees clockwise from north. */
  degrees: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,4})?$/)
    .refine((said) => Number(said) < 360)
    .nullable(),
  north: z.enum(norths),
  source: measureSource.nullable(),
  item: id32.nullable(),
});

const sighting = z.object({
  is: z.enum(sightingKinds),
  time: actTime,
  /** What shows it; none where it was only seen. */
  items,
  note: line,
});

const bannerFacts = z.object({
  kind: z.enum(bannerKinds),
  /** In words, of what is none of these. */
  kindWords: line,
  /** As it stands on it; `[…]` for what cannot be read. */
  text: long,
  /** Who wrote that down. */
  readBy: line,
  promotes: z.array(promoted).max(20),
  size: z.object({ width: metres.nullable(), height: metres.nullable(), how: z.enum(sizeWays) }),
  count: z.object({
    number: z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .nullable(),
    how: z.enum(countWays),
  }),
  /** How it is fixed, and to what. */
  fixing: line,
  land: z.object({ is: z.enum(landKinds), owner: line }),
  permit: z.object({ is: z.enum(permitAnswers), number: line }),
  place: bannerPlace,
  view: bannerView,
  /** At least one, the first of which stands for it. */
  pictures: z.array(z.object({ item: id32, shows: z.enum(bannerShots) })).max(200),
  /** Who was SEEN putting it up, and by which witness: an observation, never drawn from a picture. */
  observed: z.object({ who: line, what: long, witness: line, time: actTime }),
  /** Who is thought to have put it up, and why: no observation. */
  inferred: z.object({ who: line, grounds: long }),
  /** When it was put up, as far as it is shown. */
  done: actTime,
  /** When it came to be known: the days of the law count from here. When its pictures were taken in, the items say. */
  found: actTime,
  sightings: z.array(sighting).max(100),
  note: long,
});
export type BannerFacts = z.infer<typeof bannerFacts>;
export { bannerFacts };

type BannerView = BannerFacts['view'];
type Sighting = BannerFacts['sightings'][number];

/** Behind the commitments of entries (docs/formats): all of it as it now is. */
export const saidBanner = bannerFacts
  .extend({
    pictures: bannerFacts.shape.pictures.min(1),
    observed: bannerFacts.shape.observed.extend({ time: exactTime }),
    done: exactTime,
    found: exactTime,
    sightings: z.array(sighting.extend({ time: exactTime })).max(100),
    withdrawn,
  })
  .loose();

/** The facts as a case keeps them: each time with how exactly it is said. */
export interface KnownBanner extends Omit<BannerFacts, 'observed' | 'done' | 'found' | 'sightings'> {
  observed: Omit<BannerFacts['observed'], 'time'> & { time: ExactTime };
  done: ExactTime;
  found: ExactTime;
  sightings: (Omit<Sighting, 'time'> & { time: ExactTime })[];
}

/** What the pictures themselves give for a record; nothing of it is recorded until a person says so. */
export interface BannerSuggestion {
  place: Pick<BannerFacts['place'], 'lat' | 'lon' | 'accuracy' | 'item'> | null;
  view: Pick<BannerView, 'degrees' | 'north' | 'item'> | null;
  /** When a camera's clock says that the earliest was taken: no day of knowing until a person says so. */
  found: BannerFacts['found'] | null;
  /** Metres between the two positions that are farthest from each other, where several pictures give one. */
  apart: number | null;
}
