import { sameBytes, toHex } from '../bytes.ts';
import { layout } from '../layout.ts';
import { verifyNote } from '../note.ts';
import { parseSealText, type Seal } from '../seal.ts';
import type { Signers } from './check-keys.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** The seal as far as it could be read. */
export interface CheckedSeal {
  /** H(seal.txt), the number that is read out; null where there is none. */
  sha256: string | null;
  /** Fingerprint of the key whose signature holds; null where none does. */
  signedBy: string | null;
  /** What the signed text says; undefined where no signature holds. */
  seal: Seal | undefined;
}

/** Point 2, the seal: signed by the last of the signers, and by `key` where the checker brings one. */
export async function checkSeal(
  bundle: OpenBundle,
  signers: Signers | undefined,
  key: string | undefined,
  findings: Findings,
): Promise<CheckedSeal> {
  const bytes = await bundle.read(layout.seal);
  if (bytes === undefined) return { sha256: null, signedBy: null, seal: undefined };
  const sha256 = toHex(bundle.p.sha256(bytes));
  if (signers === undefined) {
    findings.add('seal-not-checkable', { path: layout.seal });
    return { sha256, signedBy: null, seal: undefined };
  }
  const { last, origin } = signers;
  if (key !== undefined && key !== last.fingerprint) {
    findings.add('signed-by-another-key', {
      path: layout.seal,
      params: { expected: key, found: last.fingerprint },
    });
  }
  let signedBy: string | null = null;
  try {
    const note = verifyNote(bundle.p, bytes, { name: origin, raw: last.raw });
    signedBy = last.fingerprint;
    const detached = await bundle.read(layout.sealSignature);
    if (detached !== undefined && !sameBytes(detached, note.signature)) {
      findings.add('seal-signature-file-differs', { path: layout.sealSignature });
    }
    return { sha256, signedBy, seal: parseSealText(note.text) };
  } catch (error) {
    findings.addFormatError(error, { path: layout.seal });
    return { sha256, signedBy, seal: undefined };
  }
}
