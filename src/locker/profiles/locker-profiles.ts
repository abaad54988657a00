import type { Profile } from '../../contract/profile.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { findProfile, readProfiles } from './read-profiles.ts';
import type { ProfileReturn, ProfileSeen, ProfileWanted } from './write-profiles.ts';

/** The capture profiles of an open locker; what is kept of one is given to one browser at a time. */
export interface LockerProfiles {
  list(): Profile[];
  /** @throws JejakError `no-such-profile` */
  find(nameOrId: string): Profile;
  /** @throws JejakError `bad-profile-name`, `profile-name-taken` */
  add(wanted: ProfileWanted): Promise<Profile>;
  /** @throws JejakError `no-such-profile`, `bad-profile-name`, `profile-name-taken` */
  rename(profile: string, name: string): Promise<Profile>;
  /** Notes what the investigator is called on its pages. @throws JejakError `no-such-profile`, `bad-own-name` */
  nameOwner(profile: string, ownNames: readonly string[]): Promise<Profile>;
  /**
   * What is kept of it, for the one browser that may have it now; null for a new one.
   *
   * @throws JejakError `no-such-profile`, `profile-in-use`
   */
  take(id: string): Promise<Uint8Array | null>;
  giveBack(returned: ProfileReturn): Promise<void>;
  note(seen: ProfileSeen): Promise<void>;
  /** For good. @throws as `take` */
  forget(id: string): Promise<void>;
}

/** @param read runs a reading, also where a page of the database is damaged */
export function lockerProfiles(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerProfiles {
  return {
    list: () => read((from) => readProfiles(from)),
    find: (nameOrId) => read((from) => findProfile(from, nameOrId)),
    async add(wanted) {
      const { profile } = await writer().call('addProfile', wanted);
      return read((from) => findProfile(from, profile));
    },
    async rename(profile, name) {
      await writer().call('renameProfile', { profile, name });
      return read((from) => findProfile(from, name));
    },
    async nameOwner(profile, ownNames) {
      await writer().call('nameOwner', { profile, ownNames });
      return read((from) => findProfile(from, profile));
    },
    take: async (profile) => (await writer().call('takeProfile', { profile })).packed,
    async giveBack(returned) {
      await writer().call('returnProfile', returned);
    },
    async note(seen) {
      await writer().call('noteProfile', seen);
    },
    async forget(profile) {
      await writer().call('forgetProfile', { profile });
    },
  };
}
