import { parseEntry } from '../../bundle/entry-line.ts';
import type { UnrecordedViewings, ViewingsPlan } from '../../contract/calls/log-types.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { officerOf } from './officer.ts';
import { type SettingSaid, settingsSaid } from './settings-said.ts';

/** The setting in `settings.changed` that says whether it is recorded when somebody opens an item. */
export const viewingsSetting = 'viewings';

/** An entry that says whether viewings are recorded from there on. */
export interface ViewingsSaid extends Omit<SettingSaid, 'body'> {
  isOn: boolean;
}

/** Everything that the log says of it, the oldest first: the locker's first entry may, and each change of the setting does. */
export function readViewingsSaid(db: ReadableDb): ViewingsSaid[] {
  const first = prepared<[], { log: number; bytes: Uint8Array }>(
    db,
    'SELECT log, bytes FROM entry WHERE log = 0 AND seq = 0',
  ).all();
  const atFirst = first.flatMap(({ log, bytes }): SettingSaid[] => {
    const { kind, seq, at, actor, body } = parseEntry(bytes);
    return kind === 'locker.created'
      ? [{ log, seq, at, actor, body: { isOn: body['recordsViewings'] } }]
      : [];
  });
  return [...atFirst, ...settingsSaid(db, viewingsSetting)].flatMap(({ body: { isOn }, ...said }) =>
    typeof isOn === 'boolean' ? [{ ...said, isOn }] : [],
  );
}

/** How it is now. */
export function readViewings(db: ReadableDb): ViewingsPlan {
  const last = readViewingsSaid(db).at(-1);
  return last === undefined
    ? { isOn: false, said: null }
    : { isOn: last.isOn, said: { at: last.at, officer: nameOf(db, last.actor) } };
}

/** The times since an entry in which it was not recorded who opened an item. */
export function unrecordedSince(
  db: ReadableDb,
  said: readonly ViewingsSaid[],
  entry: { log: number; seq: number; at: string },
): UnrecordedViewings[] {
  const isBefore = ({ log, seq }: ViewingsSaid): boolean =>
    log < entry.log || (log === entry.log && seq < entry.seq);
  const before = said.findLast(isBefore);
  const times: UnrecordedViewings[] = [];
  /** Of the time that goes on where it is come to. */
  let open: UnrecordedViewings | undefined = before?.isOn === true ? undefined : begun(db, entry.at, before);
  for (const each of said) {
    if (isBefore(each)) continue;
    if (each.isOn && open !== undefined) {
      times.push({ ...open, until: each.at });
      open = undefined;
    } else if (!each.isOn) {
      if (open !== undefined && !open.isSaid) times.push({ ...open, until: each.at });
      if (open?.isSaid !== true) open = begun(db, each.at, each);
    }
  }
  return open === undefined ? times : [...times, open];
}

function begun(db: ReadableDb, from: string, by: ViewingsSaid | undefined): UnrecordedViewings {
  return {
    from,
    until: null,
    isSaid: by !== undefined,
    officer: by === undefined ? null : nameOf(db, by.actor),
  };
}

function nameOf(db: ReadableDb, actor: string): string {
  return officerOf(db, actor).name || actor;
}
