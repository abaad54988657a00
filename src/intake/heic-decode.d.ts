/** The part of heic-decode 2 that is used; the package carries no types. */
declare module 'heic-decode' {
  /** The first picture in the file, which need not be its primary one, as rows of RGBA, turned and mirrored as its own boxes say. */
  export default function decode(options: {
    buffer: Uint8Array;
  }): Promise<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }>;
}
