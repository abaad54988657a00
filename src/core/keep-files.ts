import type { EvidenceSink } from '../contract/sink.ts';

/** A larger file is not kept. */
const largestBytes = 64 * 1024 * 1024;

/** A sink that hands on everything, and keeps a copy of the files whose roles are wanted for whoever compares them. */
export function keepFiles(
  sink: EvidenceSink,
  isWanted: (role: string) => boolean,
): { sink: EvidenceSink; files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    sink: {
      file(role, meta) {
        const file = sink.file(role, meta);
        if (!isWanted(role)) return file;
        let parts: Uint8Array[] = [];
        let bytes = 0;
        return {
          write(piece) {
            bytes += piece.length;
            if (bytes <= largestBytes) parts.push(Uint8Array.from(piece));
            else parts = [];
            return file.write(piece);
          },
          close() {
            if (bytes <= largestBytes) files.set(role, Buffer.concat(parts));
            return file.close();
          },
          drop: () => file.drop(),
        };
      },
    },
  };
}
