/**
 * Where a file came from, as it may stand in a record and a list. A `data:` address is the file itself, which is kept
 * as such: of it the media type stays. A `blob:` address names a place in a page's memory: of it the page's origin stays.
 */
export function addressOfDownload(url: string): string {
  const scheme = url.slice(0, 5).toLowerCase();
  if (scheme === 'data:') return `data:${/^[\w.+-]{1,60}\/[\w.+-]{1,60}/.exec(url.slice(5, 150))?.[0] ?? ''}`;
  return scheme === 'blob:' ? `blob:${URL.parse(url)?.origin ?? ''}` : url;
}
