import { approvalsIn } from '../contract/approvals.ts';
import type { Entry } from '../contract/entry.ts';
import { fromBase64, toHex, utf8 } from './bytes.ts';
import { encodeCanonical } from './canonical-json.ts';
import { fingerprintOf, rawFromSpki } from './key.ts';
import type { Primitives } from './primitives.ts';

/**
 * What an officer signs who approves an entry: five lines, each with its line feed. The last is the hash of the whole
 * entry in JCS form, without its `approvals`: log, place, the root of all that stood before it, what is done and why. So
 * it stands for this entry and for no other.
 */
export function approvalText(p: Primitives, entry: Entry, officer: string, fingerprint: string): string {
  const { approvals: _, ...body } = entry.body;
  const hash = toHex(p.sha256(encodeCanonical({ ...entry, body })));
  return `jejak-approval/v1\n${entry.log}\n${officer}\n${fingerprint}\n${hash}\n`;
}

/** What an officer's new key signs, and the one before it where there was one: five lines, each with its line feed. */
export function officerKeyText(
  origin: string,
  officer: string,
  oldFingerprint: string | null,
  newFingerprint: string,
): string {
  return `jejak-officer-key/v1\n${origin}\n${officer}\n${oldFingerprint ?? '-'}\n${newFingerprint}\n`;
}

/** What is wrong with officers' keys and approvals: `officer` is the id. */
type FindApproval = (
  code:
    | 'officer-key-wrong'
    | 'officer-key-replaced'
    | 'approval-wrong'
    | 'approval-by-retired'
    | 'approval-twice',
  where: { seq: number; officer: string },
) => void;

/** How an entry was approved by somebody else than whoever acted. */
export type ApprovalKind = 'signed' | 'recorded' | 'said-again';

/** How another officer than whoever acted stands behind an entry. */
export interface Approval {
  officer: string;
  how: ApprovalKind;
  /** Of the key that signed; null where none did. It is for whoever compares it with one that they know from elsewhere. */
  fingerprint: string | null;
  /** Whether that key was given without the signature of the one before, which was said to be lost. */
  isAfterLoss: boolean;
}

interface Known {
  /** 44 bytes; null where there is none. */
  key: Uint8Array | null;
  isAfterLoss: boolean;
  isRetired: boolean;
}

/**
 * Reads the entries of one log in their order and checks what officers signed: each new key by itself and by the one
 * before it, and each approval by the key that the officer had then. What an earlier log said is signed for its place
 * there, and is not checked here: it stands before all that the log says itself, and later it is taken for the log's own.
 *
 * @returns of each entry how others than its actor approved it
 */
export function createApprovalCheck(p: Primitives, find: FindApproval): (entry: Entry) => Approval[] {
  const officers = new Map<string, Known>();
  let isUnderWay = false;
  return (entry) => {
    const { seq, log, actor, body } = entry;
    const isAgain = body['continued'] !== undefined && !isUnderWay;
    isUnderWay ||= seq > 0 && !isAgain;
    const approved: Approval[] = [];
    const seen = new Set<string>();
    for (const { officer, signature } of approvalsIn(body)) {
      const known = officers.get(officer);
      if (seen.has(officer)) find('approval-twice', { seq, officer });
      seen.add(officer);
      if (known?.isRetired === true && !isAgain) find('approval-by-retired', { seq, officer });
      const how = signature === null ? 'recorded' : isAgain ? 'said-again' : 'signed';
      const key = how === 'signed' ? (known?.key ?? null) : null;
      const fingerprint = key === null ? null : fingerprintOf(p, key);
      if (how === 'signed') {
        const text = fingerprint === null ? '' : approvalText(p, entry, officer, fingerprint);
        if (key === null || !isSigned(p, key, text, signature)) find('approval-wrong', { seq, officer });
      }
      const isAfterLoss = key !== null && known?.isAfterLoss === true;
      if (officer !== actor) approved.push({ officer, how, fingerprint, isAfterLoss });
    }
    if (entry.kind === 'actor.added') {
      const officer = String(body['actorId']);
      const known = officers.get(officer);
      const before = known?.key ?? null;
      const key = keyIn(body['publicKey']);
      if (key === undefined) find('officer-key-wrong', { seq, officer });
      else if (key !== null && !isAgain)
        checkNewKey(p, { log, officer, before, key, body }, (code) => find(code, { seq, officer }));
      else if (key === null && before !== null && body['keyLost'] !== true && !isAgain)
        find('officer-key-replaced', { seq, officer });
      const isAfterLoss = known?.isAfterLoss === true || body['keyLost'] === true;
      officers.set(officer, { key: key ?? null, isAfterLoss, isRetired: body['retired'] === true });
    }
    return approved;
  };
}

interface NewKey {
  log: string;
  officer: string;
  before: Uint8Array | null;
  key: Uint8Array;
  body: Entry['body'];
}

function checkNewKey(
  p: Primitives,
  { log, officer, before, key, body }: NewKey,
  find: (code: 'officer-key-wrong' | 'officer-key-replaced') => void,
): void {
  const old = before === null ? null : fingerprintOf(p, before);
  const now = fingerprintOf(p, key);
  if (old === now) return;
  const text = officerKeyText(log, officer, old, now);
  const { signatureByNew, signatureByOld } = body;
  // Other writers may leave it out: then nobody has shown to hold the key.
  if (signatureByNew !== undefined && !isSigned(p, key, text, signatureByNew)) find('officer-key-wrong');
  if (before === null) return;
  if (signatureByOld === undefined ? body['keyLost'] !== true : !isSigned(p, before, text, signatureByOld))
    find('officer-key-replaced');
}

/** Null where none is named, undefined where it is none. */
function keyIn(said: unknown): Uint8Array | null | undefined {
  if (said === undefined) return null;
  if (typeof said !== 'string') return undefined;
  try {
    const spki = fromBase64(said);
    rawFromSpki(spki);
    return spki;
  } catch {
    return undefined; // the caller reports it
  }
}

function isSigned(p: Primitives, spki: Uint8Array, text: string, signature: unknown): boolean {
  if (typeof signature !== 'string') return false;
  try {
    return p.verifyEd25519(rawFromSpki(spki), utf8(text), fromBase64(signature));
  } catch {
    return false; // a signature that is not base64 is no signature; the caller reports it
  }
}
