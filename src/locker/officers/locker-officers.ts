import type { Approver, TwoPeopleRule } from '../../contract/approvals.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { LockerOfficer } from '../../contract/officer.ts';
import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import { assertPassphrase } from '../keys/passphrase.ts';
import { currentLog } from '../ledger/log.ts';
import { provePassphrase } from '../prove-passphrase.ts';
import { type Officer, officerOf } from '../reading/officer.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import type { OpenApprover } from './approving.ts';
import type { OfficerRequest } from './keep-officer.ts';
import { drawOfficerKey, keptKeyOf, openOfficerKey, publicKeyOf } from './officer-key.ts';
import { readOfficers } from './read-officers.ts';
import { readTwoPeople } from './two-people.ts';

/** The officers of a locker, and in whose name its entries are made. */
export interface LockerOfficers {
  /** By their names, those who act no more last. */
  list(): LockerOfficer[];
  /** Adds one or says anew what is known of one; gives the id. @throws as `keepOfficer` and `approved` */
  keep(wanted: Omit<OfficerRequest, 'approvers'>, approvers?: readonly Approver[]): Promise<string>;
  /** Ends that entries are made in an officer's name, or allows it again. @throws as `retireOfficer` and `approved` */
  retire(officer: string, isRetired: boolean, approvers?: readonly Approver[]): Promise<void>;
  /**
   * Gives the officer who acts a key of their own, or another one in its place.
   *
   * @throws JejakError `passphrase-too-short`, `passphrase-of-another` {name}, `wrong-officer-passphrase`, and as
   *   `keepOfficerKey`
   */
  makeKey(wanted: OwnKeyWanted): Promise<void>;
  /** An officer has no key any more. @throws as `keepOfficerKey` and `approved` */
  loseKey(officer: string, approvers?: readonly Approver[]): Promise<void>;
  /** Asks for something with the approvers' own keys at hand, and forgets these. @throws JejakError as `openOfficerKey` */
  approved<T>(approvers: readonly Approver[], ask: (opened: OpenApprover[]) => Promise<T>): Promise<T>;
  twoPeople(): TwoPeopleRule;
  /** @throws as `setTwoPeople` and `approved` */
  setTwoPeople(wanted: Omit<TwoPeopleRule, 'isSet'>, approvers?: readonly Approver[]): Promise<void>;
  /**
   * From now on entries are made in this officer's name; what was begun before is sealed in the name before.
   *
   * @throws JejakError `no-such-officer`, `officer-retired`
   */
  actAs(officer: string): Promise<void>;
}

/** A key of an officer's own. */
interface OwnKeyWanted {
  passphrase: string;
  /** Of the key before, where there is one that is not lost. */
  formerPassphrase?: string | undefined;
  isLost?: boolean | undefined;
  /** Who approves it where that needs two people. */
  approvers?: readonly Approver[] | undefined;
}

/** Whoever opens the locker by a passphrase must not thereby sign as somebody else. */
async function assertOwn(
  dir: string,
  officer: string,
  passphrase: string,
  named: (officer: string) => string,
): Promise<void> {
  const whose = await provePassphrase(dir, passphrase).catch((error: unknown) => {
    if (fromSystemError(error).code === 'wrong-passphrase') return null; // it opens nothing: as it should be
    throw error;
  });
  if (whose !== null && whose !== officer)
    throw new JejakError('passphrase-of-another', 'wrong-use', { name: named(whose) });
}

/** @param acting who acts; changed by `actAs` */
export function lockerOfficers(
  read: <T>(work: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
  { acting, dir }: { acting: { officer: string }; dir: string },
): LockerOfficers {
  const named = (officer: string): string => read((db) => officerOf(db, officer)).name;
  const open = async (approvers: readonly Approver[]): Promise<OpenApprover[]> => {
    const opened: OpenApprover[] = [];
    for (const { officer, passphrase } of approvers) {
      const hasKey = read((db) => publicKeyOf(db, officer)) !== null;
      if (!hasKey || passphrase === undefined || passphrase === '') opened.push({ officer });
      else {
        const kept = read((db) => keptKeyOf(db, officer));
        const seed = await openOfficerKey(kept, { name: named(officer), passphrase });
        opened.push({ officer, seed });
      }
    }
    return opened;
  };
  const approved = async <T>(
    approvers: readonly Approver[],
    ask: (opened: OpenApprover[]) => Promise<T>,
  ): Promise<T> => {
    const opened = await open(approvers);
    try {
      return await ask(opened);
    } finally {
      for (const { seed } of opened) seed?.fill(0);
    }
  };
  return {
    list: () => read(readOfficers),
    keep: async (wanted, approvers = []) =>
      approved(
        approvers,
        async (opened) => (await writer().call('keepOfficer', { ...wanted, approvers: opened })).officer,
      ),
    async retire(officer, isRetired, approvers = []) {
      await approved(approvers, (opened) =>
        writer().call('retireOfficer', { officer, isRetired, approvers: opened }),
      );
    },
    async makeKey({ passphrase, formerPassphrase, isLost = false, approvers = [] }) {
      const { officer } = acting;
      assertPassphrase(passphrase);
      await assertOwn(dir, officer, passphrase, named);
      const former = read((db) => publicKeyOf(db, officer));
      const kept = former === null || isLost ? null : read((db) => keptKeyOf(db, officer));
      const seed =
        former === null || isLost
          ? undefined
          : await openOfficerKey(kept, { name: named(officer), passphrase: formerPassphrase ?? '' });
      const { origin } = read(currentLog);
      const drawn = await drawOfficerKey(
        { origin, officer, passphrase },
        former === null ? null : { publicKey: former, seed },
      );
      // By the key before nothing is approved but that this one takes its place.
      const others = approvers.filter((each) => each.officer !== officer);
      const own: OpenApprover[] = seed === undefined ? [] : [{ officer, seed }];
      await approved(others, (opened) =>
        writer().call('keepOfficerKey', {
          ...{ officer, drawn, former, isLost, approvers: [...own, ...opened] },
        }),
      ).finally(() => seed?.fill(0));
    },
    async loseKey(officer, approvers = []) {
      const former = read((db) => publicKeyOf(db, officer));
      await approved(approvers, (opened) =>
        writer().call('keepOfficerKey', { officer, drawn: null, former, isLost: true, approvers: opened }),
      );
    },
    approved,
    twoPeople: () => read(readTwoPeople),
    async setTwoPeople({ acts, bySupervisor }, approvers = []) {
      await approved(approvers, (opened) =>
        writer().call('setTwoPeople', { acts, bySupervisor, approvers: opened }),
      );
    },
    async actAs(officer) {
      if (officer === acting.officer) return;
      await writer().call('actAs', { officer });
      acting.officer = officer;
    },
  };
}

/** Who acts, as the database says now; as it said last where it cannot be read, which is told by what needs it. */
export function actingOfficer(
  read: <T>(work: (db: ReadableDb) => T) => T,
  acting: { officer: string },
): () => Officer {
  let last = read((db) => officerOf(db, acting.officer));
  return () => {
    try {
      last = read((db) => officerOf(db, acting.officer));
    } catch {
      if (last.id !== acting.officer) last = { id: acting.officer, name: '', agency: '' };
    }
    return last;
  };
}
