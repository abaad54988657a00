import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { asScript, find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { asksLogInBy, closesPrompt } from './words.ts';

interface Prompt {
  text: string;
  /** The name of what was pressed to close it; null where it has nothing of that. */
  closed: string | null;
}

/** What came of one: `left` where nothing in it closes it, `stays` where it is there after that was pressed. */
type Came = 'none' | 'left' | 'stays' | 'gone';

/** How many are closed, one under the other. */
const most = 3;

/**
 * A log-in that lies over the page and offers to be closed is written down and closed: who is not logged in reads what
 * is behind it. Nothing else in it is pressed. In the window's picture, which comes before, it is seen as it was.
 */
export async function closePrompts(page: OpenPage, limit: Limit): Promise<StepNote | undefined> {
  for (let count = 0; count < most; count += 1) {
    const came = await closePrompt(page, limit);
    if (came === 'none') return count === 0 ? { result: 'skipped', reason: 'none-there' } : undefined;
    if (came !== 'gone') return { reason: `prompt-${came}` };
  }
  return undefined;
}

/** Closes one that came meanwhile. True where it is gone. */
export async function closedPrompt(page: OpenPage, limit: Limit): Promise<boolean> {
  return (await closePrompt(page, limit)) === 'gone';
}

/** Closes one where one is there. */
export async function closePrompt(page: OpenPage, limit: Limit): Promise<Came> {
  return page.whilePressed(async () => {
    const asked = page.frame.ask<Prompt | null>(pressClose(Date.now() + limit.msLeft()));
    const prompt = await inTime(page, asked, limit);
    if (prompt === null) return 'none';
    page.act('log-in-prompt-seen', prompt.text);
    if (prompt.closed === null) return 'left';
    let isGone = false;
    try {
      await untilQuiet(page, limit);
      isGone = await limit.race(page.frame.ask<boolean>(promptIsGone));
    } finally {
      page.act(isGone ? 'log-in-prompt-closed' : 'log-in-prompt-pressed', prompt.closed);
    }
    return isGone ? 'gone' : 'stays';
  });
}

/**
 * Writes down one that lies over the page once that was read, and presses nothing. True for one that was not left there
 * before.
 */
export async function noteLatePrompt(page: OpenPage, limit: Limit): Promise<boolean> {
  const prompt = await limit.race(page.frame.ask<Prompt | null>(pressClose(null)));
  const isKnown = page.actions.some(
    ({ what, detail }) => what === 'log-in-prompt-seen' && detail === prompt?.text,
  );
  const wasClosed = page.actions.some(({ what }) => what === 'log-in-prompt-closed');
  if (prompt === null || (isKnown && !wasClosed)) return false;
  page.act('log-in-prompt-seen', prompt.text);
  return true;
}

/** What was pressed in time is written down though the answer of a busy page comes later. */
async function inTime(page: OpenPage, asked: Promise<Prompt | null>, limit: Limit): Promise<Prompt | null> {
  try {
    return await limit.race(asked);
  } catch (error) {
    void page.whilePressed(async () => {
      const [late] = await Promise.allSettled([asked]);
      if (late.status === 'rejected' || late.value === null) return;
      page.act('log-in-prompt-seen', late.value.text);
      if (late.value.closed !== null) page.act('log-in-prompt-pressed', late.value.closed);
    });
    throw error;
  }
}

/**
 * What lies over the middle of the window and asks to log in: a field for a password, or a way to it under its own name
 * and few words else. A list of people or of posts is none, nor is what shows a picture, whatever stands beside it;
 * nor what holds the list of people that is gone down.
 *
 * @param until when nothing is pressed any more, as `Date.now` counts: a busy page runs this late; null where nothing is
 * pressed at all
 */
const pressClose = (until: number | null): string => `(() => {
  ${find}
  const [asks, closes] = ${asScript([asksLogInBy, closesPrompt])};
  const inside = (one, selector) => {
    const found = [];
    const collect = (root) => {
      for (const each of root.querySelectorAll('*')) {
        if (each.matches(selector)) found.push(each);
        if (own(each, 'shadowRoot') instanceof ShadowRoot) collect(own(each, 'shadowRoot'));
      }
    };
    collect(one);
    return found.filter(isShown);
  };
  const found = new Set(all('[role="dialog"], [role="alertdialog"], [aria-modal="true"], dialog[open]'));
  for (let one = document.elementFromPoint(innerWidth / 2, innerHeight / 2); one !== null; one = upOf(one))
    if (getComputedStyle(one).position === 'fixed') found.add(one);
  const named = (one) => {
    const name = nameOf(one);
    if (name !== '') return name;
    const [mark] = one.querySelectorAll('[aria-label], [title], img[alt]');
    return mark === undefined ? tidy(own(one, 'textContent') ?? '') : tidy(trait(mark, 'aria-label') ?? trait(mark, 'title') ?? trait(mark, 'alt') ?? '');
  };
  for (const prompt of found) {
    if (!isShown(prompt) || (kept.people?.isPage === false && holdsOneOf(prompt, [kept.people.root]))) continue;
    const text = tidy(own(prompt, 'innerText') ?? '');
    if (text.length > 1500 || inside(prompt, 'main, [role="main"], article, [role="article"], [role="feed"], [role="list"], [role="listitem"], [role="tablist"], li').length > 0) continue;
    // A viewer of pictures or stories has a way to log in as well.
    if (inside(prompt, 'img, video, canvas').some((one) => boxOf(one).width >= 250 && boxOf(one).height >= 250)) continue;
    const isForm = inside(prompt, 'input[type=password]').length > 0;
    if (!isForm && (text.length > 600 || !inside(prompt, 'a, button, [role="button"]').some((one) => asks.test(nameOf(one))))) continue;
    const said = text.slice(0, 300);
    const close = inside(prompt, 'button, [role="button"], a').find((one) => !leads(one) && !sends(one) && !maySwitch(one) && closes.test(named(one)));
    if (close === undefined || ${until === null}) return { text: said, closed: null };
    if (Date.now() > ${until ?? 0}) return null;
    kept.prompt = prompt;
    const closed = named(close).slice(0, 100);
    press(close);
    return { text: said, closed };
  }
  return null;
})()`;

const promptIsGone = `(() => { ${find} return kept.prompt === undefined || !kept.prompt.isConnected || !isShown(kept.prompt); })()`;
