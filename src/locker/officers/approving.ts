import { sign } from 'node:crypto';
import { approvalText } from '../../bundle/approval.ts';
import { fromBase64, toBase64, utf8 } from '../../bundle/bytes.ts';
import { fingerprintOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { Approval } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { LockerOfficer } from '../../contract/officer.ts';
import type { WritableDb } from '../database/handle.ts';
import type { Approve } from '../ledger/append.ts';
import { privateKeyOf, publicKeyOf } from './officer-key.ts';
import { readOfficers } from './read-officers.ts';
import { readTwoPeople } from './two-people.ts';

/** Somebody who approves. */
export interface OpenApprover {
  officer: string;
  /** 32 bytes: the private half of their own key; undefined for whoever has none. */
  seed?: Uint8Array | undefined;
}

/** What is to be approved. */
interface Approving {
  /** Whether it needs a second officer here. */
  needsTwo: boolean;
  actor: string;
  approvers: readonly OpenApprover[];
  /** The officer whose key is being given up as lost: nothing can be signed by it. */
  lost?: string | undefined;
}

/** Takes the private halves of keys that came with a call out of memory, whatever came of it. */
export function forgetSeeds(args: unknown): void {
  if (typeof args !== 'object' || args === null || !('approvers' in args)) return;
  const approvers = args.approvers as readonly OpenApprover[] | undefined; // of the writer's calls
  for (const { seed } of approvers ?? []) seed?.fill(0);
}

/**
 * Looks whether these officers may approve what is asked for, and gives what signs for them over the entry. Whoever has
 * a key of their own approves by it and by nothing else, also the one who acts; of others the name is recorded.
 *
 * @throws JejakError `second-officer-needed`, `approval-needs-key` {name}, `no-such-officer`, `officer-retired` {name},
 *   `officer-reads-only` {name}, `second-not-supervisor` {name}
 */
export function approving(db: WritableDb, { needsTwo, actor, approvers, lost }: Approving): Approve {
  const all = readOfficers(db);
  const known = [...new Map(approvers.map((each) => [each.officer, each])).values()].map((approver) => ({
    approver,
    officer: approverOf(all, approver),
  }));
  // By a key that is given up nothing is signed, so its officer's name would be anybody's word.
  const others = known.filter(({ officer: { id } }) => id !== actor && id !== lost);
  for (const { officer } of others) assertMayApprove(officer, readTwoPeople(db).bySupervisor && needsTwo);
  if (needsTwo) {
    if (others.length === 0) throw new JejakError('second-officer-needed', 'wrong-use');
    // Both sign what needs two people, as far as they have keys.
    const acting = all.find(({ id }) => id === actor);
    const isThere = known.some(({ officer }) => officer.id === actor);
    if (acting !== undefined && acting.fingerprint !== null && !isThere && actor !== lost)
      throw new JejakError('approval-needs-key', 'wrong-use', { name: acting.name });
  }
  const signing = known.flatMap(({ approver: { seed }, officer }) =>
    officer.id === lost ? [] : signerOf(db, officer, seed, actor),
  );
  return (entry) => signing.map((each) => each(entry));
}

function approverOf(all: readonly LockerOfficer[], { officer }: OpenApprover): LockerOfficer {
  const found = all.find(({ id }) => id === officer);
  if (found === undefined) throw new JejakError('no-such-officer', 'wrong-use', { what: officer });
  return found;
}

function assertMayApprove({ name, role, retiredAt }: LockerOfficer, bySupervisor: boolean): void {
  if (retiredAt !== null) throw new JejakError('officer-retired', 'wrong-use', { name });
  if (role === 'reader') throw new JejakError('officer-reads-only', 'wrong-use', { name });
  if (bySupervisor && role !== 'supervisor')
    throw new JejakError('second-not-supervisor', 'wrong-use', { name });
}

/** Of whoever acts there is nothing to record: the entry names them. */
function signerOf(
  db: WritableDb,
  { id, name }: LockerOfficer,
  seed: Uint8Array | undefined,
  actor: string,
): ((entry: Parameters<Approve>[0]) => Approval)[] {
  const said = publicKeyOf(db, id);
  if (said === null) return id === actor ? [] : [() => id];
  if (seed === undefined) throw new JejakError('approval-needs-key', 'wrong-use', { name });
  const { key, publicKey } = privateKeyOf(seed);
  // Another process gave them another key meanwhile.
  if (toBase64(publicKey) !== said) throw new JejakError('approval-needs-key', 'wrong-use', { name });
  const fingerprint = fingerprintOf(nodePrimitives, fromBase64(said));
  return [
    (entry) => {
      const text = approvalText(nodePrimitives, entry, id, fingerprint);
      return { officer: id, signature: toBase64(new Uint8Array(sign(null, utf8(text), key))) };
    },
  ];
}
