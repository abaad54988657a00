/** Hosts that are one site: with `www.`, with `m.`, and without. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/^(www|m|mobile|amp)\./, '');
}

/** Whether an address is of the page: the same site and path, and nothing asked for that the page was not asked. */
export function isSamePage(page: URL, address: string): boolean {
  const other = URL.parse(address, page.href);
  if (other === null || plainHost(other.host) !== plainHost(page.host)) return false;
  if (pathOf(other) !== pathOf(page)) return false;
  return [...other.searchParams].every(([name, value]) => page.searchParams.get(name) === value);
}

/** Whether an address is of the page, or of a part or another form of it that the same path gives. */
export function isSameOrPart(page: URL, address: string): boolean {
  const other = URL.parse(address, page.href);
  if (other === null) return false;
  for (const name of ['page', 'single', 'amp']) other.searchParams.delete(name);
  return isSamePage(page, other.href);
}

function pathOf({ pathname }: URL): string {
  const plain = pathname.replace(/\/(amp|index\.html?)?\/?$/, '');
  try {
    return decodeURI(plain);
  } catch {
    return plain; // A lone per cent sign: the path as it stands.
  }
}
