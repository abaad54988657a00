import type { Encryption } from '../../bundle/node/encrypted-archive.ts';
import type { PackedBundle } from '../../bundle/node/seal-bundle.ts';
import type { PlainError } from '../../contract/error.ts';
import type { Readings } from '../../contract/readings.ts';
import type { Progress } from '../../contract/sink.ts';
import type { ReadingPass } from '../../locker/index.ts';

/** The case that is to go out, and the id of its bundle. */
export interface CaseRequest {
  caseId: string;
  bundle: string;
  /** Ids of acts, attributions, banners, persons and accounts that are not to go out. */
  leaveOut: readonly string[];
  /** Which texts of pictures go along. */
  readings: Readings;
  /** Id of the officer who hands it over. */
  by: string;
}

/** `case.json` of a case as it stands, as the log is to name it. */
export interface DescribedCase {
  /** Of the bytes of `case.json`, in hex. */
  caseSha256: string;
  /** How many entries the case had. */
  caseLength: number;
  /** Where the log said last what is known of any officer. */
  officersSaidAt: number;
}

/** Where the case that was described last is packed to, once the log says that it goes out. */
export interface PackRequest {
  /** ISO 8601, UTC. */
  sealedAt: string;
  out: string;
  overwrite: boolean;
  /** Under which name it is written until it is whole. */
  partial: string;
  encryption?: Encryption;
}

/** A bundle that lies there whole. */
export interface Packed extends PackedBundle {
  /** How many exhibits are in it. */
  exhibits: number;
  /** H(seal.txt). */
  sealSha256: string;
  /** Fingerprint of the key that sealed it. */
  signedBy: string;
}

/** Signs a seal by an officer's own certificate (DER), of whom it says who they are. */
export interface Certifier {
  readonly facts: { subject: string };
  readonly certify: (seal: Uint8Array) => Promise<Uint8Array>;
}

/** A signature, or why there is none. */
export type Signed = { signature: Uint8Array } | { error: PlainError };

/** What a packing thread is started with. */
export interface PackStart {
  pass: ReadingPass;
}

/** What it can be asked; `signed` and `stop` while `pack` is under way. */
export interface PackCalls {
  describe: { args: CaseRequest; result: DescribedCase };
  /** `certifiedBy`: of whom the certificate is that signs the seal too; null where none does. */
  pack: { args: PackRequest & { certifiedBy: string | null }; result: Packed };
  /** To `sign`: 64 bytes; to `certify`: DER. */
  signed: { args: Signed; result: null };
  stop: { args: null; result: null };
}

/** Said unasked: how far it is, or what it asks to be signed; `signed` answers. */
export type PackNotice =
  | { progress: Progress }
  | { sign: Uint8Array; treeSize: number }
  | { certify: Uint8Array };
