import type { CaptureProcess } from '../capture/client.ts';
import type { LoggedIn } from '../contract/capture-record.ts';
import { JejakError } from '../contract/error.ts';
import { platformOf } from '../contract/platforms.ts';
import type { Profile } from '../contract/profile.ts';
import type { EvidenceSink } from '../contract/sink.ts';
import type { Locker } from '../locker/index.ts';

/** A profile of the locker that this process alone has, from `takeProfileOf` to `putBack`. */
export interface ProfileInUse {
  readonly profile: Profile;
  /** Gives it to the browser of a capture process; again to the next one where a process died. */
  giveTo(process: CaptureProcess): Promise<void>;
  /** Keeps what the browser of this process has of it now. Null: that process died, and it stays as it was. */
  putBack(process: CaptureProcess | null): Promise<void>;
}

/** @throws JejakError `no-such-profile`, `profile-in-use` */
export async function takeProfileOf(locker: Locker, id: string): Promise<ProfileInUse> {
  const profile = locker.profiles.find(id);
  const packed = await locker.profiles.take(profile.id);
  return {
    profile,
    giveTo: (process) => process.profile.use({ name: profile.name, ownNames: profile.ownNames, packed }),
    async putBack(process) {
      let changed: Uint8Array | null = null;
      try {
        changed = (await process?.profile.giveBack()) ?? null;
      } finally {
        await locker.profiles.giveBack({ profile: profile.id, packed: changed });
      }
    },
  };
}

/** Whether what a page told of a log-in is said of the site of this profile. */
export function isOfProfile({ url }: Profile, pageUrl: string): boolean {
  return url === null || siteOf(url) === siteOf(pageUrl);
}

/** Where pages of one run were shown to somebody who was logged in. */
export class LogInsSeen {
  readonly #sites = new Set<string>();

  /**
   * Takes note of what a page told of the log-in. True where it has ended: at the profile's own site, or where an
   * earlier page of this run was shown to somebody who was logged in. That a profile without an address is not
   * logged in somewhere says nothing.
   */
  hasEnded({ url }: Profile, pageUrl: string, loggedIn: LoggedIn | undefined): boolean {
    const site = siteOf(pageUrl);
    if (loggedIn === 'yes') this.#sites.add(site);
    return loggedIn === 'no' && (url !== null || this.#sites.has(site));
  }
}

function siteOf(address: string): string {
  const { hostname } = new URL(address);
  return platformOf(hostname) ?? hostname.replace(/^(www|m|mobile)\./, '');
}

const checkMs = 30_000;

/**
 * Opens the profile's own address, keeps nothing of it, and notes whether somebody is logged in. Nothing is
 * opened where the profile has no address.
 */
export async function checkLogin(
  locker: Locker,
  { profile }: ProfileInUse,
  process: CaptureProcess,
  signal: AbortSignal,
): Promise<LoggedIn> {
  if (profile.url === null) return 'not-known';
  const request = { url: profile.url, timeoutMs: checkMs, scrollMs: 0, acceptTlsErrors: false };
  const outcome = await process.capture(request, nowhere, { signal });
  if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
  const loggedIn = outcome.result === 'item' ? (outcome.loggedIn ?? 'not-known') : 'not-known';
  await locker.profiles.note({ profile: profile.id, loggedIn });
  return loggedIn;
}

/** A sink that keeps nothing. */
const nowhere: EvidenceSink = {
  file: () => ({
    write: () => Promise.resolve(),
    close: () => Promise.resolve({ bytes: 0, sha256: '0'.repeat(64) }),
    drop: () => Promise.resolve(),
  }),
};
