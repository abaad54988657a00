import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import {
  crcOffsetInLocalHeader,
  encodeDirectory,
  encodeLocalHeader,
  type StoredEntry,
} from '../zip-writer.ts';
import { FileFollower } from './file-follower.ts';

/** Bytes that may wait for the disk; what keeps memory flat. */
const mostWaiting = 8 * 1024 * 1024;

/**
 * A stored ZIP being written to a temporary file beside its final name. Hashes of an entry are computed
 * while its bytes are on their way to the disk.
 */
export class ArchiveFile {
  readonly #file: FileHandle;
  readonly #temporaryPath: string;
  readonly #outPath: string;
  readonly #overwrite: boolean;
  readonly #entries: StoredEntry[] = [];
  #offset = 0;
  #waiting = 0;
  readonly #writes = new Set<Promise<void>>();
  readonly #follower: FileFollower;
  #failure: unknown;

  private constructor(file: FileHandle, temporaryPath: string, outPath: string, overwrite: boolean) {
    this.#file = file;
    this.#temporaryPath = temporaryPath;
    this.#outPath = outPath;
    this.#overwrite = overwrite;
    this.#follower = new FileFollower(temporaryPath);
  }

  /** Throws `bundle-file-exists` where the name is taken and may not be overwritten. */
  static async create(outPath: string, overwrite: boolean): Promise<ArchiveFile> {
    if (!overwrite && (await exists(outPath))) throw fileExists(outPath);
    const random = randomBytes(6).toString('hex');
    const temporaryPath = join(dirname(outPath), `.${basename(outPath)}.${random}.partial`);
    const file = await asJejakError(open(temporaryPath, 'wx+', 0o600));
    return new ArchiveFile(file, temporaryPath, outPath, overwrite);
  }

  async addBytes(name: string, bytes: Uint8Array): Promise<void> {
    const entry = { name, size: bytes.length, crc32: crc32(bytes), headerOffset: this.#offset };
    await this.#write(encodeLocalHeader(entry));
    await this.#write(bytes);
    this.#entries.push(entry);
  }

  /**
   * Adds an entry of a known size from its pieces, and says what came. More bytes than were said are not
   * written; the caller holds the answer against what it expects.
   */
  async addStream(
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<{ bytes: number; sha256: string }> {
    const entry: StoredEntry = { name, size, crc32: 0, headerOffset: this.#offset };
    await this.#write(encodeLocalHeader(entry));
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > size) break;
      await this.#write(piece);
      hash.update(piece);
      entry.crc32 = crc32(piece, entry.crc32);
      onBytes(piece.length);
    }
    const crc = new Uint8Array(4);
    new DataView(crc.buffer).setUint32(0, entry.crc32, true);
    await this.#settled();
    await this.#writeAt(crc, entry.headerOffset + crcOffsetInLocalHeader);
    this.#entries.push(entry);
    this.#follower.upTo(this.#offset);
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Writes the directory and makes the file durable under its final name. */
  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.#write(encodeDirectory(this.#entries, this.#offset));
    await this.#settled();
    await asJejakError(this.#file.sync());
    const sha256 = await this.#follower.finish(this.#offset);
    await asJejakError(this.#file.close());
    await this.#takeName();
    await syncFolder(dirname(this.#outPath));
    return { bytes: this.#offset, sha256 };
  }

  /** Takes everything back after a failure. */
  async discard(): Promise<void> {
    await Promise.allSettled([...this.#writes, this.#follower.stop(), this.#file.close()]);
    await rm(this.#temporaryPath, { force: true });
  }

  async #takeName(): Promise<void> {
    if (this.#overwrite) {
      await asJejakError(rename(this.#temporaryPath, this.#outPath));
      return;
    }
    // A link takes the name only where it is free, in one step; not every file system has links.
    const linked = await link(this.#temporaryPath, this.#outPath).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'EEXIST') throw fileExists(this.#outPath);
        return false;
      },
    );
    if (linked) {
      await asJejakError(rm(this.#temporaryPath));
      return;
    }
    if (await exists(this.#outPath)) throw fileExists(this.#outPath);
    await asJejakError(rename(this.#temporaryPath, this.#outPath));
  }

  /** Hands bytes to the disk; returns when there is room for more, not when they are written. */
  async #write(bytes: Uint8Array): Promise<void> {
    const at = this.#offset;
    this.#offset += bytes.length;
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
    while (this.#waiting > mostWaiting) await Promise.race(this.#writes);
    this.#throwFailure();
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
      const { bytesWritten } = await this.#file.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }
}

/** So that the new name itself survives a power cut. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // a folder cannot be opened there; NTFS journals its names
  const folder = await asJejakError(open(path, 'r'));
  try {
    await asJejakError(folder.sync());
  } finally {
    await folder.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw fromSystemError(error);
    },
  );
}

async function asJejakError<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw fromSystemError(error);
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function fileExists(path: string): JejakError {
  return new JejakError('bundle-file-exists', 'wrong-use', { path });
}
