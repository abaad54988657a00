import type { Approved } from './check-approvals.ts';
import type { SignedByCertificate } from './check-certificates.ts';
import type { HeldProof } from './check-open-timestamps.ts';
import type { CheckedSeal } from './check-seal.ts';
import type { HeldTimeStamp } from './check-time-stamps.ts';
import type { Failure, Findings, NotChecked } from './findings.ts';
import type { ReadCase } from './read-case.ts';
import type { ProvenWindow } from './windows.ts';

interface VerifiedItem {
  item: string;
  /** Exhibit label, null for an item that is no exhibit. */
  label: string | null;
  /** Of its disclosed files, in the order of `case.json`. */
  sha256s: string[];
  /** The proven window of its entry into the log; null where that side is open. */
  notBefore: string | null;
  notAfter: string | null;
}

/** What was found of a bundle beside its failures; parts are missing where they could not be read. */
interface Found {
  seal?: CheckedSeal;
  read?: ReadCase | undefined;
  stamps?: readonly HeldTimeStamp[];
  certificates?: readonly SignedByCertificate[];
  proofs?: readonly HeldProof[];
  /** By item. */
  windows?: ReadonlyMap<string, ProvenWindow>;
  approvals?: readonly Approved[];
}

/** The answer of `verify`. */
export interface VerifyResult {
  intact: boolean;
  /** Always true here: what is not readable as a bundle is a JejakError. */
  readable: true;
  /** Fingerprint of the key whose signature on the seal holds; null where none does. */
  signedBy: string | null;
  /** H(seal.txt), the number that is read out at a hearing. */
  sealSha256: string | null;
  /** The bundle's id. */
  bundle: string | null;
  case: { id: string; number: string; title: string } | null;
  failures: Failure[];
  items: VerifiedItem[];
  /** The time-stamps that hold, in the order of their folders. */
  timeStamps: readonly HeldTimeStamp[];
  /** Whose own certificates signed the seal, so that it holds. */
  certificates: readonly SignedByCertificate[];
  /** The proofs of OpenTimestamps that hold; only a `verified` one proves a time. */
  openTimestamps: readonly HeldProof[];
  /** Who approved what, beside whoever acted. */
  approvals: readonly Approved[];
  withheld: {
    files: { item: string; role: string; reason: string }[];
    entries: { seq: number; caseSeq: number; reason: string }[];
  };
  notChecked: NotChecked[];
}

/** Point 7. Without seal and case the archive itself was not safe to read. */
export function toResult(
  findings: Findings,
  {
    seal,
    read,
    stamps = [],
    proofs = [],
    certificates = [],
    windows = new Map(),
    approvals = [],
  }: Found = {},
): VerifyResult {
  const says = read?.says;
  return {
    intact: findings.failures.length === 0,
    readable: true,
    signedBy: seal?.signedBy ?? null,
    sealSha256: seal?.sha256 ?? null,
    bundle: says?.bundle ?? null,
    case: says === undefined ? null : { id: says.case.id, number: says.case.number, title: says.case.title },
    failures: findings.failures,
    items: says === undefined ? [] : itemsOf(says, windows),
    timeStamps: stamps,
    certificates,
    openTimestamps: proofs,
    approvals,
    withheld: {
      files: (says?.withheld ?? []).flatMap(({ item, files, reason }) =>
        files.map(({ role }) => ({ item, role, reason })),
      ),
      entries: (says?.withheldEntries ?? []).map(({ seq, caseSeq, reason }) => ({ seq, caseSeq, reason })),
    },
    notChecked: findings.notChecked,
  };
}

function itemsOf(says: ReadCase['says'], windows: ReadonlyMap<string, ProvenWindow>): VerifiedItem[] {
  const byItem = new Map<string, VerifiedItem>();
  const itemOf = (item: string): VerifiedItem => {
    const known = byItem.get(item) ?? {
      ...{ item, label: null, sha256s: [] },
      ...(windows.get(item) ?? { notBefore: null, notAfter: null }),
    };
    byItem.set(item, known);
    return known;
  };
  for (const { item, label, files } of says.exhibits) {
    const entry = itemOf(item);
    entry.label = label;
    entry.sha256s.push(...files.map((file) => file.sha256));
  }
  for (const { id, files } of says.items) itemOf(id).sha256s.push(...files.map((file) => file.sha256));
  return [...byItem.values()];
}
