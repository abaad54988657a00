import type { Banner, ExactTime } from '../contract/acts.ts';
import { doubtsOfNumber, whoseNumber } from '../contract/ballot-numbers.ts';
import { lacksOfBanner } from '../contract/banner-lacks.ts';
import { nameOfBanner } from '../contract/banner-name.ts';
import { ballotPacks } from '../core/ballot-packs.ts';
import type { KnownProvinces } from '../core/provinces-at.ts';
import type { Words } from '../words/say.ts';
import { type Telling, type ToldFact, tellBanner, tellInferred, tellObserved } from '../words/tell-banner.ts';

/** A banner as a line of a list. */
export function bannerLine(banner: Banner, words: Words): string {
  const { id, place, pictures, withdrawn } = banner;
  return [
    id.slice(0, 8),
    kindOf(banner, words),
    ...new Set([nameOfBanner(banner), place.words]),
    words.say('banner.pictures-count', { count: pictures.length }),
    ...(withdrawn === null ? [] : [`[${words.say('acts.withdrawn', { reason: withdrawn })}]`]),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

/** All that is recorded of a banner, a line a fact, and what is still missing. */
export function bannerText(banner: Banner, provinces: KnownProvinces, words: Words): string[] {
  const titles = new Map(banner.captured.map(({ item, title, exhibit }) => [item, exhibit ?? title]));
  const telling: Telling = {
    words,
    time: (time) => timeText(time, words),
    decimal: (text) => text,
    item: (item) => `${titles.get(item) ?? ''} (${item.slice(0, 8)})`,
    packs: ballotPacks(),
  };
  const shown = telling.item;
  return [
    bannerLine(banner, words),
    ...tellBanner(banner, telling).flatMap(linesOf),
    ...banner.pictures.map(({ item, shows }) => `${words.say(`banner-shot.${shows}`)}: ${shown(item)}`),
    ...banner.sightings.map(({ is, time, items, note }) =>
      [
        `${words.say(`banner-sighting.${is}`)}: ${timeText(time, words)}`,
        ...items.map(shown),
        ...(note === '' ? [] : [note]),
      ].join(', '),
    ),
    ...tellObserved(banner, telling).flatMap(linesOf),
    ...tellInferred(banner, telling).flatMap(linesOf),
    ...numberDoubts(banner, provinces, words).map((doubt) => `! ${doubt}`),
    ...lacksOfBanner(banner).map((lack) => `! ${words.say(`banner-lack.${lack}`)}`),
  ];
}

function linesOf({ name, said, note }: ToldFact): string[] {
  return [`${name}: ${said.replaceAll('\n', ' / ')}`, ...(note === undefined ? [] : [`  ${note}`])];
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

function kindOf({ kind, kindWords }: Banner, words: Words): string {
  return kind === 'other' ? kindWords : words.say(`banner-kind.${kind}`);
}

function timeText({ at, zone }: ExactTime, words: Words): string {
  return at === null ? words.say('acts.not-known') : `${at}${at.endsWith('Z') ? '' : (zone ?? '')}`;
}
