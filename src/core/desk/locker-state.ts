import { basename } from 'node:path';
import type { LockerState } from '../../contract/calls/types.ts';
import type { OpenLocker } from './desk.ts';
import type { SettingsFile } from './settings-file.ts';
import { hasOthers, inPlaceOf } from './who-acts.ts';

/** What its database says of it; as it said last, where the disk does not answer: that is told by its place. */
export function namesOf(open: OpenLocker): OpenLocker['names'] {
  try {
    const { origin, fingerprint } = open.locker;
    open.names = { origin, fingerprint };
  } catch {
    // The last ones stand.
  }
  return open.names;
}

/** What the window is told of the locker that is open. */
export function lockerStateOf(
  open: OpenLocker,
  { locked, sample, files }: { locked: boolean; sample: boolean; files: SettingsFile },
): LockerState {
  const { dir, officer, opener, findings } = open.locker;
  const changed = open.texts.changed();
  const names = namesOf(open);
  const inPlace = inPlaceOf({ officer, opener, origin: names.origin }, files);
  return {
    ...{ dir, ...names, officer, opener, hasOthers: hasOthers(open.locker), locked },
    name: basename(dir).replace(/\.jejak$/, ''),
    sample,
    place: open.place.state(),
    findings: [
      ...findings.map(({ code, params }) => ({ code, params })),
      ...(inPlace === null ? [] : [{ code: 'acting-in-place-of', params: inPlace }]),
      ...(changed.count > 0 ? [{ code: 'pictures-changed', params: changed }] : []),
      ...(files.isCodeUnkept(dir, opener.id) ? [{ code: 'recovery-code-not-kept', params: {} }] : []),
    ],
  };
}
