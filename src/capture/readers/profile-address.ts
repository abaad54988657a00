import { platformOf, siteOf } from '../../contract/platforms.ts';
import { withoutSecrets } from '../archive/secrets.ts';

/** What in the query of a platform's address tells one account from another. */
const naming = /^(id|u|uid|user|user_?id|username|user_?name|screen_name|profile_?id|member|mid|name)$/i;

/** What tells in any address where somebody came from, and nothing of whose it is. */
const tracking =
  /^(utm_\w+|fbclid|gclid|igshid?|mibextid|ref|ref_?src|fref|source|src|from|hl|lang|locale)$/i;

/** An address of a profile without what it does not need, and without secrets. Null for what is no web address. */
export function profileAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname === '/') return null;
  url.hash = '';
  // The form in which links open an account in the app.
  if (siteOf(address) === 'instagram') url.pathname = url.pathname.replace(/^\/_u\//, '/');
  // Of a site whose forms are not known any part may say whose it is (`?action=profile;u=42`).
  const isKnown = platformOf(url.hostname) !== undefined;
  const tells = (part: string): boolean => {
    const name = decoded(part.split('=', 1)[0] ?? '');
    return isKnown ? naming.test(name) : !tracking.test(name);
  };
  // By its parts as they stand: to write them anew would give some of them another form.
  url.search = url.search.slice(1).split('&').filter(tells).join('&');
  return withoutSecrets(url.href);
}

/** A number that the platform gives an account, where the link has one. */
export function accountIdIn({ pathname, searchParams }: URL): string | null {
  const asked = searchParams.get('id') ?? searchParams.get('uid') ?? searchParams.get('user_id');
  if (asked !== null && /^\d{3,}$/.test(asked)) return asked;
  return (
    /\/(?:user|users|people\/[^/]+|profile|id)\/(\d{3,})\/?$/.exec(pathname)?.[1] ??
    /^\/(\d{5,})\/?$/.exec(pathname)?.[1] ??
    /^\/channel\/(UC[\w-]{22})\/?$/.exec(pathname)?.[1] ??
    null
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone per cent sign: the part as it stands
  }
}
