import { createHash } from 'node:crypto';
import { digestedPieces, type MessageDigests } from './body-bytes.ts';
import type { Body } from './exchange.ts';
import { packedMember, storedMember } from './gzip-member.ts';
import type { WaczZip } from './wacz-zip.ts';
import { encodeRecordHead, type RecordFields, recordEnd } from './warc-record.ts';

/** Pictures, sound, film, archives and fonts do not get smaller: they are only framed. */
const packedAlready =
  /^(?:image\/(?!svg|bmp|x-ms-bmp|x-icon|vnd\.microsoft\.icon)|video\/|audio\/(?!wav|x-wav)|font\/woff|application\/(?:zip|gzip|x-gzip|pdf|octet-stream|font-woff|x-font-woff|x-7z|x-rar|vnd\.openxml))/i;

/** Where a record lies in the WARC file: for the index. */
export interface RecordPlace {
  offset: number;
  length: number;
}

/** A record but for what follows from its block. */
export type RecordSaid = Omit<RecordFields, 'length' | 'blockDigest'>;

/** An HTTP message to be written: its head, then a body that may lie in a file. */
export interface Message {
  head: Uint8Array;
  body: Body;
  bodyBytes: number;
  digests: MessageDigests;
  mediaType: string;
}

/** Sees each record's bytes before they are packed; of a message whose body is packed already, the heads alone. */
export interface RecordWatcher {
  /** Bytes may be used again when this returns. */
  read(bytes: Uint8Array): void;
  /** The record is over. */
  end(): void;
}

/** Writes WARC records one after another, each as a gzip member of its own (WARC 1.1, annex D). */
export class RecordStream {
  readonly #zip: WaczZip;
  readonly #watcher: RecordWatcher | null;
  #records = 0;

  constructor(zip: WaczZip, watcher: RecordWatcher | null) {
    this.#zip = zip;
    this.#watcher = watcher;
  }

  get records(): number {
    return this.#records;
  }

  /** A record whose block is in memory; the block's digest comes back with its place. */
  async writeBlock(record: RecordSaid, block: Uint8Array): Promise<{ place: RecordPlace; digest: string }> {
    const digest = `sha256:${createHash('sha256').update(block).digest('hex')}`;
    const head = encodeRecordHead({ ...record, length: block.byteLength, blockDigest: digest });
    const pieces = this.#watched(inOrder(head, block, recordEnd));
    return { place: await this.#write(packedMember(pieces, block.byteLength)), digest };
  }

  async writeMessage(record: RecordSaid, message: Message): Promise<RecordPlace> {
    const { head, body, bodyBytes, digests, mediaType } = message;
    const length = head.byteLength + bodyBytes;
    const recordHead = encodeRecordHead({ ...record, length, blockDigest: digests.block });
    const bytes = digestedPieces(body, digests.payload);
    if (!packedAlready.test(mediaType)) {
      const pieces = this.#watched(inOrder(recordHead, head, bytes, recordEnd));
      return this.#write(packedMember(pieces, length));
    }
    const heads = this.#watched(inOrder(recordHead, head));
    return this.#write(storedMember(inOrder(heads, bytes, recordEnd)));
  }

  async *#watched(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.#watcher?.read(piece);
      yield piece;
    }
    this.#watcher?.end();
  }

  async #write(member: AsyncIterable<Uint8Array>): Promise<RecordPlace> {
    const offset = this.#zip.streamOffset;
    for await (const piece of member) await this.#zip.write(piece);
    this.#records += 1;
    return { offset, length: this.#zip.streamOffset - offset };
  }
}

async function* inOrder(...parts: (Uint8Array | AsyncIterable<Uint8Array>)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Uint8Array) yield part;
    else yield* part;
  }
}
