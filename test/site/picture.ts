import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), out.length - 4);
  return out;
}

/** A PNG of `width` × `height` in one colour that depends on `seed`, with `padding` bytes that cannot be squeezed. */
export function picture(seed: number, width = 40, height = 30, padding = 0): Buffer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x += 1)
    row.set([(seed * 53) % 256, (seed * 97) % 256, (seed * 31) % 256], 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(padding === 0 ? [] : [chunk('juNk', noise(seed, padding))]),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** `size` bytes that look random and are the same every time. */
export function noise(seed: number, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0, n = 0; at < size; at += 64, n += 1) {
    parts.push(createHash('sha512').update(`${seed}/${n}`).digest());
  }
  return Buffer.concat(parts).subarray(0, size);
}
