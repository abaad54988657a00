/** How wide the line is, in pixels, and its colour: seen on light and on dark. */
const wide = 4;
const colour = { r: 220, g: 38, b: 38, alpha: 1 };

/**
 * A copy of a picture with a line around one row of it. Nothing else of it is changed.
 *
 * @param picture a PNG
 * @param box left, top, width and height in its pixels
 */
export async function markRow(
  picture: Buffer,
  box: readonly [number, number, number, number],
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const image = sharp(picture);
  const { width, height } = await image.metadata();
  const [left, top] = [Math.max(0, box[0]), Math.max(0, box[1])];
  const right = Math.min(width, box[0] + box[2]);
  const bottom = Math.min(height, box[1] + box[3]);
  const bars = [
    { left, top, width: right - left, height: wide },
    { left, top: bottom - wide, width: right - left, height: wide },
    { left, top, width: wide, height: bottom - top },
    { left: right - wide, top, width: wide, height: bottom - top },
  ].filter((bar) => bar.width > 0 && bar.height > 0 && bar.left >= 0 && bar.top >= 0);
  return image
    .composite(
      bars.map((bar) => ({
        input: { create: { width: bar.width, height: bar.height, channels: 4, background: colour } },
        left: bar.left,
        top: bar.top,
      })),
    )
    .png()
    .toBuffer();
}
