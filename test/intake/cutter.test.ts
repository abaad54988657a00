import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';

const width = 40;
const height = 35_000;
const intake = startIntakeProcess();
afterAll(() => intake.close());

/** Each row is told by its red and its green, each column by its blue. */
const pixels = Buffer.alloc(width * height * 3);
let upright: Buffer;

beforeAll(async () => {
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1)
      pixels.set([row >> 8, row & 255, column], (row * width + column) * 3);
  upright = await picture().png().toBuffer();
});

const picture = () => sharp(pixels, { raw: { width, height, channels: 3 } });

/** How often its bytes were asked for is in `reads`. */
function asked(name: string, bytes: Buffer, breaksOff = false) {
  const asked = {
    ...{ name, bytes: bytes.length, reads: 0 },
    async *read(): AsyncGenerator<Uint8Array> {
      asked.reads += 1;
      yield await Promise.resolve(bytes.subarray(0, 1000));
      if (breaksOff && asked.reads === 1) throw new Error('the disk is gone');
      yield bytes.subarray(1000);
    },
  };
  return asked;
}

async function pixelsOf(png: Uint8Array): Promise<{ size: string; first: number[]; last: number[] }> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  return {
    size: `${info.width} × ${info.height}`,
    first: [...data.subarray(0, 3)],
    last: [...data.subarray(-3)],
  };
}

test('a part of a picture is its pixels there, and the picture is read once for all of its parts', async () => {
  const of = asked('a', upright);
  const last = intake.cut(of, { x: 10, y: 32_768, width: 20, height: 2232 });
  const first = intake.cut(of, { x: 0, y: 0, width, height: 4096 });
  expect(await pixelsOf(await last)).toEqual({
    size: '20 × 2232',
    first: [128, 0, 10],
    last: [34_999 >> 8, 34_999 & 255, 29],
  });
  expect(await pixelsOf(await first)).toEqual({
    size: '40 × 4096',
    first: [0, 0, 0],
    last: [15, 255, 39],
  });
  expect(of.reads).toBe(1);
});

test('two pictures are kept beside each other; a third takes the place of the older one', async () => {
  const all = ['b', 'c', 'd'].map((name) => asked(name, upright));
  const part = { x: 0, y: 0, width: 1, height: 1 };
  for (const at of [0, 1, 0, 1, 2, 1, 0]) await intake.cut(all[at] ?? asked('', upright), part);
  expect(all.map(({ reads }) => reads)).toEqual([2, 1, 1]);
});

test('a picture that lies on its side by its Exif is cut as it is shown', async () => {
  const options = { quality: 100, chromaSubsampling: '4:4:4' };
  const lying = await picture().rotate(270).withMetadata({ orientation: 6 }).jpeg(options).toBuffer();
  const png = await intake.cut(asked('turned', lying), { x: 0, y: 34_000, width, height: 1000 });
  const { size, first } = await pixelsOf(png);
  expect(size).toBe('40 × 1000');
  expect(Math.abs((first[0] ?? 0) - (34_000 >> 8))).toBeLessThan(4);
});

test('of one whose reading broke off nothing is cut before it was read wholly', async () => {
  const of = asked('broken', upright, true);
  const part = { x: 0, y: 0, width: 1, height: 1 };
  await expect(intake.cut(of, part)).rejects.toThrow('the disk is gone');
  expect(await pixelsOf(await intake.cut(of, part))).toMatchObject({ first: [0, 0, 0] });
  expect(of.reads).toBe(2);
});

test('what is no picture, and a part outside of one, are refused', async () => {
  const part = { x: 0, y: 34_999, width, height: 2 };
  const refused = { code: 'picture-undecodable', fault: 'wrong-use' };
  await expect(intake.cut(asked('a', upright), part)).rejects.toMatchObject(refused);
  await expect(intake.cut(asked('text', Buffer.alloc(2000, 'x')), part)).rejects.toMatchObject(refused);
});
