import { mostValues } from '../bundle/strict-json.ts';
import { wholeFileLimit } from '../bundle/verify/open-bundle.ts';
import { limits } from '../bundle/zip-format.ts';
import { JejakError } from '../contract/error.ts';

const sign = { comma: 0x2c, quote: 0x22, bracket: 0x5b, brace: 0x7b, backslash: 0x5c } as const;

/**
 * Refuses to make a bundle that `verify` would not read for its size: whoever is handed it could not check it.
 *
 * @param files how many files it is to have in all
 * @param whole those that `verify` reads whole, each as JSON or as lines of it
 * @param growth by how much each of them, and all of them together, may still grow
 * @throws JejakError `case-too-large` {limit}: what of it there would be too much of
 */
export function assertCheckable(
  files: number,
  whole: readonly (readonly [string, Uint8Array])[],
  growth: { bytes: number; values: number } = { bytes: 0, values: 0 },
): void {
  if (files > limits.entries) throw tooLarge('files');
  let values = growth.values;
  for (const [, bytes] of whole) {
    if (bytes.length + growth.bytes > wholeFileLimit) throw tooLarge('bytes');
    values += countValues(bytes);
  }
  if (values > mostValues) throw tooLarge('values');
}

function tooLarge(limit: 'files' | 'bytes' | 'values'): JejakError {
  return new JejakError('case-too-large', 'could-not-go-on', { limit });
}

/** Commas and opening brackets outside strings, as `verify` counts them before it reads. */
function countValues(bytes: Uint8Array): number {
  let count = 0;
  let isString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isString) {
      if (byte === sign.backslash) at += 1;
      else if (byte === sign.quote) isString = false;
    } else if (byte === sign.quote) isString = true;
    else if (byte === sign.comma || byte === sign.bracket || byte === sign.brace) count += 1;
  }
  return count;
}
