import type { Breach, ByteSource, Zip, ZipEntry } from './zip-archive.ts';
import { readDirectory } from './zip-directory.ts';
import { readEnd } from './zip-end.ts';
import { limits } from './zip-format.ts';
import { checkLocalHeaders } from './zip-local.ts';

export type { ByteSource } from './zip-archive.ts';

/**
 * Reads a ZIP as strictly as a bundle asks (docs/formats, "Case bundle"): every breach is reported, none
 * repaired. No entry's data is read or unpacked.
 *
 * Throws a JejakError of fault `wrong-use` for what is not a ZIP or was cut off.
 */
export async function readZip(source: ByteSource): Promise<Zip> {
  const breaches: Breach[] = [];
  const refused = new Set<string>();
  const unsafe = (): Zip => ({ entries: [], refused, breaches, safe: false });

  const end = await readEnd(source, breaches);
  if (end === undefined) return unsafe();
  const listed = await readDirectory(source, end, breaches, refused);
  if (listed === undefined) return unsafe();
  const entries = await checkLocalHeaders(source, listed, end.directoryOffset, breaches, refused);
  if (entries === undefined || hasBomb(entries, breaches)) return unsafe();
  return { entries, refused, breaches, safe: true };
}

/** Packed data that claims to unpack to far more than evidence does, by itself or all together. */
function hasBomb(entries: readonly ZipEntry[], breaches: Breach[]): boolean {
  const isBomb = (size: number, packed: number): boolean =>
    size > limits.bombBytes && size > packed * limits.bombRatio;
  let size = 0;
  let packed = 0;
  let found = false;
  for (const entry of entries) {
    if (entry.packing === 'stored') continue;
    size += entry.size;
    packed += entry.packedSize;
    if (isBomb(entry.size, entry.packedSize)) {
      breaches.push({ code: 'zip-bomb', path: entry.name, params: { bytes: entry.size } });
      found = true;
    }
  }
  if (!found && isBomb(size, packed)) {
    breaches.push({ code: 'zip-bomb', params: { bytes: size } });
    found = true;
  }
  return found;
}
