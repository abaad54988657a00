import sharp from 'sharp';
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

/** The head of a WebM with one track: what a player must have before the first piece. */
function headOf(track: Buffer): Buffer {
  return Buffer.concat([
    element([0x1a, 0x45, 0xdf, 0xa3], text([0x42, 0x82], 'webm')),
    // A segment of unknown length: pieces follow for as long as there are any.
    Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
    element([0x15, 0x49, 0xa9, 0x66], number([0x2a, 0xd7, 0xb1], 1_000_000)),
    element([0x16, 0x54, 0xae, 0x6b], track),
  ]);
}

/** Of one Opus track. */
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
  return headOf(track);
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

/** What a film by DASH shows, a second of each. */
export const dashColours = ['#c8285a', '#1e78c8', '#28a050', '#c89628', '#7832b4'] as const;
/** In which qualities: players begin with the first, the replay takes the second, and the third is above its limit. */
export const dashHeights = [180, 360, 1080] as const;

/** What a player of DASH is given first: a film whose sound and picture are tracks of their own, in pieces of a second. */
export function dashManifest(): string {
  const quality = (id: string, codecs: string, more = '') =>
    `<Representation id="${id}" bandwidth="100000" codecs="${codecs}"${more}/>`;
  const set = (kind: 'audio' | 'video', qualities: string[]) =>
    `<AdaptationSet contentType="${kind}" mimeType="${kind}/webm"><SegmentTemplate timescale="1" duration="1" startNumber="0" initialization="dash/$RepresentationID$-head" media="dash/$RepresentationID$-$Number$"/>${qualities.join('')}</AdaptationSet>`;
  const pictures = dashHeights.map((height) =>
    quality(`video${height}`, 'vp8', ` width="${(height / 9) * 16}" height="${height}"`),
  );
  return `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" profiles="urn:mpeg:dash:profile:isoff-live:2011" minBufferTime="PT1S" mediaPresentationDuration="PT${dashColours.length}S"><Period>${set('video', pictures)}${set('audio', [quality('audio', 'opus')])}</Period></MPD>`;
}

/** A piece of it by its name in the manifest; null for one that there is not. */
export async function dashPiece(name: string): Promise<Buffer | null> {
  const [, kind, given = '', part = ''] = /^(audio|video)(\d*)-(head|\d+)$/.exec(name) ?? [];
  const colour = dashColours[Number(part)];
  if (kind === 'audio')
    return part === 'head' ? filmHead() : colour === undefined ? null : filmPiece(Number(part));
  const height = Number(given);
  if (kind !== 'video' || !dashHeights.some((one) => one === height)) return null;
  if (part === 'head') return pictureHead(height);
  return colour === undefined ? null : picturePiece(Number(part), colour, height);
}

/** Of one VP8 track. */
function pictureHead(height: number): Buffer {
  const width = (height / 9) * 16;
  const size = element([0xe0], Buffer.concat([number([0xb0], width), number([0xba], height)]));
  const track = [number([0xd7], 1), number([0x73, 0xc5], 1), number([0x83], 1), text([0x86], 'V_VP8'), size];
  return headOf(element([0xae], Buffer.concat(track)));
}

/** One second of one colour. A WebP that loses something has one key frame of VP8 in it (RFC 9649). */
async function picturePiece(n: number, colour: string, height: number): Promise<Buffer> {
  const create = { width: (height / 9) * 16, height, channels: 3, background: colour } as const;
  const webp = await sharp({ create }).webp({ quality: 90 }).toBuffer();
  const at = webp.indexOf('VP8 ');
  const frame = webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
  const blocks = [0, 200, 400, 600, 800].map((ms) => {
    const head = Buffer.from([0x81, 0, 0, 0x80]);
    head.writeInt16BE(ms, 1);
    return element([0xa3], Buffer.concat([head, frame]));
  });
  return element([0x1f, 0x43, 0xb6, 0x75], Buffer.concat([number([0xe7], n * 1000), ...blocks]));
}
