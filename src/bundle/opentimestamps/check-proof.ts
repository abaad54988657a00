import { sameBytes, toHex } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { BlockHeader } from './block-headers.ts';
import { attested, type Stamp } from './proof.ts';

/** How exact the time of a block is, in ms: its miner may set it within about two hours. */
export const blockAccuracyMs = 2 * 60 * 60 * 1000;

/** A block that a proof leads to. */
interface AttestedBlock {
  height: number;
  /** What its Merkle root must be, in hex as explorers show it. */
  merkleRoot: string;
  /** Its time, UTC, where a header that was brought has that root; null where none of that height was brought. */
  time: string | null;
}

/** What a proof says, once each of its steps was reckoned after. */
export interface CheckedProof {
  /** `pending`: calendars promise; `complete`: it leads to a block, which was not looked at; `verified`: and which has it. */
  state: 'pending' | 'complete' | 'verified';
  calendars: string[];
  blocks: AttestedBlock[];
  /** How many attestations are of a kind that is not known here. */
  others: number;
}

/**
 * @param headers that the checker brings, by height
 * @throws FormatError `ots-other-block` {height, root} where such a block has another root, `ots-wrong-form`
 */
export function checkProof(
  stamp: Stamp,
  headers: ReadonlyMap<number, BlockHeader> | undefined,
): CheckedProof {
  const calendars = new Set<string>();
  const blocks: AttestedBlock[] = [];
  let others = 0;
  for (const { message, attestation } of attested(stamp)) {
    if (attestation.is === 'other') others++;
    else if (attestation.is === 'pending') calendars.add(attestation.calendar);
    else blocks.push(blockOf(message, attestation.height, headers));
  }
  blocks.sort((a, b) => a.height - b.height);
  const state = blocks.some(({ time }) => time !== null)
    ? 'verified'
    : blocks.length > 0
      ? 'complete'
      : 'pending';
  return { state, calendars: [...calendars], blocks, others };
}

function blockOf(
  message: Uint8Array,
  height: number,
  headers: ReadonlyMap<number, BlockHeader> | undefined,
): AttestedBlock {
  if (message.length !== 32) throw new FormatError('ots-wrong-form');
  const merkleRoot = toHex(message.toReversed());
  const header = headers?.get(height);
  if (header === undefined) return { height, merkleRoot, time: null };
  if (!sameBytes(header.merkleRoot, message))
    throw new FormatError('ots-other-block', { height, root: merkleRoot });
  return { height, merkleRoot, time: new Date(header.time).toISOString() };
}
