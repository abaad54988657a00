import type { BallotPack } from '../contract/ballot-numbers.ts';
import type { KnownBanner } from '../contract/banner.ts';
import { toDms } from '../contract/coordinates.ts';
import type { ExactTime } from '../contract/record-parts.ts';
import type { Words } from './say.ts';

/** One thing that is recorded of a banner; `note` says what it rests on. */
export interface ToldFact {
  name: string;
  said: string;
  note?: string;
}

export interface Telling {
  words: Words;
  time: (time: ExactTime) => string;
  /** A quantity with a decimal point, as one writes it. */
  decimal: (text: string) => string;
  /** What an item is called. */
  item: (id: string) => string;
  packs: readonly BallotPack[];
}

/** What is recorded of a banner but its pictures, sightings and who put it up; what is not said is left out. */
export function tellBanner(banner: KnownBanner, telling: Telling): ToldFact[] {
  const { words, time, decimal } = telling;
  const { size, count, land, permit, view, text, readBy } = banner;
  const measured = (side: string | null): string => (side === null ? '?' : decimal(side));
  return [
    ...fact(words.say('banner.text'), [text]),
    ...fact(words.say('banner.read-by'), [readBy]),
    ...banner.promotes.flatMap((each) => tellPromoted(each, telling)),
    ...fact(words.say('banner.size'), [
      size.width === null && size.height === null
        ? ''
        : words.say('banner.size-said', {
            ...{ width: measured(size.width), height: measured(size.height) },
            how: words.say(`banner-size.${size.how}`),
          }),
    ]),
    ...fact(words.say('banner.count'), [
      count.number === null ? '' : `${count.number} (${words.say(`banner-count.${count.how}`)})`,
    ]),
    ...fact(words.say('banner.fixing'), [banner.fixing]),
    ...fact(words.say('banner.land'), [words.say(`banner-land.${land.is}`), land.owner]),
    ...fact(words.say('banner.permit'), [words.say(`banner-permit.${permit.is}`), permit.number]),
    ...tellPlace(banner.place, telling),
    ...fact(
      words.say('banner.view'),
      view.degrees === null || view.source === null
        ? []
        : [
            words.say('banner.degrees', { degrees: decimal(view.degrees) }),
            words.say(`banner-north.${view.north}`),
            words.say(`banner-source.${view.source}`),
          ],
    ),
    ...fact(words.say('banner.done'), [time(banner.done)]),
    ...fact(words.say('banner.found'), [time(banner.found)]),
    ...fact(words.say('acts.note'), [banner.note]),
  ];
}

/** Who was seen putting it up, and by whom. Never to be mixed with `tellInferred`. */
export function tellObserved({ observed }: Pick<KnownBanner, 'observed'>, telling: Telling): ToldFact[] {
  const { words, time } = telling;
  const { who, what, witness } = observed;
  return fact(words.say('banner.observed'), [
    ...[who, what],
    witness === '' ? '' : words.say('banner.witness-said', { witness }),
    observed.time.at === null ? '' : time(observed.time),
  ]);
}

/** Who is only thought to have put it up, and why. */
export function tellInferred({ inferred }: Pick<KnownBanner, 'inferred'>, { words }: Telling): ToldFact[] {
  return fact(words.say('banner.inferred'), [inferred.who, inferred.grounds]);
}

function fact(name: string, parts: readonly string[], note?: string): ToldFact[] {
  const said = parts.filter((part) => part !== '').join(', ');
  return said === '' ? [] : [{ name, said, ...(note === undefined ? {} : { note }) }];
}

function tellPromoted(
  { name, number, party, election, pack: id }: KnownBanner['promotes'][number],
  { words, packs }: Telling,
): ToldFact[] {
  const isVerified = packs.some((pack) => pack.id === id && pack.verified);
  return fact(
    words.say('banner.promotes'),
    [name, number === '' ? '' : words.say('banner.number-said', { number }), party, election],
    id === '' ? undefined : words.say(isVerified ? 'banner.by-pack-verified' : 'banner.by-pack'),
  );
}

function tellPlace(
  { words: said, lat, lon, accuracy, source, item: from }: KnownBanner['place'],
  { words, decimal, item }: Telling,
): ToldFact[] {
  const position = { lat: Number(lat), lon: Number(lon) };
  return fact(words.say('banner.place'), [
    said,
    ...(lat === null || lon === null || source === null
      ? []
      : [
          `${lat} ${lon}`,
          words.language === 'id'
            ? toDms(position, ['LU', 'LS', 'BT', 'BB'], ',')
            : toDms(position, ['N', 'S', 'E', 'W']),
          accuracy === null
            ? words.say('banner.accuracy-unknown')
            : words.say('banner.accuracy-said', { metres: decimal(accuracy) }),
          words.say(`banner-source.${source}`),
          from === null ? '' : item(from),
        ]),
  ]);
}
