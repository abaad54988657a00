import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { DraftFile } from '../../contract/sink.ts';
import { centralDirectory, dataDescriptor, localHeader, type ZipEntry } from './zip-headers.ts';

/** What `datapackage.json` says of one file. */
export interface PackedFile {
  name: string;
  path: string;
  hash: string;
  bytes: number;
}

/** Small writes are gathered to pieces of this size, so that the sink is not asked for every record. */
const pieceBytes = 1 << 18;

/**
 * The ZIP of a WACZ, written to `sink` as it grows: first one stored entry that is streamed, its
 * sizes in a data descriptor after it, then small files from memory. Nothing is read back; memory
 * holds one piece and the directory.
 *
 * After the sink has refused a write, every later call fails with the same error.
 */
export class WaczZip {
  readonly #sink: DraftFile;
  readonly #stream: ZipEntry;
  readonly #streamHash = createHash('sha256');
  readonly #entries: ZipEntry[] = [];
  readonly #files: PackedFile[] = [];
  #gathered: Uint8Array[] = [];
  #gatheredBytes = 0;
  #sentBytes = 0;

  constructor(sink: DraftFile, streamPath: string) {
    this.#sink = sink;
    this.#stream = {
      path: streamPath,
      method: 'stored',
      streamed: true,
      crc: 0,
      packed: 0,
      unpacked: 0,
      offset: 0,
    };
    this.#gather(localHeader(this.#stream));
  }

  /** Where the next byte of the streamed entry will stand. */
  get streamOffset(): number {
    return this.#stream.packed;
  }

  get files(): readonly PackedFile[] {
    return this.#files;
  }

  /** Appends to the streamed entry; resolves when more may be written. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#stream.crc = crc32(bytes, this.#stream.crc);
    this.#stream.packed += bytes.byteLength;
    this.#stream.unpacked += bytes.byteLength;
    this.#streamHash.update(bytes);
    this.#gather(bytes);
    if (this.#gatheredBytes >= pieceBytes) await this.#send();
  }

  /** Ends the streamed entry; from here on small files may be added. */
  endStream(): void {
    this.#gather(dataDescriptor(this.#stream));
    this.#entries.push(this.#stream);
    const { path, unpacked } = this.#stream;
    this.#files.push(packedFile(path, `sha256:${this.#streamHash.digest('hex')}`, unpacked));
  }

  /** Adds a file from memory, deflated. */
  async add(path: string, text: string): Promise<PackedFile> {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const entry: ZipEntry = {
      path,
      method: 'deflated',
      streamed: false,
      crc: crc32(bytes),
      packed: packed.byteLength,
      unpacked: bytes.byteLength,
      offset: this.#position,
    };
    this.#entries.push(entry);
    this.#gather(localHeader(entry), packed);
    await this.#send();
    const hash = createHash('sha256').update(bytes).digest('hex');
    const file = packedFile(path, `sha256:${hash}`, bytes.byteLength);
    this.#files.push(file);
    return file;
  }

  /** Writes the directory; resolves with the ZIP's size when the sink has taken all of it. */
  async end(): Promise<number> {
    this.#gather(centralDirectory(this.#entries, this.#position));
    await this.#send();
    return this.#sentBytes;
  }

  get #position(): number {
    return this.#sentBytes + this.#gatheredBytes;
  }

  #gather(...pieces: Uint8Array[]): void {
    for (const piece of pieces) {
      this.#gathered.push(piece);
      this.#gatheredBytes += piece.byteLength;
    }
  }

  async #send(): Promise<void> {
    const piece = this.#gathered.length === 1 ? this.#gathered[0] : undefined;
    const bytes = piece ?? Buffer.concat(this.#gathered, this.#gatheredBytes);
    this.#gathered = [];
    this.#gatheredBytes = 0;
    await this.#sink.write(bytes);
    this.#sentBytes += bytes.byteLength;
  }
}

function packedFile(path: string, hash: string, bytes: number): PackedFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), path, hash, bytes };
}
