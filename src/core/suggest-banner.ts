import type { BannerSuggestion } from '../contract/banner.ts';
import type { North } from '../contract/banner-kinds.ts';
import type { Item, PhotoFacts } from '../contract/item.ts';
import { metresBetween } from '../contract/metres-between.ts';
import { fractionsOf, textOf, toDecimal } from '../intake/photo/tags.ts';
import type { Locker } from '../locker/index.ts';

/**
 * What the pictures of a banner give for its record: the position of the first that has one, with how exact its file
 * says it is; the direction of the first that has one, with its reference; the earliest time that a
 * camera's clock says, which is no day of knowing. Claims of the files, each to be taken over by a person.
 */
export async function suggestBanner(locker: Locker, ids: readonly string[]): Promise<BannerSuggestion> {
  const items = ids.map((id) => locker.item(id));
  const tags = new Map<string, Record<string, unknown>>();
  for (const { item, files } of items)
    if (files.some(({ role }) => role === 'exif')) tags.set(item, await readTags(locker, item));
  const placed = items.flatMap(({ item, photo, film }) => {
    const place = photo?.place ?? film?.place ?? null;
    return place === null ? [] : [{ item, ...place }];
  });
  const first = placed[0];
  const looking = items.find(({ item }) => directionIn(tags.get(item)) !== null);
  const directed = looking === undefined ? null : directionIn(tags.get(looking.item));
  return {
    place:
      first === undefined
        ? null
        : {
            ...{ lat: first.lat, lon: first.lon, item: first.item },
            accuracy: decimalIn(tags.get(first.item), 'GPSHPositioningError', 1),
          },
    view: looking === undefined || directed === null ? null : { ...directed, item: looking.item },
    found: earliest(items),
    apart: farthestApart(placed),
  };
}

function earliest(items: readonly Item[]): BannerSuggestion['found'] {
  const times = items.flatMap(({ photo }) => (photo === undefined ? [] : timeOf(photo)));
  return times.toSorted((a, b) => instantOf(a) - instantOf(b))[0] ?? null;
}

/** A time of no zone counts as UTC, to be set beside others at all. */
function instantOf({ at, zone }: NonNullable<BannerSuggestion['found']>): number {
  return Date.parse(`${at ?? ''}${zone ?? 'Z'}`);
}

/** The camera's own time, without fractions; of no zone where the file gives none. */
function timeOf({ takenAt, takenAtZone }: PhotoFacts): NonNullable<BannerSuggestion['found']>[] {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(takenAt ?? '')?.[0];
  return at === undefined ? [] : [{ at, zone: takenAtZone, shown: takenAt }];
}

function farthestApart(placed: readonly { lat: string; lon: string }[]): number | null {
  if (placed.length < 2) return null;
  const all = placed.flatMap((one, at) => placed.slice(at + 1).map((other) => metresBetween(one, other)));
  return Math.round(Math.max(...all));
}

function directionIn(tags: Record<string, unknown> | undefined): { degrees: string; north: North } | null {
  const degrees = decimalIn(tags, 'GPSImgDirection', 2);
  if (degrees === null || Number(degrees) > 360) return null;
  const mark = textOf(tags?.['GPSImgDirectionRef'])?.trim().toUpperCase();
  const north = mark === 'T' ? 'true' : mark === 'M' ? 'magnetic' : 'unknown';
  return { degrees: String(Number(degrees) % 360), north };
}

/** More metres or degrees than this is no measure, but a file's way to say that there is none. */
const mostSaid = 99_999;

/** A quantity of at least nothing; null where there is none, or more than there can be. */
function decimalIn(tags: Record<string, unknown> | undefined, name: string, places: number): string | null {
  const size = fractionsOf(tags?.[name])?.[0];
  if (size === undefined) return null;
  const decimal = toDecimal(size, places);
  return decimal.startsWith('-') || Number(decimal) > mostSaid ? null : decimal;
}

/** The values of the Exif tags as the file of role `exif` has them. */
async function readTags(locker: Locker, item: string): Promise<Record<string, unknown>> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, 'exif')) parts.push(part);
  const whole = JSON.parse(Buffer.concat(parts).toString('utf8')) as { groups?: { exif?: object } }; // ours
  return Object.fromEntries(
    Object.entries(whole.groups?.exif ?? {}).map(([name, tag]: [string, unknown]) => [
      name,
      typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : tag,
    ]),
  );
}
