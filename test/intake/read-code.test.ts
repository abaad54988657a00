import sharp from 'sharp';
import { encode } from 'uqr';
import { afterAll, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';

const intake = startIntakeProcess();
afterAll(() => intake.close());

/** As long as a signed checkpoint, with the dash that its signature begins with. */
const said = `jejak/${'0a'.repeat(16)}\n12345\n${'Q'.repeat(43)}=\n\n— jejak/${'0a'.repeat(16)} ${'Z'.repeat(91)}=\n`;
const across = 1240;
const down = 1754;

/** A page of A4 with 150 points an inch, with a code of 63 mm and lines of text. */
async function page(): Promise<Buffer> {
  const { data, size } = encode(said, { ecc: 'M', border: 4 });
  const modules = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)));
  const code = await sharp(modules, { raw: { width: size, height: size, channels: 1 } })
    .resize(420, 420, { kernel: 'nearest' })
    .png()
    .toBuffer();
  const lines = Array.from(
    { length: 30 },
    (_, line) => `<text x="90" y="${700 + 32 * line}" font-size="22">ABCDE 12345</text>`,
  );
  const text = Buffer.from(`<svg width="${across}" height="${down}">${lines.join('')}</svg>`);
  return sharp({ create: { width: across, height: down, channels: 3, background: '#fff' } })
    .composite([{ input: code, left: 720, top: 200 }, { input: text }])
    .png()
    .toBuffer();
}

/** Darker and darker to the right, as under a lamp. */
const shade = Buffer.from(
  `<svg width="${across}" height="${down}"><defs><linearGradient id="g"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".7"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
);

test('the code of a sheet is read from pictures as people take them', async () => {
  const sheet = await page();
  for (const [how, picture] of [
    ['as it is', sharp(sheet)],
    ['turned a little', sharp(sheet).rotate(7, { background: '#776' })],
    ['upside down', sharp(sheet).rotate(178, { background: '#776' })],
    [
      'from the side',
      sharp(sheet).affine(
        [
          [1, 0.2],
          [0.12, 0.9],
        ],
        { background: '#665' },
      ),
    ],
    ['out of focus', sharp(sheet).blur(2)],
    ['in the dark', sharp(sheet).linear(0.35, 20)],
    ['under a lamp', sharp(sheet).composite([{ input: shade }])],
    ['from far away', sharp(sheet).resize(620)],
    ['of many pixels', sharp(sheet).resize(3500)],
  ] as const)
    expect(await intake.readCode(new Uint8Array(await picture.jpeg({ quality: 60 }).toBuffer())), how).toBe(
      said,
    );
});

test('a picture without a code has none, and what is no picture is refused', async () => {
  const empty = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#ccc' } })
    .png()
    .toBuffer();
  expect(await intake.readCode(new Uint8Array(empty))).toBeNull();
  await expect(intake.readCode(new TextEncoder().encode('bukan gambar'))).rejects.toMatchObject({
    code: 'picture-undecodable',
  });
});
