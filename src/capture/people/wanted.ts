import { platformOf, siteOf } from '../../contract/platforms.ts';
import { readPostAddress } from '../readers/addresses.ts';
import { accountIdIn, profileAddress } from '../readers/profile-address.ts';
import { isHostOf, keyOfAddress, type Person } from './person.ts';

/** By what an account is asked for. */
type AskedBy = 'id' | 'handle' | 'address';

/** Whether a row is the account; `untold` where it shows nothing by which it could be told. */
type Verdict = 'yes' | 'no' | 'untold';

/** An account that is looked for. */
export interface Wanted {
  by: AskedBy;
  /** @param page the address of the page with the list */
  judge(person: Person, page: string): Verdict;
}

/**
 * Tells whether a row is the account that was asked for: by its profile's address, its lasting id, or its handle, as
 * it stands or with its sign. A part of a name is not enough; and a row that shows a handle does not tell of an id.
 */
export function wantedBy(asked: string): Wanted {
  const text = asked.trim();
  const address = profileAddress(
    /^https?:\/\//i.test(text) ? text : /^[\w-]+(\.[\w-]+)+\/\S/.test(text) ? `https://${text}` : '',
  );
  if (address !== null) return { by: 'address', judge: byAddress(address) };
  const bare = text.replace(/^@/, '');
  if (!/^\d{5,}$/.test(bare) || text.startsWith('@'))
    return { by: 'handle', judge: (person, page) => byHandle(bare, person, page) };
  const judge: Wanted['judge'] = (person, page) => {
    if (person.id === bare || byHandle(bare, person, page) === 'yes') return 'yes';
    return person.id === null ? 'untold' : 'no';
  };
  return { by: 'id', judge };
}

function byHandle(asked: string, { handle }: Person, page: string): Verdict {
  if (handle === null) return 'untold';
  return local(handle, page) === local(asked, page) ? 'yes' : 'no';
}

function byAddress(address: string): Wanted['judge'] {
  const key = keyOfAddress(address);
  const url = new URL(address);
  const id = accountIdIn(url);
  const handle = handleOf(url);
  return (person, page) => {
    if (person.url !== null && keyOfAddress(person.url) === key) return 'yes';
    const isElsewhere = siteOf(address) !== siteOf(page);
    // An account of another server in a list of this one, known by its whole name.
    if (isElsewhere && (handle === null || !handle.includes('@'))) return 'no';
    if (id !== null && person.id !== null) return id === person.id ? 'yes' : 'no';
    if (handle !== null && person.handle !== null)
      return local(handle, page) === local(person.handle, page) ? 'yes' : 'no';
    // Of a site of which no forms are known, each account has one address.
    const isOneForm = platformOf(url.hostname) === undefined && id === null && handle === null;
    return isOneForm && person.url !== null ? 'no' : 'untold';
  };
}

/** The handle that an address names; of a server of the fediverse with the server. */
function handleOf(url: URL): string | null {
  const known = readPostAddress(url);
  if (known !== null)
    return known.kind === 'profile' && !/^\d+$/.test(known.handle ?? '1') ? known.handle : null;
  const [, user, domain = url.hostname] = /^\/@([\w.-]+)(?:@([\w.-]+))?\/?$/.exec(url.pathname) ?? [];
  return user === undefined || platformOf(url.hostname) !== undefined ? null : `${user}@${domain}`;
}

/** A handle as it is compared: in lower case, without the server where that is the page's own. */
function local(handle: string, page: string): string {
  const [user = '', domain] = handle.replace(/^@/, '').toLowerCase().split('@');
  const host = URL.parse(page)?.hostname ?? '';
  return domain === undefined || isHostOf(host, domain.replace(/^www\./, '')) ? user : `${user}@${domain}`;
}
