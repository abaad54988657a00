import { createHash } from 'node:crypto';
import type { CredentialsFile, CredentialsReceipt } from '../../contract/credentials.ts';

/** What tells one trust list from another; null where there is none. */
export function hashOfTrustList(trustList: string | null): string | null {
  return trustList === null ? null : createHash('sha256').update(trustList).digest('hex');
}

/** What is said of Content Credentials that are there and could not be read. */
export function unread(
  why: NonNullable<CredentialsReceipt['why']>,
  said: { reader: string; address: string | null; detail: string; trustList: string | null },
): CredentialsFile {
  const { trustList, ...rest } = said;
  const receipt = { state: 'not-read' as const, why, trustList: hashOfTrustList(trustList) };
  return { v: 1, receipt, ...rest, manifests: [], cut: 'no' };
}
