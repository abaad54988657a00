import type { PostAddress } from './addresses.ts';
import type { Facts } from './facts.ts';
import type { Page } from './page.ts';

/**
 * A handle, `user@host`: of the one whom the address names, and of this host or the domain that it serves. Any other
 * is somebody else's: a contradiction, and gives false.
 */
export function sayHandle(
  page: Page,
  about: PostAddress,
  facts: Facts,
  { value, where }: { value: string | undefined; where: string },
): boolean {
  if (value === undefined) return true;
  const { host } = page.url;
  const [user = '', domain = host] = value.replace(/^@/, '').split('@');
  const [asked = '', askedDomain] = (about.handle ?? '').split('@');
  const isUser = user.toLowerCase() === asked.toLowerCase();
  const isDomain =
    askedDomain === undefined ? host === domain || host.endsWith(`.${domain}`) : domain === askedDomain;
  const isOwnHandle = (about.handle === null || isUser) && isDomain && domain.includes('.');
  if (isOwnHandle) facts.say('author.handle', `${user}@${domain}`, where);
  else facts.contradict('author.handle', value, where);
  return isOwnHandle;
}
