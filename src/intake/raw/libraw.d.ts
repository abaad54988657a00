/** The part of libraw-wasm's module that is used: its own entry needs a browser's workers. */
declare module 'libraw-wasm/dist/libraw.js' {
  interface RawFile {
    open(bytes: Uint8Array, settings: object): void;
    metadata(isFull: boolean): { width: number; height: number; flip: number } | undefined;
    thumbnailData(): { data: Uint8Array; format: string } | undefined;
    delete(): void;
  }
  const load: (options: {
    wasmBinary: Uint8Array;
    print: () => void;
    printErr: () => void;
  }) => Promise<{ LibRaw: new () => RawFile }>;
  export default load;
}
