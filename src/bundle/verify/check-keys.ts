import { z } from 'zod';
import { hex64 } from '../../contract/item.ts';
import { listOf } from '../../contract/list-of.ts';
import { textOf } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { fingerprintOf, originOf, rawFromSpki, spkiFromPem } from '../key.ts';
import { keyPath, layout } from '../layout.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

interface Key {
  fingerprint: string;
  spki: Uint8Array;
  raw: Uint8Array;
}

/** The keys that a bundle names as its locker's own. */
export interface Signers {
  /** Oldest first; at least one. */
  keys: Key[];
  /** The name that the first of them gives the log. */
  origin: string;
  /** The one that signed seal and checkpoint. */
  last: Key;
}

const signersFile = z.looseObject({
  locker: listOf(hex64).refine(({ length }) => length > 0),
});

/** `data/keys/`: every key in its form, under its own fingerprint; undefined where the signers are not known. */
export async function checkKeys(bundle: OpenBundle, findings: Findings): Promise<Signers | undefined> {
  const known = new Map<string, Key>();
  for (const path of bundle.files.keys()) {
    if (!/^data\/keys\/[^/]+\.pem$/.test(path)) continue;
    const key = await readKey(bundle, path, findings);
    if (key === undefined) continue;
    if (path === keyPath(key.fingerprint)) known.set(key.fingerprint, key);
    else findings.add('key-misnamed', { path, params: { fingerprint: key.fingerprint } });
  }
  const fingerprints = await readSigners(bundle, findings);
  const keys: Key[] = [];
  for (const fingerprint of fingerprints ?? []) {
    const key = known.get(fingerprint);
    if (key === undefined) findings.add('key-missing', { path: keyPath(fingerprint) });
    else keys.push(key);
  }
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined || keys.length !== fingerprints?.length) return undefined;
  return { keys, last, origin: originOf(bundle.p, first.spki) };
}

async function readKey(bundle: OpenBundle, path: string, findings: Findings): Promise<Key | undefined> {
  const bytes = await bundle.read(path);
  if (bytes === undefined) return undefined;
  try {
    const spki = spkiFromPem(textOf(bytes));
    return { fingerprint: fingerprintOf(bundle.p, spki), spki, raw: rawFromSpki(spki) };
  } catch (error) {
    findings.addFormatError(error, { path });
    return undefined;
  }
}

async function readSigners(bundle: OpenBundle, findings: Findings): Promise<string[] | undefined> {
  const bytes = await bundle.read(layout.signers);
  if (bytes === undefined) return undefined;
  try {
    const parsed = signersFile.safeParse(parseStrictJson(textOf(bytes), 8, bundle.room));
    if (!parsed.success) throw new FormatError('signers-wrong-form');
    return parsed.data.locker;
  } catch (error) {
    findings.addFormatError(error, { path: layout.signers });
    return undefined;
  }
}
