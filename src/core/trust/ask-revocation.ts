import type { Certificate } from 'pkijs';
import { toHex } from '../../bundle/bytes.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { RevocationStatus } from '../../bundle/timestamp/revocation-status.ts';
import type { KeptRevocation, Locker } from '../../locker/index.ts';
import { fetchAnswer } from './fetch-answer.ts';

/** How soon it is asked again where nothing newer is announced, and how late at the latest, in ms. */
const [soonest, latest] = [60 * 60_000, 7 * 24 * 60 * 60_000];
/** A certificate names one or two; one that names more is not followed further. */
const mostPlaces = 4;

/** What is known of a certificate, in one go of asking. */
interface Known {
  /** The newest `thisUpdate` of what was answered; undefined where nothing was. */
  asOf: number | undefined;
  /** When a newer answer is announced; undefined where nobody says. */
  next: number | undefined;
  /** Whether it names a place at which to ask. */
  canBeAsked: boolean;
}

/**
 * Asks, at the places that the certificates of the locker's time-stamps name, whether these were revoked (CRL, OCSP), and
 * keeps the answers. A time-stamp waits until an answer newer than itself is there for each of its certificates: what is
 * older says nothing of what was revoked between the two. What cannot be reached is asked for again later; a time-stamp
 * whose certificates name no place is not.
 *
 * @returns whether anything was kept that says something
 */
export async function askRevocation(locker: Pick<Locker, 'stamps'>, signal: AbortSignal): Promise<boolean> {
  const now = Date.now();
  const waiting = locker.stamps.waitingForRevocation(new Date(now).toISOString());
  if (waiting.length === 0) return false;
  const { certificatesOf } = await import('../../bundle/timestamp/certificates-of.ts');
  const known = new Map<string, Promise<Known>>();
  const had: KeptRevocation[] = [];
  const done: { log: number; seq: number }[] = [];
  const later: { log: number; seq: number; askAfter: string }[] = [];
  for (const { log, seq, response, chain } of waiting) {
    if (signal.aborted) break;
    // One whose certificates cannot be read keeps the others from nothing; checks say what is wrong with it.
    const read = await certificatesOf({ response, chain }).catch(() => undefined);
    if (read === undefined) {
      done.push({ log, seq });
      continue;
    }
    const { genTime, pairs, certificates } = read;
    const states = await Promise.all(
      pairs.map((pair) => {
        const key = toHex(nodePrimitives.sha256(pair.certificate.tbsView));
        const state = known.get(key) ?? askOne({ ...pair, candidates: certificates, had, signal });
        known.set(key, state);
        return state;
      }),
    );
    const open = states.filter(({ asOf, canBeAsked }) => canBeAsked && (asOf ?? 0) < genTime);
    if (open.length === 0) done.push({ log, seq });
    else later.push({ log, seq, askAfter: new Date(askedAfter(open, now)).toISOString() });
  }
  if (!signal.aborted) await locker.stamps.keepRevocations({ answers: had, done, later });
  return had.length > 0;
}

/** When the first of them may have something newer to say. */
function askedAfter(open: readonly Known[], now: number): number {
  const next = Math.min(...open.map((each) => each.next ?? now));
  return Math.min(Math.max(next, now + soonest), now + latest);
}

interface ToAsk {
  certificate: Certificate;
  issuer: Certificate | undefined;
  candidates: readonly Certificate[];
  had: KeptRevocation[];
  signal: AbortSignal;
}

async function askOne({ certificate, issuer, candidates, had, signal }: ToAsk): Promise<Known> {
  const [
    { RevocationAnswers },
    { longestCrl },
    { crlAddresses },
    { encodeOcspRequest, ocspAddresses },
    { derOf, nameOf },
  ] = await Promise.all([
    import('../../bundle/timestamp/revocation.ts'),
    import('../../bundle/timestamp/read-crl.ts'),
    import('../../bundle/timestamp/crl.ts'),
    import('../../bundle/timestamp/ocsp.ts'),
    import('../../bundle/timestamp/certificates.ts'),
  ]);
  const state: Known = { asOf: undefined, next: undefined, canBeAsked: false };
  if (issuer === undefined) return state;
  const places = [
    ...ocspAddresses(certificate).map((place) => ({ place, kind: 'ocsp' as const })),
    ...crlAddresses(certificate).map((place) => ({ place, kind: 'crl' as const })),
  ].filter(({ place }) => /^https?:\/\//i.test(place) && URL.canParse(place));
  state.canBeAsked = places.length > 0;
  const request = await encodeOcspRequest(certificate, issuer);
  await Promise.all(
    places.slice(0, mostPlaces).map(async ({ place, kind }) => {
      const answer = await fetchAnswer(place, {
        ...{ signal, most: kind === 'crl' ? longestCrl : 64 * 1024 },
        request: kind === 'ocsp' ? request : undefined,
      });
      if (answer === undefined) return;
      const [status] = await new RevocationAnswers([answer]).statusesOf(certificate, issuer, candidates);
      if (status === undefined) return;
      note(state, status);
      const der = derOf(certificate);
      had.push({
        certificate: toHex(nodePrimitives.sha256(der)),
        ...{ subject: nameOf(certificate), place, kind, answer },
        isRevoked: status.revoked !== undefined,
        asOf: status.asOf.toISOString(),
      });
    }),
  );
  return state;
}

function note(state: Known, { asOf, next }: RevocationStatus): void {
  state.asOf = Math.max(state.asOf ?? 0, asOf.getTime());
  if (next !== undefined) state.next = Math.min(state.next ?? Number.POSITIVE_INFINITY, next.getTime());
}
