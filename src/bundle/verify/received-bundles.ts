import type { ZipEntry } from '../zip-archive.ts';
import type { OpenBundle } from './open-bundle.ts';

/** A folder as if it were a bundle: what lay under `data/` there stands without it here. */
export interface ReceivedBundle extends OpenBundle {
  /** Paths of which there are two in the folder, with `data/` and without: only one of them is looked at. */
  readonly doubled: readonly string[];
  /** Where a path of it lies in the bundle around it. */
  readonly outerPath: (path: string) => string;
  /** Where a path of it lies in the archive. */
  readonly outermostPath: (path: string) => string;
}

/** The bundles that lie under `data/received/` of a bundle. */
export function receivedBundles(
  bundle: OpenBundle,
  outermost = (path: string): string => path,
): ReceivedBundle[] {
  const folders = new Map<string, Map<string, string>>();
  const doubled = new Map<string, string[]>();
  for (const path of bundle.files.keys()) {
    const [folder] = /^data\/received\/[^/]+\//.exec(path) ?? [];
    if (folder === undefined) continue;
    const paths = folders.get(folder) ?? new Map<string, string>();
    const inner = innerPath(path.slice(folder.length));
    if (paths.has(inner)) doubled.set(folder, [...(doubled.get(folder) ?? []), inner]);
    folders.set(folder, paths.set(inner, path));
  }
  return Array.from(folders, ([folder, paths]) => {
    const outerPath = (path: string): string => paths.get(path) ?? folder + path.replace(/^data\//, '');
    const files = new Map<string, ZipEntry>();
    for (const [inner, path] of paths) {
      const entry = bundle.files.get(path);
      if (entry !== undefined) files.set(inner, entry);
    }
    return {
      p: bundle.p,
      room: bundle.room,
      files,
      reported: new Set(),
      doubled: doubled.get(folder) ?? [],
      outerPath,
      outermostPath: (path) => outermost(outerPath(path)),
      read: (path) => bundle.read(outerPath(path)),
    };
  });
}

function innerPath(path: string): string {
  return /^(case\.json$|ledger\/|keys\/|received\/)/.test(path) ? `data/${path}` : path;
}
