import type { Entry } from '../../contract/entry.ts';
import type { Find } from './report.ts';

type State = 'acting' | 'may-be-at-work' | 'retired';

/** Kinds of entries that the writer refuses in the name of whoever retired: never part of what comes in. */
const refused = new Set<string>([
  ...['actor.added', 'key.rotated', 'case.exported', 'item.viewed', 'item.purged', 'locker.backed-up'],
]);

/**
 * Looks entry by entry whether the log knew the officer in whose name it was made, and did not say that they had retired.
 * Before the first officer is named nobody is known: the entries that begin a log. Where the log says that somebody may
 * have been at work as their officer retired, what came in there afterwards is as it should be.
 *
 * @param isWhole whether every entry so far could be read; where not, one that named the officer may be among the others
 */
export function createActorCheck(find: Find, isWhole: () => boolean): (entry: Entry) => void {
  const states = new Map<string, State>();
  return ({ log, seq, kind, actor, body }) => {
    const named = kind === 'actor.added' && typeof body['actorId'] === 'string' ? body['actorId'] : undefined;
    if (named !== undefined && !states.has(named)) states.set(named, 'acting');
    const where = { log, seq, officer: actor };
    if (states.size > 0 && isWhole()) {
      const state = states.get(actor);
      if (state === undefined) find('officer-unknown', where);
      else if (state === 'retired' || (state === 'may-be-at-work' && refused.has(kind)))
        find('officer-retired', where);
    }
    if (named !== undefined) states.set(named, stateAfter(body, states.get(named)));
  };
}

/** What is said anew of somebody who has retired leaves it at what was said then. */
function stateAfter(body: Entry['body'], before: State | undefined): State {
  if (body['retired'] !== true) return 'acting';
  return body['mayBeAtWork'] === true || before === 'may-be-at-work' ? 'may-be-at-work' : 'retired';
}
