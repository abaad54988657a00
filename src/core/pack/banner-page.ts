import type { KnownBanner } from '../../contract/banner.ts';
import { lacksOfBanner } from '../../contract/banner-lacks.ts';
import { nameOfBanner } from '../../contract/banner-name.ts';
import type { CaseJson } from '../../contract/case-json.ts';
import type { ExactTime } from '../../contract/record-parts.ts';
import { nameOfZone } from '../../contract/zones.ts';
import type { Words } from '../../words/say.ts';
import {
  type Telling,
  type ToldFact,
  tellBanner,
  tellInferred,
  tellObserved,
} from '../../words/tell-banner.ts';
import { ballotPacks } from '../ballot-packs.ts';
import { escaped, plainPage } from '../plain-page.ts';

/** Where the page lies, from the top folder of a bundle. */
export const bannerPagePaths = { id: 'data/forms/alat-peraga.html', en: 'data/forms/banners.html' } as const;

/** What an item is called in the bundle, and the picture of it that lies there; none where it stays behind. */
interface Known {
  name: string;
  picture: string | null;
  isWithheld: boolean;
}

/**
 * The banners of a case for whoever opens the bundle with a browser and nothing else: a page that loads nothing but
 * the pictures beside it. It says what `case.json` says; undefined where no banner stands.
 */
export function bannerPage(document: CaseJson, words: Words): Uint8Array | undefined {
  const { banners = [] } = document;
  if (banners.length === 0) return undefined;
  const known = knownItems(document);
  const title = words.say('banner-page.title', { number: document.case.number });
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(document.case.title)}</p>`,
    `<p class="soft">${escaped(words.say('banner-page.about'))}</p>`,
    ...banners.flatMap((banner, at) => section(banner, at + 1, known, words)),
  ];
  const page = { language: words.language, title, style, body, loads: "img-src 'self' file:" };
  return Buffer.from(plainPage(page), 'utf8');
}

function section(banner: KnownBanner, number: number, known: Map<string, Known>, words: Words): string[] {
  const telling: Telling = {
    words,
    time: (time) => timeText(time, words),
    decimal: (said) => (words.language === 'id' ? said.replace('.', ',') : said),
    item: (item) => known.get(item)?.name ?? item.slice(0, 8),
    packs: ballotPacks(),
  };
  const kind =
    banner.kind === 'other' && banner.kindWords !== ''
      ? banner.kindWords
      : words.say(`banner-kind.${banner.kind}`);
  const name = nameOfBanner(banner);
  const sightings = banner.sightings.toSorted((a, b) => ((a.time.at ?? '9') < (b.time.at ?? '9') ? -1 : 1));
  const observed = tellObserved(banner, telling);
  const inferred = tellInferred(banner, telling);
  const lacks = lacksOfBanner(banner);
  return [
    '<section>',
    `<h2>${escaped(`${String(number)}. ${kind}${name === '' ? '' : ` · ${name}`}`)}</h2>`,
    figures(banner.pictures, known, words),
    factList(tellBanner(banner, telling)),
    `<h3>${escaped(words.say('banner.sightings'))}</h3>`,
    sightings.length === 0
      ? ''
      : `<ol>${sightings
          .map(
            ({ is, time, items, note }) =>
              `<li><b>${escaped(words.say(`banner-sighting.${is}`))}</b>, ${escaped(timeText(time, words))}${
                note === '' ? '' : `: ${escaped(note)}`
              }${figures(
                items.map((item) => ({ item, shows: null })),
                known,
                words,
              )}</li>`,
          )
          .join('')}</ol>`,
    // Two parts, so that nobody takes the one for the other.
    `<h3>${escaped(words.say('banner.observed-title'))}</h3>`,
    observed.length === 0 ? `<p>${escaped(words.say('banner-lack.no-witness'))}</p>` : factList(observed),
    `<h3>${escaped(words.say('banner.inferred-title'))}</h3>`,
    inferred.length === 0
      ? `<p>${escaped(words.say('banner-page.nothing-inferred'))}</p>`
      : factList(inferred),
    `<h3>${escaped(words.say('banner.lacks'))}</h3>`,
    lacks.length === 0
      ? `<p>${escaped(words.say('banner.lacks-none'))}</p>`
      : `<ul>${lacks.map((lack) => `<li>${escaped(words.say(`banner-lack.${lack}`))}</li>`).join('')}</ul>`,
    '</section>',
  ];
}

function factList(facts: readonly ToldFact[]): string {
  const rows = facts.map(
    ({ name, said, note }) =>
      `<dt>${escaped(name)}</dt><dd>${escaped(said)}${note === undefined ? '' : `<br><small>${escaped(note)}</small>`}</dd>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

function figures(
  pictures: readonly { item: string; shows: KnownBanner['pictures'][number]['shows'] | null }[],
  known: Map<string, Known>,
  words: Words,
): string {
  if (pictures.length === 0) return '';
  const each = pictures.map(({ item, shows }) => {
    const { name, picture, isWithheld } = known.get(item) ?? {
      name: item.slice(0, 8),
      picture: null,
      isWithheld: true,
    };
    const shot = shows === null ? '' : `<b>${escaped(words.say(`banner-shot.${shows}`))}</b> `;
    const image =
      picture === null
        ? `<p class="none">${escaped(words.say(isWithheld ? 'banner-page.withheld' : 'banner-page.no-picture'))}</p>`
        : `<img src="${escaped(addressOf(picture))}" alt="${escaped(name)}">`;
    return `<figure>${image}<figcaption>${shot}${escaped(name)}${
      picture === null ? '' : `<br><small>${escaped(picture)}</small>`
    }</figcaption></figure>`;
  });
  return `<div class="pictures">${each.join('')}</div>`;
}

/** Files that a browser shows as a picture. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif', 'image/bmp']);

function knownItems({ exhibits, items, withheld }: CaseJson): Map<string, Known> {
  const labels = new Map(exhibits.map(({ item, label, title }) => [item, `${label} · ${title}`]));
  const known = new Map<string, Known>();
  for (const { item } of withheld)
    known.set(item, { name: item.slice(0, 8), picture: null, isWithheld: true });
  for (const { id, title, files } of items) {
    const own = [...files, ...exhibits.filter(({ item }) => item === id).flatMap((each) => each.files)];
    const picture = own.find(({ role, mediaType, path }) => {
      const isPicture = role === 'original' || role === 'screenshot' || role === 'redacted';
      return isPicture && path !== undefined && shownTypes.has(mediaType);
    });
    known.set(id, {
      ...{ name: labels.get(id) ?? title, picture: picture?.path ?? null },
      isWithheld: own.length === 0 && withheld.some(({ item }) => item === id),
    });
  }
  return known;
}

/** From the page to a file of the bundle; each name as an address has it. */
function addressOf(path: string): string {
  return `../../${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** As far as it is known: a year, a month, a day, or a minute with its zone. */
function timeText({ at, zone }: ExactTime, words: Words): string {
  if (at === null) return words.say('acts.not-known');
  const [day = '', clock] = at.split('T');
  const locale = words.language === 'id' ? 'id-ID' : 'en-GB';
  const [year, month, date] = day.split('-').map(Number);
  const said = new Intl.DateTimeFormat(locale, {
    ...{ timeZone: 'UTC', year: 'numeric' },
    ...(month === undefined ? {} : { month: 'long' }),
    ...(date === undefined ? {} : { day: 'numeric' }),
  }).format(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1));
  if (clock === undefined) return said;
  const isUtc = clock.endsWith('Z');
  const hours = clock.replace('Z', '').replaceAll(':', words.language === 'id' ? '.' : ':');
  const named = isUtc ? 'UTC' : zone === null ? words.say('acts.zone-not-known') : nameOfZone(zone);
  return `${said}, ${hours} ${named}`;
}

const style = `body{font:16px/1.45 Inter,system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#000;background:#fff}
h1{font-size:1.75rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem;border-top:1px solid #999;padding-top:1rem}h3{font-size:1rem;margin-bottom:.25rem}
.soft,small{color:#444}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem}dt{color:#444}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}
.pictures{display:flex;flex-wrap:wrap;gap:1rem;margin:.5rem 0}figure{margin:0;width:14rem;overflow-wrap:anywhere}img{max-width:100%;max-height:14rem}
.none{border:1px dashed #666;padding:1rem;margin:0}figcaption{font-size:.875rem}section{break-inside:auto}figure,li{break-inside:avoid}`;
