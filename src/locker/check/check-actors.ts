import type { Entry } from '../../contract/entry.ts';
import type { Find } from './report.ts';

type State = 'acting' | 'reads' | 'may-be-at-work' | 'retired';

/** Kinds of entries that the writer refuses in the name of whoever retired: never part of what comes in. */
const refused = new Set<string>([
  ...['actor.added', 'key.rotated', 'case.exported', 'item.viewed', 'item.purged', 'locker.backed-up'],
]);

/** What the writer refuses in the name of a reader; what comes in may have been begun before they became one. */
const refusedToReaders = new Set<string>([
  ...[
    'actor.added',
    'key.rotated',
    'case.opened',
    'case.changed',
    'case.exported',
    'item.filed',
    'item.purged',
  ],
  ...['item.annotated', 'item.attributed', 'exhibit.labelled', 'watch.rebased'],
]);

/**
 * Looks entry by entry whether the log knew the officer in whose name it was made, and did not say that they had retired.
 * Before the first officer is named nobody is known: the entries that begin a log. Where the log says that somebody may
 * have been at work as their officer retired, what came in there afterwards is as it should be.
 *
 * `role` is that of the officer whom an entry is about, where it says one.
 *
 * @param isWhole whether every entry so far could be read; where not, one that named the officer may be among the others
 */
export function createActorCheck(find: Find, isWhole: () => boolean): (entry: Entry, role?: unknown) => void {
  const states = new Map<string, State>();
  return ({ log, seq, kind, actor, body }, role) => {
    const named = kind === 'actor.added' && typeof body['actorId'] === 'string' ? body['actorId'] : undefined;
    if (named !== undefined && !states.has(named)) states.set(named, 'acting');
    const where = { log, seq, officer: actor };
    if (states.size > 0 && isWhole()) {
      const state = states.get(actor);
      if (state === undefined) find('officer-unknown', where);
      else if (state === 'retired' || (state === 'may-be-at-work' && refused.has(kind)))
        find('officer-retired', where);
      else if (state === 'reads' && refusedToReaders.has(kind) && body['continued'] === undefined)
        find('officer-reads-only', where);
    }
    if (named !== undefined) states.set(named, stateAfter(body, states.get(named), role === 'reader'));
  };
}

/** What is said anew of somebody who has retired leaves it at what was said then. */
function stateAfter(body: Entry['body'], before: State | undefined, isReader: boolean): State {
  if (body['retired'] !== true) return isReader ? 'reads' : 'acting';
  return body['mayBeAtWork'] === true || before === 'may-be-at-work' ? 'may-be-at-work' : 'retired';
}
