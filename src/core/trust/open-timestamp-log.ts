import { randomBytes } from 'node:crypto';
import { FormatError } from '../../bundle/format-error.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import { type CheckedProof, checkProof } from '../../bundle/opentimestamps/check-proof.ts';
import {
  attested,
  beginProof,
  encodeProof,
  mergeStamp,
  readProof,
  readStamp,
  type Stamp,
} from '../../bundle/opentimestamps/proof.ts';
import { JejakError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import { askCalendar, giveCalendar } from './ask-calendar.ts';

/** A proof that the locker keeps, and how far it is. */
type ProofState = Pick<CheckedProof, 'state' | 'calendars' | 'blocks'> & { treeSize: number };

/** What came of asking calendars. */
export interface OpenTimestampResult {
  proofs: ProofState[];
  /** Why calendars that were asked gave nothing. */
  failed: JejakError[];
}

/**
 * Has calendars of OpenTimestamps attest the newest checkpoint that an authority stamped, and asks after what they
 * promised of earlier ones. An answer is reckoned after at once, and only what can be is kept. Whether a block has what
 * a calendar says is for whoever has that block.
 *
 * @param calendars all of them are asked, and nobody else: also of earlier proofs only what these promised
 * @throws JejakError `calendar-address`, `ots-without-time-stamp`, `interrupted`
 */
export async function openTimestampLog(
  { stamps }: Pick<Locker, 'stamps'>,
  { calendars, signal }: { calendars: readonly string[]; signal: AbortSignal },
): Promise<OpenTimestampResult> {
  for (const calendar of calendars) assertCalendarAddress(calendar);
  const newest = stamps.newestStamped();
  if (newest === null) throw new JejakError('ots-without-time-stamp', 'wrong-use');
  const failed: JejakError[] = [];
  const { origin, treeSize, checkpoint } = newest;
  if (!stamps.proofs().some((each) => each.treeSize === treeSize)) {
    const stamp = beginProof(p, p.sha256(checkpoint), new Uint8Array(randomBytes(16)));
    for (const calendar of calendars)
      await collect(failed, async () => {
        const answer = await giveCalendar(calendar, stamp.last.message, signal);
        take(stamp.last, answer, calendar);
      });
    if (attested(stamp.first).length > 0)
      await stamps.keepProof({ origin, treeSize, proof: encodeProof(stamp.first) });
  }
  for (const { proof, ...kept } of stamps.proofs()) {
    const stamp = readProof(p, proof);
    if (await hasGrown(stamp, { calendars, failed, signal }))
      await stamps.keepProof({ ...kept, proof: encodeProof(stamp) });
  }
  return { proofs: stamps.proofs().map(stateOf), failed };
}

function stateOf({ treeSize, proof }: { treeSize: number; proof: Uint8Array }): ProofState {
  const { state, calendars, blocks } = checkProof(readProof(p, proof), undefined);
  return { treeSize, state, calendars, blocks };
}

/** Asks after each promise that no block has kept yet. */
async function hasGrown(
  stamp: Stamp,
  { calendars, failed, signal }: { calendars: readonly string[]; failed: JejakError[]; signal: AbortSignal },
): Promise<boolean> {
  let grown = false;
  for (const node of promised(stamp))
    for (const attestation of [...node.attestations]) {
      if (attestation.is !== 'pending' || !isAskable(attestation.calendar, calendars)) continue;
      await collect(failed, async () => {
        const answer = await askCalendar(attestation.calendar, node.message, signal);
        if (answer === null) return;
        const before = attested(node).length;
        take(node, answer, attestation.calendar);
        grown ||= attested(node).length > before;
      });
    }
  return grown;
}

/** The messages that calendars promised to bring into a block, where none leads to one. */
function promised(stamp: Stamp): Stamp[] {
  if (
    attested(stamp).some(({ attestation }) => attestation.is === 'bitcoin') &&
    stamp.attestations.length > 0
  )
    return [];
  return [
    ...(stamp.attestations.some(({ is }) => is === 'pending') ? [stamp] : []),
    ...stamp.steps.flatMap(({ to }) => promised(to)),
  ];
}

/** @throws JejakError `calendar-answer-wrong` {calendar, why} */
function take(stamp: Stamp, answer: Uint8Array, calendar: string): void {
  try {
    const said = readStamp(p, answer, stamp.message);
    checkProof(said, undefined);
    mergeStamp(stamp, said);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new JejakError(
      'calendar-answer-wrong',
      'could-not-go-on',
      { calendar, why: error.code },
      { cause: error },
    );
  }
}

/** One calendar that fails stops none of the others. */
async function collect(failed: JejakError[], work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof JejakError) || !error.code.startsWith('calendar-')) throw error;
    failed.push(error);
  }
}

/** @throws JejakError `calendar-address` for what is no address that can be asked, or names a password in it */
function assertCalendarAddress(calendar: string): void {
  if (!URL.canParse(calendar)) throw new JejakError('calendar-address', 'wrong-use', { calendar });
  const { protocol, username, password, search, hash } = new URL(calendar);
  if (!/^https?:$/.test(protocol) || `${username}${password}${search}${hash}` !== '')
    throw new JejakError('calendar-address', 'wrong-use', { calendar });
}

/**
 * Whether a calendar that a proof names may be asked: one of those that a person named, or by HTTPS one of the same
 * domain, since those to whom one gives a message (`a.pool.…`) hand it on to others of their own (`alice.btc.…`).
 */
function isAskable(address: string, calendars: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const there = new URL(address);
  return calendars.some((calendar) => {
    const named = new URL(calendar);
    if (named.origin === there.origin) return true;
    return (
      there.protocol === 'https:' &&
      there.port === '' &&
      domainOf(named) !== null &&
      domainOf(named) === domainOf(there)
    );
  });
}

/** The last two labels of a name; null for an address of numbers, and for a name of one label. */
function domainOf({ hostname }: URL): string | null {
  const labels = hostname.split('.');
  if (labels.length < 2 || /^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return null;
  return labels.slice(-2).join('.');
}
