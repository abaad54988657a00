import { fromHex, sameBytes } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import type { Primitives } from '../primitives.ts';

/** What a block of Bitcoin says in its header. */
export interface BlockHeader {
  /** 32 bytes, as they stand in the header; explorers show them in the opposite order. */
  merkleRoot: Uint8Array;
  /** When its miner says that it was made, in ms. Miners may be off by about two hours. */
  time: number;
}

/** The easiest target of the main chain (`bits` 1d00ffff). */
const easiest = 0xffffn << 208n;
/**
 * From this block on (December 2017, difficulty 1.87 × 10¹²) none was easier than by this factor. So whoever wants to
 * pass off a header of their own has to work for it as for a block of that time.
 */
const harderFrom = 500_000;
const harderBy = 10n ** 12n;

/**
 * Block headers that a checker brings, from a node of their own or from somebody whom they trust: a line each, the
 * height and the 160 hex digits of the header. By their height.
 *
 * That a header is of the chain that has the most work is the checker's to know; that it was worked for is looked at.
 *
 * @throws FormatError `block-headers-wrong-form` {line}, `block-header-without-work` {height}, `block-header-twice` {height}
 */
export function readBlockHeaders(p: Primitives, text: string): Map<number, BlockHeader> {
  const headers = new Map<number, BlockHeader>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, digits, hex] = /^\s*(0|[1-9]\d{0,8})[\s:,]+([0-9a-fA-F]{160})\s*$/.exec(line) ?? [];
    if (digits === undefined || hex === undefined)
      throw new FormatError('block-headers-wrong-form', { line: at + 1 });
    const height = Number(digits);
    const bytes = fromHex(hex.toLowerCase());
    if (!hasWork(p, bytes, height)) throw new FormatError('block-header-without-work', { height });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const header = { merkleRoot: bytes.slice(36, 68), time: view.getUint32(68, true) * 1000 };
    const before = headers.get(height);
    if (before !== undefined && !sameBytes(before.merkleRoot, header.merkleRoot))
      throw new FormatError('block-header-twice', { height });
    headers.set(height, header);
  }
  if (headers.size === 0) throw new FormatError('block-headers-wrong-form', { line: 1 });
  return headers;
}

/** Whether the hash of a header is below the target that it names, and that is no easier than its height allows. */
function hasWork(p: Primitives, header: Uint8Array, height: number): boolean {
  const bits = new DataView(header.buffer, header.byteOffset).getUint32(72, true);
  const mantissa = bits & 0x7fffff;
  const exponent = bits >>> 24;
  if ((bits & 0x800000) !== 0 || mantissa === 0 || exponent < 3 || exponent > 32) return false;
  const target = BigInt(mantissa) << BigInt(8 * (exponent - 3));
  if (target > (height < harderFrom ? easiest : easiest / harderBy)) return false;
  return numberOf(p.sha256(p.sha256(header))) <= target;
}

/** The lowest byte first. */
function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((value, byte) => value * 256n + BigInt(byte), 0n);
}
