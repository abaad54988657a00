import { hasMutation, readOperations } from './graphql.ts';

/** What the gate knows of a request before it is sent. */
export interface AskedRequest {
  url: string;
  method: string;
  /** Empty where there is none, null where it is not text or the browser does not show it. */
  body: string | null;
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Path words of requests that act, whatever their method: a GET that likes is still a like. Plurals are lists. */
const actingPath =
  /(^|[/_.-])(like|unlike|react|follow|unfollow|subscribe|unsubscribe|upvote|downvote|vote|retweet|repost|favorite|unfavorite|logout|log_?out|signout|sign_?out)([/_.?-]|$)/i;

/** Names of operations that act: `CreateTweet`, `useCometLikeMutation`. */
const actingName =
  /^(?:[Cc]reate|[Dd]elete|[Uu]pdate|[Ll]ike|[Uu]nlike|[Rr]eact|[Ff]avorite|[Uu]nfavorite|[Ff]ollow|[Uu]nfollow|[Ss]ubscribe|[Vv]ote|[Rr]epost|[Rr]etweet|[Ss]end|[Aa]dd|[Rr]emove|[Bb]lock|[Mm]ute)(?=[A-Z_]|$)|[Mm]utation$/;

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
  const { pathname, search } = new URL(asked.url);
  if (safeMethods.has(method)) {
    if (method !== 'GET') return null;
    if (actingPath.test(pathname) && isCall(pathname)) return 'acting-path';
    return readingPath.test(pathname) && mutates(search.slice(1)) ? 'graphql-mutation' : null;
  }
  if (method !== 'POST') return 'acting-method';
  if (actingPath.test(pathname) || actingName.test(pathname.split('/').at(-1) ?? '')) return 'acting-path';
  if (!readingPath.test(pathname)) return 'acting-method';
  if (asked.body === null) return readingWhatever.test(pathname) ? null : 'body-not-seen';
  return mutates(asked.body) || mutates(search.slice(1)) ? 'graphql-mutation' : null;
}

/** Only calls of an interface are judged by their path when they GET: `/api/like`, not an article about likes. */
function isCall(pathname: string): boolean {
  return /\/(api|ajax|graphql|act|action|i)\//i.test(pathname);
}

/**
 * A GraphQL operation that changes something: `mutation` as an operation, or a persisted one whose
 * name says so (`CometUFIFeedbackReactMutation`, `CreateTweet`).
 */
function mutates(text: string): boolean {
  const { documents, names } = readOperations(text);
  return documents.some(hasMutation) || names.some((name) => actingName.test(name));
}
