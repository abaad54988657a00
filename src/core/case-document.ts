import type { CaseActs } from '../contract/acts.ts';
import { factsOfBanner } from '../contract/banner-facts.ts';
import type { CaseJson } from '../contract/case-json.ts';
import type { Item } from '../contract/item.ts';
import { readingsLeftOut } from '../contract/readings.ts';
import { redactedReason } from '../contract/redaction.ts';
import { createPathChooser, exhibitFolders } from './bundle-paths.ts';

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
  /** The items of which nothing goes out, each with the label of the exhibit that is its redacted copy. */
  redacted: ReadonlyMap<string, string>;
  /** The roles of each item's files that stay behind since texts of pictures were left out. */
  textsLeftOut: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who did what; what was taken back is not shown. */
  acts: CaseActs;
  /** Records that do not go out, by their ids, and the entries that stay behind. */
  leaveOut: ReadonlySet<string>;
  leftOut: readonly { seq: number; caseSeq: number; reason: string }[];
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
 * is withheld: its commitment stays, its bytes are gone; so is the text of a picture that is left out. Of an original
 * whose redacted copy is an exhibit only the commitments are there.
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
  for (const [item, label] of material.redacted) {
    const closed = [...material.commits(item)].map(([role, commit]) => ({ role, commit }));
    withheld.push({ item, files: closed, reason: redactedReason(label) });
  }
  const shownItems = material.items.filter(({ item }) => !material.redacted.has(item));
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
      if (material.textsLeftOut.get(item.item)?.has(file.role) === true) {
        withheld.push({ item: item.item, files: [{ role: file.role, commit }], reason: readingsLeftOut });
        return [];
      }
      const path = choosePath(folder, file.role, file.name);
      files.push({ path, item: item.item, role: file.role, bytes: file.bytes, sha256: file.sha256 });
      const { role, name, mediaType, bytes, sha256 } = file;
      return [{ path, role, commit, name, mediaType, bytes, sha256 }];
    });
  };
  const byId = new Map(shownItems.map((item) => [item.item, item]));
  const shown = new Set<string>();
  const folders = exhibitFolders(material.exhibits.map(({ label }) => label));
  const exhibits = material.exhibits.map(({ label, item, title, shows }, at) => {
    const found = byId.get(item);
    const first = found !== undefined && !shown.has(item);
    shown.add(item);
    return {
      label,
      item,
      title,
      ...(shows === '' ? {} : { shows }),
      files: first ? include(found, `data/exhibits/${folders[at] ?? ''}`) : [],
    };
  });
  const items = shownItems.map((item) => ({
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
    ...actsOf(material.acts, material.leaveOut),
    withheld,
    withheldEntries: material.leftOut.map(({ seq, caseSeq, reason }) => ({ seq, caseSeq, reason })),
  };
  return { document, files };
}

/** What stands of who did what, as its entries say it; without the staff numbers, which stay in the locker. */
function actsOf(
  all: CaseActs,
  leaveOut: ReadonlySet<string>,
): Pick<CaseJson, 'subjects' | 'accounts' | 'attributions' | 'acts' | 'banners'> {
  const standing = <T extends { id: string; withdrawn: string | null }>(records: readonly T[]): T[] =>
    records.filter(({ id, withdrawn }) => withdrawn === null && !leaveOut.has(id));
  const subjects = standing(all.subjects).map(({ id, name, agency, position }) => ({
    ...{ id, name, agency, position },
  }));
  const accounts = standing(all.accounts).map(({ id, platform, handle, stableId, url, shown }) => ({
    ...{ id, platform, handle, stableId, url, shown },
  }));
  const attributions = standing(all.attributions).map(
    ({ id, account, subject, level, basis, grounds, items }) => ({
      ...{ id, account, subject, level, basis, grounds, items },
    }),
  );
  const acts = standing(all.acts).map(({ id, kind, account, basis, target, done, found, items, note }) => ({
    ...{ id, kind, account, basis, target, done, found, items, note },
  }));
  const banners = standing(all.banners).map((banner) => ({
    id: banner.id,
    ...factsOfBanner(banner),
  }));
  return {
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(accounts.length === 0 ? {} : { accounts }),
    ...(attributions.length === 0 ? {} : { attributions }),
    ...(acts.length === 0 ? {} : { acts }),
    ...(banners.length === 0 ? {} : { banners }),
  };
}
