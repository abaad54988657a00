import type { Annotation } from '../contract/annotation.ts';
import { type Position, toDms } from '../contract/coordinates.ts';
import { toPlusCode } from '../contract/plus-code.ts';
import { doubtsOf } from '../contract/position-doubt.ts';
import { type PlaceNames, type ProvinceShapes, proposeRegion } from '../contract/regions.ts';
import type { Words } from '../words/say.ts';
import { plainLine } from './plain-line.ts';

/** What a position says in each form, and what it suggests of where it is. */
interface ToldPosition {
  lat: number;
  lon: number;
  dms: string;
  plusCode: string;
  doubts: readonly string[];
  /** Proposed from the position, nothing of it for certain; null near nothing that is known of Indonesia. */
  proposed: ReturnType<typeof proposeRegion>;
}

/** A place that was set by hand, as `place show` gives it. */
interface ToldPlace extends Partial<ToldPosition> {
  place: string;
  accuracy: number | null;
  region: { code: string; name: string } | null;
  why: string;
  officer: string;
  madeAt: string;
  changedAt: string | null;
}

export function tellPosition(
  { lat, lon }: Position,
  accuracy: number | null,
  ofFile: readonly string[],
  { names, shapes }: { names: PlaceNames; shapes: ProvinceShapes },
): ToldPosition {
  return {
    ...{ lat, lon, dms: toDms({ lat, lon }, ['N', 'S', 'E', 'W']), plusCode: toPlusCode({ lat, lon }) },
    doubts: doubtsOf({ lat, lon }, accuracy, ofFile),
    proposed: proposeRegion({ lat, lon }, names, shapes),
  };
}

/** The notes of an item that set a place. */
export function tellPlaces(
  notes: readonly Annotation[],
  known: { names: PlaceNames; shapes: ProvinceShapes },
): ToldPlace[] {
  return notes.flatMap(({ annotation, place, text, officer, madeAt, changedAt }) => {
    if (place === null) return [];
    const { lat, lon, accuracy = null, region = null } = place;
    const at = lat === undefined || lon === undefined ? null : { lat: Number(lat), lon: Number(lon) };
    return [
      {
        place: annotation,
        ...(at === null ? {} : tellPosition(at, accuracy, [], known)),
        ...{ accuracy, region, why: text, officer, madeAt, changedAt },
      },
    ];
  });
}

/** The lines of a position for people. */
export function positionLines(
  { lat, lon, plusCode, doubts, proposed }: ToldPosition,
  words: Words,
): string[] {
  const dms =
    words.language === 'id'
      ? toDms({ lat, lon }, ['LU', 'LS', 'BT', 'BB'], ',')
      : toDms({ lat, lon }, ['N', 'S', 'E', 'W']);
  const regions = [...(proposed?.provinces ?? []), ...(proposed?.regencies ?? [])];
  return [
    `${String(lat)}, ${String(lon)} · ${dms} · ${plusCode}`,
    ...doubts.map((doubt) => `! ${words.say('map.doubtful')}: ${words.sayCode('position-doubt', doubt)}`),
    ...(regions.length === 0
      ? []
      : [
          words.say('cli.place.proposed', {
            regions: regions.map(({ name, code }) => `${name} (${code})`).join('; '),
          }),
        ]),
  ];
}

export function placeLines(place: ToldPlace, words: Words): string[] {
  const { lat, lon, dms = '', plusCode = '', doubts = [], proposed = null } = place;
  const position =
    lat === undefined || lon === undefined
      ? []
      : positionLines({ lat, lon, dms, plusCode, doubts, proposed }, words);
  const { region, accuracy, why, officer, madeAt, changedAt } = place;
  return [
    words.say('cli.place.by-hand', {
      id: place.place.slice(0, 8),
      officer: plainLine(officer),
      at: changedAt ?? madeAt,
    }),
    ...[
      ...position,
      ...(region === null ? [] : [`${plainLine(region.name)} (${region.code})`]),
      accuracy === null
        ? words.say('by-hand.no-accuracy')
        : words.say('by-hand.accuracy-is', { metres: String(accuracy) }),
      plainLine(why),
    ].map((line) => `  ${line}`),
  ];
}
