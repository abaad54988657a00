import type { CaseJson } from '../../contract/case-json.ts';
import { numberedFolder } from '../layout.ts';
import { foldName } from '../zip-names.ts';
import type { Findings } from './findings.ts';

type Exhibit = CaseJson['exhibits'][number];

/**
 * Point 5, the folders: whoever opens one by its name finds what case.json says of it. The files of an exhibit lie in its
 * own folder, which for a number is the one of that number; the files of another item in the item's.
 */
export function checkFolders(says: CaseJson, findings: Findings): void {
  const labels = new Map<string, string>();
  const folders = new Map<string, Set<string>>();
  for (const exhibit of says.exhibits) {
    const { label, item, files } = exhibit;
    for (const { path } of files) {
      const folder = exhibitFolderIn(path);
      const first = folder === undefined ? label : (labels.get(folder) ?? label);
      if (folder === undefined || !isFolderOf(folder, exhibit, says))
        findings.add('file-in-wrong-folder', { path, params: { label } });
      else if (first !== label) findings.add('folder-of-two-exhibits', { path, params: { label, first } });
      else {
        labels.set(folder, label);
        folders.set(item, (folders.get(item) ?? new Set()).add(folder));
      }
    }
  }
  for (const { id, files } of says.items) {
    for (const { path } of files) {
      if (path === undefined || path.startsWith(`data/items/${id}/`)) continue;
      const folder = exhibitFolderIn(path);
      if (folder === undefined || folders.get(id)?.has(folder) !== true)
        findings.add('file-in-wrong-item-folder', { path, params: { item: id } });
    }
  }
}

function exhibitFolderIn(path: string): string | undefined {
  return /^data\/exhibits\/([^/]+)\/./s.exec(path)?.[1];
}

function isFolderOf(folder: string, exhibit: Exhibit, says: CaseJson): boolean {
  const own = numberedFolder(exhibit.label);
  if (own === undefined) return numberedFolder(folder) !== folder;
  if (foldName(folder) === foldName(own)) return true;
  // Two labels may ask for folders that no file system holds beside each other: ß-1 and ss-1.
  const isAsked = (label: string): boolean => foldName(numberedFolder(label) ?? '') === foldName(own);
  return (
    folder.startsWith(`${own}-`) &&
    says.exhibits.some(({ label }) => label !== exhibit.label && isAsked(label))
  );
}
