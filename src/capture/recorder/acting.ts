import { platformOf } from '../../contract/platforms.ts';
import { actsByLastPart, actsByQuery, isActingName } from './acting-names.ts';
import { hasMutation, persistedWithoutName, readOperations } from './graphql.ts';

/** What the gate knows of a request before it is sent. */
export interface AskedRequest {
  url: string;
  method: string;
  /** Empty where there is none, null where it is not text or the browser does not show it. */
  body: string | null;
  /** A page that is shown in the window itself: its address was asked for, and no script of it has run. */
  isPage?: boolean;
  /** As the browser calls what is asked for: `Script`, `Image`, `Fetch`. Without it a call is judged. */
  type?: string;
  /** Where it comes from, as the request says: its origin, or the address before. */
  from?: string | null;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Types of files that a page is made of: their names say what they hold. */
const files = new Set(['Script', 'Stylesheet', 'Font']);
/** Of these a page may ask for one to act. */
const pictures = new Set(['Image', 'Media']);

/** Path words of requests that act, whatever their method: a GET that likes is still a like. Plurals are lists. */
const actingPath =
  /(^|[/_.-])(like|unlike|react|follow|unfollow|subscribe|unsubscribe|upvote|downvote|vote|retweet|repost|favorite|unfavorite|logout|log_?out|signout|sign_?out)([/_.?-]|$)/i;

/** Path words of POST requests that only read. */
const readingPath =
  /(^|[/_.-])(graphql|search|query|queries|lookup|autocomplete|typeahead|suggest|batch_?get|youtubei\/v1\/(browse|next|player|search|guide))([/_.?-]|$)/i;

/** Interfaces whose address alone says that they read; some pack their bodies. */
const readingWhatever = /\/youtubei\/v1\/(browse|next|player|search|guide)$/;

/**
 * Whether a request may be sent by a capture, which reads and never acts. Null lets it pass; else the
 * name of the rule that refuses it. Reads through POST pass where address and body both say so.
 */
export function judgeRequest(asked: AskedRequest): string | null {
  const method = asked.method.toUpperCase();
  if (!URL.canParse(asked.url)) return 'bad-address';
  const url = new URL(asked.url);
  const { pathname, search } = url;
  if (safeMethods.has(method)) {
    if (method !== 'GET') return null;
    if (actingPath.test(pathname) && isCall(pathname)) return 'acting-path';
    if (actsByGet(asked, url)) return 'acting-path';
    return readingPath.test(pathname) && mutates(search.slice(1)) ? 'graphql-mutation' : null;
  }
  if (method !== 'POST') return 'acting-method';
  const last = pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  if (actingPath.test(pathname) || isActingName(last)) return 'acting-path';
  if (executes(url)) return 'acting-call';
  if (!readingPath.test(pathname)) return 'acting-method';
  if (asked.body === null) return readingWhatever.test(pathname) ? null : 'body-not-seen';
  const inAddress = readOperations(search.slice(1));
  const isNamedThere = inAddress.names.length + inAddress.described.length > 0;
  if (mutates(asked.body, isNamedThere) || mutates(search.slice(1))) return 'graphql-mutation';
  return isElsewhere(url, asked.from) && operationWithoutName(asked) !== null ? 'operation-not-named' : null;
}

/**
 * What tells a persisted operation from others that is asked for by its number alone, so that nobody can say what it
 * does; null for any other request. Whether it may be sent is for who knows when it was asked for.
 */
export function operationWithoutName({ url, method, body }: AskedRequest): string | null {
  if (method.toUpperCase() !== 'POST' || body === null || !URL.canParse(url)) return null;
  const { origin, pathname, search } = new URL(url);
  if (!/graphql|gql|quer(y|ies)/i.test(pathname)) return null;
  const { names, described } = readOperations(search.slice(1));
  const isNamed = names.length + described.length > 0 || /\/(graphql|gql|query)\/.+/i.test(pathname);
  const id = isNamed ? null : persistedWithoutName(body);
  return id === null ? null : `${origin}${pathname} ${id}`;
}

/** By the last part of its path, and of a call by its query too. A page that is shown, and what it is made of, may have any name. */
function actsByGet({ isPage, type = 'Fetch' }: AskedRequest, url: URL): boolean {
  if (isPage === true || files.has(type)) return false;
  const isPicture = pictures.has(type);
  return actsByLastPart(url, isPicture) || (!isPicture && type !== 'Document' && actsByQuery(url));
}

/** Asked of a platform by a page that is none of its own. */
function isElsewhere({ hostname }: URL, from: string | null | undefined): boolean {
  const platform = platformOf(hostname);
  const source = URL.parse(from ?? '');
  return platform !== undefined && source !== null && platformOf(source.hostname) !== platform;
}

/** Interfaces that say what they do in the query: `?action=execute` of a persisted operation that changes something. */
function executes({ searchParams }: URL): boolean {
  const action = searchParams.get('action') ?? '';
  return /^exec(ute)?$/i.test(action) || isActingName(action);
}

/** Only calls of an interface are judged by their path when they GET: `/api/like`, not an article about likes. */
function isCall(pathname: string): boolean {
  return /\/(api|ajax|graphql|act|action|i)\//i.test(pathname);
}

/**
 * A GraphQL operation that changes something: `mutation` as an operation, or one without its document whose
 * name says so (`CometUFIFeedbackReactMutation`, `CreateTweet`), or that is given what only these are given.
 */
function mutates(text: string, isNamedElsewhere = false): boolean {
  const { documents, names, changes } = readOperations(text, isNamedElsewhere);
  return changes || documents.some(hasMutation) || names.some(isActingName);
}
