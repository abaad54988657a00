import type { BannerFacts } from './banner.ts';
import { type BannerShot, unreadableMark, wantedShots } from './banner-kinds.ts';

/** What a record does not say yet, or says with a reservation; none of it keeps anybody from recording. */
export type BannerLack =
  | `no-${Exclude<BannerShot, 'other'>}`
  | 'no-text'
  | 'text-unread'
  | 'no-reader'
  | 'no-promoted'
  | 'no-size'
  | 'no-count'
  | 'no-fixing'
  | 'no-land'
  | 'no-permit'
  | 'no-place'
  | 'no-position'
  | 'no-accuracy'
  | 'position-by-hand'
  | 'no-view'
  | 'no-found'
  | 'no-sighting'
  | 'no-witness';

type Told = Omit<BannerFacts, 'sightings' | 'observed' | 'done' | 'found'> & {
  observed: Pick<BannerFacts['observed'], 'who' | 'what' | 'witness'>;
  found: { at: string | null };
  sightings: readonly unknown[];
};

/** What is missing of a record as a hearing asks for it, pictures first. */
export function lacksOfBanner(banner: Told): BannerLack[] {
  const { text, readBy, promotes, size, count, fixing, land, permit, place, view, observed } = banner;
  const has = (shot: BannerShot): boolean => banner.pictures.some(({ shows }) => shows === shot);
  const of = (lack: BannerLack, isSo: boolean): BannerLack[] => (isSo ? [lack] : []);
  return [
    ...wantedShots.flatMap((shot) => of(`no-${shot}`, !has(shot))),
    ...of('no-text', text === ''),
    ...of('text-unread', text.includes(unreadableMark)),
    ...of('no-reader', text !== '' && readBy === ''),
    ...of(
      'no-promoted',
      promotes.every(({ name, party }) => name === '' && party === ''),
    ),
    ...of('no-size', size.width === null || size.height === null),
    ...of('no-count', count.number === null),
    ...of('no-fixing', fixing === ''),
    ...of('no-land', land.is === 'unknown' && land.owner === ''),
    ...of('no-permit', permit.is === 'unknown'),
    ...of('no-place', place.words === ''),
    ...of('no-position', place.lat === null),
    ...of('no-accuracy', place.lat !== null && place.accuracy === null),
    ...of('position-by-hand', place.source === 'hand'),
    ...of('no-view', view.degrees === null),
    ...of('no-found', banner.found.at === null),
    ...of('no-sighting', banner.sightings.length === 0),
    ...of('no-witness', observed.who === '' && observed.what === '' && observed.witness === ''),
  ];
}
