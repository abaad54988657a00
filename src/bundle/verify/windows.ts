import type { HeldTimeStamp } from './check-time-stamps.ts';

/** What a window rests on. */
export type Bounding = Pick<HeldTimeStamp, 'genTime' | 'accuracyMs' | 'treeSize' | 'trusted' | 'receivedAt'>;

/** Between which proven times an entry came into the log; null where a side is open. UTC, RFC 3339. */
export interface ProvenWindow {
  notBefore: string | null;
  notAfter: string | null;
}

/**
 * The window of an entry (docs/formats, "Proven window"): after the latest trusted stamp that stood in the log before
 * it, and before the earliest trusted one over a tree that has it. The accuracy goes off the one and onto the other.
 */
export function windowOf(seq: number, stamps: readonly Bounding[]): ProvenWindow {
  let notBefore: number | undefined;
  let notAfter: number | undefined;
  for (const { genTime, accuracyMs, treeSize, trusted, receivedAt } of stamps) {
    if (trusted !== true) continue;
    const at = Date.parse(genTime);
    const accuracy = accuracyMs ?? 0;
    if (receivedAt !== null && receivedAt < seq && treeSize <= receivedAt)
      notBefore = Math.max(notBefore ?? at - accuracy, at - accuracy);
    if (treeSize > seq) notAfter = Math.min(notAfter ?? at + accuracy, at + accuracy);
  }
  return { notBefore: textOf(notBefore), notAfter: textOf(notAfter) };
}

function textOf(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}
