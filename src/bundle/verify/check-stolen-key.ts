import { JejakError } from '../../contract/error.ts';
import { fromBase64, sameBytes } from '../bytes.ts';
import { fingerprintOf } from '../key.ts';
import { layout } from '../layout.ts';
import type { Primitives } from '../primitives.ts';
import type { BundleSource } from '../zip-archive.ts';
import { checkKeys, type Signers } from './check-keys.ts';
import { checkLedger, type Ledger } from './check-ledger.ts';
import { checkSeal } from './check-seal.ts';
import { checkTimeStamps, type HeldTimeStamp, type TimeStampTrust } from './check-time-stamps.ts';
import { Findings } from './findings.ts';
import { openBundle } from './open-bundle.ts';
import { windowOf } from './windows.ts';

/** A later bundle of the same log, as far as it speaks of keys and times. */
interface Later {
  signers: Signers;
  ledger: Ledger;
  stamps: readonly HeldTimeStamp[];
}

/**
 * Whether the key that sealed a bundle was given up as stolen later (docs/formats, "Rotation"): its seal is void then,
 * unless a trusted time-stamp over a tree that has the bundle's own `case.exported` is older than that change of key.
 *
 * @param rotation a later bundle of the same log, whose keys and log have to hold
 * @throws JejakError `rotation-not-readable`, `rotation-not-intact`, `rotation-of-another-log`
 */
export async function checkStolenKey(
  { p, signers, ledger }: { p: Primitives; signers: Signers | undefined; ledger: Ledger },
  rotation: BundleSource,
  trust: TimeStampTrust,
  findings: Findings,
): Promise<void> {
  if (signers === undefined) return;
  const later = await readLater(rotation, p, trust);
  if (later.signers.origin !== signers.origin) throw new JejakError('rotation-of-another-log', 'wrong-use');
  const own = new Map(ledger.lines.map((line) => [line.entry.seq, line]));
  const others = new Map(later.ledger.lines.map((line) => [line.entry.seq, line]));
  const isSame = (seq: number): boolean => {
    const [one, other] = [own.get(seq), others.get(seq)];
    return one !== undefined && other !== undefined && sameBytes(one.bytes, other.bytes);
  };
  for (const { entry } of later.ledger.lines)
    if (own.has(entry.seq) && !isSame(entry.seq)) findings.add('rotation-contradicts', { seq: entry.seq });
  const stolen = stolenAt(p, later, signers.last.fingerprint);
  if (stolen === undefined) {
    findings.leaveOut('key-not-given-up');
    return;
  }
  const exported = ledger.lines.findLast(({ entry }) => entry.kind === 'case.exported')?.entry.seq;
  const isOlder =
    exported !== undefined &&
    isSame(exported) &&
    later.stamps.some(
      ({ trusted, treeSize, genTime, accuracyMs }) =>
        trusted === true &&
        treeSize > exported &&
        Date.parse(genTime) + (accuracyMs ?? 0) < Date.parse(stolen),
    );
  if (isOlder) findings.leaveOut('sealed-before-theft', { at: stolen });
  else findings.add('seal-by-stolen-key', { path: layout.seal, params: { at: stolen } });
}

async function readLater(rotation: BundleSource, p: Primitives, trust: TimeStampTrust): Promise<Later> {
  const findings = new Findings();
  const bundle = await openBundle(rotation, p, findings).catch((error: unknown) => {
    throw new JejakError('rotation-not-readable', 'wrong-use', {}, { cause: error });
  });
  if (bundle === undefined) throw new JejakError('rotation-not-intact', 'wrong-use');
  const signers = await checkKeys(bundle, findings);
  await checkSeal(bundle, signers, undefined, findings);
  const ledger = await checkLedger(bundle, signers, undefined, findings);
  const stamps = await checkTimeStamps(bundle, signers, ledger, trust, findings);
  if (signers === undefined || findings.failures.length > 0)
    throw new JejakError('rotation-not-intact', 'wrong-use');
  return { signers, ledger, stamps };
}

/**
 * When the key was given up as stolen, UTC: by the entry's own word, or earlier where time-stamps prove that; undefined
 * where it was not. That the entries lead from key to key was checked with the log.
 */
function stolenAt(p: Primitives, { ledger, stamps }: Later, fingerprint: string): string | undefined {
  let current: string | undefined;
  for (const { entry } of ledger.lines) {
    const { kind, body, at, seq } = entry;
    if (kind !== 'locker.created' && kind !== 'key.rotated') continue;
    if (kind === 'key.rotated' && current === fingerprint && body['reason'] === 'compromise') {
      const { notAfter } = windowOf(seq, stamps);
      return notAfter !== null && notAfter < at ? notAfter : at;
    }
    current = fingerprintOf(p, fromBase64(String(body[kind === 'key.rotated' ? 'newKey' : 'publicKey'])));
  }
  return undefined;
}
