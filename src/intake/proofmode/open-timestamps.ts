import { Buffer } from 'node:buffer';

/** What a file of OpenTimestamps says: for which digest it is, and who attests what came of it. */
interface OpenTimestamp {
  digest: Buffer;
  /** Calendars that promise to put it into a block. */
  pending: string[];
  /** Bitcoin blocks that are to hold it. Whether they do cannot be said offline. */
  blocks: number[];
}

const magic = Buffer.from('004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e89294', 'hex');
const digestBytes = new Map([
  [0x02, 20],
  [0x03, 20],
  [0x08, 32],
]);
const pendingTag = '83dfe30d2ef90c8e';
const bitcoinTag = '0588960d73d71901';
const mostSteps = 10_000;
const longestPart = 4096;

/** Reads such a file (`.ots`); null for anything else. Nothing in it is reckoned after, and nobody is asked. */
export function readOpenTimestamp(bytes: Buffer): OpenTimestamp | null {
  try {
    return read(new Reader(bytes));
  } catch {
    return null; // cut off, or of another form
  }
}

function read(from: Reader): OpenTimestamp | null {
  if (!from.take(magic.length).equals(magic) || from.number() !== 1) return null;
  const length = digestBytes.get(from.byte());
  if (length === undefined) return null;
  const found: OpenTimestamp = { digest: from.take(length), pending: [], blocks: [] };
  // One path to follow at first; each fork has one more.
  for (let paths = 1, steps = 0; paths > 0; steps += 1) {
    if (steps > mostSteps) return null;
    const tag = from.byte();
    if (tag === 0xff) paths += 1;
    else if (tag === 0x00) {
      attestation(from, found);
      paths -= 1;
    } else if (tag === 0xf0 || tag === 0xf1) from.part();
    else if (![0x02, 0x03, 0x08, 0x67, 0xf2, 0xf3].includes(tag)) return null;
  }
  return found;
}

function attestation(from: Reader, found: OpenTimestamp): void {
  const tag = from.take(8).toString('hex');
  const said = new Reader(from.part());
  if (tag === pendingTag) found.pending.push(said.part().toString('latin1'));
  if (tag === bitcoinTag) found.blocks.push(said.number());
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new Error('cut off');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  byte(): number {
    return this.take(1).readUInt8();
  }

  /** Seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let place = 1; place < 2 ** 49; place *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * place;
      if (byte < 0x80) return value;
    }
    throw new Error('too large');
  }

  part(): Buffer {
    const length = this.number();
    if (length > longestPart) throw new Error('too long');
    return this.take(length);
  }
}
