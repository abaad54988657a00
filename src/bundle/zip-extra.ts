import { sameBytes } from './bytes.ts';
import { extraField, in64, readUint64, viewOf } from './zip-format.ts';

/**
 * Takes 32-bit fields that point to the zip64 extra field from there, in their order. Undefined where the
 * extra fields run over their end, appear twice, hold what no field points to, or name another path.
 */
export function resolve64(
  extra: Uint8Array,
  nameBytes: Uint8Array,
  fields: readonly number[],
): number[] | undefined {
  const parts = split(extra);
  if (parts === undefined) return undefined;
  const unicodePath = parts.get(extraField.unicodePath);
  // Info-ZIP's field: a version byte, the CRC of the plain name, then the name that it would show instead.
  if (unicodePath !== undefined && !sameBytes(unicodePath.subarray(5), nameBytes)) return undefined;
  const wide = parts.get(extraField.zip64) ?? new Uint8Array(0);
  const pointing = fields.filter((value) => value === in64.size).length;
  if (wide.length !== pointing * 8) return undefined;
  const view = viewOf(wide);
  let at = 0;
  return fields.map((value) => {
    if (value !== in64.size) return value;
    at += 8;
    return readUint64(view, at - 8);
  });
}

function split(extra: Uint8Array): Map<number, Uint8Array> | undefined {
  const parts = new Map<number, Uint8Array>();
  const view = viewOf(extra);
  for (let at = 0; at < extra.length; ) {
    if (at + 4 > extra.length) return undefined;
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > extra.length || parts.has(id)) return undefined;
    parts.set(id, extra.subarray(at + 4, end));
    at = end;
  }
  return parts;
}
