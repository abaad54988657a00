import type { Box } from '../../contract/box.ts';
import { type Platform, platformOf, platforms } from '../../contract/platforms.ts';
import { originOf } from '../origin.ts';

/** By what a search is narrowed beside words. All that are given must hold. */
export interface SearchFilters {
  /** Only in this case; null for the inbox only. */
  caseId?: string | null;
  kind?: string;
  /** A platform's name, or a host, whose subdomains are meant too. */
  platform?: string;
  /** With or without its sign, in any case of letters. */
  account?: string;
  /** Only what says where it was taken. */
  placed?: boolean;
  /** Only what says that it was taken within this box. */
  box?: Box;
  /** Captured or brought in at this instant or later, … */
  from?: string;
  /** … and before this one. */
  to?: string;
}

interface About {
  kind: string;
  capturedAt: string;
  source: { url?: string | undefined; pageUrl?: string | undefined };
  photo?: { place: object | null } | undefined;
  post?: unknown;
}

/** The words under which an item's texts stand in the index for the filters; none of them can be typed. */
export function marksOf(about: About): string {
  const { host, platform, accounts } = originOf(about);
  return [
    ...new Set([
      mark('kind', about.kind),
      ...(platform === undefined ? [] : [mark('platform', platform)]),
      ...hostsAbove(host).map((host) => mark('host', host)),
      ...accounts.map(accountMark),
      // Asked for no more, since it knows the file's position alone; it stands in the index of every locker.
      ...(about.photo?.place ? ['placed_'] : []),
      ...daysMarks(about.capturedAt.slice(0, 10)),
    ]),
  ].join(' ');
}

/** What the index is asked for so that the filters hold; exact but for the hours of the first and the last day, and for where. */
export function filterMarks({ kind, platform, account, from, to }: SearchFilters): string[][] {
  const span = from === undefined && to === undefined ? [] : [daysBetween(from, to)];
  return [
    ...(kind === undefined ? [] : [[mark('kind', kind)]]),
    ...(platform === undefined ? [] : [[siteMark(platform)]]),
    ...(account === undefined ? [] : [[accountMark(account)]]),
    ...span,
  ];
}

/** Letters and digits as they are, everything else by its number: two names never share a mark. */
function mark(about: string, value: string): string {
  const plain = value
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return `${about}_${plain}`;
}

function accountMark(account: string): string {
  return mark('account', account.trim().replace(/^@/, ''));
}

function siteMark(site: string): string {
  const name = site.trim().toLowerCase();
  const isPlatform = (each: string): each is Platform => Object.hasOwn(platforms, each);
  if (isPlatform(name) || !name.includes('.')) return mark('platform', name);
  const host = name.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  const known = platformOf(host);
  const isWhole = known !== undefined && platforms[known].some((own) => own === host);
  return isWhole ? mark('platform', known) : mark('host', host);
}

/** `m.example.org`, `example.org`. */
function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** A day, its month and its year. */
function daysMarks(day: string): string[] {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  return [year, month, day].map((each) => mark('on', each));
}

const firstYear = 1970;
const lastYear = 2199;

/** The marks of all days from one instant to another, the last one with it: whole months and years at once. */
function daysBetween(from = `${String(firstYear)}-01-01`, to = `${String(lastYear)}-12-31`): string[] {
  const found: string[] = [];
  const last = to.slice(0, 10);
  let day = from.slice(0, 10);
  while (day <= last && Number(day.slice(0, 4)) <= lastYear) {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    const endOfYear = `${day.slice(0, 4)}-12-31`;
    const endOfMonth = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    const [value, end] =
      day.endsWith('-01-01') && endOfYear <= last
        ? [day.slice(0, 4), endOfYear]
        : day.endsWith('-01') && endOfMonth <= last
          ? [day.slice(0, 7), endOfMonth]
          : [day, day];
    found.push(mark('on', value));
    day = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  }
  return found.length > 0 ? found : ['none_'];
}
