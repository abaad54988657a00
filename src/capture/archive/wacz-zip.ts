import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DraftFile } from '../../contract/sink.ts';

/** What `datapackage.json` says of one file. */
export interface PackedFile {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

/**
 * A DOS time is local time: taken from local fields, it gives the same bytes in every time zone.
 * Noon, since no zone skips it.
 */
const entryTime = new Date(1980, 0, 1, 12, 0, 0);
const entryOptions = { mtime: entryTime, mode: 0o100644, forceDosTimestamp: true };

/**
 * The ZIP of a WACZ, written to `sink` as it grows: first one stored entry that is streamed, then
 * small files from memory. Nothing is read back and nothing is kept but the hashes.
 */
export class WaczZip {
  readonly #zip = new ZipFile();
  readonly #stream = new PassThrough({ highWaterMark: 1 << 20 });
  readonly #streamPath: string;
  readonly #hash = createHash('sha256');
  readonly #files: PackedFile[] = [];
  /** Settles with the ZIP's last byte; rejects where the sink refused one. */
  readonly #written: Promise<number>;
  #streamBytes = 0;

  constructor(sink: DraftFile, streamPath: string) {
    this.#streamPath = streamPath;
    this.#zip.addReadStream(this.#stream, streamPath, { ...entryOptions, compress: false });
    this.#written = this.#drainTo(sink);
    this.#written.catch((error: unknown) => this.#stream.destroy(asError(error)));
    this.#stream.on('error', () => undefined); // said by #written, to whoever writes or ends
  }

  /** Where the next byte of the streamed entry will stand. */
  get streamOffset(): number {
    return this.#streamBytes;
  }

  get files(): readonly PackedFile[] {
    return this.#files;
  }

  /** Appends to the streamed entry; resolves when more may be written. */
  async write(bytes: Uint8Array): Promise<void> {
    if (this.#stream.destroyed) await this.#written;
    this.#hash.update(bytes);
    this.#streamBytes += bytes.byteLength;
    if (!this.#stream.write(bytes)) await Promise.race([once(this.#stream, 'drain'), this.#written]);
  }

  /** Ends the streamed entry; from here on small files may be added. */
  endStream(): void {
    this.#stream.end();
    this.#files.push(packed(this.#streamPath, `sha256:${this.#hash.digest('hex')}`, this.#streamBytes));
  }

  /** Adds a file from memory, deflated. */
  add(path: string, text: string): PackedFile {
    const bytes = Buffer.from(text);
    const file = packed(path, `sha256:${createHash('sha256').update(bytes).digest('hex')}`, bytes.byteLength);
    this.#zip.addBuffer(bytes, path, { ...entryOptions, compress: true });
    this.#files.push(file);
    return file;
  }

  /** Writes the directory; resolves with the ZIP's size when the sink has taken all of it. */
  async end(): Promise<number> {
    this.#zip.end();
    return this.#written;
  }

  async #drainTo(sink: DraftFile): Promise<number> {
    let bytes = 0;
    for await (const chunk of this.#zip.outputStream) {
      const piece = chunk as Buffer; // a stream without an encoding gives buffers
      await sink.write(piece);
      bytes += piece.byteLength;
    }
    return bytes;
  }
}

function packed(path: string, hash: string, bytes: number): PackedFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, hash, bytes };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
