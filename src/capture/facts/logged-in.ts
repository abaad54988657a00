import type { LoggedIn } from '../../contract/capture-record.ts';
import type { Outcome } from '../../contract/item.ts';
import { type Platform, platformOf } from '../../contract/platforms.ts';
import type { Exchange } from '../recorder/exchange.ts';
import type { PageFacts } from './classify.ts';

/** The cookie that a platform sets when somebody has logged in, and takes back when the log-in has ended. */
const sessionCookies: Partial<Record<Platform, string>> = {
  facebook: 'c_user',
  instagram: 'sessionid',
  threads: 'sessionid',
  tiktok: 'sessionid',
  x: 'auth_token',
  youtube: 'LOGIN_INFO',
};

/**
 * Whether a page that was captured with a kept profile was shown to somebody who is logged in, as far as page
 * and request tell, and by what that is known. Cookies are looked at by their names alone.
 */
export function whetherLoggedIn(
  outcome: Outcome,
  document: Exchange | null,
  facts: PageFacts | null,
): { loggedIn: LoggedIn; loggedInBy?: 'wall' | 'session-cookie' | 'log-out' } {
  if (outcome === 'login-wall') return { loggedIn: 'no', loggedInBy: 'wall' };
  if (facts?.logOut === true) return { loggedIn: 'yes', loggedInBy: 'log-out' };
  if (document === null) return { loggedIn: 'not-known' };
  const platform = platformOf(new URL(document.url).hostname);
  const wanted = platform === undefined ? undefined : sessionCookies[platform];
  if (wanted === undefined) return { loggedIn: 'not-known' };
  return { loggedIn: cookieNames(document).includes(wanted) ? 'yes' : 'no', loggedInBy: 'session-cookie' };
}

function cookieNames({ requestHeaders }: Exchange): string[] {
  return requestHeaders
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split(';').map((pair) => pair.split('=', 1)[0]?.trim() ?? ''));
}
