import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { asScript, find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { aboutConsent, consentAnswers } from './words.ts';

interface Notice {
  text: string;
  /** What was pressed, and its name; null where nothing of the notice may be. */
  answer: { what: string; name: string } | null;
}

/**
 * A notice about cookies is written down and answered with what agrees to least: rejecting, else what is
 * necessary, else closing it. Accepting only where it keeps the page from being read. In the window's picture,
 * which comes before, it is seen as it was.
 */
export async function answerConsent(page: OpenPage, limit: Limit): Promise<StepNote | undefined> {
  const notice = await page.whilePressed(async () => {
    const seen = await limit.race(page.frame.ask<Notice | null>(answerNotice));
    if (seen !== null) page.act('consent-seen', seen.text);
    if (seen === null || seen.answer === null) return seen;
    page.act(`consent-${seen.answer.what}`, seen.answer.name);
    await untilQuiet(page, limit);
    return seen;
  });
  if (notice === null) return { result: 'skipped', reason: 'none-there' };
  if (notice.answer === null) return { reason: 'consent-left' };
  if (!(await limit.race(page.frame.ask<boolean>(noticeIsGone)))) return { reason: 'consent-stays' };
  return undefined;
}

/** Looks where such notices lie: what is fixed to the window, and dialogs. Presses one answer at most. */
const answerNotice = `(() => {
  ${find}
  const about = new RegExp(${JSON.stringify(aboutConsent.source)}, 'i');
  const answers = ${JSON.stringify(consentAnswers.map(({ what }) => what))};
  const named = ${asScript(consentAnswers.map(({ name }) => name))};
  const at = (x, y) => {
    let one = document.elementFromPoint(x, y);
    while (one !== null && own(one, 'shadowRoot') instanceof ShadowRoot) {
      const inside = own(one, 'shadowRoot').elementFromPoint(x, y);
      if (inside === null || inside === one) break;
      one = inside;
    }
    return one;
  };
  const found = new Set(all('[role="dialog"], [role="alertdialog"], [aria-modal="true"], dialog[open]'));
  for (const [x, y] of [[0.5, 0.97], [0.5, 0.85], [0.5, 0.5], [0.12, 0.9], [0.88, 0.9], [0.5, 0.03]])
    for (let one = at(innerWidth * x, innerHeight * y); one !== null; one = upOf(one))
      if (/fixed|sticky/.test(getComputedStyle(one).position) || trait(one, 'role') === 'region') found.add(one);
  const buttonsIn = (notice) => {
    const inside = [];
    const collect = (root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.matches('button, [role="button"], a')) inside.push(one);
        if (own(one, 'shadowRoot') instanceof ShadowRoot) collect(own(one, 'shadowRoot'));
      }
    };
    collect(notice);
    return inside.filter((one) => isShown(one) && !leads(one) && !['aria-pressed', 'aria-checked'].some((name) => trait(one, name) !== null));
  };
  for (const notice of found) {
    if (!isShown(notice)) continue;
    const text = tidy(own(notice, 'innerText') ?? '');
    if (text.length > 6000 || !about.test(text + ' ' + (trait(notice, 'aria-label') ?? ''))) continue;
    const buttons = buttonsIn(notice).map((one) => [one, nameOf(one)]);
    if (!buttons.some(([, name]) => named.some((pattern, n) => answers[n] !== 'close' && pattern.test(name)))) continue;
    kept.notice = notice;
    const blocks = trait(notice, 'aria-modal') === 'true' || [document.documentElement, document.body].some((one) => one !== null && getComputedStyle(one).overflowY === 'hidden');
    for (const [n, pattern] of named.entries()) {
      if (answers[n] === 'accept' && !blocks) continue;
      const button = buttons.find(([, name]) => pattern.test(name));
      if (button === undefined) continue;
      press(button[0]);
      return { text: text.slice(0, 1000), answer: { what: answers[n], name: button[1] } };
    }
    return { text: text.slice(0, 1000), answer: null };
  }
  return null;
})()`;

const noticeIsGone = `(() => { ${find} return kept.notice === undefined || !kept.notice.isConnected || !isShown(kept.notice); })()`;
