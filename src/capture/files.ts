import type { DraftFile, EvidenceSink } from '../contract/sink.ts';

const piece = 1024 * 1024;

/** A sink that hands on everything and counts the files that were closed. */
export class CountingSink implements EvidenceSink {
  readonly #sink: EvidenceSink;
  count = 0;

  constructor(sink: EvidenceSink) {
    this.#sink = sink;
  }

  file(role: string, meta: { name: string; mediaType: string }): DraftFile {
    const file = this.#sink.file(role, meta);
    return {
      write: (bytes) => file.write(bytes),
      close: async () => {
        const closed = await file.close();
        this.count += 1;
        return closed;
      },
      drop: () => file.drop(),
    };
  }
}

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
