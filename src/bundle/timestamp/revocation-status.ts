import type { Certificate } from 'pkijs';
import { keyUsageOid } from './oids.ts';

/** Why a certificate was revoked (RFC 5280 §5.3.1); `none` where nothing is said of it. */
export type RevocationReason =
  | 'none'
  | 'unspecified'
  | 'key-compromise'
  | 'ca-compromise'
  | 'affiliation-changed'
  | 'superseded'
  | 'cessation-of-operation'
  | 'certificate-hold'
  | 'privilege-withdrawn'
  | 'aa-compromise';

const reasons: Readonly<Record<number, RevocationReason>> = {
  0: 'unspecified',
  1: 'key-compromise',
  2: 'ca-compromise',
  3: 'affiliation-changed',
  4: 'superseded',
  5: 'cessation-of-operation',
  6: 'certificate-hold',
  9: 'privilege-withdrawn',
  10: 'aa-compromise',
};

/** A number that no reason has counts as none: it says nothing that would let what came before stand. */
export function reasonOf(code: number | undefined): RevocationReason {
  return (code === undefined ? undefined : reasons[code]) ?? 'none';
}

/** What one answer says of one certificate. */
export interface RevocationStatus {
  /** Of when the answer is (`thisUpdate`). */
  asOf: Date;
  /** When the next one was to come; undefined where that is not said. */
  next: Date | undefined;
  /** Since when and why it is revoked; undefined where it is not. */
  revoked: { at: Date; reason: RevocationReason } | undefined;
}

/** Whether a certificate may be used so, by the number of the bit (RFC 5280 §4.2.1.3); one that says nothing may. */
export function mayBeUsedFor(bit: 0 | 6, { extensions }: Certificate): boolean {
  const usage = (extensions ?? []).find(({ extnID }) => extnID === keyUsageOid);
  if (usage === undefined) return true;
  const { valueBlock } = (usage.parsedValue ?? {}) as { valueBlock?: { valueHexView?: Uint8Array } };
  return (((valueBlock?.valueHexView?.[0] ?? 0) << bit) & 0x80) !== 0;
}
/** Bits of `mayBeUsedFor`. */
export const digitalSignature = 0;
export const crlSign = 6;
