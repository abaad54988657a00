import type { BannerFacts } from './banner.ts';

/** Characters of a name, at most. */
const most = 80;

/** What tells a banner from others: the first line that stands on it, else whom it promotes, else where it is; empty where it says none of them. */
export function nameOfBanner({
  text,
  promotes,
  place,
}: Pick<BannerFacts, 'text' | 'promotes'> & { place: { words: string } }): string {
  const [first = ''] = text.split('\n').filter((line) => line.trim() !== '');
  const [who] = promotes.filter(({ name, party }) => name !== '' || party !== '');
  const name = [first.trim(), who?.name, who?.party, place.words].find((each) => (each ?? '') !== '') ?? '';
  return name.length > most ? `${name.slice(0, most - 1).toWellFormed()}…` : name;
}
