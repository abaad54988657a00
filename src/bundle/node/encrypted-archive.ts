import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Encrypter } from 'age-encryption';
import { encodeDirectory, encodeLocalHeader, type StoredEntry } from '../zip-writer.ts';
import type { AddedEntry, BundleArchive } from './archive-file.ts';
import { asJejakError, createNewFile, type NewFile } from './new-file.ts';
import { addRecipient } from './recipient.ts';

/** Who can open the bundle: age recipients (`age1…`), or whoever knows the passphrase; never both (age v1). */
export type Encryption = { recipients: readonly string[] } | { passphrase: string };

/**
 * A stored ZIP that is encrypted as age v1 while it is written, so that no byte of it lies on the disk in
 * the clear. What age writes cannot be gone back to: the CRC of an entry is taken in a reading of its own,
 * before its header.
 */
export class EncryptedArchive implements BundleArchive {
  readonly #file: NewFile;
  readonly #plain: WritableStreamDefaultWriter<Uint8Array>;
  readonly #written: Promise<{ bytes: number; sha256: string }>;
  readonly #entries: StoredEntry[] = [];
  #offset = 0;

  private constructor(file: NewFile, plain: WritableStream<Uint8Array>, cipher: ReadableStream<Uint8Array>) {
    this.#file = file;
    this.#plain = plain.getWriter();
    this.#written = drain(cipher, file);
    this.#written.catch((error: unknown) => this.#plain.abort(error)); // rejects the write that is waiting
  }

  /** @throws JejakError `bundle-file-exists`, and what `addRecipient` throws */
  static async create(
    outPath: string,
    overwrite: boolean,
    encryption: Encryption,
    partial?: string,
  ): Promise<EncryptedArchive> {
    const encrypter = await encrypterFor(encryption);
    const file = await createNewFile(outPath, overwrite, partial);
    try {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const cipher = await encrypter.encrypt(readable);
      return new EncryptedArchive(file, writable, cipher);
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  async addBytes(name: string, bytes: Uint8Array): Promise<void> {
    await this.#begin({ name, size: bytes.length, crc32: crc32(bytes), headerOffset: this.#offset });
    await this.#write(bytes);
  }

  async addStream(
    name: string,
    size: number,
    open: () => AsyncIterable<Uint8Array>,
    onBytes: (bytes: number) => void,
  ): Promise<AddedEntry> {
    let crc = 0;
    for await (const piece of open()) crc = crc32(piece, crc);
    await this.#begin({ name, size, crc32: crc, headerOffset: this.#offset });
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of open()) {
      bytes += piece.length;
      if (bytes > size) break;
      hash.update(piece);
      await this.#write(piece);
      onBytes(piece.length);
    }
    return { bytes, sha256: Promise.resolve(hash.digest('hex')) };
  }

  async finish(): Promise<{ bytes: number; sha256: string }> {
    await this.#write(encodeDirectory(this.#entries, this.#offset));
    await this.#plain.close();
    const written = await this.#written;
    await asJejakError(this.#file.handle.sync());
    await asJejakError(this.#file.handle.close());
    await this.#file.takeName();
    return written;
  }

  async discard(): Promise<void> {
    await Promise.allSettled([this.#plain.abort(), this.#written]);
    await this.#file.discard();
  }

  async #begin(entry: StoredEntry): Promise<void> {
    this.#entries.push(entry);
    await this.#write(encodeLocalHeader(entry));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    await Promise.race([this.#plain.write(bytes), this.#written]);
  }
}

/** The library is loaded where something is encrypted: no other command waits for it. */
async function encrypterFor(encryption: Encryption): Promise<Encrypter> {
  const age = await import('age-encryption');
  const encrypter = new age.Encrypter();
  if ('passphrase' in encryption) {
    encrypter.setPassphrase(encryption.passphrase);
    return encrypter;
  }
  for (const recipient of encryption.recipients) addRecipient(encrypter, recipient);
  return encrypter;
}

async function drain(
  cipher: ReadableStream<Uint8Array>,
  file: NewFile,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of cipher) {
    for (let done = 0; done < piece.length; ) {
      const { bytesWritten } = await asJejakError(file.handle.write(piece, done, piece.length - done));
      done += bytesWritten;
    }
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
