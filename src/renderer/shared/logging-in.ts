import type { Profile } from '../../contract/calls/index.ts';
import { calls } from './calls.ts';
import { keepWork, useKeptWork, type Work } from './working.ts';

/** The log-in that goes on, whatever screen is shown: one window at a time, and for which profile it is. */
const logIn = keepWork<Profile>();
let profile: Pick<Profile, 'id' | 'name'> | null = null;

/** Opens a browser window in which a person logs in to a profile. */
export function beginLogIn(into: Pick<Profile, 'id' | 'name'>): void {
  profile = into;
  void logIn.run((signal) => calls.profiles.logIn({ profile: into.id }, { signal }));
}

/** The log-in as it goes on, and the profile that it is for; the last one once it is over. */
export function useLogIn(): { work: Work<Profile>; profile: Pick<Profile, 'id' | 'name'> | null } {
  const work = useKeptWork(logIn);
  return { work, profile };
}
