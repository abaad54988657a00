import { actCalls } from './calls/act-calls.ts';
import { anchorCalls } from './calls/anchor-calls.ts';
import { bannerCalls } from './calls/banner-calls.ts';
import { base } from './calls/base.ts';
import { caseCalls, itemCalls, searchCalls } from './calls/case-calls.ts';
import { compareCalls } from './calls/compare-calls.ts';
import { custodyRecordCalls } from './calls/custody-record-calls.ts';
import { filmCalls } from './calls/film-calls.ts';
import { keepingCalls } from './calls/keeping-calls.ts';
import { keyCardCalls } from './calls/key-card-calls.ts';
import { deskCalls, lockerCalls } from './calls/locker-calls.ts';
import { officerCalls } from './calls/officer-calls.ts';
import { profileCalls } from './calls/profile-calls.ts';
import { retentionCalls } from './calls/retention-calls.ts';
import { stampCalls } from './calls/stamp-calls.ts';
import { trustListCalls } from './calls/trust-list-calls.ts';
import { viewingCalls } from './calls/viewing-calls.ts';
import { visitCalls } from './calls/visit-calls.ts';
import { watchCalls } from './calls/watch-calls.ts';
import { captureCalls, handOverCalls, intakeCalls } from './calls/work-calls.ts';

/** The calls of `contract/calls`, on the desk of their port. */
export const router = base.router({
  desk: deskCalls,
  locker: lockerCalls,
  keeping: keepingCalls,
  keyCards: keyCardCalls,
  anchors: anchorCalls,
  officers: officerCalls,
  retention: retentionCalls,
  stamps: stampCalls,
  trustLists: trustListCalls,
  viewings: viewingCalls,
  custodyRecords: custodyRecordCalls,
  cases: caseCalls,
  items: itemCalls,
  films: filmCalls,
  acts: actCalls,
  banners: bannerCalls,
  capture: captureCalls,
  visit: visitCalls,
  watch: watchCalls,
  profiles: profileCalls,
  intake: intakeCalls,
  search: searchCalls,
  compare: compareCalls,
  handOver: handOverCalls,
});
