import type { Encryption } from '../../bundle/node/encrypted-archive.ts';
import type { ListedFile, PackedBundle, Seal } from '../../bundle/node/seal-bundle.ts';
import type { Progress } from '../../contract/sink.ts';
import type { ReadingPass } from '../../locker/index.ts';

/** A file under `data/`: its bytes, or where the locker has them. */
export type PackFile = ListedFile & ({ content: Uint8Array } | { item: string; role: string });

/** What is to be packed, and where to. */
export interface PackRequest {
  seal: Seal;
  files: PackFile[];
  out: string;
  overwrite: boolean;
  /** Under which name it is written until it is whole. */
  partial: string;
  encryption?: Encryption;
}

/** What a packing thread is started with. */
export interface PackStart {
  pass: ReadingPass;
}

/** What it can be asked; `stop` while `pack` is under way. */
export interface PackCalls {
  pack: { args: PackRequest; result: PackedBundle };
  stop: { args: null; result: null };
}

/** Said unasked while it packs. */
export interface PackNotice {
  progress: Progress;
}
