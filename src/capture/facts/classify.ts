import type { Outcome } from '../../contract/item.ts';
import { blockedPhrases, captchaPhrases, loginPhrases, tombstonePhrases } from './phrases.ts';

/** What the page said of itself, as `pageFacts` reads it. */
export interface PageFacts {
  url: string;
  title: string;
  canonical: string | null;
  meta: [string, string][];
  jsonLd: string[];
  textLength: number;
  /** The first characters of the visible text. */
  textStart: string;
  /** Password fields that are shown. */
  passwords: number;
  /** Pictures, players and frames that are shown. */
  pictures: number;
  captcha: boolean;
  /** A way to log out, as only somebody who is logged in is shown one. */
  logOut: boolean;
}

export interface Answer {
  asked: string;
  status: number | null;
  /** Bytes of the main document; null where it is not known. */
  bytes: number | null;
}

/** A page with more text than this has content beside whatever phrase is found in it. */
const shortText = 1500;

/**
 * What kind of answer a page is. Conservative: a phrase counts only at the start of a line of a short
 * page, so that an article about deleted posts stays an article.
 */
export function classify(answer: Answer, facts: PageFacts | null): Outcome {
  const byStatus = answer.status === null ? null : statusOutcome(answer.status);
  if (byStatus !== null && byStatus !== 'blocked') return byStatus;
  if (facts === null) return byStatus ?? (answer.bytes === 0 ? 'empty' : 'ok');
  if (facts.textLength <= shortText) {
    if (facts.captcha || says(facts, captchaPhrases)) return 'captcha';
    if (byStatus !== null) return byStatus;
    if (facts.passwords > 0 && (says(facts, loginPhrases) || wasSentToLogin(answer.asked, facts.url)))
      return 'login-wall';
    if (says(facts, loginPhrases) && wasSentToLogin(answer.asked, facts.url)) return 'login-wall';
    if (says(facts, tombstonePhrases)) return 'gone';
    if (says(facts, blockedPhrases)) return 'blocked';
  }
  if (byStatus !== null) return byStatus;
  return facts.textLength === 0 && facts.pictures === 0 ? 'empty' : 'ok';
}

function statusOutcome(status: number): Outcome | null {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 407) return 'login-wall';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server-error';
  if (status >= 400) return 'blocked';
  return status === 204 || status === 205 ? 'empty' : null;
}

function says(facts: PageFacts, phrases: readonly RegExp[]): boolean {
  const lines = [facts.title, ...facts.textStart.split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.some((line) => line.length <= 200 && phrases.some((phrase) => phrase.test(line)));
}

const loginPath =
  /\/(login|log-in|signin|sign-in|masuk|authwall|checkpoint|accounts\/login|i\/flow\/login)([/?.]|$)/i;

function wasSentToLogin(asked: string, reached: string): boolean {
  return loginPath.test(reached) && !loginPath.test(asked);
}
