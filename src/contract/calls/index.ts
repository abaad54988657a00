import { actsCalls } from './act-calls.ts';
import { anchorCalls } from './anchor-calls.ts';
import { bannersCalls } from './banner-calls.ts';
import { casesCalls, compareCalls, itemsCalls, searchCalls } from './case-calls.ts';
import { custodyRecordsCalls } from './custody-record-calls.ts';
import { filmCalls } from './film-calls.ts';
import { keyCardCalls } from './key-card-calls.ts';
import { deskCalls, keepingCalls, lockerCalls } from './locker-calls.ts';
import { officersCalls } from './officer-calls.ts';
import { retentionCalls } from './retention-calls.ts';
import { stampsCalls } from './stamp-calls.ts';
import { trustListsCalls } from './trust-list-calls.ts';
import { viewingsCalls } from './viewing-calls.ts';
import { visitCalls } from './visit-calls.ts';
import { watchCalls } from './watch-calls.ts';
import { captureCalls, handOverCalls, intakeCalls, profilesCalls } from './work-calls.ts';

export type { Profile } from '../profile.ts';
export type { ItemOrigin, ReceivedRow } from '../received.ts';
export type * from './keeping-types.ts';
export type * from './log-types.ts';
export type * from './stamp-types.ts';
export type * from './types.ts';
export type * from './visit-types.ts';
export type * from './watch-types.ts';
export type * from './work-types.ts';

/**
 * Every call of the window to the core, over one port. Inputs are checked; errors are `JejakError`s in their
 * plain form. Paths never come from the window: it has tokens.
 */
export const calls = {
  desk: deskCalls,
  locker: lockerCalls,
  keeping: keepingCalls,
  keyCards: keyCardCalls,
  anchors: anchorCalls,
  officers: officersCalls,
  stamps: stampsCalls,
  trustLists: trustListsCalls,
  viewings: viewingsCalls,
  retention: retentionCalls,
  custodyRecords: custodyRecordsCalls,
  cases: casesCalls,
  items: itemsCalls,
  films: filmCalls,
  acts: actsCalls,
  banners: bannersCalls,
  capture: captureCalls,
  visit: visitCalls,
  watch: watchCalls,
  profiles: profilesCalls,
  intake: intakeCalls,
  compare: compareCalls,
  search: searchCalls,
  handOver: handOverCalls,
};

export type Calls = typeof calls;
