/** Bytes of every chunk of an object but its last. */
export const chunkBytes = 1024 * 1024;
/** An object has at most this many chunks: 1 TiB. */
export const mostChunks = 2 ** 20;

/** The number of an object's first chunk; the others follow. */
export function firstChunk(object: number): number {
  return object * mostChunks;
}
