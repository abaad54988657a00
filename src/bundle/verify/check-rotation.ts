import { entryBodies } from '../../contract/entry.ts';
import { fromBase64, utf8 } from '../bytes.ts';
import { fingerprintOf, originOf, rawFromSpki, rotationText } from '../key.ts';
import { layout } from '../layout.ts';
import type { Primitives } from '../primitives.ts';
import type { Signers } from './check-keys.ts';
import type { Findings } from './findings.ts';
import type { Line } from './read-ledger.ts';

/** Point 3, the keys: `locker.created`'s key gives the origin, and rotations lead from it to the signer. */
export function checkRotation(
  p: Primitives,
  lines: readonly Line[],
  signers: Signers,
  findings: Findings,
): void {
  const created = lines.find(({ entry }) => entry.seq === 0 && entry.kind === 'locker.created');
  if (created === undefined) {
    findings.add('locker-created-missing', { path: layout.entries });
    return;
  }
  const first = keyIn(created, 'publicKey', findings);
  if (first === undefined) return;
  if (originOf(p, first) !== created.entry.log) findings.add('origin-not-of-key', { seq: 0 });

  const chain = [fingerprintOf(p, first)];
  for (const line of lines) {
    if (line.entry.kind !== 'key.rotated') continue;
    const next = keyIn(line, 'newKey', findings);
    if (next === undefined) return;
    const old = chain.at(-1) ?? '';
    const fingerprint = fingerprintOf(p, next);
    if (!signedByNew(p, line, next, rotationText(created.entry.log, old, fingerprint))) {
      findings.add('rotation-signature-wrong', { seq: line.entry.seq });
    }
    chain.push(fingerprint);
  }
  const named = signers.keys.map((key) => key.fingerprint);
  if (chain.join() !== named.join()) findings.add('signers-not-the-rotation', { path: layout.signers });
}

function keyIn(line: Line, field: 'publicKey' | 'newKey', findings: Findings): Uint8Array | undefined {
  const { seq, kind } = line.entry;
  const schema = kind === 'locker.created' ? entryBodies['locker.created'] : entryBodies['key.rotated'];
  const value = line.entry.body[field];
  if (!schema.safeParse(line.entry.body).success || typeof value !== 'string') {
    findings.add('entry-body-wrong-form', { seq, params: { kind } });
    return undefined;
  }
  try {
    const spki = fromBase64(value);
    rawFromSpki(spki);
    return spki;
  } catch (error) {
    findings.addFormatError(error, { seq });
    return undefined;
  }
}

function signedByNew(p: Primitives, line: Line, spki: Uint8Array, text: string): boolean {
  const body = entryBodies['key.rotated'].safeParse(line.entry.body);
  if (!body.success) return false;
  try {
    return p.verifyEd25519(rawFromSpki(spki), utf8(text), fromBase64(body.data.signatureByNew));
  } catch {
    return false; // a signature that is not base64 is no signature; the caller reports it
  }
}
