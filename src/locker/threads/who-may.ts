import type { ToThread } from '../../processes/call-thread.ts';
import type { WritableDb } from '../database/handle.ts';
import { assertActive, assertMayWrite } from '../officers/assert-active.ts';
import type { UrgentCalls } from './writer-calls.ts';

/** What somebody asks for anew, of which nothing is lost where it is refused: not in the name of whoever retired. */
const askedFor = new Set<keyof UrgentCalls>([
  'rotateKey',
  'keepOfficer',
  'openCase',
  'changeCase',
  'fileItems',
  'labelExhibits',
  'labelExhibit',
  'keepAnchor',
  'setStampPlan',
  'addTrustList',
  'useTrustList',
  'setViewings',
  'noteViewing',
  'annotateItem',
  'addCredentials',
  'keepRecords',
  'append',
  'appendIfStill',
  'purgeItem',
  'keepOfficerKey',
  'setTwoPeople',
  'setRetention',
  'setHold',
]);

/** Beside these, what a reader is refused. Time-stamps come by themselves, and a cache is no word of anybody. */
const refusedToReaders = new Set<keyof UrgentCalls>([
  ...askedFor,
  'enqueueJobs',
  'addToQueue',
  'addProfile',
  'renameProfile',
  'nameOwner',
  'forgetProfile',
  'addWatch',
  'changeWatch',
  'rebaseWatch',
  'restoreWatch',
  'takeVisit',
  'addPictureText',
]);

/** What a person does with the queue; the rest of it goes on by itself. */
const changesByHand = new Set<string>(['cancel', 'first', 'clear', 'put-back']);

/** What a reader's looking, copying and checking leaves in the log. */
const readersKinds = new Set<string>(['item.viewed', 'locker.backed-up', 'locker.checked', 'clock.checked']);

/**
 * Whether what is asked for may be done in this name.
 *
 * @throws JejakError `officer-retired` {name}, `officer-reads-only` {name}
 */
export function assertAllowed(db: WritableDb, actor: string, { call, args }: ToThread<UrgentCalls>): void {
  if (askedFor.has(call)) assertActive(db, actor);
  if (call === 'noteViewing' || (call === 'append' && readersKinds.has(args.kind))) return;
  if (refusedToReaders.has(call) || (call === 'changeQueue' && changesByHand.has(args.change)))
    assertMayWrite(db, actor);
}
