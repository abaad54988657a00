import { z } from 'zod';
import type { Item } from '../contract/item.ts';
import type { Profile } from '../contract/profile.ts';
import type { PictureBox } from '../contract/redaction.ts';
import type { Outcomes } from '../contract/sink.ts';
import type { ToCover } from '../contract/to-cover.ts';
import type { Locker } from '../locker/index.ts';

const largestRecord = 16 * 1024 * 1024;

/** What a record says of the profile that it was captured with, where it was a kept one. */
const withKeptProfile = z.object({
  browser: z.object({ profile: z.literal('kept'), profileName: z.string().catch('') }),
});

/**
 * What is known of the places to cover on an item, with each file in which nobody looked in `notLooked`. Where
 * nothing was noted when it was sealed, what its original or its record says; null where neither says anything.
 *
 * @throws JejakError `no-such-item`, and what `Locker.readFile` throws
 */
export async function toCoverOf(locker: Locker, id: string): Promise<ToCover | null> {
  const item = locker.item(id);
  const found =
    locker.toCover(item.item) ?? (await leftOfOriginal(locker, item)) ?? (await saidByRecord(locker, item));
  if (found === null) return null;
  const isLooked = (role: string): boolean => found.looked?.includes(role) ?? isOfPage(role);
  const isWhereLooked = found.namedIn !== undefined;
  const others = item.files
    .filter(({ role }) => role !== 'thumbnail')
    .filter(({ role, mediaType }) =>
      /^(image|video)\//.test(mediaType) ? !isLooked(role) : !isWhereLooked && found.named,
    )
    .map(({ role }) => role);
  return { ...found, notLooked: [...new Set([...found.notLooked, ...others])] };
}

/**
 * What is left to cover on a redacted copy of one picture: the places on its original that no box covers wholly, and
 * whether it was looked there at all.
 */
export function leftToCover(found: ToCover, role: string, covered: readonly PictureBox[]): ToCover {
  const isCovered = ({ x, y, width, height }: PictureBox): boolean =>
    covered.some(
      (box) => box.x <= x && box.y <= y && box.x + box.width >= x + width && box.y + box.height >= y + height,
    );
  const { boxes, notLooked, looked } = found;
  return {
    ...found,
    boxes: boxes.filter((each) => each.role === role && !isCovered(each)),
    namedIn: [], // Its files are a picture and what is said of it.
    notLooked: notLooked.filter((each) => each === role || each === 'all'),
    ...(looked === undefined ? {} : { looked: looked.filter((each) => each === role) }),
  };
}

/** Of what is there, nobody knows what stands on it. */
export function nothingLooked(profile: Profile | null): ToCover {
  const named = profile !== null && profile.ownNames.length > 0;
  return { boxes: [], notLooked: ['all'], profile: profile?.name ?? null, named };
}

/** What came of a work that looks at no page: a film, a file. */
export function withNothingLooked(outcome: Outcomes, profile: Profile | null): Outcomes {
  return outcome.result === 'item' ? { ...outcome, toCover: nothingLooked(profile) } : outcome;
}

/** Before it was noted on which pictures it was looked, it was on these. */
function isOfPage(role: string): boolean {
  return /^(viewport|screenshot(-\d+)?)$/.test(role);
}

/** Of a copy that was made when nothing was noted of copies. */
async function leftOfOriginal(locker: Locker, { item }: Item): Promise<ToCover | null> {
  const made = locker.madeOf(item);
  if (made === null || !made.isRedaction || made.title === null) return null;
  const found = await toCoverOf(locker, made.item);
  return found === null ? null : leftToCover(found, made.role, made.boxes);
}

/** Of what was captured when nothing was noted yet, or in another locker. */
async function saidByRecord(locker: Locker, item: Item): Promise<ToCover | null> {
  const record = item.files.find(({ role }) => role === 'capture');
  const { fileName, camera } = item.source;
  if (record === undefined || record.bytes > largestRecord || (fileName ?? camera) !== undefined) return null;
  const parts: Uint8Array[] = [];
  try {
    for await (const part of locker.readFile(item.item, 'capture')) parts.push(part);
    const said = withKeptProfile.safeParse(JSON.parse(Buffer.concat(parts).toString('utf8'))).data;
    if (said === undefined) return null;
    return { boxes: [], notLooked: ['all'], profile: said.browser.profileName, named: true };
  } catch {
    return null; // Purged, damaged or no JSON: it says nothing, and the export itself tells what it cannot read.
  }
}
