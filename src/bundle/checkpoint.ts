import { fromBase64, toBase64 } from './bytes.ts';
import { FormatError } from './format-error.ts';

/** What a signed checkpoint says: how many entries the log has, and the root of their tree. */
export interface Checkpoint {
  origin: string;
  size: number;
  /** 32 bytes. */
  root: Uint8Array;
}

/** C2SP tlog-checkpoint: the text that is signed as a note. */
export function checkpointText(checkpoint: Checkpoint): string {
  return `${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`;
}

/** Extension lines after the root, which the standard allows, are passed over. Throws `checkpoint-wrong-form`. */
export function parseCheckpointText(text: string): Checkpoint {
  const [origin, size, root, ...more] = text.split('\n');
  if (origin === undefined || size === undefined || root === undefined) throw wrongForm();
  if (origin === '' || !/^(0|[1-9][0-9]*)$/.test(size) || more.at(-1) !== '') throw wrongForm();
  if (more.slice(0, -1).includes('')) throw wrongForm();
  const count = Number(size);
  const hash = fromBase64(root);
  if (!Number.isSafeInteger(count) || hash.length !== 32) throw wrongForm();
  return { origin, size: count, root: hash };
}

function wrongForm(): FormatError {
  return new FormatError('checkpoint-wrong-form');
}
