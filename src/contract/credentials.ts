import { z } from 'zod';

/**
 * What came of reading the Content Credentials (C2PA) in a file, in the words of that standard: `invalid`, something in
 * them or in the file is not as it was signed; `valid`, all is as it was signed, by a signer that no list known here
 * vouches for; `trusted`, so by a signer of the list that was used; `not-read`, there are some that could not be read.
 */
const credentialsState = z.enum(['invalid', 'valid', 'trusted', 'not-read']);

/** Why they could not be read: `remote`, they lie at an address, which is never asked. */
const notRead = z.enum(['remote', 'damaged', 'reader-died']);

/**
 * What was read of the Content Credentials of a file as a whole: the details of its entry have this as `credentials`,
 * without the names in them. A file that has none has no such thing, and nothing follows from that.
 */
export const credentialsReceipt = z.object({
  state: credentialsState,
  /** Of `not-read`. */
  why: notRead.optional(),
  /** SHA-256 of the list of trusted signers that was used; null where none was. */
  trustList: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** Codes of the standard for what is not right, each once; of a signer whom no list vouches for nothing is in it. */
  failures: z.array(z.string()).optional(),
  /** Where a time-stamp in them was found right, the moment that it gives. */
  stampedAt: z.string().nullable().optional(),
  /** Its signer says that a program made it, or a part of it, and not a camera: IPTC's names of such sources. */
  madeBy: z.array(z.string()).optional(),
});
export type CredentialsReceipt = z.infer<typeof credentialsReceipt>;

/** What was read of it later, by whom; what was read as it came in stays as it is. */
export interface LaterCredentials {
  /** Of the file with all of it. */
  role: string;
  at: string;
  /** The officer's name, as far as it is known here. */
  by: string;
  receipt: CredentialsReceipt;
}

/** One thing that was found right, or wrong, or noted: a code of the standard, and the reader's own words for it. */
export interface CredentialsCheck {
  code: string;
  says: string;
}

/** Something that is said to have been done: by which program, when, with what for a source. All of it is a claim. */
interface CredentialsAction {
  action: string;
  sourceType: string | null;
  when: string | null;
  program: string | null;
}

/** A file of which this one is said to have been made. */
interface CredentialsIngredient {
  title: string | null;
  format: string | null;
  relationship: string | null;
  /** Which of the manifests is its own; null where it has none. */
  manifest: string | null;
  /** Codes for what was not right of it when this one was signed, by the word of whoever signed. */
  wrong: string[];
}

/** One signed statement; a file has its own, and may have those of what it was made of. */
export interface CredentialsManifest {
  label: string;
  title: string | null;
  /** Programs that wrote it, as they call themselves. */
  generators: string[];
  /** Names in the certificate of whoever signed; whoever made the certificate chose them. */
  signer: { name: string | null; organisation: string | null; issuer: string | null };
  certificate: { serial: string | null; notBefore: string | null; notAfter: string | null };
  algorithm: string | null;
  /** What a time-stamp in it says; whether it was found right is among the checks. */
  stamp: string | null;
  actions: CredentialsAction[];
  ingredients: CredentialsIngredient[];
  /** Names of all that it states. */
  assertions: string[];
  checks: { right: CredentialsCheck[]; wrong: CredentialsCheck[]; noted: CredentialsCheck[] };
}

/** What the file of role `credentials` holds. */
export interface CredentialsFile {
  v: 1;
  receipt: CredentialsReceipt;
  reader: string;
  /** Where it says that they lie, of `remote`. */
  address: string | null;
  /** The reader's words for why they could not be read. */
  detail: string | null;
  /** The first is the one of the file itself. */
  manifests: CredentialsManifest[];
  /** `yes` where not all that they say stands here. */
  cut: 'yes' | 'no';
}
