import type { ActTime } from '../contract/acts.ts';
import { resolveNumber } from '../contract/ballot-numbers.ts';
import type { BannerFacts, BannerSuggestion } from '../contract/banner.ts';
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
} from '../contract/banner-kinds.ts';
import { withoutPicture } from '../contract/banner-without.ts';
import { JejakError } from '../contract/error.ts';
import { ballotPacks } from '../core/ballot-packs.ts';
import type { CommandSpec, RunArguments } from './program.ts';
import { oneOf } from './record-choice.ts';

const unknown: ActTime = { at: null, zone: null, shown: null };
const byHand = { source: 'hand', item: null } as const;
const several = (text: string, before?: unknown): string[] => [
  ...(Array.isArray(before) ? (before as string[]) : []), // its own earlier answer
  text,
];

/** What can be said of a banner; each but the pictures and sightings at most once. */
export const bannerOptions: NonNullable<CommandSpec['options']> = [
  { flags: '--kind <kind>', words: 'cli.option.banner-kind', parse: oneOf(bannerKinds) },
  { flags: '--kind-words <words>', words: 'cli.option.banner-kind-words' },
  { flags: '--text <text>', words: 'cli.option.banner-text' },
  { flags: '--read-by <name>', words: 'cli.option.banner-read-by' },
  { flags: '--candidate <name>', words: 'cli.option.banner-candidate' },
  { flags: '--number <number>', words: 'cli.option.banner-number' },
  { flags: '--party <name>', words: 'cli.option.banner-party' },
  { flags: '--election <name>', words: 'cli.option.banner-election' },
  { flags: '--pack <pack>', words: 'cli.option.banner-pack' },
  { flags: '--width <metres>', words: 'cli.option.banner-width', parse: decimal },
  { flags: '--height <metres>', words: 'cli.option.banner-height', parse: decimal },
  { flags: '--size-how <how>', words: 'cli.option.banner-size-how', parse: oneOf(sizeWays) },
  { flags: '--count <number>', words: 'cli.option.banner-count' },
  { flags: '--count-how <how>', words: 'cli.option.banner-count-how', parse: oneOf(countWays) },
  { flags: '--fixing <words>', words: 'cli.option.banner-fixing' },
  { flags: '--land <land>', words: 'cli.option.banner-land', parse: oneOf(landKinds) },
  { flags: '--land-owner <name>', words: 'cli.option.banner-land-owner' },
  { flags: '--permit <answer>', words: 'cli.option.banner-permit', parse: oneOf(permitAnswers) },
  { flags: '--permit-number <number>', words: 'cli.option.banner-permit-number' },
  { flags: '--place <words>', words: 'cli.option.banner-place' },
  { flags: '--lat <degrees>', words: 'cli.option.banner-lat', parse: decimal },
  { flags: '--lon <degrees>', words: 'cli.option.banner-lon', parse: decimal },
  { flags: '--accuracy <metres>', words: 'cli.option.banner-accuracy', parse: decimal },
  {
    flags: '--position-from <source>',
    words: 'cli.option.banner-position-from',
    parse: oneOf(['hand', 'device']),
  },
  { flags: '--direction <degrees>', words: 'cli.option.banner-direction', parse: decimal },
  { flags: '--north <north>', words: 'cli.option.banner-north', parse: oneOf(norths) },
  {
    flags: '--direction-from <source>',
    words: 'cli.option.banner-direction-from',
    parse: oneOf(['hand', 'device']),
  },
  { flags: '--surroundings <item>', words: 'cli.option.banner-surroundings', parse: several },
  { flags: '--whole <item>', words: 'cli.option.banner-whole', parse: several },
  { flags: '--close <item>', words: 'cli.option.banner-close', parse: several },
  { flags: '--detail <item>', words: 'cli.option.banner-detail', parse: several },
  { flags: '--drop-picture <item>', words: 'cli.option.banner-drop-picture', parse: several },
  { flags: '--seen-who <name>', words: 'cli.option.banner-seen-who' },
  { flags: '--seen-what <words>', words: 'cli.option.banner-seen-what' },
  { flags: '--witness <name>', words: 'cli.option.banner-witness' },
  { flags: '--seen <time>', words: 'cli.option.banner-seen' },
  { flags: '--seen-zone <offset>', words: 'cli.option.zone' },
  { flags: '--inferred-who <name>', words: 'cli.option.banner-inferred-who' },
  { flags: '--inferred-grounds <words>', words: 'cli.option.banner-inferred-grounds' },
  { flags: '--done <time>', words: 'cli.option.banner-done' },
  { flags: '--done-zone <offset>', words: 'cli.option.zone' },
  { flags: '--found <time>', words: 'cli.option.banner-found' },
  { flags: '--found-zone <offset>', words: 'cli.option.zone' },
  { flags: '--sighting <sighting>', words: 'cli.option.banner-sighting', parse: several },
  { flags: '--note <text>', words: 'cli.option.act-note' },
  { flags: '--suggested', words: 'cli.option.banner-suggested' },
];

const nothing: BannerFacts = {
  ...{ kind: 'other', kindWords: '', text: '', readBy: '', promotes: [], fixing: '', note: '' },
  size: { width: null, height: null, how: 'estimated' },
  count: { number: null, how: 'estimated' },
  land: { is: 'unknown', owner: '' },
  permit: { is: 'unknown', number: '' },
  place: { words: '', lat: null, lon: null, accuracy: null, source: null, item: null },
  view: { degrees: null, north: 'unknown', source: null, item: null },
  pictures: [],
  observed: { who: '', what: '', witness: '', time: unknown },
  inferred: { who: '', grounds: '' },
  ...{ done: unknown, found: unknown, sightings: [] },
};

/**
 * What the options say of a banner, over what was recorded of it before, if anything. Pictures and sightings are added
 * to those that are there, once those that are dropped are out of it.
 *
 * @param itemOf the whole id of an item that is named
 */
export function bannerFrom(
  call: RunArguments,
  before: BannerFacts | undefined,
  itemOf: (named: string) => string,
): BannerFacts {
  const { options } = call;
  const dropped = listOf(options['dropPicture']).map(itemOf);
  const of = dropped.reduce(withoutPicture<BannerFacts>, before ?? nothing);
  const text = (name: string, was: string): string => textOf(call, name) ?? was;
  const one = <T extends string>(name: string, choices: readonly T[], was: T): T =>
    choices.find((each) => each === options[name]) ?? was;
  const number = (name: string, was: string | null): string | null => textOf(call, name) ?? was;
  const given = [
    ...bannerShots.flatMap((shows) => listOf(options[shows]).map((item) => ({ item: itemOf(item), shows }))),
    ...listOf(call.args[1]).map((item) => ({ item: itemOf(item), shows: 'other' as const })),
  ];
  const kept = of.pictures.filter(({ item }) => given.every((each) => each.item !== item));
  return {
    kind: one('kind', bannerKinds, of.kind),
    kindWords: text('kindWords', of.kindWords),
    text: text('text', of.text),
    readBy: text('readBy', of.readBy),
    promotes: promotesIn(call, of.promotes),
    size: {
      width: number('width', of.size.width),
      height: number('height', of.size.height),
      how: one('sizeHow', sizeWays, of.size.how),
    },
    count: { number: number('count', of.count.number), how: one('countHow', countWays, of.count.how) },
    fixing: text('fixing', of.fixing),
    land: { is: one('land', landKinds, of.land.is), owner: text('landOwner', of.land.owner) },
    permit: {
      is: one('permit', permitAnswers, of.permit.is),
      number: text('permitNumber', of.permit.number),
    },
    place: { ...placeIn(call, of.place), words: text('place', of.place.words) },
    view: viewIn(call, of.view),
    pictures: [
      ...kept,
      ...given.filter(({ item }, at) => given.findIndex((each) => each.item === item) === at),
    ],
    observed: {
      who: text('seenWho', of.observed.who),
      what: text('seenWhat', of.observed.what),
      witness: text('witness', of.observed.witness),
      time: timeIn(call, 'seen', of.observed.time),
    },
    inferred: {
      who: text('inferredWho', of.inferred.who),
      grounds: text('inferredGrounds', of.inferred.grounds),
    },
    done: timeIn(call, 'done', of.done),
    found: timeIn(call, 'found', of.found),
    sightings: [...of.sightings, ...listOf(options['sighting']).map((each) => sightingIn(each, itemOf))],
    note: text('note', of.note),
  };
}

/**
 * Takes over from the pictures the position and direction that nobody has said. When it came to be known is never
 * taken from a camera's clock: the days of the law count from there.
 */
export function withSuggested(facts: BannerFacts, { place, view }: BannerSuggestion): BannerFacts {
  return {
    ...facts,
    ...(facts.place.lat === null && place !== null ? { place: placeOf(place, facts.place) } : {}),
    ...(facts.view.degrees === null && view !== null ? { view: viewOf(view, facts.view.north) } : {}),
  };
}

/** An accuracy that was typed stays, and makes the whole one that no picture gives. */
function placeOf(
  { lat, lon, accuracy, item }: NonNullable<BannerSuggestion['place']>,
  { words, accuracy: typed }: BannerFacts['place'],
): BannerFacts['place'] {
  return typed === null || typed === accuracy
    ? { words, lat, lon, accuracy, source: 'picture', item }
    : { words, lat, lon, accuracy: typed, ...byHand };
}

function viewOf(
  { degrees, north, item }: NonNullable<BannerSuggestion['view']>,
  typed: BannerFacts['view']['north'],
): BannerFacts['view'] {
  return typed === 'unknown' || typed === north
    ? { degrees, north, source: 'picture', item }
    : { degrees, north: typed, ...byHand };
}

function promotesIn(call: RunArguments, before: BannerFacts['promotes']): BannerFacts['promotes'] {
  const said = ['candidate', 'number', 'party', 'election', 'pack'].map((name) => textOf(call, name));
  if (said.every((each) => each === undefined)) return before;
  const [name = '', number = '', party = '', election = '', wanted] = said;
  if (wanted === undefined) return [...before, { name, number, party, election, pack: '' }];
  const packs = ballotPacks();
  const pack = packs.find(({ id }) => id === wanted);
  if (pack === undefined)
    throw new JejakError('unknown-choice', 'wrong-use', {
      what: wanted,
      choices: packs.map(({ id }) => id).join(', '),
    });
  const resolved = resolveNumber(pack, { name, number, party, election });
  if (resolved.is === 'resolved') return [...before, resolved.promoted];
  const { is: code, ...says } = resolved;
  throw new JejakError(code, 'wrong-use', { number, pack: pack.id, ...says });
}

function placeIn(call: RunArguments, before: BannerFacts['place']): BannerFacts['place'] {
  const [lat, lon, accuracy] = ['lat', 'lon', 'accuracy'].map((name) => textOf(call, name));
  const from = measureSources.find((each) => each === call.options['positionFrom']);
  if (lat === undefined && lon === undefined)
    return accuracy === undefined || accuracy === before.accuracy
      ? before
      : { ...before, accuracy, ...(before.source === 'picture' ? byHand : {}) };
  return {
    words: before.words,
    ...{ lat: lat ?? null, lon: lon ?? null, accuracy: accuracy ?? null },
    ...{ source: from ?? 'hand', item: null },
  };
}

function viewIn(call: RunArguments, before: BannerFacts['view']): BannerFacts['view'] {
  const degrees = textOf(call, 'direction');
  const north = norths.find((each) => each === call.options['north']);
  if (degrees === undefined)
    return north === undefined || north === before.north
      ? before
      : { ...before, north, ...(before.source === 'picture' ? byHand : {}) };
  const source = measureSources.find((each) => each === call.options['directionFrom']) ?? 'hand';
  return { degrees, north: north ?? 'unknown', source, item: null };
}

/** `still 2026-01-08T09:00+07:00 ITEM ITEM`: what became of it, when as far as it is known, and what shows it. */
function sightingIn(said: string, itemOf: (named: string) => string): BannerFacts['sightings'][number] {
  const [is = '', time = '', ...items] = said.trim().split(/\s+/);
  const zone = /[+-]\d{2}:\d{2}$/.exec(time)?.[0] ?? null;
  const at = time === '-' || time === '' ? null : time.slice(0, time.length - (zone?.length ?? 0));
  return {
    is: oneOf(sightingKinds)(is),
    time: { at, zone: at?.includes('T') === true ? zone : null, shown: null },
    ...{ items: items.map(itemOf), note: '' },
  };
}

function timeIn(call: RunArguments, name: 'seen' | 'done' | 'found', before: ActTime): ActTime {
  const at = textOf(call, name);
  const zone = textOf(call, `${name}Zone`);
  if (at === undefined && zone === undefined) return before;
  return { at: at ?? before.at, zone: zone ?? (at === undefined ? before.zone : null), shown: null };
}

/** With a point, however it is written. */
function decimal(text: string): string {
  return text.trim().replace(',', '.');
}

function textOf({ options }: RunArguments, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
