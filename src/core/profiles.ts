import { type CaptureProcess, startCaptureProcess } from '../capture/client.ts';
import type { LoggedIn } from '../contract/capture-record.ts';
import type { Profile } from '../contract/profile.ts';
import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import type { CaptureOptions } from './capture-pages.ts';
import { checkLogin, type ProfileInUse, takeProfileOf } from './profile-in-use.ts';

/** The browser of a profile, and what it says of itself. */
export type ProfileBrowser = Pick<CaptureOptions, 'browserPath' | 'scratchDir' | 'locale' | 'timeZone'>;

/** @throws JejakError `bad-profile-name`, `profile-name-taken`, `bad-address`, `bad-own-name` */
export async function addProfile(
  locker: Locker,
  { name, url, ownNames }: { name: string; url: string | null; ownNames?: readonly string[] | undefined },
): Promise<Profile> {
  return locker.profiles.add({ name, url: url === null ? null : parseAddress(url), ownNames });
}

/**
 * Opens a browser with a window, in which a person logs in by hand, and keeps what it has of that once they
 * have closed it, or the signal does. Jejak neither drives that browser nor listens to it.
 *
 * @param url null for the profile's own address
 * @throws JejakError `profile-in-use`, `no-display`, `browser-not-started`, `log-in-broken-off`, `bad-address`
 */
export async function logIn(
  locker: Locker,
  wanted: { profile: string; url: string | null; browser: ProfileBrowser },
  signal: AbortSignal,
): Promise<Profile> {
  const given = wanted.url === null ? null : parseAddress(wanted.url);
  await withProfile(locker, wanted, false, async ({ profile }, process) => {
    await process.profile.logIn(given ?? profile.url, signal);
    // Whether it went well the next capture or check will see.
    await locker.profiles.note({ profile: profile.id, loggedIn: 'not-known', url: given ?? undefined });
  });
  return locker.profiles.find(wanted.profile);
}

/** Looks whether somebody is still logged in at the profile's address; `not-known` where it has none. */
export function checkProfile(
  locker: Locker,
  wanted: { profile: string; browser: ProfileBrowser },
  signal: AbortSignal,
): Promise<LoggedIn> {
  return withProfile(locker, wanted, true, (held, process) => checkLogin(locker, held, process, signal));
}

async function withProfile<T>(
  locker: Locker,
  { profile, browser }: { profile: string; browser: ProfileBrowser },
  ahead: boolean,
  work: (held: ProfileInUse, process: CaptureProcess) => Promise<T>,
): Promise<T> {
  const held = await takeProfileOf(locker, profile);
  const { browserPath, ...rest } = browser;
  const process = startCaptureProcess({
    ...rest,
    ahead,
    ...(browserPath === undefined ? {} : { browserPath }),
  });
  let isWell = false;
  try {
    await held.giveTo(process);
    const result = await work(held, process);
    isWell = true;
    return result;
  } finally {
    // What a browser left that did not end in order may be half-written: the profile stays as it was.
    try {
      await held.putBack(isWell ? process : null);
    } finally {
      await process.close();
    }
  }
}
