import { fromHex, sameBytes, toHex } from '../bytes.ts';
import type { Proofs } from '../case-files.ts';
import { type Checkpoint, parseCheckpointText } from '../checkpoint.ts';
import { layout } from '../layout.ts';
import { leafHash, rootBefore, verifyConsistency, verifyInclusion } from '../merkle.ts';
import { verifyNote } from '../note.ts';
import type { Primitives } from '../primitives.ts';
import { type Approved, checkApprovals } from './check-approvals.ts';
import type { Signers } from './check-keys.ts';
import { checkRotation } from './check-rotation.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import { type Line, readLines, readProofs } from './read-ledger.ts';

/** The ledger as far as the bundle shows it. */
export interface Ledger {
  /** Rising seq. */
  lines: Line[];
  /** Seqs that have a proof, but whose line is not in the bundle. */
  withoutLine: Set<number>;
  /** The roots of this log's trees that a proof leads from to the checkpoint, by their size. */
  roots: ReadonlyMap<number, Uint8Array>;
  /** Who else stands behind which entry. */
  approvals: Approved[];
}

/** Point 3, the log: every line leads to the signed checkpoint, and no older root contradicts it. */
export async function checkLedger(
  bundle: OpenBundle,
  signers: Signers | undefined,
  since: Uint8Array | undefined,
  findings: Findings,
): Promise<Ledger> {
  const lines = await readLines(bundle, findings);
  const proofs = await readProofs(bundle, findings);
  const inOrder = checkOrder(lines, signers?.origin, findings);
  const approvals = checkApprovals(bundle.p, inOrder, findings);
  if (signers !== undefined) checkRotation(bundle.p, inOrder, signers, findings);
  const checkpoint = await checkCheckpoint(bundle, signers, findings);
  const withoutLine = new Set<number>();
  const proven = new Map<number, Uint8Array>();
  if (proofs !== undefined) {
    const shown = new Set(inOrder.map(({ entry }) => entry.seq));
    for (const proof of proofs.entries) if (!shown.has(proof.seq)) withoutLine.add(proof.seq);
  }
  if (proofs !== undefined && checkpoint !== undefined) {
    if (proofs.treeSize !== checkpoint.size) findings.add('proofs-other-size', { path: layout.proofs });
    const roots = new Map([[checkpoint.size, checkpoint.root]]);
    checkInclusion(bundle.p, inOrder, proofs, checkpoint, roots, findings);
    for (const [size, root] of roots) proven.set(size, root);
    claimRoots(inOrder, roots, findings);
    if (since !== undefined && signers !== undefined) {
      checkSince(bundle.p, { since, signers, proofs, checkpoint, roots, proven }, findings);
    }
    for (const size of checkConsistency(bundle.p, proofs, checkpoint, roots, findings))
      proven.set(size, roots.get(size) ?? checkpoint.root);
  }
  return { lines: inOrder, withoutLine, roots: proven, approvals };
}

/** Lines come with rising seq, and all of one log. Gives those that do, each seq once. */
function checkOrder(lines: readonly Line[], origin: string | undefined, findings: Findings): Line[] {
  let last = -1;
  return lines.filter(({ entry }) => {
    const { seq } = entry;
    if (origin !== undefined && entry.log !== origin) findings.add('entry-of-another-log', { seq });
    if (seq <= last) {
      findings.add('entries-out-of-order', { seq });
      return false;
    }
    last = seq;
    return true;
  });
}

async function checkCheckpoint(
  bundle: OpenBundle,
  signers: Signers | undefined,
  findings: Findings,
): Promise<Checkpoint | undefined> {
  const path = layout.checkpoint;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return undefined;
  if (signers === undefined) {
    findings.add('checkpoint-not-checkable', { path });
    return undefined;
  }
  try {
    const { text } = verifyNote(bundle.p, bytes, { name: signers.origin, raw: signers.last.raw });
    const checkpoint = parseCheckpointText(text);
    if (checkpoint.origin !== signers.origin) findings.add('checkpoint-of-another-log', { path });
    return checkpoint;
  } catch (error) {
    findings.addFormatError(error, { path });
    return undefined;
  }
}

/** Proofs and lines one to one; adds to `roots` those that the proofs themselves show. */
function checkInclusion(
  p: Primitives,
  lines: readonly Line[],
  proofs: Proofs,
  checkpoint: Checkpoint,
  roots: Map<number, Uint8Array>,
  findings: Findings,
): void {
  const bySeq = new Map(lines.map((line) => [line.entry.seq, line]));
  const { size, root } = checkpoint;
  const proven = new Set<number>();
  for (const { seq, leaf, path } of proofs.entries) {
    if (proven.has(seq)) findings.add('proof-twice', { seq });
    proven.add(seq);
    const holds = verifyInclusion(p, { leaf, index: seq, size, path, root });
    if (!holds) findings.add('proof-wrong', { seq });
    const line = bySeq.get(seq);
    if (line !== undefined && !sameBytes(leafHash(p, line.bytes), leaf))
      findings.add('entry-not-the-leaf', { seq });
    if (!holds) continue;
    const before = rootBefore(p, { index: seq, size, path });
    // The siblings to the left of a leaf are the tree as it stood before that leaf came.
    if (line !== undefined && line.entry.prev !== toHex(before)) findings.add('entry-prev-wrong', { seq });
    roots.set(seq, before);
  }
  for (const seq of bySeq.keys()) if (!proven.has(seq)) findings.add('entry-without-proof', { seq });
}

/** Entries that name an older tree: equal sizes have equal roots. */
function claimRoots(lines: readonly Line[], roots: Map<number, Uint8Array>, findings: Findings): void {
  for (const { entry } of lines) {
    const { treeSize, root } = entry.body;
    if (typeof treeSize !== 'number' || typeof root !== 'string') continue;
    if (entry.kind !== 'timestamp.received' && entry.kind !== 'anchor.made') continue;
    if (!/^[0-9a-f]{64}$/.test(root)) {
      findings.add('entry-body-wrong-form', { seq: entry.seq, params: { kind: entry.kind } });
      continue;
    }
    if (treeSize > entry.seq)
      findings.add('tree-not-yet-there', { seq: entry.seq, params: { size: treeSize } });
    const known = roots.get(treeSize);
    if (known === undefined) roots.set(treeSize, fromHex(root));
    else if (toHex(known) !== root)
      findings.add('root-disagrees', { seq: entry.seq, params: { size: treeSize } });
  }
}

/** Gives the sizes whose root leads to the checkpoint's. */
function checkConsistency(
  p: Primitives,
  proofs: Proofs,
  checkpoint: Checkpoint,
  roots: ReadonlyMap<number, Uint8Array>,
  findings: Findings,
): number[] {
  let unknown = 0;
  const proven: number[] = [];
  for (const { from, to, path } of proofs.consistency) {
    const fromRoot = roots.get(from);
    if (fromRoot === undefined) unknown++;
    const holds =
      to === checkpoint.size && verifyConsistency(p, { from, to, fromRoot, toRoot: checkpoint.root, path });
    if (!holds) findings.add('consistency-wrong', { path: layout.proofs, params: { from, to } });
    else if (fromRoot !== undefined) proven.push(from);
  }
  if (unknown > 0) findings.leaveOut('consistency-without-root', { count: unknown });
  return proven;
}

interface Since {
  since: Uint8Array;
  signers: Signers;
  proofs: Proofs;
  checkpoint: Checkpoint;
  /** What is said of the log's roots, by whatever. */
  roots: Map<number, Uint8Array>;
  /** Those that lead to the checkpoint's already. */
  proven: ReadonlyMap<number, Uint8Array>;
}

/** The checkpoint that the checker kept from earlier: this log must be the same log, grown. */
function checkSince(
  p: Primitives,
  { since, signers, proofs, checkpoint, roots, proven }: Since,
  findings: Findings,
): void {
  const earlier = readSince(p, since, signers, findings);
  if (earlier === undefined) return;
  const { size, root } = earlier;
  const params = { size };
  if (size > checkpoint.size) {
    findings.add('since-newer-than-bundle', { params: { size, bundle: checkpoint.size } });
    return;
  }
  const known = proven.get(size) ?? roots.get(size);
  const paths = proofs.consistency.filter(({ from, to }) => from === size && to === checkpoint.size);
  const leads = paths.every(({ from, to, path }) =>
    verifyConsistency(p, { from, to, fromRoot: root, toRoot: checkpoint.root, path }),
  );
  if ((known !== undefined && !sameBytes(known, root)) || !leads) {
    findings.add('since-contradicts', { params });
    return;
  }
  // That an entry names the same root shows nothing yet: it has to lead to the checkpoint.
  if (!proven.has(size) && paths.length === 0) findings.add('since-not-shown', { params });
  // From here on its root stands for that size, so the path from it is checked with all others.
  roots.set(size, root);
}

function readSince(
  p: Primitives,
  since: Uint8Array,
  signers: Signers,
  findings: Findings,
): Checkpoint | undefined {
  for (const key of signers.keys) {
    try {
      const earlier = parseCheckpointText(verifyNote(p, since, { name: signers.origin, raw: key.raw }).text);
      if (earlier.origin === signers.origin) return earlier;
    } catch (error) {
      if (key !== signers.last) continue; // an older key may be the one; the last one's reason is reported
      findings.addFormatError(error, { path: '--since' });
      return undefined;
    }
  }
  findings.add('since-of-another-log');
  return undefined;
}
