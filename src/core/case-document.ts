import type { CaseJson } from '../contract/case-json.ts';
import type { Item } from '../contract/item.ts';
import { createPathChooser, exhibitFolder } from './bundle-paths.ts';

/** What `data/case.json` is made of: everything comes from the ledger's projections. */
export interface CaseMaterial {
  origin: string;
  case: { id: string; number: string; title: string };
  officers: { id: string; name: string; agency: string }[];
  exhibits: { label: string; item: string; title: string; shows: string }[];
  items: Item[];
  /** The commitment of each file of an item, by role, from the item's own entry. */
  commits: (itemId: string) => ReadonlyMap<string, string>;
  /** The roles of an item whose bytes were purged, each with the reason that its tombstone gives. */
  purged: (itemId: string) => ReadonlyMap<string, string>;
  /** What never came here of a case that another locker handed over. */
  withheld: readonly { item: string; files: { role: string; commit: string }[]; reason: string }[];
}

/** A stored file and where it lies in the bundle. */
export interface BundledFile {
  path: string;
  item: string;
  role: string;
  bytes: number;
  sha256: string;
}

/**
 * Makes `data/case.json` and the list of files that go with it. Files of an exhibit lie under its
 * label, files of other items under their id; each file of each item comes exactly once. What was purged
 * is withheld: its commitment stays, its bytes are gone.
 */
export function makeCaseDocument(
  material: CaseMaterial,
  bundle: string,
): { document: CaseJson; files: BundledFile[] } {
  const choosePath = createPathChooser();
  const files: BundledFile[] = [];
  const withheld: CaseJson['withheld'] = material.withheld.map(({ item, files: closed, reason }) => ({
    item,
    files: closed.map(({ role, commit }) => ({ role, commit })),
    reason,
  }));
  const include = (item: Item, folder: string) => {
    const commits = material.commits(item.item);
    const purged = material.purged(item.item);
    return item.files.flatMap((file) => {
      const commit = commits.get(file.role);
      if (commit === undefined) return []; // a cache such as the thumbnail: never part of a bundle
      const reason = purged.get(file.role);
      if (reason !== undefined) {
        withheld.push({ item: item.item, files: [{ role: file.role, commit }], reason: `purged: ${reason}` });
        return [];
      }
      const path = choosePath(folder, file.role, file.name);
      files.push({ path, item: item.item, role: file.role, bytes: file.bytes, sha256: file.sha256 });
      const { role, name, mediaType, bytes, sha256 } = file;
      return [{ path, role, commit, name, mediaType, bytes, sha256 }];
    });
  };
  const byId = new Map(material.items.map((item) => [item.item, item]));
  const shown = new Set<string>();
  const exhibits = material.exhibits.map(({ label, item, title, shows }) => {
    const found = byId.get(item);
    const first = found !== undefined && !shown.has(item);
    shown.add(item);
    return {
      label,
      item,
      title,
      ...(shows === '' ? {} : { shows }),
      files: first ? include(found, `data/exhibits/${exhibitFolder(label)}`) : [],
    };
  });
  const items = material.items.map((item) => ({
    id: item.item,
    kind: item.kind,
    state: item.state,
    title: item.title,
    capturedAt: item.capturedAt,
    source: item.source,
    ...(item.outcome === undefined ? {} : { outcome: item.outcome }),
    files: shown.has(item.item) ? [] : include(item, `data/items/${item.item}`),
  }));
  const document: CaseJson = {
    v: 1,
    bundle,
    origin: material.origin,
    case: material.case,
    officers: material.officers,
    exhibits,
    items,
    withheld,
    withheldEntries: [],
  };
  return { document, files };
}
