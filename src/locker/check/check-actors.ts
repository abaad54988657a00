import type { Entry } from '../../contract/entry.ts';
import type { Find } from './report.ts';

/**
 * Looks entry by entry whether the log knew the officer in whose name it was made, and did not say that they had retired.
 * Before the first officer is named nobody is known: the entries that begin a log.
 *
 * @param isWhole whether every entry so far could be read; where not, one that named the officer may be among the others
 */
export function createActorCheck(find: Find, isWhole: () => boolean): (entry: Entry) => void {
  const retired = new Map<string, boolean>();
  return ({ log, seq, kind, actor, body }) => {
    const named = kind === 'actor.added' && typeof body['actorId'] === 'string' ? body['actorId'] : undefined;
    if (named !== undefined && !retired.has(named)) retired.set(named, false);
    const where = { log, seq, officer: actor };
    if (retired.size > 0 && isWhole()) {
      const state = retired.get(actor);
      if (state === undefined) find('officer-unknown', where);
      else if (state) find('officer-retired', where);
    }
    if (named !== undefined) retired.set(named, body['retired'] === true);
  };
}
