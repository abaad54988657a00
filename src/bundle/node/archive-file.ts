import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { fromSystemError } from '../../contract/error.ts';
import { joinBytes } from '../bytes.ts';
import { encodeDirectory, encodeLocalHeader, type StoredEntry } from '../zip-writer.ts';
import { FileFollower } from './file-follower.ts';
import { asJejakError, createNewFile, type NewFile } from './new-file.ts';

/** Bytes that may wait to be written; what keeps memory flat. */
const mostWaiting = 8 * 1024 * 1024;
/** Written bytes after which the disk is asked to take them, so that it works while the rest is hashed. */
const flushEvery = 64 * 1024 * 1024;

/** Entries up to this size are gathered, and written together: a write for each would be waited for a thousand times. */
const smallEntry = 64 * 1024;
const blockBytes = 1024 * 1024;

/** Larger ones, up to this size, are hashed as they lie in the file, by the thread that hashes the whole of it. */
const hashedBehind = 64 * 1024 * 1024;

/** What came of an entry. */
export interface AddedEntry {
  bytes: number;
  /** Rejects where it could not be taken. */
  sha256: Promise<string>;
}

/** Where the entries of a bundle are written. */
export interface BundleArchive {
  addBytes(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Adds an entry of a known size from its pieces, and says what came; its hash may come later. More bytes than
   * were said are not written; the caller holds the answer against what it expects.
   */
  addStream(
    name: string,
    size: number,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<AddedEntry>;
  /** Writes the directory and makes the file durable under its final name. */
  finish(): Promise<{ bytes: number; sha256: string }>;
  /** Takes everything back after a failure. */
  discard(): Promise<void>;
}

/**
 * A stored ZIP being written to a temporary file beside its final name. Hashes of an entry are computed
 * while its bytes are on their way to the disk.
 */
export class ArchiveFile implements BundleArchive {
  readonly #file: NewFile;
  readonly #entries: StoredEntry[] = [];
  #offset = 0;
  /** What is to be written next: it ends at `#offset`. */
  #block: Uint8Array[] = [];
  #blockBytes = 0;
  #waiting = 0;
  readonly #writes = new Set<Promise<void>>();
  readonly #follower: FileFollower;
  #flushing: Promise<void> | undefined;
  #flushedTo = 0;
  #failure: unknown;

  private constructor(file: NewFile) {
    this.#file = file;
    this.#follower = new FileFollower(file.temporaryPath);
  }

  /** Throws `bundle-file-exists` where the name is taken and may not be overwritten. */
  static async create(outPath: string, overwrite: boolean, partial?: string): Promise<ArchiveFile> {
    return new ArchiveFile(await createNewFile(outPath, overwrite, partial));
  }

  async addBytes(name: string, bytes: Uint8Array): Promise<void> {
    const entry = { name, size: bytes.length, crc32: crc32(bytes), headerOffset: this.#offset };
    await this.#gather(encodeLocalHeader(entry));
    await this.#gather(bytes);
    this.#entries.push(entry);
  }

  async addStream(
    name: string,
    size: number,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<AddedEntry> {
    if (size <= smallEntry) return this.#addSmall(name, size, open, onBytes);
    await this.#writeBlock();
    const entry: StoredEntry = { name, size, crc32: 0, headerOffset: this.#offset };
    // Its place is kept: the header comes when the CRC in it is known.
    this.#offset += encodeLocalHeader(entry).length;
    const from = this.#offset;
    const hash = size > hashedBehind ? createHash('sha256') : undefined;
    let bytes = 0;
    for await (const piece of open()) {
      bytes += piece.length;
      if (bytes > size) break;
      await this.#write(piece);
      hash?.update(piece);
      entry.crc32 = crc32(piece, entry.crc32);
      onBytes(piece.length);
    }
    await this.#writeTo(entry.headerOffset, encodeLocalHeader(entry));
    this.#entries.push(entry);
    const sha256 = this.#followWhenWritten(hash === undefined ? from : undefined);
    sha256.catch(() => undefined); // told to whoever asks for it, and by the write itself
    return { bytes, sha256: hash === undefined ? sha256 : Promise.resolve(hash.digest('hex')) };
  }

  async #addSmall(
    name: string,
    size: number,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<AddedEntry> {
    const pieces: Uint8Array[] = [];
    const sha256 = createHash('sha256');
    let bytes = 0;
    let crc = 0;
    for await (const piece of open()) {
      bytes += piece.length;
      if (bytes > size) break;
      pieces.push(piece);
      sha256.update(piece);
      crc = crc32(piece, crc);
      onBytes(piece.length);
    }
    const entry: StoredEntry = { name, size, crc32: crc, headerOffset: this.#offset };
    for (const piece of [encodeLocalHeader(entry), ...pieces]) await this.#gather(piece);
    this.#entries.push(entry);
    return { bytes, sha256: Promise.resolve(sha256.digest('hex')) };
  }

  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.#gather(encodeDirectory(this.#entries, this.#offset));
    await this.#writeBlock();
    await this.#settled();
    await this.#flushing;
    this.#throwFailure();
    await asJejakError(this.#file.handle.sync());
    const sha256 = await this.#follower.finish(this.#offset);
    await asJejakError(this.#file.handle.close());
    await this.#file.takeName();
    return { bytes: this.#offset, sha256 };
  }

  async discard(): Promise<void> {
    await Promise.allSettled([...this.#writes, this.#flushing, this.#follower.stop()]);
    await this.#file.discard();
  }

  /** Adds bytes to what is written next. */
  async #gather(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    this.#block.push(bytes);
    this.#blockBytes += bytes.length;
    if (this.#blockBytes >= blockBytes) await this.#writeBlock();
  }

  async #writeBlock(): Promise<void> {
    if (this.#blockBytes === 0) return;
    const block = joinBytes(this.#block);
    this.#block = [];
    this.#blockBytes = 0;
    await this.#writeTo(this.#offset - block.length, block);
    this.#followWhenWritten(undefined).catch(() => undefined); // told by the write itself
  }

  /** Hands bytes to the disk; returns when there is room for more, not when they are written. */
  async #write(bytes: Uint8Array): Promise<void> {
    const at = this.#offset;
    this.#offset += bytes.length;
    await this.#writeTo(at, bytes);
  }

  async #writeTo(at: number, bytes: Uint8Array): Promise<void> {
    this.#waiting += bytes.length;
    const written = this.#writeAt(bytes, at)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#waiting -= bytes.length;
        this.#writes.delete(written);
      });
    this.#writes.add(written);
    this.#flush();
    while (this.#waiting > mostWaiting) await Promise.race(this.#writes);
    this.#throwFailure();
  }

  /** Lets the follower go on to here, once all that was handed over is written; gives the hash of what is after `from`. */
  async #followWhenWritten(from: number | undefined): Promise<string> {
    const offset = this.#offset;
    await Promise.all(this.#writes);
    this.#throwFailure();
    if (from !== undefined) return this.#follower.partUpTo(from, offset);
    this.#follower.upTo(offset);
    return '';
  }

  /** Asks the disk to take what is written by now; what it refuses is a failure like any other. */
  #flush(): void {
    if (this.#flushing !== undefined || this.#offset - this.#flushedTo < flushEvery) return;
    this.#flushedTo = this.#offset;
    this.#flushing = this.#file.handle
      .datasync()
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#flushing = undefined;
      });
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#writes);
    this.#throwFailure();
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw fromSystemError(this.#failure);
  }

  async #writeAt(bytes: Uint8Array, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.handle.write(
        bytes,
        done,
        bytes.length - done,
        position + done,
      );
      done += bytesWritten;
    }
  }
}
