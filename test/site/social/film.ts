import { noise } from '../picture.ts';

/** A silent Opus packet of 20 ms (RFC 6716, TOC 0xF8: CELT, full band, mono). */
const silence = Buffer.from([0xf8, 0xff, 0xfe]);
const packetMs = 20;

function element(id: number[], body: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE((1n << 56n) | BigInt(body.length));
  return Buffer.concat([Buffer.from(id), length, body]);
}
const text = (id: number[], value: string) => element(id, Buffer.from(value, 'latin1'));
const number = (id: number[], value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return element(id, bytes);
};

/** The head of a WebM with one Opus track: what a player must have before the first piece. */
export function filmHead(): Buffer {
  const opusHead = Buffer.concat([
    Buffer.from('OpusHead', 'latin1'),
    Buffer.from([1, 1, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  ]);
  const rate = Buffer.alloc(4);
  rate.writeFloatBE(48_000);
  const audio = element([0xe1], Buffer.concat([element([0xb5], rate), number([0x9f], 1)]));
  const track = element(
    [0xae],
    Buffer.concat([
      number([0xd7], 1),
      number([0x73, 0xc5], 1),
      number([0x83], 2),
      text([0x86], 'A_OPUS'),
      element([0x63, 0xa2], opusHead),
      audio,
    ]),
  );
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], text([0x42, 0x82], 'webm')),
    // A segment of unknown length: pieces follow for as long as there are any.
    Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    element([0x15, 0x49, 0xa9, 0x66], number([0x2a, 0xd7, 0xb1], 1_000_000)),
    element([0x16, 0x54, 0xae, 0x6b], track),
  ]);
}

/** One second of it, from second `n`, with bytes in it that no other second has. */
export function filmPiece(n: number): Buffer {
  const blocks = Array.from({ length: 1000 / packetMs }, (_, k) => {
    const head = Buffer.from([0x81, 0, 0, 0x80]);
    head.writeInt16BE(k * packetMs, 1);
    return element([0xa3], Buffer.concat([head, silence]));
  });
  const distinct = element([0xec], noise(n, 20_000));
  return element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat([number([0xe7], n * 1000), distinct, ...blocks]));
}
