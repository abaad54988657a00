import type { Banner } from '../../contract/acts.ts';
import type { BannerFacts } from '../../contract/banner.ts';
import { parsePosition } from '../../contract/coordinates.ts';
import { type TimeDraft, timeDraft, toTime } from './act-time.ts';

type Source = NonNullable<BannerFacts['place']['source']>;

/** Where it is, as it is being typed. */
export interface PlaceDraft {
  words: string;
  /** A position in any form that can be read. */
  position: string;
  accuracy: string;
  /** Where the position comes from. */
  from: Source;
  /** The picture that gave it. */
  item: string | null;
  /** What `position` stands for while it is not typed anew. */
  as: { typed: string; lat: string; lon: string } | null;
}

export interface SightingDraft {
  is: BannerFacts['sightings'][number]['is'];
  time: TimeDraft;
  items: string[];
  note: string;
}

/** A banner as it is being written. */
export interface BannerDraft {
  kind: BannerFacts['kind'];
  kindWords: string;
  pictures: BannerFacts['pictures'];
  text: string;
  readBy: string;
  promotes: BannerFacts['promotes'];
  size: { width: string; height: string; how: BannerFacts['size']['how'] };
  count: { number: string; how: BannerFacts['count']['how'] };
  fixing: string;
  land: BannerFacts['land'];
  permit: BannerFacts['permit'];
  place: PlaceDraft;
  view: { degrees: string; north: BannerFacts['view']['north']; from: Source; item: string | null };
  done: TimeDraft;
  found: TimeDraft;
  observed: { who: string; what: string; witness: string; time: TimeDraft };
  inferred: BannerFacts['inferred'];
  sightings: SightingDraft[];
  note: string;
}

const unknown = { at: null, zone: null, shown: null };
export const nobodyPromoted = { name: '', number: '', party: '', election: '', pack: '' };

/** What a form begins with: the record that is changed, or these pictures and nothing else. */
export function bannerDraftOf(
  banner: Banner | null,
  items: readonly string[],
  isComma: boolean,
): BannerDraft {
  const say = (decimal: string | null | undefined): string =>
    isComma ? (decimal ?? '').replace('.', ',') : (decimal ?? '');
  const { place, view, size, count, observed } = banner ?? {};
  const { lat = null, lon = null } = place ?? {};
  const typed = lat === null || lon === null ? '' : positionText(lat, lon);
  return {
    kind: banner?.kind ?? 'spanduk',
    kindWords: banner?.kindWords ?? '',
    pictures: banner?.pictures ?? items.map((item) => ({ item, shows: 'whole' })),
    text: banner?.text ?? '',
    readBy: banner?.readBy ?? '',
    promotes: banner !== null && banner.promotes.length > 0 ? banner.promotes : [nobodyPromoted],
    size: { width: say(size?.width), height: say(size?.height), how: size?.how ?? 'estimated' },
    count: { number: count?.number ?? '', how: count?.how ?? 'estimated' },
    fixing: banner?.fixing ?? '',
    land: banner?.land ?? { is: 'unknown', owner: '' },
    permit: banner?.permit ?? { is: 'unknown', number: '' },
    place: {
      words: place?.words ?? '',
      position: typed,
      accuracy: say(place?.accuracy),
      ...{ from: place?.source ?? 'hand', item: place?.item ?? null },
      as: lat === null || lon === null ? null : { typed, lat, lon },
    },
    view: {
      degrees: say(view?.degrees),
      north: view?.north ?? 'unknown',
      ...{ from: view?.source ?? 'hand', item: view?.item ?? null },
    },
    done: timeDraft(banner?.done ?? unknown),
    found: timeDraft(banner?.found ?? unknown),
    observed: {
      ...{ who: observed?.who ?? '', what: observed?.what ?? '', witness: observed?.witness ?? '' },
      time: timeDraft(observed?.time ?? unknown),
    },
    inferred: banner?.inferred ?? { who: '', grounds: '' },
    sightings: (banner?.sightings ?? []).map((each) => ({ ...each, time: timeDraft(each.time) })),
    note: banner?.note ?? '',
  };
}

/** A position as the field has it: decimal, with points. */
export function positionText(lat: string, lon: string): string {
  return `${lat}, ${lon}`;
}

/** What is wrong with a draft, by its field. */
export interface BannerFaults {
  pictures: boolean;
  kindWords: boolean;
  width: boolean;
  height: boolean;
  count: boolean;
  position: boolean;
  accuracy: boolean;
  degrees: boolean;
  witness: boolean;
  grounds: boolean;
}

export function faultsOf(draft: BannerDraft): BannerFaults {
  const { size, count, place, view, observed, inferred } = draft;
  return {
    pictures: draft.pictures.length === 0,
    kindWords: draft.kind === 'other' && draft.kindWords.trim() === '',
    width: !isMetres(size.width),
    height: !isMetres(size.height),
    count: count.number.trim() !== '' && !/^[1-9]\d{0,5}$/.test(count.number.trim()),
    position: place.position.trim() !== '' && positionOf(place) === null,
    accuracy: !isMetres(place.accuracy),
    degrees: degreesOf(view.degrees) === undefined,
    witness: observed.witness.trim() === '' && (observed.who.trim() !== '' || observed.what.trim() !== ''),
    grounds: inferred.who.trim() !== '' && inferred.grounds.trim() === '',
  };
}

/** Latitude and longitude as they are kept; null where none can be read. */
export function positionOf({ position, as }: PlaceDraft): { lat: string; lon: string } | null {
  if (as !== null && position === as.typed) return { lat: as.lat, lon: as.lon };
  const read = parsePosition(position);
  if (read === null) return null;
  const kept = (degrees: number): string => String(Number(degrees.toFixed(7)));
  return { lat: kept(read.lat), lon: kept(read.lon) };
}

/** What is to be written. @throws RangeError as `toTime` does */
export function toBannerFacts(draft: BannerDraft): BannerFacts {
  const { size, count, place, view, observed, permit } = draft;
  const at = positionOf(place);
  const degrees = degreesOf(view.degrees) ?? null;
  return {
    ...{ kind: draft.kind, kindWords: draft.kind === 'other' ? draft.kindWords : '' },
    ...{ text: draft.text, readBy: draft.readBy, fixing: draft.fixing, land: draft.land, note: draft.note },
    promotes: draft.promotes.filter(({ name, number, party }) =>
      [name, number, party].some((each) => each.trim() !== ''),
    ),
    size: { width: metres(size.width), height: metres(size.height), how: size.how },
    count: { number: count.number.trim() === '' ? null : count.number.trim(), how: count.how },
    permit: { is: permit.is, number: permit.is === 'yes' ? permit.number : '' },
    place: {
      ...{ words: place.words, lat: at?.lat ?? null, lon: at?.lon ?? null },
      accuracy: at === null ? null : metres(place.accuracy),
      ...{ source: at === null ? null : place.from, item: at === null ? null : place.item },
    },
    view: {
      ...{ degrees, north: view.north },
      ...{ source: degrees === null ? null : view.from, item: degrees === null ? null : view.item },
    },
    pictures: draft.pictures,
    observed: { ...observed, time: toTime(observed.time) },
    inferred: draft.inferred,
    ...{ done: toTime(draft.done), found: toTime(draft.found) },
    sightings: draft.sightings.map((each) => ({ ...each, time: toTime(each.time) })),
  };
}

function isMetres(typed: string): boolean {
  return typed.trim() === '' || /^\d{1,5}([.,]\d{1,3})?$/.test(typed.trim());
}

function metres(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim().replace(',', '.');
}

/** Null where nothing is typed, undefined where it is no direction. */
function degreesOf(typed: string): string | null | undefined {
  const bare = typed.trim().replace(',', '.');
  if (bare === '') return null;
  return /^\d{1,3}(\.\d{1,4})?$/.test(bare) && Number(bare) < 360 ? bare : undefined;
}
