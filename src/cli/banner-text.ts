import type { Banner, ExactTime } from '../contract/acts.ts';
import { doubtsOfNumber, whoseNumber } from '../contract/ballot-numbers.ts';
import { lacksOfBanner } from '../contract/banner-lacks.ts';
import { nameOfBanner } from '../contract/banner-name.ts';
import { type Position, toDms } from '../contract/coordinates.ts';
import { ballotPacks, type KnownProvinces } from '../core/index.ts';
import type { Words } from '../words/say.ts';

/** A banner as a line of a list. */
export function bannerLine(banner: Banner, words: Words): string {
  const { id, place, pictures, withdrawn } = banner;
  return [
    id.slice(0, 8),
    kindOf(banner, words),
    nameOfBanner(banner),
    place.words,
    words.say('banner.pictures-count', { count: pictures.length }),
    ...(withdrawn === null ? [] : [`[${words.say('acts.withdrawn', { reason: withdrawn })}]`]),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

/** All that is recorded of a banner, a line a fact, and what is still missing. */
export function bannerText(banner: Banner, provinces: KnownProvinces, words: Words): string[] {
  const { place, view, size, count, land, permit, observed, inferred, sightings, captured } = banner;
  const titles = new Map(captured.map(({ item, title, exhibit }) => [item, exhibit ?? title]));
  const shown = (item: string): string => `${titles.get(item) ?? ''} (${item.slice(0, 8)})`;
  const fact = (name: string, ...parts: (string | null)[]): string[] => {
    const said = parts.filter((part) => part !== null && part !== '').join(', ');
    return said === '' ? [] : [`${name}: ${said}`];
  };
  return [
    bannerLine(banner, words),
    ...fact(words.say('banner.text'), banner.text.replaceAll('\n', ' / ')),
    ...fact(words.say('banner.read-by'), banner.readBy),
    ...banner.promotes.flatMap((each) => [
      ...fact(
        words.say('banner.promotes'),
        each.name,
        each.number === '' ? null : words.say('banner.number-said', { number: each.number }),
        ...[each.party, each.election],
      ),
      ...byPack(each.pack, words),
    ]),
    ...fact(
      words.say('banner.size'),
      size.width === null && size.height === null
        ? null
        : words.say('banner.size-said', {
            ...{ width: size.width ?? '?', height: size.height ?? '?' },
            how: words.say(`banner-size.${size.how}`),
          }),
    ),
    ...fact(
      words.say('banner.count'),
      count.number === null ? null : `${count.number} (${words.say(`banner-count.${count.how}`)})`,
    ),
    ...fact(words.say('banner.fixing'), banner.fixing),
    ...fact(words.say('banner.land'), words.say(`banner-land.${land.is}`), land.owner),
    ...fact(words.say('banner.permit'), words.say(`banner-permit.${permit.is}`), permit.number),
    ...fact(
      words.say('banner.place'),
      place.words,
      ...(place.lat === null || place.lon === null || place.source === null
        ? []
        : [
            `${place.lat} ${place.lon}`,
            inDms({ lat: Number(place.lat), lon: Number(place.lon) }, words),
            place.accuracy === null
              ? words.say('banner.accuracy-unknown')
              : words.say('banner.accuracy-said', { metres: place.accuracy }),
            words.say(`banner-source.${place.source}`),
            place.item === null ? null : shown(place.item),
          ]),
    ),
    ...fact(
      words.say('banner.view'),
      ...(view.degrees === null || view.source === null
        ? []
        : [
            words.say('banner.degrees', { degrees: view.degrees }),
            words.say(`banner-north.${view.north}`),
            words.say(`banner-source.${view.source}`),
          ]),
    ),
    ...fact(words.say('banner.done'), timeText(banner.done, words)),
    ...fact(words.say('banner.found'), timeText(banner.found, words)),
    ...banner.pictures.map(({ item, shows }) => `${words.say(`banner-shot.${shows}`)}: ${shown(item)}`),
    ...sightings.map(({ is, time, items, note }) =>
      [
        `${words.say(`banner-sighting.${is}`)}: ${timeText(time, words)}`,
        ...items.map(shown),
        ...(note === '' ? [] : [note]),
      ].join(', '),
    ),
    ...fact(
      words.say('banner.observed'),
      ...[observed.who, observed.what],
      observed.witness === '' ? null : words.say('banner.witness-said', { witness: observed.witness }),
      observed.time.at === null ? null : timeText(observed.time, words),
    ),
    ...fact(words.say('banner.inferred'), inferred.who, inferred.grounds),
    ...fact(words.say('acts.note'), banner.note),
    ...numberDoubts(banner, provinces, words).map((doubt) => `! ${doubt}`),
    ...lacksOfBanner(banner).map((lack) => `! ${words.say(`banner-lack.${lack}`)}`),
  ];
}

function byPack(id: string, words: Words): string[] {
  if (id === '') return [];
  const pack = ballotPacks().find((each) => each.id === id);
  return [`  ${words.say(pack?.verified === true ? 'banner.by-pack-verified' : 'banner.by-pack')}`];
}

/** What speaks against the numbers that were taken from a list, each once. */
export function numberDoubts(banner: Banner, { at, all }: KnownProvinces, words: Words): string[] {
  const doubts = banner.promotes.flatMap(({ pack: id, number }) => {
    const pack = ballotPacks().find((each) => each.id === id);
    return pack === undefined
      ? []
      : doubtsOfNumber(pack, number, banner, at, all).map((doubt) =>
          words.say(`banner-number.${doubt}`, { where: whoseNumber(pack, number)?.where ?? '' }),
        );
  });
  return [...new Set(doubts)];
}

function inDms(position: Position, { language }: Words): string {
  return language === 'id'
    ? toDms(position, ['LU', 'LS', 'BT', 'BB'], ',')
    : toDms(position, ['N', 'S', 'E', 'W']);
}

function kindOf({ kind, kindWords }: Banner, words: Words): string {
  return kind === 'other' ? kindWords : words.say(`banner-kind.${kind}`);
}

function timeText({ at, zone }: ExactTime, words: Words): string {
  return at === null ? words.say('acts.not-known') : `${at}${at.endsWith('Z') ? '' : (zone ?? '')}`;
}
