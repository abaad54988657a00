import { siteOf } from '../contract/platforms.ts';
import type { Walls } from './walls.ts';

/** A page that waits for its turn. */
export interface WaitingPage {
  id: string;
  url: string;
  /** Of a kept profile only one page at a time is captured: they share what the browser keeps. */
  profile: string | null;
  /** The sites that turned pages of its kind away, where those of others are not asked. */
  walls?: Walls;
}

/** A site whose pages wait, and until when by the monotonic clock. */
export interface Rest {
  site: string;
  at: number;
  /** `asked`: it asked for it (429, 503); `pause`: it is only not to be hurried. */
  why: 'asked' | 'pause';
}

/** What a site answered that wants to be left alone for a while; `retryAfterMs` is null where it did not say how long. */
export interface AskedToWait {
  retryAfterMs: number | null;
}

export interface TurnOptions {
  /**
   * The least time from the end of one page of a site to the next, in ms. Undefined: some seconds, and none on
   * loopback. 0: none, and several pages of one site at once.
   */
  pauseMs?: number | undefined;
  /** A site that asks for more than this is held back until a person goes on with it. */
  longestWaitMs: number;
  walls: Walls;
  now?: () => number;
  /** From 0 up to 1. */
  random?: () => number;
}

/** Which page may begin, so that no site is hurried and pages of the others go meanwhile. */
export interface Turns {
  /** The first that may begin now, else when one may at the earliest; null where only what runs can change that. */
  next<T extends WaitingPage>(waiting: readonly T[]): { page: T } | Rest | null;
  began(page: WaitingPage): void;
  /**
   * What came of a page that had begun; of nothing where it could not be captured at all.
   *
   * @returns whether it is to be captured again, since its site asked to be left alone for a while
   */
  answered(page: WaitingPage, asked: AskedToWait | undefined): boolean;
  ended(page: WaitingPage): void;
  /** A person goes on with the site of this name, or of this address, at once. */
  lift(site: string): void;
  /** The sites that asked to be left alone, as long as they are. */
  resting(): Rest[];
}

const usualPauseMs = 2500;
/** Where a site does not say how long: doubled each time. */
const firstBackOffMs = 30_000;
const mostBackOffMs = 15 * 60_000;
/** After so many refusals in a row a site is asked no more, until a person goes on with it. */
const mostRefusals = 5;
/** A page that was refused so often is left as it is. */
const mostTries = 3;

interface Site {
  running: number;
  /** Of the newest of its pages, and what it asked for. */
  free: { at: number; why: Rest['why'] };
  refusals: number;
}

export function createTurns(options: TurnOptions): Turns {
  const { walls, longestWaitMs, pauseMs } = options;
  const now = options.now ?? (() => performance.now());
  const random = options.random ?? Math.random;
  const sites = new Map<string, Site>();
  const names = new Map<string, string>();
  const tries = new Map<string, number>();
  const profiles = new Set<string>();
  const nameOf = (url: string): string => {
    const known = names.get(url);
    if (known !== undefined) return known;
    const site = siteOf(url);
    names.set(url, site);
    return site;
  };
  const siteAt = (url: string): Site => {
    const name = nameOf(url);
    const site = sites.get(name) ?? { running: 0, free: { at: 0, why: 'pause' }, refusals: 0 };
    sites.set(name, site);
    return site;
  };
  const pauseOf = (url: string): number =>
    (pauseMs ?? (isLoopback(url) ? 0 : usualPauseMs)) * (1 + random() / 2);
  const isHurried = pauseMs === 0;
  return {
    next(waiting) {
      let soonest: Rest | null = null;
      for (const page of waiting) {
        if (page.profile !== null && profiles.has(page.profile)) continue;
        if ((page.walls ?? walls).of(page.url) !== undefined) continue;
        const site = siteAt(page.url);
        if (site.running > 0 && !isHurried) continue;
        const { at, why } = site.free;
        if (at <= now()) return { page };
        if (soonest === null || at < soonest.at) soonest = { site: nameOf(page.url), at, why };
      }
      return soonest;
    },
    began(page) {
      siteAt(page.url).running += 1;
      if (page.profile !== null) profiles.add(page.profile);
    },
    answered({ id, url, walls: own = walls }, asked) {
      const site = siteAt(url);
      if (asked === undefined) {
        site.refusals = 0;
        tries.delete(id);
        return false;
      }
      site.refusals += 1;
      const tried = (tries.get(id) ?? 0) + 1;
      tries.set(id, tried);
      const usual = Math.min(mostBackOffMs, firstBackOffMs * 2 ** (site.refusals - 1));
      const wait = (asked.retryAfterMs ?? usual) * (1 + random() / 10);
      if (site.refusals >= mostRefusals || wait > longestWaitMs) {
        site.refusals = 0;
        own.note(url, 'rate-limited');
      } else site.free = { at: now() + wait, why: 'asked' };
      return tried < mostTries;
    },
    ended(page) {
      const site = siteAt(page.url);
      site.running -= 1;
      if (page.profile !== null) profiles.delete(page.profile);
      const at = now() + pauseOf(page.url);
      if (at > site.free.at) site.free = { at, why: 'pause' };
    },
    lift(name) {
      const site = siteAt(name);
      site.free = { at: 0, why: 'pause' };
      site.refusals = 0;
    },
    resting: () =>
      [...sites].flatMap(([site, { free }]) =>
        free.why === 'asked' && free.at > now() && walls.of(site) === undefined ? [{ site, ...free }] : [],
      ),
  };
}

function isLoopback(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host);
}
