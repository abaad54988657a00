export {
  changePassphrase,
  makeScratchFolder,
  newRecoveryCode,
  recoverLocker,
  removeDeadScratch,
  restoreLocker,
} from './backup/index.ts';
export { type CaseReading, openCaseReading, type ReadingPass } from './case-reading.ts';
export { createLocker } from './create-locker.ts';
export type { Draft } from './drafts/draft-client.ts';
export type { PageToQueue, QueuedJob } from './jobs/queue.ts';
export type { CutOff } from './jobs/under-way.ts';
export { keyFileName } from './keys/index.ts';
export type { Locker } from './locker.ts';
export { isLockerFolder, openLocker } from './open-locker.ts';
export { provePassphrase } from './prove-passphrase.ts';
export type { CaseMaterial, ExportMaterial } from './reading/case-material.ts';
export type { ReceivedBundle, ReceivedFile } from './reading/received.ts';
export type { StaysBehind } from './reading/stays-behind.ts';
export type { BundleFile, Incoming, IncomingEntry, IncomingFile, Received } from './receiving/incoming.ts';
export type { Receipt } from './receiving/receipt-client.ts';
export type { TimeCheck } from './time-stamps/keep-time-check.ts';
export type { KeptTimeStamp, ToStamp } from './time-stamps/read-time-stamps.ts';
export type { KeptRevocation, RevocationsHad, WaitingStamp } from './time-stamps/revocation.ts';
export type { StampAuthority, StampPlan, StampTry } from './time-stamps/stamping.ts';
export type { KeptTrustList } from './trust-lists/read-trust-lists.ts';
export type { RemovedWatch, VisitEnd } from './watches/index.ts';
export { type KeptWatch, newsworthy } from './watches/read-watches.ts';
