import { evenMs } from '../../processes/even-ms.ts';
import type { WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { noteReference } from '../ledger/clock-references.ts';

/** What time servers said of the device's clock, all asked at once. */
export interface TimeCheck {
  /** The servers' clocks less the device's, in whole ms, and by how much it may be otherwise. */
  offsetMs: number;
  uncertaintyMs: number;
  agree: boolean;
  /** Those that the others outvote. */
  others: readonly string[];
  servers: readonly (
    | { server: string; offsetMs: number; uncertaintyMs: number; delayMs: number; stratum: number }
    | { server: string; fault: string }
  )[];
  /** When that was so: by the device's clock, and by the even clock of the system. */
  wallAt: number;
  evenAt: number;
}

/** Keeps what time servers said, as an entry: `clock.checked`. What they agree on is carried on to the items to come. */
export function keepTimeCheck(db: WritableDb, check: TimeCheck & { actor: string }): { seq: number } {
  const { offsetMs, uncertaintyMs, agree, others, servers, wallAt, evenAt, actor } = check;
  const body = { offsetMs, uncertaintyMs, source: 'ntp', agree, others: [...others], servers: [...servers] };
  const { seq } = appendEntry(db, { kind: 'clock.checked', actor, body });
  if (agree)
    noteReference(db, 'ntp', { seq, uncertaintyMs, trueAt: wallAt + offsetMs + (evenMs() - evenAt) });
  return { seq };
}
