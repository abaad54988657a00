import { JejakError } from '../../contract/error.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import type { Primitives } from '../primitives.ts';
import { type JsonRoom, roomForJson } from '../strict-json.ts';
import type { BundleSource, Zip, ZipEntry } from '../zip-archive.ts';
import { readEntry } from '../zip-content.ts';
import { readZip } from '../zip-reader.ts';
import type { Findings } from './findings.ts';

/** The largest file that is read whole: ledger, proofs, openings, manifests. */
export const wholeFileLimit = 128 * 1024 * 1024;
/** All that is read whole, also of received bundles: a file that packs well may come many times. */
const wholeFilesLimit = 1024 * 1024 * 1024;

/** A bundle whose archive is safe to read. Paths are from its top folder. */
export interface OpenBundle {
  readonly p: Primitives;
  /** For the JSON of all its files, and of the bundles that it received. */
  readonly room: JsonRoom;
  readonly files: ReadonlyMap<string, ZipEntry>;
  /** Paths that the archive has, but that have been reported already and are not to be read. */
  readonly reported: ReadonlySet<string>;
  /** The whole of a file; undefined where it is not there. Reports one that is too large or damaged. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/**
 * Point 1 of the checklist: the archive. Undefined where it is not safe to read on.
 *
 * With `kept`, each file is read once: what is looked at later is what was looked at first, and is there afterwards.
 *
 * Throws a JejakError of fault `wrong-use` for what is no bundle at all.
 */
export async function openBundle(
  source: BundleSource,
  p: Primitives,
  findings: Findings,
  kept?: Map<string, Uint8Array>,
): Promise<OpenBundle | undefined> {
  const zip = source.folder ?? (await readZip(source));
  for (const { code, ...where } of zip.breaches) findings.add(code, where);
  if (!zip.safe) return undefined;
  const top = topFolder(zip);
  const inTop = (name: string): string | undefined =>
    name.startsWith(top) ? name.slice(top.length) : undefined;
  const breached = new Set(zip.breaches.map((breach) => breach.path));

  const files = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    const path = inTop(entry.name);
    if (path === undefined) {
      if (!breached.has(entry.name)) findings.add('zip-outside-top-folder', { path: entry.name });
    } else if (!path.endsWith('/') && path !== '') {
      files.set(path, entry);
    }
  }
  const reported = new Set<string>();
  for (const name of breached) {
    const path = name === undefined ? undefined : inTop(name);
    if (path !== undefined) reported.add(path);
  }
  const counted = new Set<string>();
  let left = wholeFilesLimit;
  return {
    p,
    room: roomForJson(),
    files,
    reported,
    async read(path) {
      const entry = files.get(path);
      if (entry === undefined) return undefined;
      const known = kept?.get(path);
      if (known !== undefined) return known;
      try {
        if (!counted.has(path)) left -= entry.size;
        counted.add(path);
        if (left < 0) throw new FormatError('too-much-to-read', { limit: wholeFilesLimit });
        const bytes = await readEntry(p, source, entry, wholeFileLimit);
        kept?.set(path, bytes);
        return bytes;
      } catch (error) {
        findings.addFormatError(error, { path });
        return undefined;
      }
    },
  };
}

/** The folder that has `bagit.txt` and `seal.txt`, with its `/`. Throws `bundle-without-seal`. */
function topFolder(zip: Zip): string {
  const names = new Set([...zip.entries.map((entry) => entry.name), ...zip.refused]);
  for (const name of names) {
    const [top, file, ...more] = name.split('/');
    if (file !== layout.declaration || more.length > 0) continue;
    if (names.has(`${String(top)}/${layout.seal}`)) return `${String(top)}/`;
  }
  throw new JejakError('bundle-without-seal', 'wrong-use');
}
