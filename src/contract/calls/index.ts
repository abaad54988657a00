import { casesCalls, compareCalls, itemsCalls, searchCalls } from './case-calls.ts';
import { deskCalls, keepingCalls, lockerCalls } from './locker-calls.ts';
import { captureCalls, handOverCalls, intakeCalls, profilesCalls } from './work-calls.ts';

export type { Profile } from '../profile.ts';
export type { ItemOrigin, ReceivedRow } from '../received.ts';
export type * from './keeping-types.ts';
export type * from './types.ts';

/**
 * Every call of the window to the core, over one port. Inputs are checked; errors are `JejakError`s in their
 * plain form. Paths never come from the window: it has tokens.
 */
export const calls = {
  desk: deskCalls,
  locker: lockerCalls,
  keeping: keepingCalls,
  cases: casesCalls,
  items: itemsCalls,
  capture: captureCalls,
  profiles: profilesCalls,
  intake: intakeCalls,
  compare: compareCalls,
  search: searchCalls,
  handOver: handOverCalls,
};

export type Calls = typeof calls;
