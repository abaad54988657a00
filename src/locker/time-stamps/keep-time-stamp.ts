import { toHex, utf8 } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { JejakError } from '../../contract/error.ts';
import { evenMs } from '../../processes/even-ms.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { noteReference } from '../ledger/clock-references.ts';
import { currentLog, rootAt, sizeOf } from '../ledger/log.ts';
import { waitForRevocation } from './revocation.ts';

/** An authority's answer over a checkpoint of the log, which has been checked. */
export interface NewTimeStamp {
  /** The log that was stamped; the writer may have begun another since. */
  origin: string;
  treeSize: number;
  /** DER, RFC 3161. */
  request: Uint8Array;
  response: Uint8Array;
  /** PEM. */
  chain: string;
  /** UTC, RFC 3339 with milliseconds, as the token says. */
  genTime: string;
  /** Where it was asked. */
  tsa: string;
  /**
   * Where certificates that were brought vouch for it: when it was asked for and had, by the even clock of the system,
   * and how exact the authority says it is, in ms.
   */
  waited?: { fromMs: number; toMs: number; accuracyMs: number } | undefined;
}

/**
 * Keeps a time-stamp whole, with the entry that says it came: `timestamp.received`.
 *
 * @throws JejakError `stamp-of-another-log` where the log is not the one that was stamped
 */
export function keepTimeStamp(
  db: WritableDb,
  {
    origin,
    treeSize,
    request,
    response,
    chain,
    genTime,
    tsa,
    waited,
    actor,
  }: NewTimeStamp & { actor: string },
): { seq: number } {
  const { log, origin: own } = currentLog(db);
  if (own !== origin || treeSize > sizeOf(db, log))
    throw new JejakError('stamp-of-another-log', 'could-not-go-on', { tsa });
  const root = toHex(rootAt(db, log, treeSize));
  const responseSha256 = toHex(nodePrimitives.sha256(response));
  const { seq } = appendEntry(db, {
    kind: 'timestamp.received',
    actor,
    body: {
      ...{ treeSize, root, responseSha256, genTime, tsa },
      requestSha256: toHex(nodePrimitives.sha256(request)),
      chainSha256: toHex(nodePrimitives.sha256(utf8(chain))),
    },
  });
  prepared<[number, number, number, string, Uint8Array, Uint8Array, string]>(
    db,
    'INSERT INTO time_stamp (log, seq, tree_size, tsa, request, response, chain) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(log, seq, treeSize, tsa, request, response, chain);
  waitForRevocation(db, log, seq);
  if (waited !== undefined) {
    // The authority looked at its clock at some time while it was waited for.
    const { fromMs, toMs, accuracyMs } = waited;
    const trueAt = Date.parse(genTime) + evenMs() - (fromMs + toMs) / 2;
    noteReference(db, 'stamp', { seq, trueAt, uncertaintyMs: accuracyMs + (toMs - fromMs) / 2 });
  }
  return { seq };
}
