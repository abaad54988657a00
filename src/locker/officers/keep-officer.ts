import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import { readNip } from '../../contract/nip.ts';
import { type LockerOfficer, mostOfOfficer, type OfficerFacts } from '../../contract/officer.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { isAnotherAlive } from '../drafts/process.ts';
import { type Approve, appendEntry } from '../ledger/append.ts';
import { approving, type OpenApprover } from './approving.ts';
import { assertActive } from './assert-active.ts';
import { publicKeyOf } from './officer-key.ts';
import { readOfficers } from './read-officers.ts';
import { needsTwo } from './two-people.ts';

/** An officer who is added, or what is changed of one. */
export interface OfficerRequest {
  /** One that is there; another comes to be. */
  officer?: string | undefined;
  facts: OfficerFacts;
  /** Who approves it where that needs two people. */
  approvers?: readonly OpenApprover[] | undefined;
}

/**
 * Adds an officer or says anew what is known of one; nothing is written where that is all known. Gives the id.
 *
 * @throws JejakError `blank-name`, `officer-text-too-long` {most}, `nip-…`, `nip-taken` {name}, `no-such-officer`,
 *   `last-officer` {name}, `officer-at-work` {name} (of one who becomes a reader), and what `approving` throws
 */
export function keepOfficer(
  db: WritableDb,
  { officer, facts, approvers = [], actor }: OfficerRequest & { actor: string },
): string {
  const all = readOfficers(db);
  const before = officer === undefined ? undefined : known(all, officer);
  const said = tidy(facts, before);
  const other = all.find(({ id, nip }) => nip !== '' && nip === said.nip && id !== before?.id);
  if (other !== undefined) throw new JejakError('nip-taken', 'wrong-use', { name: other.name });
  const id = before?.id ?? newId();
  if (before !== undefined && isSame(before, said)) return id;
  if (said.role === 'reader' && before !== undefined && before.role !== 'reader')
    assertNotNeeded(db, all, before);
  const approve = approving(db, { needsTwo: needsTwo(db, 'officers'), actor, approvers });
  sayOfficer(db, { ...said, id, isRetired: typeof before?.retiredAt === 'string', actor, approve });
  return id;
}

/** That an officer acts no more, or does again. */
export interface RetiringRequest {
  officer: string;
  isRetired: boolean;
  /** Who approves it where that needs two people. */
  approvers?: readonly OpenApprover[] | undefined;
}

/**
 * Ends that entries are made in an officer's name, or allows it again. What they did stays theirs. Where another process
 * has the locker open it may be at work in that name: the entry says so, since what comes in there is still taken.
 *
 * @param process names the opening that asks
 * @throws JejakError `no-such-officer`, `officer-acting`, `last-officer`, `officer-at-work` {name}, and what `approving` throws
 */
export function retireOfficer(
  db: WritableDb,
  {
    officer,
    isRetired,
    actor,
    process,
    approvers = [],
  }: RetiringRequest & { actor: string; process: string },
): void {
  const all = readOfficers(db);
  const before = known(all, officer);
  if ((before.retiredAt !== null) === isRetired) return;
  if (isRetired) {
    const { name } = before;
    if (all.filter(({ retiredAt }) => retiredAt === null).length === 1)
      throw new JejakError('last-officer', 'wrong-use', { name });
    if (officer === actor) throw new JejakError('officer-acting', 'wrong-use', { name });
    assertNotNeeded(db, all, before);
  }
  const mayBeAtWork = isRetired && isAnotherAlive(db, process);
  const approve = approving(db, { needsTwo: needsTwo(db, 'officers'), actor, approvers });
  sayOfficer(db, { ...before, isRetired, mayBeAtWork, actor, approve });
}

/** Somebody who may write stays, and what is coming in is sealed in the name in which it was begun. */
function assertNotNeeded(
  db: WritableDb,
  all: readonly LockerOfficer[],
  { id, name, role }: LockerOfficer,
): void {
  const writes = all.some((each) => each.id !== id && each.retiredAt === null && each.role !== 'reader');
  if (role !== 'reader' && !writes) throw new JejakError('last-officer', 'wrong-use', { name });
  if (prepared<[string], object>(db, 'SELECT 1 FROM draft WHERE actor = ? LIMIT 1').get(id) !== undefined)
    throw new JejakError('officer-at-work', 'wrong-use', { name });
}

/** @throws JejakError `no-such-officer`, `officer-retired` */
export function assertMayAct(db: WritableDb, officer: string): void {
  known(readOfficers(db), officer);
  assertActive(db, officer);
}

function known(all: readonly LockerOfficer[], officer: string): LockerOfficer {
  const found = all.find(({ id }) => id === officer);
  if (found === undefined) throw new JejakError('no-such-officer', 'wrong-use', { what: officer });
  return found;
}

function tidy(facts: OfficerFacts, before: LockerOfficer | undefined): OfficerFacts {
  const line = (which: 'name' | 'agency' | 'assignment'): string => {
    const text = tidyLine(facts[which]);
    const most = mostOfOfficer[which];
    // What was taken before its length was looked at may stay.
    if (text.length > most && facts[which] !== before?.[which])
      throw new JejakError('officer-text-too-long', 'wrong-use', {
        what: `${Array.from(text).slice(0, 40).join('')}…`,
        most,
      });
    return text;
  };
  const name = line('name');
  if (name === '') throw new JejakError('blank-name', 'wrong-use');
  return {
    ...{ name, agency: line('agency'), role: facts.role },
    // A number that was taken before its form was looked at may stay.
    nip: facts.nip === before?.nip ? facts.nip : tidyNip(facts.nip),
    assignment: line('assignment'),
  };
}

/** @throws JejakError `nip-length`, `nip-birth`, `nip-appointment`, `nip-sex`, `nip-serial` */
export function tidyNip(text: string): string {
  if (text.trim() === '') return '';
  const read = readNip(text);
  if (typeof read === 'string') throw new JejakError(`nip-${read}`, 'wrong-use');
  return read.nip;
}

function tidyLine(text: string): string {
  return text.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function isSame(before: LockerOfficer, said: OfficerFacts): boolean {
  return (['name', 'agency', 'nip', 'role', 'assignment'] as const).every(
    (each) => before[each] === said[each],
  );
}

/** What is said of an officer, all of it. */
interface SaidOfficer extends OfficerFacts {
  id: string;
  isRetired: boolean;
  mayBeAtWork?: boolean;
  actor: string;
  /** The officer's own key, SPKI in base64; as it was where it is left out. */
  publicKey?: string | null;
  /** What shows that another key takes its place. */
  key?: { signatureByNew?: string | undefined; signatureByOld?: string | undefined; isLost: boolean };
  approve: Approve;
}

export function sayOfficer(
  db: WritableDb,
  {
    id,
    name,
    agency,
    nip,
    role,
    assignment,
    isRetired,
    mayBeAtWork = false,
    actor,
    publicKey = publicKeyOf(db, id),
    key,
    approve,
  }: SaidOfficer,
): void {
  const { signatureByNew, signatureByOld, isLost = false } = key ?? {};
  appendEntry(db, {
    kind: 'actor.added',
    actor,
    body: {
      actorId: id,
      ...(publicKey === null ? {} : { publicKey }),
      ...(signatureByNew === undefined ? {} : { signatureByNew }),
      ...(signatureByOld === undefined ? {} : { signatureByOld }),
      ...(isLost ? { keyLost: true } : {}),
      ...(isRetired ? { retired: true } : {}),
      ...(mayBeAtWork ? { mayBeAtWork: true } : {}),
    },
    details: {
      ...{ name, agency },
      ...(nip === '' ? {} : { nip }),
      ...(role === '' ? {} : { role }),
      ...(assignment === '' ? {} : { assignment }),
    },
    approve,
  });
}
