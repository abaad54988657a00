import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';

const png = (size) => readFileSync(join(root, `resources/icons/jejak-${size}.png`));

/** Writes the icon in the forms of Windows and macOS, each of which holds the PNGs as they are; gives the path without ending. */
export function makeIcons(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'jejak.ico'), toIco([32, 256].map((size) => ({ size, bytes: png(size) }))));
  const parts = [
    ['ic08', png(256)],
    ['ic09', png(512)],
  ];
  writeFileSync(join(folder, 'jejak.icns'), toIcns(parts));
  return join(folder, 'jejak');
}

/** A directory of 16 bytes an image, then the images. */
function toIco(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [index, { size, bytes }] of images.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry); // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)]);
}

/** Each part and the whole begin with four letters and their own length. */
function toIcns(parts) {
  const part = (name, body) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  return part('icns', Buffer.concat(parts.map(([name, bytes]) => part(name, bytes))));
}
