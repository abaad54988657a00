import type { DraftFile } from '../../../contract/sink.ts';

/** One picture of a film as its encoder gave it. */
export interface EncodedPicture {
  /** From the beginning of the film, in whole ms. */
  at: number;
  /** Can be drawn without those before it. */
  isKey: boolean;
  bytes: Uint8Array;
}

interface FilmFacts {
  width: number;
  height: number;
  startedAt: Date;
  software: string;
}

/** Element ids of Matroska (RFC 9559), those that WebM has. */
const ids = {
  ebml: 0x1a45dfa3,
  ebmlVersion: 0x4286,
  ebmlReadVersion: 0x42f7,
  ebmlMaxIdLength: 0x42f2,
  ebmlMaxSizeLength: 0x42f3,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  dateUtc: 0x4461,
  muxingApp: 0x4d80,
  writingApp: 0x5741,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  flagLacing: 0x9c,
  codecId: 0x86,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  blockGroup: 0xa0,
  block: 0xa1,
  blockDuration: 0x9b,
  referenceBlock: 0xfb,
} as const;

/** Of an element that ends where the next of its kind, or the file, does. */
const unknownSize = Buffer.from('01ffffffffffffff', 'hex');
const epochOfMatroska = Date.UTC(2001, 0, 1);
/** A block's place in its cluster is a signed number of 16 bits, in ms. */
const longestCluster = 32_767;

/**
 * Writes a film of VP9 pictures as WebM, one after the other and nothing behind again: what has been written can be
 * played at any moment, whatever ends the writing. So it has no length in its head and no index. A picture is written
 * when the next one comes, with how long it stayed: a player that goes to a time between two shows the first of them.
 */
export class WebmFilm {
  readonly #file: DraftFile;
  #clusterAt = Number.NEGATIVE_INFINITY;
  #before: EncodedPicture | null = null;
  /** Of the picture before the one that waits, in the film. */
  #writtenAt = 0;
  bytes = 0;

  private constructor(file: DraftFile) {
    this.#file = file;
  }

  static async begin(file: DraftFile, facts: FilmFacts): Promise<WebmFilm> {
    const film = new WebmFilm(file);
    await film.#write(head(facts));
    return film;
  }

  /** Whether the next picture, at this moment, must be one that can be drawn by itself. */
  needsKey(at: number): boolean {
    return at - this.#clusterAt > longestCluster;
  }

  /** @throws RangeError for a picture that depends on others where none may */
  async add(picture: EncodedPicture): Promise<void> {
    const { at, isKey } = picture;
    const before = this.#before;
    if (before !== null) await this.#put(before, at - before.at);
    if (isKey) this.#clusterAt = at;
    else if (this.needsKey(at)) throw new RangeError('a picture is too far from the last whole one');
    this.#before = picture;
  }

  /** Writes the last picture; it stays for a moment. */
  async end(): Promise<void> {
    if (this.#before !== null) await this.#put(this.#before, 1);
    this.#before = null;
  }

  async #put({ at, isKey, bytes }: EncodedPicture, duration: number): Promise<void> {
    const place = at - this.#clusterAt;
    const block = element(ids.block, Buffer.from([0x81, place >> 8, place & 0xff, 0]), bytes);
    const group = [block, number(ids.blockDuration, duration)];
    if (!isKey) group.push(element(ids.referenceBlock, signed(this.#writtenAt - at)));
    const cluster = isKey ? [idOf(ids.cluster), unknownSize, number(ids.timestamp, at)] : [];
    this.#writtenAt = at;
    await this.#write(Buffer.concat([...cluster, element(ids.blockGroup, ...group)]));
  }

  async #write(bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.byteLength;
    await this.#file.write(bytes);
  }
}

function head({ width, height, startedAt, software }: FilmFacts): Buffer {
  const date = Buffer.alloc(8);
  date.writeBigInt64BE(BigInt(startedAt.getTime() - epochOfMatroska) * 1_000_000n);
  return Buffer.concat([
    element(
      ids.ebml,
      number(ids.ebmlVersion, 1),
      number(ids.ebmlReadVersion, 1),
      number(ids.ebmlMaxIdLength, 4),
      number(ids.ebmlMaxSizeLength, 8),
      text(ids.docType, 'webm'),
      number(ids.docTypeVersion, 4),
      number(ids.docTypeReadVersion, 2),
    ),
    idOf(ids.segment),
    unknownSize,
    element(
      ids.info,
      number(ids.timestampScale, 1_000_000),
      element(ids.dateUtc, date),
      text(ids.muxingApp, software),
      text(ids.writingApp, software),
    ),
    element(
      ids.tracks,
      element(
        ids.trackEntry,
        number(ids.trackNumber, 1),
        number(ids.trackUid, 1),
        number(ids.trackType, 1),
        number(ids.flagLacing, 0),
        text(ids.codecId, 'V_VP9'),
        element(ids.video, number(ids.pixelWidth, width), number(ids.pixelHeight, height)),
      ),
    ),
  ]);
}

function element(id: number, ...content: Uint8Array[]): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE((1n << 56n) | BigInt(content.reduce((sum, { byteLength }) => sum + byteLength, 0)));
  return Buffer.concat([idOf(id), size, ...content]);
}

function number(id: number, value: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return element(id, bytes);
}

function signed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function text(id: number, value: string): Buffer {
  return element(id, Buffer.from(value, 'utf8'));
}

function idOf(id: number): Buffer {
  const hex = id.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
