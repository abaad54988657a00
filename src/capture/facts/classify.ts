import type { Outcome } from '../../contract/item.ts';
import {
  blockedPhrases,
  captchaPhrases,
  failurePhrases,
  failureWords,
  loginNotices,
  loginPhrases,
  privatePhrases,
  tombstonePhrases,
  tooManyPhrases,
  tryAgain,
  withoutSite,
} from './phrases.ts';

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
  /** The lines of articles and comments in it, which are what somebody said, not the site; of a short page alone. */
  othersWords?: string;
  /** Password fields that are shown; none where all stand beside what somebody says. */
  passwords: number;
  /** Pictures, players and frames that are shown. */
  pictures: number;
  /** Those of them that are as large as what somebody posts. */
  largePictures?: number;
  /** A test that is shown, by itself: not that of a form for an answer, nor one beside what somebody says. */
  captcha: boolean;
  /** Such a test that lies over the page, whatever stands below it. */
  captchaOver?: boolean;
  /** Such a test anywhere, shown or not. */
  captchaThere?: boolean;
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
 * What kind of answer a page is. Conservative: a phrase counts only as the title or as a whole
 * line of a short page, and not within an article or a comment, so that what people say of deleted posts stays theirs.
 */
export function classify(answer: Answer, facts: PageFacts | null): Outcome {
  const byStatus = answer.status === null ? null : statusOutcome(answer.status);
  if (byStatus !== null && byStatus !== 'blocked') return byStatus;
  if (facts === null) return byStatus ?? (answer.bytes === 0 ? 'empty' : 'ok');
  if (facts.captchaOver === true) return 'captcha';
  if (facts.textLength <= shortText) {
    const isTest = facts.captcha || (byStatus === 'blocked' && facts.captchaThere === true);
    if (isTest || says(facts, captchaPhrases)) return 'captcha';
    if (byStatus !== null) return byStatus;
    if (facts.passwords > 0 && (says(facts, loginPhrases) || wasSentToLogin(answer.asked, facts.url)))
      return 'login-wall';
    if (says(facts, loginNotices)) return 'login-wall';
    if (says(facts, loginPhrases) && wasSentToLogin(answer.asked, facts.url)) return 'login-wall';
    if (says(facts, tooManyPhrases)) return 'rate-limited';
    if (says(facts, privatePhrases)) return 'private';
    if (says(facts, tombstonePhrases)) return 'gone';
    if (says(facts, blockedPhrases)) return 'blocked';
    // Beside what somebody says it is of what else was to come: answers, or another column.
    if ((facts.othersWords ?? '') === '' && saysFailure(facts)) return 'server-error';
  }
  if (byStatus !== null) return byStatus;
  return facts.textLength === 0 && facts.pictures === 0 ? 'empty' : 'ok';
}

function saysFailure(facts: PageFacts): boolean {
  if (says(facts, failurePhrases)) return true;
  // Beside a picture as large as what somebody posts it is of a part of the page alone.
  return (facts.largePictures ?? 0) === 0 && says(facts, failureWords) && says(facts, tryAgain);
}

function statusOutcome(status: number): Outcome | null {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 401 || status === 407) return 'login-wall';
  if (status === 429) return 'rate-limited';
  if (status >= 500 && status < 600) return 'server-error';
  // Of no standard: 999 is what LinkedIn says to whom it does not let in.
  if (status >= 400) return 'blocked';
  return status === 204 || status === 205 ? 'empty' : null;
}

function says(facts: PageFacts, phrases: readonly RegExp[]): boolean {
  const others = linesOf(facts.othersWords ?? '');
  // What a comment says, the site may say as well: each line of theirs takes away one.
  const lines = linesOf(facts.textStart).filter((line) => {
    const at = others.indexOf(line);
    if (at !== -1) others.splice(at, 1);
    return at === -1;
  });
  const title = facts.title.trim();
  return [title, withoutSite(title), ...lines].some(
    (line) => line !== '' && line.length <= 200 && phrases.some((phrase) => phrase.test(line)),
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const loginPath =
  /\/(login|log-in|signin|sign-in|masuk|authwall|checkpoint|accounts\/login|i\/flow\/login)([/?.]|$)/i;

function wasSentToLogin(asked: string, reached: string): boolean {
  return loginPath.test(reached) && !loginPath.test(asked);
}
