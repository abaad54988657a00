import type { CaseJson } from '../../contract/case-json.ts';
import type { Entry, Opening } from '../../contract/entry.ts';
import { parseManifest } from '../bag.ts';
import { toHex } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import { parseNote } from '../note.ts';
import type { Primitives } from '../primitives.ts';
import { parseSealText, type Seal } from '../seal.ts';
import { roomForJson } from '../strict-json.ts';
import { readOpenings } from './check-openings.ts';
import { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { readCase } from './read-case.ts';
import { readLines } from './read-ledger.ts';

/** What an intact bundle says. */
export interface BundleContent {
  seal: Seal;
  says: CaseJson;
  /** Rising seq. */
  entries: Entry[];
  /** By their commitment. */
  openings: Map<string, Opening>;
  /** Of every file that leads to the seal, by its path. */
  hashes: Map<string, string>;
}

/**
 * Reads what a bundle says from the bytes that were kept of it when it was found intact (`VerifyOptions`). What was
 * kept must be what the seal leads to: where the file was another by the time its hashes were taken, it is not.
 *
 * @throws FormatError `changed-meanwhile`
 */
export async function readContent(
  p: Primitives,
  kept: ReadonlyMap<string, Uint8Array>,
): Promise<BundleContent> {
  const changed = (path: string): FormatError => new FormatError('changed-meanwhile', { path });
  const bytesOf = (path: string): Uint8Array => {
    const bytes = kept.get(path);
    if (bytes === undefined) throw changed(path);
    return bytes;
  };
  const sealBytes = bytesOf(layout.seal);
  const seal = parseSealText(parseNote(sealBytes).text);
  const hashes = new Map<string, string>([
    [layout.seal, toHex(p.sha256(sealBytes))],
    [layout.tagmanifest, seal.tagmanifestSha256],
  ]);
  for (const manifest of [layout.tagmanifest, layout.manifest])
    for (const { path, sha256 } of parseManifest(bytesOf(manifest)).lines) hashes.set(path, sha256);
  for (const [path, bytes] of kept) {
    const expected = hashes.get(path);
    if (expected !== undefined && toHex(p.sha256(bytes)) !== expected) throw changed(path);
  }

  const findings = new Findings();
  const bundle: OpenBundle = {
    p,
    room: roomForJson(),
    files: new Map(),
    reported: new Set(),
    read: (path) => Promise.resolve(kept.get(path)),
  };
  const read = await readCase(bundle, { sha256: null, signedBy: null, seal }, undefined, findings);
  const lines = await readLines(bundle, findings);
  const openings = await readOpenings(bundle, findings);
  if (read === undefined || findings.failures.length > 0) throw changed(layout.case);
  return {
    seal,
    says: read.says,
    entries: lines.map(({ entry }) => entry),
    openings: new Map(openings.map((opening) => [opening.commit, opening])),
    hashes,
  };
}
