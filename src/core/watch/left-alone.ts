import type { Turns, WaitingPage } from '../turns.ts';
import type { Walls } from '../walls.ts';

/** A visit that could not be made is not tried again for so long: each try may be an entry of the ledger. */
const tryAgainMs = 10 * 60_000;
/** A site that turned visits away is asked again after so long: nobody stands by who would go on with it. */
const askAgainMs = 60 * 60_000;

/** What a run does not visit for a while. */
export interface LeftAlone {
  /** A visit of this watch could not be made. */
  putOff(watch: string): void;
  /** A person asks for a visit of it now. */
  again(watch: Pick<WaitingPage, 'id' | 'url'>): void;
  /** Whether a visit of it is not to be tried now. */
  has(watch: Pick<WaitingPage, 'id' | 'url'>): boolean;
  /** Goes on with the sites that were left alone for long enough. */
  look(): void;
}

export function createLeftAlone(
  walls: Walls,
  turns: Pick<Turns, 'lift'>,
  now: () => number = () => performance.now(),
): LeftAlone {
  const later = new Map<string, number>();
  const walledAt = new Map<string, number>();
  return {
    putOff: (watch) => void later.set(watch, now() + tryAgainMs),
    again({ id, url }) {
      later.delete(id);
      const wall = walls.of(url);
      if (wall !== undefined) walls.lift(wall.site);
      turns.lift(url);
    },
    has: ({ id, url }) => (later.get(id) ?? 0) > now() || walls.of(url) !== undefined,
    look() {
      for (const { site } of walls.list()) {
        const since = walledAt.get(site) ?? now();
        walledAt.set(site, since);
        if (now() - since < askAgainMs) continue;
        walledAt.delete(site);
        walls.lift(site);
        turns.lift(site);
      }
    },
  };
}
