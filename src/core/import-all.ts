import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { scratchFolder } from './data-folder.ts';
import { type ImportRequest, type ImportResult, importFiles } from './import-files.ts';
import { importSavedPage } from './import-saved-page.ts';
import type { Work } from './work.ts';

interface ImportAllRequest extends Omit<ImportRequest, 'paths'> {
  /** `pageUrl` where the file is a saved page, and whoever brings it in says where it was saved from. */
  files: readonly { path: string; pageUrl: string | undefined }[];
  browserPath?: string | undefined;
}

/**
 * Brings files in together: saved pages whose address is known as `importSavedPage` does, all others as
 * `importFiles` does. An address that is none stops the whole before anything is brought in.
 *
 * @throws JejakError what `parseAddress` throws
 */
export async function importAll(
  locker: Locker,
  { files, browserPath, ...about }: ImportAllRequest,
  work: Work,
): Promise<ImportResult> {
  const pages = files.flatMap(({ path, pageUrl }) =>
    pageUrl === undefined ? [] : [{ path, pageUrl: parseAddress(pageUrl) }],
  );
  const others = files.flatMap(({ path, pageUrl }) => (pageUrl === undefined ? [path] : []));
  const result: ImportResult = { items: [], failed: [], here: [] };
  const add = ({ items, failed, here }: ImportResult): void => {
    result.here.push(...here);
    result.items.push(...items);
    result.failed.push(...failed);
  };
  if (others.length > 0) add(await importFiles(locker, { ...about, paths: others }, work));
  for (const { path, pageUrl } of pages) {
    if (work.signal.aborted) break;
    const request = { ...about, paths: [path], pageUrl, browserPath, scratchDir: scratchFolder() };
    add(await importSavedPage(locker, request, work));
  }
  return result;
}
