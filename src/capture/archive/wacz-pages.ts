import type { ArchivePage } from './exchange.ts';
import type { PackedFile } from './wacz-zip.ts';

/** `pages/pages.jsonl`: a header line, then a line a page (WACZ 1.1.1, "pages"). */
export function pageList(pages: readonly ArchivePage[]): string {
  const header = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' };
  const lines = pages.map((page, at) => ({
    id: `page-${at + 1}`,
    url: page.url,
    ts: page.ts,
    title: page.title,
    ...(page.text === undefined ? {} : { text: page.text }),
  }));
  return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** `datapackage.json`: every file of the WACZ but itself and its digest, with hash and size. */
export function dataPackage(
  said: { title: string; software: string; createdAt: string },
  mainPage: ArchivePage | undefined,
  files: readonly PackedFile[],
): string {
  const description = {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: said.title,
    software: said.software,
    created: said.createdAt,
    ...(mainPage === undefined ? {} : { mainPageUrl: mainPage.url, mainPageDate: mainPage.ts }),
    resources: files,
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** `datapackage-digest.json`: what fixes `datapackage.json`, byte for byte. */
export function dataPackageDigest(file: PackedFile): string {
  return `${JSON.stringify({ path: file.path, hash: file.hash }, null, 2)}\n`;
}
