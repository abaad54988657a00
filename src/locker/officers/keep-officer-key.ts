import { JejakError } from '../../contract/error.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { approving, type OpenApprover } from './approving.ts';
import { assertMayAct, sayOfficer } from './keep-officer.ts';
import { type DrawnKey, publicKeyOf } from './officer-key.ts';
import { readOfficers } from './read-officers.ts';
import { needsTwo } from './two-people.ts';

/** A new key of an officer's own, or that theirs is lost. */
export interface OfficerKeyRequest {
  officer: string;
  /** Null where the officer has none from now on. */
  drawn: DrawnKey | null;
  /** The one that it takes the place of, as it was when this was signed; SPKI in base64. */
  former: string | null;
  /** Whether the one before is lost, so that nothing is signed by it. */
  isLost: boolean;
  approvers: readonly OpenApprover[];
}

/**
 * Keeps an officer's key, with the entry that says so. They make it themselves, while they act: in nobody else's name a
 * key comes to be theirs. That one is lost anybody may say. What was signed by the one before stays signed.
 *
 * @throws JejakError `officer-key-of-another` {name}, `no-officer-key` {name}, `changed-meanwhile`, and what `assertMayAct`
 *   and `approving` throw
 */
export function keepOfficerKey(
  db: WritableDb,
  { officer, drawn, former, isLost, approvers, actor }: OfficerKeyRequest & { actor: string },
): void {
  const known = readOfficers(db).find(({ id }) => id === officer);
  if (known === undefined) throw new JejakError('no-such-officer', 'wrong-use', { what: officer });
  const { name } = known;
  const { origin } = currentLog(db);
  // For a log that goes on under another name by now nothing of it would hold.
  if (publicKeyOf(db, officer) !== former || (drawn !== null && drawn.origin !== origin))
    throw new JejakError('changed-meanwhile', 'wrong-use');
  if (drawn === null && former === null) throw new JejakError('no-officer-key', 'wrong-use', { name });
  if (drawn !== null) {
    assertMayAct(db, officer);
    if (officer !== actor) throw new JejakError('officer-key-of-another', 'wrong-use', { name });
  }
  const isReplaced = former !== null && drawn?.signatureByOld === undefined;
  if (isReplaced && !isLost) throw new JejakError('approval-needs-key', 'wrong-use', { name });
  sayOfficer(db, {
    ...{ ...known, isRetired: known.retiredAt !== null, actor, publicKey: drawn?.publicKey ?? null },
    ...{
      key: {
        signatureByNew: drawn?.signatureByNew,
        signatureByOld: drawn?.signatureByOld,
        isLost: isReplaced,
      },
    },
    // Their own signature over a first key is in it; what takes one away or puts another in its place asks for a second.
    approve: approving(db, {
      ...{ needsTwo: needsTwo(db, 'officers'), actor, approvers },
      ...(isReplaced ? { lost: officer } : {}),
    }),
  });
  prepared<[string]>(db, 'DELETE FROM officer_key WHERE officer = ?').run(officer);
  if (drawn === null) return;
  prepared<[string, string, string, string]>(
    db,
    'INSERT INTO officer_key (officer, public_key, origin, slot) VALUES (?, ?, ?, ?)',
  ).run(officer, drawn.publicKey, origin, JSON.stringify(drawn.slot));
}
