import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, WasmReader } from '@contentauth/c2pa-wasm';
import type { Source } from '../source-file.ts';

/** A file of up to so many bytes is handed to the reader as a whole; of a larger one it asks for pieces. */
const mostAtOnce = 48 * 1024 * 1024;

/** What the reader gives: its own account of what it found, and that in the form of the standard. */
interface ReaderAccount {
  store: unknown;
  standard: unknown;
}

/**
 * Reads with c2pa-rs, the implementation of those who make the standard, built for WebAssembly. It asks nobody: neither
 * an address in the file nor whether a certificate was taken back.
 *
 * @param trustList certificates (PEM) of those whose signers are trusted
 * @returns null where the file has no Content Credentials
 * @throws a text of the reader's, for what it could not read
 */
export async function readAccount(
  source: Source,
  format: string,
  trustList: string | null,
): Promise<ReaderAccount | null> {
  start();
  const settings = JSON.stringify({
    verify: {
      verify_trust: true,
      verify_timestamp_trust: true,
      remote_manifest_fetch: false,
      ocsp_fetch: false,
    },
    core: { max_decompressed_manifest_size_in_mb: 32, allowed_network_hosts: [] },
    ...(trustList === null ? {} : { trust: { user_anchors: trustList } }),
  });
  let reader: WasmReader;
  try {
    reader =
      source.size <= mostAtOnce
        ? await WasmReader.fromBytes(format, source.read(0, source.size), settings)
        : await WasmReader.fromBlob(format, blobOf(source, 0, source.size), settings);
  } catch (error) {
    // It broke down, and would not read the next file as it should: that ends this process.
    if (error instanceof Error && error.name === 'RuntimeError') process.exit(1);
    if (/JumbfNotFound|ProvenanceMissing/.test(String(error))) return null;
    throw error;
  }
  try {
    return { store: JSON.parse(reader.json()), standard: JSON.parse(reader.crJson()) };
  } finally {
    reader.free();
  }
}

let started = false;

function start(): void {
  if (started) return;
  const noNetwork = (): never => {
    throw new Error('this process asks nobody');
  };
  Object.assign(globalThis, { FileReaderSync: PieceReader, fetch: noNetwork });
  initSync({
    module: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')),
  });
  started = true;
}

/** A part of a file in the form in which the reader knows it, that of a browser: read when it is asked for. */
interface Piece {
  size: number;
  slice(from: number, to: number): Piece;
  read(): Buffer;
}

function blobOf(source: Source, from: number, to: number): Blob {
  const piece = (begin: number, end: number): Piece => ({
    size: end - begin,
    slice: (first, last) => piece(begin + first, Math.min(begin + last, end)),
    read: () => source.read(begin, end - begin),
  });
  // The reader uses nothing else of it.
  return piece(from, to) as unknown as Blob;
}

class PieceReader {
  readAsArrayBuffer(piece: Piece): ArrayBuffer {
    const bytes = new Uint8Array(piece.size);
    bytes.set(piece.read());
    return bytes.buffer;
  }
}
