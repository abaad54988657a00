/** The platforms that are told apart, by the hosts of their addresses; a host's subdomains are its own. */
export const platforms = {
  facebook: ['facebook.com', 'fb.com', 'fb.watch'],
  instagram: ['instagram.com'],
  threads: ['threads.net', 'threads.com'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  youtube: ['youtube.com', 'youtu.be'],
  telegram: ['t.me', 'telegram.me'],
  whatsapp: ['whatsapp.com', 'wa.me'],
  linkedin: ['linkedin.com'],
} as const;

export type Platform = keyof typeof platforms;

/** First parts of paths that are pages of the platform and no account's name. */
const pagesOf: Record<Platform, readonly string[]> = {
  facebook: ['events', 'groups', 'hashtag', 'marketplace', 'pages', 'reel', 'search', 'share', 'watch'],
  instagram: ['accounts', 'direct', 'explore', 'p', 'reel', 'reels', 'tv'],
  threads: [],
  tiktok: [],
  x: ['explore', 'hashtag', 'home', 'i', 'intent', 'search', 'share'],
  youtube: [],
  telegram: ['addlist', 'c', 'joinchat', 'share'],
  whatsapp: [],
  linkedin: ['feed', 'posts', 'pulse', 'jobs', 'school', 'showcase'],
};

/** A web address as search and lists take it apart; undefined for what is none. */
export function readAddress(
  address: string,
): { host: string; platform: Platform | undefined; account: string | undefined } | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const host = url.hostname.toLowerCase();
  const platform = platformOf(host);
  return { host, platform, account: platform === undefined ? undefined : accountIn(url, platform) };
}

/** The site that an address is of: a platform's name, or else the host. What one page of it refuses, all do. */
export function siteOf(address: string): string {
  const host = URL.parse(address)?.hostname.toLowerCase() ?? address;
  return platformOf(host) ?? host.replace(/^(www|m)\./, '');
}

/** The platform whose host this is. */
export function platformOf(host: string): Platform | undefined {
  const names = Object.keys(platforms) as Platform[]; // the keys of a constant
  return names.find((name) => platforms[name].some((own) => host === own || host.endsWith(`.${own}`)));
}

/** The account that an address names, without its sign: as far as the form of the address says so. */
function accountIn(url: URL, platform: Platform): string | undefined {
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (platform === 'facebook' && /^(profile|permalink|story)\.php$/.test(first))
    return url.searchParams.get('id') ?? undefined;
  const named = isBefore(platform, first) ? second : first;
  const bare = decoded(named).replace(/^@/, '');
  const isName = /^[\p{L}\p{N}._-]+$/u.test(bare) && !/\.(php|html?)$/.test(bare);
  if (!isName || pagesOf[platform].includes(bare.toLowerCase())) return undefined;
  const needsSign = platform === 'tiktok' || platform === 'threads' || platform === 'youtube';
  return platform === 'whatsapp' || (needsSign && !named.startsWith('@')) ? undefined : bare;
}

/** Whether the account comes after this part: a story of an account, a channel's page on the web. */
function isBefore(platform: Platform, part: string): boolean {
  return (
    (platform === 'instagram' && part === 'stories') ||
    (platform === 'telegram' && part === 's') ||
    (platform === 'linkedin' && (part === 'in' || part === 'company'))
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone per cent sign: the part as it stands
  }
}
