import { inflateSync } from 'node:zlib';

export interface Png {
  width: number;
  height: number;
  /** Red, green and blue of one pixel. */
  at(x: number, y: number): [number, number, number];
}

/** Reads an 8-bit PNG without interlacing, as browsers write them. */
export function readPng(file: Buffer): Png {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels);
  return {
    width,
    height,
    at: (x, y) => {
      const from = y * width * channels + x * channels;
      return [rows[from] ?? -1, rows[from + 1] ?? -1, rows[from + 2] ?? -1];
    },
  };
}

/** Undoes the five filters of the PNG specification, chapter 9. */
function unfilter(raw: Buffer, rowBytes: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(rowBytes * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (rowBytes + 1)] ?? 0;
    for (let x = 0; x < rowBytes; x += 1) {
      const value = raw[y * (rowBytes + 1) + 1 + x] ?? 0;
      const left = x < step ? 0 : (out[y * rowBytes + x - step] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * rowBytes + x] ?? 0);
      const corner = x < step || y === 0 ? 0 : (out[(y - 1) * rowBytes + x - step] ?? 0);
      out[y * rowBytes + x] = value + predict(filter, left, up, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
