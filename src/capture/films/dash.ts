import { replayedOfDash } from './as-replayed.ts';
import { lengthOfAddress, MadeAddresses, TooManyAddresses } from './made-addresses.ts';
import type { Piece } from './piece.ts';

/** An element of a manifest, as it is read in the page. */
export interface Tag {
  name: string;
  has: Record<string, string>;
  text: string;
  within: Tag[];
}

/** No film has more, in all its sets: a manifest that names more is not believed. */
const mostQualities = 2000;

/** What a page in the replay asks for of a film by DASH (ISO/IEC 23009-1). */
interface Replayed {
  pieces: Piece[];
  /** In how many sets the replay leaves several qualities, so that nobody knows which one is asked for. */
  open: number;
}

/**
 * The pieces of the quality that is left in the replay, in each set of which a piece was asked for in any quality. None of a
 * manifest that is not believed.
 *
 * @param isAsked whether something was asked for at an address
 */
export function replayedPieces(mpd: Tag, base: string, isAsked: (url: string) => boolean): Replayed {
  try {
    return piecesOfSets(mpd, base, isAsked);
  } catch (error) {
    if (!(error instanceof TooManyAddresses)) throw error;
    return { pieces: [], open: 1 };
  }
}

function piecesOfSets(mpd: Tag, base: string, isAsked: (url: string) => boolean): Replayed {
  const periods = named(mpd, 'Period');
  const addresses = new MadeAddresses();
  const replayed: Replayed = { pieces: [], open: 0 };
  let count = 0;
  for (const period of periods)
    for (const set of named(period, 'AdaptationSet')) {
      const qualities = named(set, 'Representation');
      count += qualities.length;
      if (count > mostQualities) throw new TooManyAddresses();
      // One at a time: only those of the one that is left are kept.
      const piecesIn = (one: Tag) => piecesOf([mpd, period, set, one], base, addresses);
      if (!qualities.some((one) => piecesIn(one).some(({ url }) => isAsked(url)))) continue;
      // Of several periods the replay leaves all as it is.
      const at = periods.length > 1 && qualities.length > 1 ? null : replayedOfDash(qualities.map(sizeOf));
      const left = at === null ? undefined : qualities[at];
      if (left === undefined) replayed.open += 1;
      else for (const piece of piecesIn(left)) replayed.pieces.push(piece);
    }
  return replayed;
}

function sizeOf({ has }: Tag): { pixels: number; bits: number } {
  const [width = 0, height = 0, bits = 0] = ['width', 'height', 'bandwidth'].map((name) =>
    Number(has[name] ?? '0'),
  );
  return { pixels: width * height, bits };
}

/** @param path from the manifest down to one quality */
function* piecesOf(path: readonly Tag[], manifest: string, addresses: MadeAddresses): Generator<Piece> {
  const base = path.reduce(
    (from, tag) => addresses.make(named(tag, 'BaseURL')[0]?.text.trim() ?? '', from) ?? from,
    manifest,
  );
  const address = (given: string | undefined, isPart = false): Piece[] => {
    const url = given === undefined ? null : addresses.make(given, base);
    return url !== null && /^https?:/.test(url) ? [{ url, isPart }] : [];
  };
  const quality = path.at(-1);
  const template = merged(path, 'SegmentTemplate');
  if (template !== null) {
    const { initialization, media = '' } = template.has;
    const fill = (text: string, number: number, time: number) =>
      filled(text, {
        RepresentationID: quality?.has['id'] ?? '',
        Bandwidth: quality?.has['bandwidth'] ?? '',
        Number: number,
        Time: time,
      });
    if (initialization !== undefined) yield* address(fill(initialization, 0, 0));
    let number = Number(template.has['startNumber'] ?? '1');
    for (const time of startsOf(template, path)) {
      yield* address(fill(media, number, time));
      number += 1;
    }
    return;
  }
  const list = merged(path, 'SegmentList');
  if (list === null) return yield* address('', true);
  const [head] = named(list, 'Initialization');
  if (head !== undefined) yield* address(head.has['sourceURL'] ?? '', head.has['range'] !== undefined);
  for (const { has } of named(list, 'SegmentURL'))
    yield* address(has['media'] ?? '', has['mediaRange'] !== undefined);
}

/** When each piece begins, in the template's own units. */
function* startsOf(template: Tag, path: readonly Tag[]): Generator<number> {
  const scale = Number(template.has['timescale'] ?? '1');
  const [mpd, period] = path;
  const whole =
    (seconds(period?.has['duration']) ?? seconds(mpd?.has['mediaPresentationDuration']) ?? 0) * scale;
  const [line] = named(template, 'SegmentTimeline');
  if (line === undefined) {
    const each = Number(template.has['duration'] ?? '0');
    for (let at = 0; each > 0 && at < whole; at += each) yield at;
    return;
  }
  let time = 0;
  const runs = named(line, 'S');
  for (const [place, { has }] of runs.entries()) {
    time = has['t'] === undefined ? time : Number(has['t']);
    const [each, more] = [Number(has['d'] ?? '0'), Number(has['r'] ?? '0')];
    // Below nought: until the next run begins, or the end.
    const end = Number(runs[place + 1]?.has['t'] ?? whole);
    const count = more >= 0 ? more + 1 : Math.ceil((end - time) / each);
    for (let n = 0; n < count && each > 0; n += 1, time += each) yield time;
  }
}

/** What is said of pieces at any height, the nearest to the quality last. */
function merged(path: readonly Tag[], name: string): Tag | null {
  const all = path.flatMap((tag) => named(tag, name));
  if (all.length === 0) return null;
  return {
    name,
    text: '',
    has: Object.assign({}, ...all.map(({ has }) => has)) as Tag['has'], // all are
    within: all.findLast(({ within }) => within.length > 0)?.within ?? [],
  };
}

/** @throws TooManyAddresses for what no address is made of */
function filled(text: string, values: Record<string, string | number>): string {
  const longest = Math.max(text.length, ...Object.values(values).map((value) => String(value).length));
  if (longest > lengthOfAddress) throw new TooManyAddresses();
  return text.replaceAll(
    /\$(?:(RepresentationID|Bandwidth|Number|Time)(?:%0(\d{1,2})d)?)?\$/g,
    (_, name: string | undefined, width: string | undefined) =>
      name === undefined ? '$' : String(values[name]).padStart(Number(width ?? '0'), '0'),
  );
}

/** Of `PT1H2M3.5S`; null for another. */
function seconds(duration: string | undefined): number | null {
  const [, days = '0', hours = '0', minutes = '0', rest = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration ?? '') ?? [];
  const sum = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(rest);
  return duration === undefined || Number.isNaN(sum) ? null : sum;
}

const named = ({ within }: Tag, name: string): Tag[] => within.filter((one) => one.name === name);
