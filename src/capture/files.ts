import type { DraftFile, EvidenceSink } from '../contract/sink.ts';

const piece = 1024 * 1024;

/** Writes one whole file to the sink; takes it out again where it could not be written to its end. */
export async function writeFileTo(
  sink: EvidenceSink,
  role: string,
  meta: { name: string; mediaType: string },
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = sink.file(role, meta);
  try {
    for await (const part of parts) await writeInPieces(file, part);
  } catch (error) {
    await file.drop();
    throw error;
  }
  await file.close();
}

async function writeInPieces(file: DraftFile, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += piece) await file.write(bytes.subarray(at, at + piece));
}
