import { meansAround, type Raster } from './raster.ts';

/** Of the shorter side: about as far as light changes, and more than a letter. */
const reachShare = 1 / 40;
/** Contrast below which there is no writing but the grain of the picture. */
const leastContrast = 10;

/**
 * The picture as it would be in even light, with dark writing on light ground throughout: each pixel against its
 * surroundings, turned round where what differs from them most is the lighter part. Writing covers less than its ground.
 */
export function evenOut(raster: Raster): Raster {
  const { width, height, pixels } = raster;
  const reach = Math.max(8, Math.round(Math.min(width, height) * reachShare));
  const grey = Float32Array.from(pixels);
  const mean = meansAround(raster, grey, reach);
  const second = new Float32Array(grey.length);
  const third = new Float32Array(grey.length);
  for (let at = 0; at < grey.length; at += 1) {
    const off = (grey[at] ?? 0) - (mean[at] ?? 0);
    second[at] = off * off;
    third[at] = off * off * off;
  }
  const spread = meansAround(raster, second, reach);
  const lean = meansAround(raster, third, reach * 2);
  const even = new Uint8Array(grey.length);
  for (let at = 0; at < grey.length; at += 1) {
    const contrast = Math.max(leastContrast, Math.sqrt(spread[at] ?? 0));
    const off = ((grey[at] ?? 0) - (mean[at] ?? 0)) / contrast;
    const dark = (lean[at] ?? 0) > 0 ? -off : off;
    even[at] = Math.max(0, Math.min(255, Math.round(176 + dark * 64)));
  }
  return { width, height, pixels: even };
}
