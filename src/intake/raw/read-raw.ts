import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What is read of a camera's raw file without developing it. */
interface RawFacts {
  /** Pixels of the picture itself, as stored; null where they are not told. */
  size: { width: number; height: number } | null;
  /** The picture that the camera put into the file to be looked at, a JPEG; null where it has none. */
  preview: Uint8Array | null;
  /** How that is turned, as Exif counts. */
  orientation: number;
}

/** LibRaw's ways to turn a picture, as Exif counts them. */
const orientations = new Map([
  [0, 1],
  [3, 3],
  [5, 8],
  [6, 6],
]);
const mostPixels = 65_535;

/**
 * Reads a raw file by LibRaw, in a sandbox of its own (WebAssembly). Its raw data are not developed: how a camera's
 * colours are made of them is each program's own guess.
 *
 * @throws where LibRaw makes nothing of it
 */
export async function readRaw(bytes: Uint8Array): Promise<RawFacts> {
  const { LibRaw } = await (opened ??= open());
  const file = new LibRaw();
  try {
    file.open(bytes, {});
    const { width = 0, height = 0, flip = 0 } = file.metadata(false) ?? {};
    const preview = file.thumbnailData();
    return {
      size: isSide(width) && isSide(height) ? asStored({ width, height }, flip) : null,
      preview: preview?.format === 'jpeg' ? Uint8Array.from(preview.data) : null,
      orientation: orientations.get(flip) ?? 1,
    };
  } catch (error) {
    opened = undefined; // What a damaged file leaves in it is not known.
    throw error instanceof Error ? error : new Error('not a raw file that is known');
  } finally {
    if (opened !== undefined) file.delete();
  }
}

/** LibRaw tells them as they are after turning. */
function asStored({ width, height }: { width: number; height: number }, flip: number): RawFacts['size'] {
  return (flip & 4) === 0 ? { width, height } : { width: height, height: width };
}

function isSide(pixels: number): boolean {
  return Number.isSafeInteger(pixels) && pixels > 0 && pixels <= mostPixels;
}

/** Kept from one file to the next. */
let opened: ReturnType<typeof open> | undefined;

async function open() {
  const { default: load } = await import('libraw-wasm/dist/libraw.js');
  const wasm = createRequire(import.meta.url).resolve('libraw-wasm/dist/libraw.wasm');
  const silent = (): void => undefined;
  return load({ wasmBinary: readFileSync(wasm), print: silent, printErr: silent });
}
