import type { Wall } from '../contract/calls/work-types.ts';
import type { Item, Outcome } from '../contract/item.ts';
import type { PeopleEnd } from '../contract/people-list.ts';
import { platforms, siteOf } from '../contract/platforms.ts';

/** What a site answers to whom it does not let in: its pages after it would be the same wall. */
const turnedAway = new Set<Outcome>(['login-wall', 'captcha', 'rate-limited', 'blocked']);

/**
 * What may be a wall of a platform: it says so in many words, and of one page alone it may be true. Each counts by
 * itself, as each says of itself that it came twice in a row.
 */
const inDoubt = new Set<Outcome>(['server-error', 'unread']);
/** How often in a row it is taken for one. */
const mostInDoubt = 2;

/** What of a wall it is where a page came and what was asked for within it did not: why a walk ended. */
const walledBy: Partial<Record<PeopleEnd, Outcome>> = {
  'log-in-asked': 'login-wall',
  'too-many-requests': 'rate-limited',
  refused: 'blocked',
};

/** The sites that turned a page away; their other pages wait, those of other sites do not. */
export interface Walls {
  list(): Wall[];
  /** Takes note of what came of a page. */
  note(url: string, outcome: Item['outcome']): void;
  /** Of the site of this address; undefined where it turned no page away. */
  of(url: string): Wall | undefined;
  /** A person goes on with the site of this name. */
  lift(site: string): void;
}

export function createWalls(): Walls {
  const walls = new Map<string, Wall>();
  const doubts = new Map<string, { outcome: Outcome; times: number }>();
  return {
    list: () => [...walls.values()],
    note(url, outcome) {
      const site = siteOf(url);
      if (outcome === undefined) return;
      const before = doubts.get(site);
      const isDoubt = inDoubt.has(outcome) && Object.hasOwn(platforms, site);
      const times = isDoubt ? (before?.outcome === outcome ? before.times : 0) + 1 : 0;
      doubts.set(site, { outcome, times });
      if (turnedAway.has(outcome) || times >= mostInDoubt) walls.set(site, { site, outcome });
    },
    of: (url) => walls.get(siteOf(url)),
    lift(site) {
      walls.delete(site);
      doubts.delete(site);
    },
  };
}

/**
 * What came of a page as far as its site's next one is concerned: a page that came well and in which the site asked to
 * log in, or refused, while it was walked is a wall too, as is one that was shown to a stranger where somebody was to
 * be logged in.
 *
 * @param loggedOut the log-in that the page was captured with has ended
 */
export function outcomeForSite(
  { outcome, steps, people }: Pick<Item, 'outcome' | 'steps' | 'people'>,
  loggedOut = false,
): Item['outcome'] {
  if (outcome !== undefined && turnedAway.has(outcome)) return outcome;
  const ends = [people?.ended, ...steps.flatMap(({ result, reason }) => (result === 'ok' ? [] : [reason]))];
  for (const [end, wall] of Object.entries(walledBy)) if (ends.includes(end)) return wall;
  return loggedOut ? 'login-wall' : outcome;
}
