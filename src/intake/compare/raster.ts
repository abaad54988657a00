import sharp from 'sharp';

/** A decoded picture: four bytes a pixel, row after row. */
export interface Raster {
  width: number;
  height: number;
  pixels: Uint32Array;
}

/** Decodes a picture, at one nth of its size. @throws where it cannot be decoded */
export async function decode(bytes: Uint8Array, shrunk: number): Promise<Raster> {
  const picture = sharp(bytes, { limitInputPixels: false, animated: false, sequentialRead: true });
  const { width, height } = await picture.metadata();
  const sized =
    shrunk === 1
      ? picture
      : picture.resize({
          width: Math.max(1, Math.floor(width / shrunk)),
          height: Math.max(1, Math.floor(height / shrunk)),
          fit: 'fill',
        });
  const { data, info } = await sized
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const whole = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  return {
    width: info.width,
    height: info.height,
    pixels: new Uint32Array(whole.buffer, whole.byteOffset, info.width * info.height),
  };
}
