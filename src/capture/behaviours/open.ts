import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { refusalOfPressed } from '../people/trouble.ts';
import type { StepNote } from '../step-list.ts';
import { isOfPanes, scrollToEnd } from '../steps/scroll.ts';
import { asScript, find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { opens, opensOnce } from './words.ts';

/** All of the document, or what is seen now: in the window, or in the pane of this number. */
type Where = 'document' | 'window' | number;

export interface Pressed {
  names: string[];
  /** True where pressing changed the address: what was pressed leads somewhere after all. */
  moved: boolean;
  /** How many there are that were pressed as often as one is, and would bring more still. */
  spent: number;
}

/** How many controls are pressed before the page is given time to answer. */
const together = 20;
/** How often one control is pressed again that has brought more each time. */
const mostTimes = 200;
/** What counts as more, in characters and elements. */
const more = 20;

/**
 * Presses what shows more ("see more", "Lihat 3 balasan", "Lihat komentar lainnya") until there is nothing left
 * of it, or the limit comes. For pages that keep what they show; a list that does not is walked (`rows`).
 */
export async function openAll(page: OpenPage, limit: Limit, limitMs: number): Promise<StepNote | undefined> {
  const work = limit.within(limitMs);
  let [count, isScrolled] = [0, true];
  const moments: number[] = [];
  let panes: StepNote | undefined;
  try {
    for (;;) {
      const pressedAt = Date.now();
      const { names, spent } = await openOnce(page, work, 'document');
      count += names.length;
      if (names.length > 0) {
        moments.push(pressedAt);
        isScrolled = false;
      } else if (isScrolled) {
        if (count === 0) return { result: 'skipped', reason: 'none-there' };
        const refusal = refusalOfPressed(page, moments);
        if (refusal !== null) return { result: 'failed', reason: refusal };
        return spent > 0 ? { result: 'failed', reason: `pressed-enough: ${spent}` } : panes;
      } else {
        const note = await scrollToEnd(page, work, work.msLeft());
        // Panes that were not scrolled end nothing: the page itself was, and may have brought more to press.
        if (note !== undefined && !isOfPanes(note)) return note;
        panes = note;
        isScrolled = true;
      }
    }
  } catch (error) {
    if (error instanceof AddressChanged) return { result: 'failed', reason: 'address-changed' };
    if (error instanceof LimitReached) return { result: 'timed-out', reason: 'limit' };
    throw error;
  }
}

/** Pressing led to another address within the page; what follows would be of another view. */
export class AddressChanged extends Error {}

/**
 * Presses what shows more, a score at most, and waits until that is there. Gives what was pressed; each is among the
 * actions of the record.
 *
 * @throws AddressChanged
 */
export async function openOnce(page: OpenPage, limit: Limit, where: Where): Promise<Pressed> {
  return page.whilePressed(async () => {
    const pressed = await limit.race(page.frame.ask<Pressed>(pressOpeners(where)));
    for (const name of pressed.names) page.act('opened', name);
    if (pressed.moved) throw new AddressChanged();
    if (pressed.names.length > 0) await untilQuiet(page, limit);
    return pressed;
  });
}

/**
 * One that stays after it was pressed is pressed again only where the document has more in it since. The first in
 * the document come first.
 */
export function pressOpeners(where: Where, most = mostTimes): string {
  return `(() => {
    ${find}
    const opens = ${asScript(opens)}, once = ${asScript(opensOnce)};
    const here = location.href;
    const length = () => (document.body?.textContent ?? '').length + document.getElementsByTagName('*').length;
    const isThere = (one) => {
      const box = boxOf(one);
      return ${where === 'document' ? 'true' : 'box.bottom > 0 && box.top < innerHeight'}${typeof where === 'number' ? ` && kept.panes[${where}].contains(one)` : ''};
    };
    const names = [];
    let spent = 0;
    for (const one of controls()) {
      if (names.length >= ${together}) break;
      const name = nameOf(one);
      const isOnce = once.some((pattern) => pattern.test(name));
      if (name.length > 90 || acts.test(name) || (!isOnce && !opens.some((pattern) => pattern.test(name)))) continue;
      if (!one.isConnected || !isShown(one) || !isThere(one)) continue;
      const known = kept.pressed.get(one), before = known?.name === name ? known : { times: 0, length: -Infinity };
      if (before.times >= (isOnce ? 1 : ${most}) || length() < before.length + ${more}) {
        if (!isOnce && before.times >= ${most} && length() >= before.length + ${more}) spent += 1;
        continue;
      }
      kept.pressed.set(one, { times: before.times + 1, length: length(), name });
      press(one);
      names.push(name);
      if (location.href !== here) return { names, moved: true, spent };
    }
    return { names, moved: false, spent };
  })()`;
}
