import sharp from 'sharp';

/** A JPEG of plain colour with noise, another each time. */
export function drawPhoto(): Promise<Buffer> {
  return sharp({
    create: {
      ...{ width: 320, height: 240, channels: 3, background: { r: 15, g: 118, b: 110 } },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
}
