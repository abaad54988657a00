import { sameBytes } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { timeStampFiles } from '../layout.ts';
import type { BlockHeader } from '../opentimestamps/block-headers.ts';
import { blockAccuracyMs, type CheckedProof, checkProof } from '../opentimestamps/check-proof.ts';
import { readProof } from '../opentimestamps/proof.ts';
import type { Signers } from './check-keys.ts';
import type { Ledger } from './check-ledger.ts';
import { foldersOf, readStamped } from './check-time-stamps.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';
import type { Bounding } from './windows.ts';

/** A proof of OpenTimestamps over a checkpoint of this log. */
export interface HeldProof extends CheckedProof {
  /** From the bundle's top folder. */
  path: string;
  /** How many entries the log had then. */
  treeSize: number;
}

/** Point 6: every proof of OpenTimestamps beside a time-stamp. Gives those that hold, whatever they prove. */
export async function checkOpenTimestamps(
  bundle: OpenBundle,
  {
    signers,
    ledger,
    headers,
  }: {
    signers: Signers | undefined;
    ledger: Ledger;
    headers: ReadonlyMap<number, BlockHeader> | undefined;
  },
  findings: Findings,
): Promise<HeldProof[]> {
  const held: HeldProof[] = [];
  for (const folder of foldersOf(bundle)) {
    const path = `${folder}/${timeStampFiles.openTimestamps}`;
    if (!bundle.files.has(path)) continue;
    const bytes = await bundle.read(path);
    const checkpoint = await readStamped(bundle, signers, ledger, folder, findings);
    if (bytes === undefined || checkpoint === undefined) continue;
    try {
      const stamp = readProof(bundle.p, bytes);
      if (!sameBytes(stamp.message, bundle.p.sha256(checkpoint.bytes)))
        throw new FormatError('ots-of-another');
      held.push({ path, treeSize: checkpoint.size, ...checkProof(stamp, headers) });
    } catch (error) {
      findings.addFormatError(error, { path });
    }
  }
  noteProofs(held, findings);
  return held;
}

/** What of them is not proven: a promise never is, and a block only by its header. */
function noteProofs(held: readonly HeldProof[], findings: Findings): void {
  const pending = held.filter(({ state }) => state === 'pending').length;
  if (pending > 0) findings.leaveOut('ots-pending', { count: pending });
  for (const { state, blocks } of held) {
    const [first] = blocks;
    if (state === 'complete' && first !== undefined)
      findings.leaveOut('ots-compare', { height: first.height, root: first.merkleRoot });
  }
  const others = held.reduce((count, each) => count + each.others, 0);
  if (others > 0) findings.leaveOut('ots-others', { count: others });
  if (held.some(({ state }) => state === 'verified')) findings.leaveOut('ots-block-time');
}

/** What they prove of times: that the log had so many entries before a block was made, give or take two hours. */
export function asTimeStamps(held: readonly HeldProof[]): Bounding[] {
  return held.flatMap(({ path, treeSize, blocks }) =>
    blocks.flatMap(({ height, time }) =>
      time === null
        ? []
        : {
            ...{ path, treeSize, genTime: time, accuracyMs: blockAccuracyMs },
            ...{ authority: `Bitcoin ${height}`, trusted: true, receivedAt: null },
          },
    ),
  );
}
