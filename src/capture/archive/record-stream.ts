import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import { digestedPieces, type MessageDigests } from './body-bytes.ts';
import type { Body } from './exchange.ts';
import type { WaczZip } from './wacz-zip.ts';
import { encodeRecordHead, type RecordFields, recordEnd } from './warc-record.ts';

const gzipAll = promisify(gzip);
/** Bodies up to this size are packed in one go. */
const inOneGo = 4 << 20;
const textLevel = 6;
/** Pictures, sound, film, archives and fonts do not get smaller: they are only framed. */
const packedAlready =
  /^(?:image\/(?!svg|bmp|x-ms-bmp|x-icon|vnd\.microsoft\.icon)|video\/|audio\/(?!wav|x-wav)|font\/woff|application\/(?:zip|gzip|x-gzip|pdf|octet-stream|font-woff|x-font-woff|x-7z|x-rar|vnd\.openxml))/i;

/** Where a record lies in the WARC file: for the index. */
export interface RecordPlace {
  offset: number;
  length: number;
}

/** Writes WARC records one after another, each as a gzip member of its own (WARC 1.1, annex D). */
export class RecordStream {
  readonly #zip: WaczZip;
  #records = 0;

  constructor(zip: WaczZip) {
    this.#zip = zip;
  }

  get records(): number {
    return this.#records;
  }

  /** A record whose block is in memory; the block's digest comes back with its place. */
  async writeBlock(
    record: Omit<RecordFields, 'length' | 'blockDigest'>,
    block: Uint8Array,
  ): Promise<{ place: RecordPlace; digest: string }> {
    const digest = `sha256:${createHash('sha256').update(block).digest('hex')}`;
    const head = encodeRecordHead({ ...record, length: block.byteLength, blockDigest: digest });
    const place = await this.#place(async () => {
      await this.#zip.write(await gzipAll(Buffer.concat([head, block, recordEnd]), { level: textLevel }));
    });
    return { place, digest };
  }

  /** A record of an HTTP message: its head, then a body that may lie in a file. */
  async writeMessage(
    record: Omit<RecordFields, 'length' | 'blockDigest'>,
    message: { head: Uint8Array; body: Body; bodyBytes: number; digests: MessageDigests; mediaType: string },
  ): Promise<RecordPlace> {
    const { head, body, bodyBytes, digests, mediaType } = message;
    const length = head.byteLength + bodyBytes;
    const start = Buffer.concat([encodeRecordHead({ ...record, length, blockDigest: digests.block }), head]);
    const level = packedAlready.test(mediaType) ? 0 : textLevel;
    return this.#place(async () => {
      if (body === null || ('bytes' in body && bodyBytes <= inOneGo)) {
        const bytes = body === null ? [] : [body.bytes];
        await this.#zip.write(await gzipAll(Buffer.concat([start, ...bytes, recordEnd]), { level }));
        return;
      }
      await this.#stream(start, digestedPieces(body, digests.payload), level);
    });
  }

  async #stream(start: Uint8Array, pieces: AsyncIterable<Uint8Array>, level: number): Promise<void> {
    const packer = createGzip({ level, chunkSize: 1 << 18 });
    const whole = async function* (): AsyncGenerator<Uint8Array> {
      yield start;
      yield* pieces;
      yield recordEnd;
    };
    await pipeline(whole(), packer, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) await this.#zip.write(chunk);
    });
  }

  async #place(write: () => Promise<void>): Promise<RecordPlace> {
    const offset = this.#zip.streamOffset;
    await write();
    this.#records += 1;
    return { offset, length: this.#zip.streamOffset - offset };
  }
}
