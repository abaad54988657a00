import { z } from 'zod';

const count = z.int().nonnegative();

/**
 * What came of checking a ProofMode bundle as a whole: the details of its entry have this as `proof`, without what it
 * says. How many files of pictures and films it holds, and how many checks were found right, wrong, or not made.
 */
export const proofReceipt = z.object({ media: count, right: count, wrong: count, notChecked: count });
export type ProofReceipt = z.infer<typeof proofReceipt>;

/** What is checked: of a file that it stands for its proof's hash, its signature, those of its proof, its stamps. */
type ProofSubject = 'hash' | 'signature' | 'proof-signature' | 'proof-hash' | 'stamp' | 'device';
export type ProofResult = 'right' | 'wrong' | 'not-checked';

export interface ProofCheck {
  subject: ProofSubject;
  result: ProofResult;
  /** Why, or how: words under `proof-check.CODE`. */
  code: string;
  /** What the words name: a moment, a block, a calendar. */
  says: string | null;
  /** The file of the bundle that it is about. */
  entry: string;
}

/** The key in the bundle. Whose it is, nothing in the bundle shows. */
export interface ProofKey {
  fingerprint: string;
  users: string[];
  createdAt: string;
  state: 'good' | 'expired' | 'revoked';
}

/** A picture or film, and what the phone said beside it. */
export interface ProofOfFile {
  /** Null where the bundle has a proof and not the file that it is for. */
  entry: string | null;
  sha256: string;
  checks: ProofCheck[];
  /** What the phone noted: names and values as they stand in the bundle. All of it is a claim. */
  values: { name: string; value: string }[];
}

/** What the file of role `proof` holds. */
export interface ProofFile {
  v: 1;
  receipt: ProofReceipt;
  key: ProofKey | null;
  files: ProofOfFile[];
  /** Other files of the bundle, which nothing is said of. */
  others: string[];
  /** `yes` where not all of the bundle was looked at. */
  cut: 'yes' | 'no';
}
