import type { PeopleListName, PeopleReceipt } from '../../contract/people-list.ts';
import { siteOf } from '../../contract/platforms.ts';
import type { ArchivePage } from '../archive/index.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { answerConsent } from '../behaviours/consent.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { judgeRequest } from '../recorder/acting.ts';
import { navigate } from '../steps/navigate.ts';
import { settle } from '../steps/settle.ts';
import type { Opener } from './find-in-page.ts';
import { type NotOpened, type OpenedList, untilThere } from './open-list.ts';

/** A list that is a document of its own: what led to it, and its address. */
export interface Elsewhere {
  opener: Opener;
  at: string;
}

/** How long a page may take to say its title, in ms. */
const titleMs = 2000;
/** How long nothing may begin on the network before its document counts as loaded. */
const calmMs = 120;

/**
 * The list where it is a document of its own that may be opened beside the page: one of the same site, by a request that
 * only reads. By its words it is held to what a call is held to, as a link may say anything of where it leads. Else null.
 */
export function elsewhereOf(page: OpenPage, opened: OpenedList): Elsewhere | null {
  if (opened.found !== null || opened.why !== 'list-elsewhere' || opened.opener === null) return null;
  const { opener, at } = opened;
  const from = page.frame.url;
  if (!/^https?:/.test(at) || siteOf(at) !== siteOf(from)) return null;
  const asked = { url: at, method: 'GET', body: '', type: 'Document', from };
  return judgeRequest(asked) === null ? { opener, at } : null;
}

/** Opens the list in the empty page beside its own, and finds it there; or says what the site answered instead. */
export async function followList(
  beside: OpenPage,
  list: PeopleListName,
  { opener, at }: Elsewhere,
  limit: Limit,
): Promise<OpenedList> {
  const refused = beside.refusals.length;
  beside.act('list-followed', at);
  const nothing = (why: NotOpened): OpenedList => ({
    ...{ found: null, why, opener },
    at: beside.frame.url === 'about:blank' ? at : beside.frame.url,
  });
  const arrival = await navigate(beside, at, limit);
  if (arrival.how !== 'shown') return nothing('list-elsewhere');
  await settle(beside, limit, calmMs);
  const said = refusalOf(statusOf(beside));
  if (said !== null) return nothing(said);
  if (siteOf(beside.frame.url) !== siteOf(at)) return nothing('list-elsewhere');
  await answerConsent(beside, limit);
  return untilThere(beside, { list, opener, by: { ...opener, at }, refused }, limit);
}

/** What the server said instead of a list; null where it gave a page. */
function refusalOf(status: number | null): NotOpened | null {
  if (status === null || status < 400) return null;
  if (status === 429 || status === 503) return 'too-many-requests';
  if (status >= 500 && status < 600) return 'server-error';
  return status === 401 || status === 403 || status === 999 ? 'refused' : 'list-not-found';
}

function statusOf({ recorder, frame }: OpenPage): number | null {
  return recorder.book.last(frame.loaderId)?.response?.status ?? null;
}

/** What the receipt says of the document that the list was, and how it stands among the pages of the archive. */
interface ListDocument {
  said: NonNullable<PeopleReceipt['document']>;
  page: ArchivePage | null;
}

/** Closes the page beside once all that came to it is handed over. It was never opened where it is `page` itself. */
export async function leaveBeside(
  page: OpenPage,
  beside: OpenPage,
  at: string,
  limit: Limit,
): Promise<ListDocument> {
  const asked = withoutSecrets(at);
  if (beside === page) return { said: { asked, status: null, title: '' }, page: null };
  const exchange = page.recorder.book.last(beside.frame.loaderId);
  const status = exchange?.response?.status ?? null;
  const title = await titleOf(beside, limit);
  await beside.close();
  page.act('list-left', at);
  const said = { asked, status, title };
  if (exchange === undefined || status === null) return { said, page: null };
  return { said, page: { url: exchange.url, title, ts: new Date(exchange.startedAt).toISOString() } };
}

/** Empty where the page does not answer any more: why is told by what ended the walk. */
async function titleOf({ frame }: OpenPage, limit: Limit): Promise<string> {
  try {
    return await limit.within(titleMs).race(frame.ask<string>('document.title'));
  } catch {
    return '';
  }
}
