import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FromCore } from '../../../src/contract/shell-messages.ts';
import { type Blobs, createBlobs } from '../../../src/core/desk/blobs.ts';
import type { Desk } from '../../../src/core/desk/desk.ts';
import type { Locker } from '../../../src/locker/index.ts';
import {
  addItem,
  newLocker,
  noise,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutTriggers,
} from '../../locker/temporary-locker.ts';

const mebibyte = 1024 * 1024;
let made: TestLocker;
let locker: Locker;
let blobs: Blobs;
let said: (message: FromCore) => void;

beforeEach(async () => {
  made = await newLocker();
  ({ locker } = made);
  // Of the desk the files of an item need the open locker alone.
  const desk = { open: () => ({ locker }) } as unknown as Desk;
  blobs = createBlobs(desk, (message) => said(message));
});
afterEach(async () => {
  await locker.close();
  removeFolders();
});

type Read = Promise<{ bytes: Buffer; error: string | undefined }>;

/** Every piece from `from` on, and the code of what went wrong. */
function read(item: string, from: number): Read {
  return allOf(() => blobs.open({ type: 'blob', blob: 1, item, role: 'original', from }));
}

function allOf(open: () => void): Read {
  return new Promise((resolve) => {
    const pieces: Uint8Array[] = [];
    said = (message) => {
      if (message.type === 'head') blobs.pull(1);
      if (message.type !== 'bytes') return;
      if (message.bytes === null) resolve({ bytes: Buffer.concat(pieces), error: message.error });
      else {
        pieces.push(message.bytes);
        blobs.pull(1);
      }
    };
    open();
  });
}

test('a place in the middle of a file is given once all of it was held against its hash, and again at any place', async () => {
  const bytes = Buffer.from(noise(5 * mebibyte + 77));
  const { item } = await addItem(locker, 'film.mp4', bytes);
  for (const from of [3 * mebibyte + 5, 5 * mebibyte + 70, 1, 0, 2 * mebibyte])
    expect(await read(item, from)).toEqual({ bytes: bytes.subarray(from), error: undefined });
});

test('of a file that was changed before that place nothing is given', async () => {
  const { item } = await addItem(locker, 'film.mp4', noise(5 * mebibyte));
  await locker.close();
  await tamper(made.dir, (db) =>
    withoutTriggers(db, () => {
      db.exec(
        'UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE chunk = (SELECT min(chunk) FROM chunk)',
      );
    }),
  );
  locker = await reopen(made);
  for (const from of [4 * mebibyte, 4 * mebibyte + 1])
    expect(await read(item, from)).toEqual({
      bytes: Buffer.alloc(0),
      error: 'stored-bytes-changed',
    });
});

test('a part of a picture is given as a picture of its own, and nothing of what is none', async () => {
  const [width, height] = [4, 20_010];
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) pixels.writeUIntBE(at, at * 3, 3);
  const raw = { width, height, channels: 3 } as const;
  const { item } = await addItem(locker, 'a.png', await sharp(pixels, { raw }).png().toBuffer());
  const readPart = (of: string): Read =>
    allOf(() => {
      const part = { x: 1, y: 20_000, width: 2, height: 3 };
      blobs.part({ type: 'part', blob: 1, item: of, role: 'original', part });
    });
  const { data, info } = await sharp((await readPart(item)).bytes)
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height, data.readUIntBE(0, 3)]).toEqual([2, 3, 20_000 * width + 1]);
  const other = await addItem(locker, 'b.png', noise(mebibyte));
  expect(await readPart(other.item)).toEqual({ bytes: Buffer.alloc(0), error: 'picture-undecodable' });
});
