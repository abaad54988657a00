import { createRequire } from 'node:module';
import type { FilmFacts } from '../../contract/film.ts';
import { modifiedBeforeTaken } from '../photo/clock.ts';
import { isNamedByMessenger } from '../photo/passed-on.ts';
import { checkPlace } from '../photo/place.ts';
import type { Warnings } from '../photo-warnings.ts';
import type { Source } from '../source-file.ts';

/** Read of a film at most: its index lies at one of its ends; a file without one would be read whole. */
const mostRead = 256 * 1024 * 1024;
const chunkBytes = 256 * 1024;
/** Rows of pictures and of sound that are told; a film has one or two. */
const mostTracks = 64;
const longestText = 200;
const longestValue = 2000;
const mostFields = 2000;

/** The fields of one track as the reader gives them. */
type Fields = ReadonlyMap<string, unknown>;

interface FilmReading {
  facts: FilmFacts;
  /** All that was read, for the role `exif`; null where nothing was. */
  read: Record<string, unknown> | null;
}

/**
 * Reads what a film says of itself, by MediaInfo in a sandbox of its own (WebAssembly); what is doubtful goes to
 * `warnings`. Never throws for what is in the bytes.
 */
export async function readFilm(
  source: Source,
  { sentAs, modified }: { sentAs: string; modified: Date },
  warnings: Warnings,
): Promise<FilmReading> {
  const tracks = await readTracks(source).catch(() => null);
  const general = tracks?.find((track) => track.get('@type') === 'General');
  if (tracks === null || general?.get('Format') === undefined) {
    return unreadFilm(warnings);
  }
  const facts = { ...toFacts(general, tracks), place: readPlace(general, warnings) };
  const claimed = facts.createdAt ?? facts.takenAt;
  // Devices write their local time where the format asks for UTC: so no zone is taken for granted.
  if (modifiedBeforeTaken(modified, claimed?.replace(/Z$/, '') ?? null, facts.takenAtZone))
    warnings.add('modified-before-taken');
  const hasCamera = [facts.make, facts.model, facts.takenAt].some((each) => each !== null);
  if (!hasCamera && isNamedByMessenger(sentAs)) warnings.add('messenger-copy');
  if (tracks.length > mostTracks) warnings.add('metadata-cut');
  return { facts, read: toJson(tracks.slice(0, mostTracks), warnings) };
}

/** What is said of a film of which nothing could be read. */
export function unreadFilm(warnings: Warnings): FilmReading {
  warnings.add('film-unreadable');
  return { facts: { ...toFacts(new Map(), []), place: null }, read: null };
}

async function readTracks(source: Source): Promise<Fields[]> {
  const reader = await (opened ??= openReader());
  let read = 0;
  try {
    const json = await reader.analyzeData(source.size, (length, offset) => {
      read += length;
      if (read > mostRead) throw new Error('more would have to be read than is read of a film');
      return new Uint8Array(source.read(offset, length));
    });
    return tracksIn(JSON.parse(json));
  } catch (error) {
    opened = undefined; // What a damaged film leaves in it is not known.
    throw error;
  } finally {
    if (opened === undefined) reader.close();
  }
}

/** Kept from one film to the next: to open it takes as long as to read one. */
let opened: ReturnType<typeof openReader> | undefined;

async function openReader() {
  const { default: mediaInfo } = await import('mediainfo.js');
  return mediaInfo({ format: 'JSON', chunkSize: chunkBytes });
}

function tracksIn(value: unknown): Fields[] {
  const tracks = fieldsOf(fieldsOf(value).get('media')).get('track');
  return Array.isArray(tracks) ? tracks.map(fieldsOf) : [];
}

function fieldsOf(value: unknown): Fields {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function toFacts(general: Fields, tracks: readonly Fields[]): Omit<FilmFacts, 'place'> {
  const of = (type: string): Fields[] =>
    tracks.filter((track) => track.get('@type') === type).slice(0, mostTracks);
  const seconds = numberIn(general, 'Duration');
  return {
    container: textIn(general, 'Format'),
    profile: textIn(general, 'Format_Profile'),
    durationMs: seconds === null ? null : Math.round(seconds * 1000),
    pictures: of('Video').map((track) => ({
      format: textIn(track, 'Format'),
      codec: textIn(track, 'CodecID'),
      width: wholeIn(track, 'Width'),
      height: wholeIn(track, 'Height'),
      rotation: rotationIn(track),
      frameRate: frameRateIn(track),
    })),
    sound: of('Audio').map((track) => ({
      format: textIn(track, 'Format'),
      // Of MP4 a list, of which the last part says it as browsers do.
      codec: textIn(track, 'CodecID')?.split(' / ').at(-1) ?? null,
      channels: wholeIn(track, 'Channels'),
      samplingRate: wholeIn(track, 'SamplingRate'),
    })),
    createdAt: createdIn(general),
    ...takenIn(general),
    make: textIn(general, 'Encoded_Hardware_CompanyName') ?? extraIn(general, 'com_android_manufacturer'),
    model: textIn(general, 'Encoded_Hardware_Name') ?? extraIn(general, 'com_android_model'),
    software: softwareIn(general),
    ...(isOfScreen(general) ? { screen: 'ReplayKit' as const } : {}),
  };
}

/** `2023-09-25 07:05:00 UTC`. Without that last word it is no moment. */
function createdIn(general: Fields): string | null {
  const said = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? UTC$/.exec(
    textIn(general, 'Encoded_Date') ?? '',
  );
  const at = said === null ? null : `${said[1] ?? ''}T${said[2] ?? ''}Z`;
  return at === null || Number.isNaN(Date.parse(at)) ? null : at;
}

/** `2023-09-25T14:05:00+0700`, as iPhones write it. */
function takenIn(general: Fields): Pick<FilmFacts, 'takenAt' | 'takenAtZone'> {
  const said = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)$/.exec(
    textIn(general, 'Recorded_Date') ?? '',
  );
  const [, day = '', time = '', hours = '', minutes = ''] = said ?? [];
  return said === null || Number.isNaN(Date.parse(`${day}T${time}Z`))
    ? { takenAt: null, takenAtZone: null }
    : { takenAt: `${day}T${time}`, takenAtZone: `${hours}:${minutes}` };
}

/** ReplayKit, which records the screen of iPhones and iPads, puts this in place of the author. */
function isOfScreen(general: Fields): boolean {
  const author = textIn(general, 'Performer') ?? extraIn(general, 'com_apple_quicktime_author');
  return author === 'ReplayKitRecording';
}

function softwareIn(general: Fields): string | null {
  const parts = ['Encoded_Application_Name', 'Encoded_Application_Version'].map((name) =>
    textIn(general, name),
  );
  const named = parts.filter((part) => part !== null && part !== textIn(general, 'Encoded_Hardware_Name'));
  return textIn(general, 'Encoded_Application') ?? (named.length === 0 ? null : named.join(' '));
}

/** `5.147712°S 119.432789°E 10.5m`: MediaInfo's way to write ISO 6709, to a tenth of a metre. */
function readPlace(general: Fields, warnings: Warnings): FilmFacts['place'] {
  const said = textIn(general, 'Recorded_Location');
  if (said === null) return null;
  const found = /^(\d+(?:\.\d+)?)°([NS]) (\d+(?:\.\d+)?)°([EW])(?: (-?\d+(?:\.\d+)?)m)?$/.exec(said);
  const [, north = '', ns, east = '', ew, alt] = found ?? [];
  if (found === null || Number(north) > 90 || Number(east) > 180) {
    warnings.add('position-unreadable');
    return null;
  }
  const side = (size: string, isBack: boolean): string => (isBack && Number(size) !== 0 ? `-${size}` : size);
  const place = { lat: side(north, ns === 'S'), lon: side(east, ew === 'W') };
  return checkPlace({ ...place, alt: alt ?? null, source: 'film' }, warnings);
}

function rotationIn(track: Fields): number | null {
  const turned = numberIn(track, 'Rotation');
  return turned === null ? null : Math.round(turned);
}

function frameRateIn(track: Fields): string | null {
  const rate = numberIn(track, 'FrameRate');
  return rate === null || rate <= 0 ? null : String(rate);
}

function extraIn(track: Fields, name: string): string | null {
  return textIn(fieldsOf(track.get('extra')), name);
}

function textIn(track: Fields, name: string): string | null {
  const value = track.get(name);
  if (typeof value !== 'string' || value.trim() === '') return null;
  return value
    .trim()
    .replaceAll(/\p{Cc}/gu, '\u{FFFD}')
    .slice(0, longestText)
    .toWellFormed();
}

function numberIn(track: Fields, name: string): number | null {
  const value = Number(track.get(name) ?? Number.NaN);
  return Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER / 1000 ? value : null;
}

function wholeIn(track: Fields, name: string): number | null {
  const value = numberIn(track, name);
  return value !== null && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** What was read, as it was given: text of bounded length. */
function toJson(tracks: readonly Fields[], warnings: Warnings): Record<string, unknown> {
  let left = mostFields;
  const plain = (value: unknown): unknown => {
    left -= 1;
    if (left < 0) return null;
    if (typeof value === 'object' && value !== null)
      return Array.isArray(value)
        ? value.map(plain)
        : Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toWellFormed(), plain(each)]));
    return String(value).slice(0, longestValue).toWellFormed();
  };
  const told = tracks.map((track) => plain(Object.fromEntries(track)));
  if (left < 0) warnings.add('metadata-cut');
  return { v: 1, reader: `mediainfo.js ${readerVersion()}`, tracks: told, cut: left < 0 ? 'yes' : 'no' };
}

let version: string | undefined;

function readerVersion(): string {
  const found: unknown = version ?? createRequire(import.meta.url)('mediainfo.js/package.json');
  const named = typeof found === 'string' ? found : fieldsOf(found).get('version');
  version = typeof named === 'string' ? named : 'unknown';
  return version;
}
