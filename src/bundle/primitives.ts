/** A SHA-256 under way. */
interface Sha256 {
  update(bytes: Uint8Array): void;
  /** The 32 bytes of the hash; nothing may be added afterwards. */
  digest(): Uint8Array;
}

/**
 * The primitives that the formats stand on. They are handed in, so that the same checks run in Node
 * (`node/primitives.ts`) and in a browser.
 */
export interface Primitives {
  /** SHA-256 over the parts as if they were one piece; 32 bytes. For what fits in memory. */
  sha256(...parts: Uint8Array[]): Uint8Array;
  startSha256(): Sha256;
  /** Hashes that proofs of OpenTimestamps may go over; 20 bytes. Neither is relied on alone. */
  olderHash(name: 'sha1' | 'ripemd160', bytes: Uint8Array): Uint8Array;
  /** Ed25519 (RFC 8032). False for a wrong signature and for a key or a signature that is none. */
  verifyEd25519(rawKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
  /** CRC-32 of ZIP, an unsigned 32-bit number; `previous` continues an earlier piece. */
  crc32(bytes: Uint8Array, previous?: number): number;
  /**
   * Raw deflate data (RFC 1951), unpacked piece by piece. Throws an `InflateError` where the data is
   * damaged, ends early, goes on after its end, or unpacks to more than `limit` bytes.
   */
  inflateRaw(packed: AsyncIterable<Uint8Array>, limit: number): AsyncIterable<Uint8Array>;
}

/** Packed data that cannot be unpacked, or not within the limit. */
export class InflateError extends Error {
  readonly reason: 'damaged' | 'too-long';

  constructor(reason: 'damaged' | 'too-long', options?: ErrorOptions) {
    super(`packed data: ${reason}`, options);
    this.name = 'InflateError';
    this.reason = reason;
  }
}
