/**
 * Which quality of a film is left by the engine of ReplayWeb.page (wabac 2) in a manifest that names several: a page in
 * the replay asks for the pieces of that one, whichever was shown while it was captured.
 */

/** The most pixels and bits a second that it takes, where a record says nothing else. */
const most = { pixels: 1280 * 720, bits: 2_000_000 };

/** The place of that one in a list by HLS; null for an empty list. */
export function replayedOfHls(variants: readonly { pixels: number }[]): number | null {
  const within = variants.filter(({ pixels }) => pixels <= most.pixels);
  const best = Math.max(...within.map(({ pixels }) => pixels));
  const least = Math.min(...variants.map(({ pixels }) => pixels));
  const at = variants.findIndex(({ pixels }) => pixels === (within.length > 0 ? best : least));
  return at === -1 ? null : at;
}

/** The place of that one in a set by DASH; null where all are left. */
export function replayedOfDash(qualities: readonly { pixels: number; bits: number }[]): number | null {
  let at: number | null = null;
  let [bestPixels, bestBits] = [0, 0];
  for (const [place, { pixels, bits }] of qualities.entries()) {
    const isWithin = pixels > 0 && pixels <= most.pixels;
    if (isWithin ? pixels <= bestPixels : bits > most.bits || bits <= bestBits) continue;
    [bestPixels, bestBits, at] = [pixels, bits, place];
  }
  return at ?? (qualities.length === 1 ? 0 : null);
}
