import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const withLength = (bytes: Uint8Array): Buffer => Buffer.concat([number(bytes.length), bytes]);
const appended = (part: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(0xf0), withLength(part), Buffer.of(0x08)]);
const prepended = (part: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(0xf1), withLength(part), Buffer.of(0x08)]);

/** Seven bits a byte, the lowest first. */
function number(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

/** How a calendar misbehaves. */
type Fault = 'right' | 'cut' | 'huge' | 'grows' | 'elsewhere' | 'busy' | 'deep';

/**
 * A calendar server of OpenTimestamps on loopback, by the protocol as published: what is given is put into a tree with
 * what others gave, and is pending until a block is made, whose Merkle root is over the tree and another transaction.
 */
export class Calendar {
  readonly #server: Server;
  readonly #given = new Map<string, Buffer>();
  readonly #blocks = new Map<string, Buffer>();
  /** Every request, as `METHOD path`. */
  readonly asked: string[] = [];
  fault: Fault = 'right';
  url = '';

  constructor() {
    this.#server = createServer((request, reply) => {
      this.asked.push(`${request.method} ${request.url}`);
      void buffer(request).then((body) => {
        const { status, bytes } = this.#answer(request.url ?? '', body);
        reply.writeHead(status, status === 302 ? { location: `${this.url}/other` } : {}).end(bytes);
      });
    });
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => this.#server.once('listening', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Makes a block of what was given so far, and gives its Merkle root as it stands in a header. */
  makeBlock(height: number): Buffer {
    const other = sha256(Buffer.from('another transaction'));
    let root: Buffer = Buffer.alloc(0);
    for (const [commitment] of this.#given) {
      root = sha256(other, sha256(Buffer.from(commitment, 'hex'), other));
      const attested = Buffer.concat([
        ...[appended(other), prepended(other), Buffer.of(0x00)],
        Buffer.from('0588960d73d71901', 'hex'),
        withLength(number(height)),
      ]);
      this.#blocks.set(commitment, attested);
    }
    return root;
  }

  #answer(path: string, body: Buffer): { status: number; bytes: Buffer } {
    switch (this.fault) {
      case 'busy':
        return { status: 503, bytes: Buffer.from('not now') };
      case 'elsewhere':
        return { status: 302, bytes: Buffer.of() };
      case 'huge':
        return { status: 200, bytes: Buffer.alloc(20_000, 0xff) };
      case 'grows':
        return { status: 200, bytes: Buffer.alloc(20, 0xf3) };
      case 'deep':
        return { status: 200, bytes: Buffer.alloc(9000, 0x08) };
      case 'cut':
      case 'right': {
        const right = this.#right(path, body);
        const bytes = this.fault === 'cut' ? right.bytes.subarray(0, -3) : right.bytes;
        return { status: right.status, bytes };
      }
    }
  }

  #right(path: string, body: Buffer): { status: number; bytes: Buffer } {
    if (path === '/digest') {
      const beside = sha256(Buffer.from('what another gave'));
      const commitment = sha256(body, beside);
      this.#given.set(commitment.toString('hex'), body);
      const pending = Buffer.concat([
        Buffer.from('83dfe30d2ef90c8e', 'hex'),
        withLength(withLength(Buffer.from(this.url))),
      ]);
      return { status: 200, bytes: Buffer.concat([appended(beside), Buffer.of(0x00), pending]) };
    }
    const block = this.#blocks.get(path.replace('/timestamp/', ''));
    return block === undefined
      ? { status: 404, bytes: Buffer.from('Pending confirmation in Bitcoin blockchain') }
      : { status: 200, bytes: block };
  }
}
