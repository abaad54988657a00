import { readAddress } from '../contract/platforms.ts';

/**
 * Whether what an address shows is soon gone by itself, by its form on the platforms that are known: stories,
 * statuses, live broadcasts. Anything else may vanish too; this only says what goes first.
 */
export function isAtRisk(address: string): boolean {
  const platform = readAddress(address)?.platform;
  const url = URL.parse(address);
  if (platform === undefined || url === null) return false;
  const path = url.pathname.toLowerCase();
  switch (platform) {
    case 'instagram':
      return /^\/stories\//.test(path) || /\/live\/?$/.test(path);
    case 'facebook':
      return /^\/stories\//.test(path) || /^\/(watch\/)?live(\/|$)/.test(path) || /\/live(\/|$)/.test(path);
    case 'tiktok':
      return /\/live(\/|$)/.test(path);
    case 'youtube':
      return /^\/live\//.test(path) || /\/(live|stories)\/?$/.test(path);
    case 'x':
      return /^\/i\/(broadcasts|spaces)\//.test(path);
    case 'telegram':
      return (
        /\/s\/\d+$/.test(path) || url.searchParams.has('livestream') || url.searchParams.has('videochat')
      );
    case 'whatsapp':
      return /\/status(\/|$)/.test(path);
    case 'linkedin':
      return /^\/video\/live\//.test(path);
    case 'threads':
      return false;
  }
}
