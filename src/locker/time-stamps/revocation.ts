import { sameBytes } from '../../bundle/bytes.ts';
import type { Find } from '../check/report.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { isBefore } from '../database/is-before.ts';
import { type KeptTimeStamp, readTimeStamp } from './read-time-stamps.ts';

/** An answer of an authority on one of the certificates that time-stamps rest on. */
export interface KeptRevocation {
  /** H of the certificate, in hex. */
  certificate: string;
  /** Whose it is, as a person reads it. */
  subject: string;
  /** Where it was had. */
  place: string;
  isRevoked: boolean;
  kind: 'crl' | 'ocsp';
  /** Of when it is, as it says itself: UTC, RFC 3339. */
  asOf: string;
  /** DER. */
  answer: Uint8Array;
}

/** A time-stamp of which it is not yet known whether its certificates were revoked. */
export type WaitingStamp = KeptTimeStamp & { log: number };

/** What came of asking. */
export interface RevocationsHad {
  answers: readonly KeptRevocation[];
  /** Time-stamps of which nothing is to be asked any more. */
  done: readonly { log: number; seq: number }[];
  /** Those that are asked for again, and from when on (UTC). */
  later: readonly { log: number; seq: number; askAfter: string }[];
}

/** So many are looked at in one go. */
const mostAtOnce = 64;

/** All answers that are kept, each once. */
export function readRevocationAnswers(db: ReadableDb): Pick<KeptRevocation, 'kind' | 'answer'>[] {
  if (isBefore(db, 39)) return [];
  const rows = prepared<[], Pick<KeptRevocation, 'kind' | 'answer'>>(
    db,
    'SELECT kind, answer FROM revocation_answer ORDER BY certificate, place, is_revoked',
  ).all();
  const each: typeof rows = [];
  for (const { kind, answer } of rows) {
    const bytes = new Uint8Array(answer);
    if (!each.some((other) => sameBytes(other.answer, bytes))) each.push({ kind, answer: bytes });
  }
  return each;
}

/** Those that may be asked for now, the newest first. */
export function readWaitingStamps(db: ReadableDb, now: string): WaitingStamp[] {
  if (isBefore(db, 39)) return [];
  return prepared<[string, number], { log: number; seq: number }>(
    db,
    'SELECT log, seq FROM revocation_wait WHERE ask_after <= ? ORDER BY log DESC, seq DESC LIMIT ?',
  )
    .all(now, mostAtOnce)
    .map(({ log, seq }) => ({ log, ...readTimeStamp(db, log, seq) }));
}

/** When the next may be asked for; null where none waits. */
export function nextRevocationAt(db: ReadableDb): string | null {
  if (isBefore(db, 39)) return null;
  const row = prepared<[], { next: string | null }>(
    db,
    'SELECT min(ask_after) AS next FROM revocation_wait',
  ).get();
  return row?.next ?? null;
}

export function waitForRevocation(db: WritableDb, log: number, seq: number): void {
  prepared<[number, number]>(
    db,
    `INSERT OR IGNORE INTO revocation_wait (log, seq, ask_after) VALUES (?, ?, '')`,
  ).run(log, seq);
}

/** Keeps what was answered, in the place of what the same place answered earlier of the same certificate and in the same sense. */
export function keepRevocations(db: WritableDb, { answers, done, later }: RevocationsHad): void {
  for (const { certificate, subject, place, isRevoked, kind, asOf, answer } of answers)
    prepared<[string, string, string, number, string, string, Uint8Array]>(
      db,
      `INSERT INTO revocation_answer (certificate, subject, place, is_revoked, kind, as_of, answer)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET kind = excluded.kind, as_of = excluded.as_of, answer = excluded.answer
       WHERE excluded.as_of > revocation_answer.as_of`,
    ).run(certificate, subject, place, isRevoked ? 1 : 0, kind, asOf, answer);
  for (const { log, seq } of done)
    prepared<[number, number]>(db, 'DELETE FROM revocation_wait WHERE log = ? AND seq = ?').run(log, seq);
  for (const { log, seq, askAfter } of later)
    prepared<[string, number, number]>(
      db,
      'UPDATE revocation_wait SET ask_after = ? WHERE log = ? AND seq = ?',
    ).run(askAfter, log, seq);
}

/** Names the certificates that are known to have been revoked: that is no damage of the locker, and takes from what it proves. */
export function checkRevocations(db: ReadableDb, _replayed: ReadableDb, { leave }: { leave: Find }): void {
  const rows = db.prepare<[], { subject: string }>(
    'SELECT DISTINCT subject FROM revocation_answer WHERE is_revoked = 1 ORDER BY subject',
  );
  for (const { subject } of rows.iterate()) leave('stamp-certificate-revoked', { subject });
}
