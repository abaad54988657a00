import { asScript, find } from '../behaviours/find.ts';
import { opens } from '../behaviours/words.ts';
import { inList, readRows } from './rows-of-list.ts';
import { moreBelow } from './says.ts';
import { moreOfList, suggestions, tabs, triesAgain } from './words.ts';

/** One row of a list of people as it is seen now. */
export interface PeopleSeenRow {
  text: string;
  /** Where its links lead, and what they are called. */
  links: { href: string; text: string }[];
  /** What its pictures are called, and what its controls say. */
  pictures: string[];
  controls: string[];
  /** By the page's own word: its place, and how many there are. */
  given: number | null;
  of: number | null;
  /** In CSS pixels: left, top, width, height, within what is pictured. */
  box: [number, number, number, number];
  /** False where it is not seen from its beginning to its end. */
  whole: boolean;
}

/** What is seen of the list after a scroll, once it is drawn. */
export interface PeopleSeen {
  rows: PeopleSeenRow[];
  /** What is pictured, in CSS pixels of the window. */
  clip: { x: number; y: number; width: number; height: number };
  /** How far the scroll went, and how far to scroll next. */
  moved: number;
  step: number;
  /** What comes now is no more of the list. */
  past: boolean;
  /** The page asks to log in, over the rows or in their place. */
  asksLogIn: boolean;
  url: string;
}

/** How long what is seen may take to be drawn, its pictures too, in ms. */
const drawnMs = 1500;
/** How many controls are pressed at once that bring more. */
const together = 3;
/** Of how many elements at its end a list is asked what it says there. */
const lastParts = 100;
/** How often one control is pressed again that has brought more each time. */
const mostTimes = 1000;

/** Scrolls on by so much and reads what is seen then, as soon as it is drawn. */
export function rowsAfter(step: number): string {
  return `(async () => {
    ${find} ${inList} ${readRows}
    const [suggestions, otherTabs] = ${asScript([suggestions, tabs])};
    const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
    const scroller = scrollerNow(), before = scroller.scrollTop;
    if (${step} !== 0) { scroller.scrollBy({ top: ${step}, behavior: 'instant' }); await frame(); await frame(); }
    const view = seenOf(scroller, isDocument(scroller));
    const seenRows = () => rowsOf(scroller).map((one) => [one, boxOf(one)]).filter(([, box]) => box.bottom > view.top + 1 && box.top < view.bottom - 1).sort(([, a], [, b]) => a.top - b.top);
    const isAtEnd = () => scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 8;
    const isHole = (rows) => rows.length > 0 && !isAtEnd() && rows.at(-1)[1].bottom < view.bottom - 24;
    const waitsFor = (rows) => isHole(rows) || rows.some(([one]) => trait(one, 'aria-busy') === 'true' || [...one.querySelectorAll('img')].some((image) => !image.complete && isShown(image)));
    let rows = seenRows();
    const until = performance.now() + (people.patience > 0 ? ${drawnMs} : 100);
    let waited = false;
    while (waitsFor(rows) && performance.now() < until) {
      waited = true;
      await new Promise((done) => {
        const root = scroller.getRootNode();
        const watching = new MutationObserver(() => finish());
        const timer = setTimeout(() => finish(), Math.min(100, until - performance.now()));
        const finish = () => { watching.disconnect(); clearTimeout(timer); root.removeEventListener('load', finish, true); done(null); };
        watching.observe(root, { childList: true, subtree: true, attributes: true });
        root.addEventListener('load', finish, true);
      });
      rows = seenRows();
    }
    // A page that always looks unfinished is not waited for each time.
    if (waited) people.patience += waitsFor(rows) ? -1 : people.patience < 3 ? 1 : 0;
    const moved = scroller.scrollTop - before;
    if (moved > 1) people.hasScrolled = true;
    let cut = Infinity;
    // What is pressed, stands beside another tab, beside the rows or apart from them is no end of these.
    const column = rows.length === 0 ? null : shapeOf(rows.map(([one]) => one)), side = rows.length > 0 && isAside(rows[0][0]);
    const isBesideTab = (one) => {
      for (let up = one, far = 0; up !== null && up !== people.root && far < 3; up = upOf(up), far += 1)
        for (const other of own(up, 'parentElement')?.children ?? [])
          if (other !== up && otherTabs.test(tidy((own(other, 'textContent') ?? '').slice(0, 80))) && isShown(other) && boxOf(other).top < boxOf(up).bottom && boxOf(other).bottom > boxOf(up).top) return true;
      return false;
    };
    const ends = (one, box) => Element.prototype.closest.call(one, '[role="tab"], [role="tablist"], button, [role="button"], a[href]') === null
      && isAside(one) === side && (column === null || (box.left < column.right && box.right > column.left)) && !isBesideTab(one);
    const texts = document.createTreeWalker(people.isPage ? document.body : people.root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null && cut === Infinity; node = texts.nextNode()) {
      const text = tidy(node.data.slice(0, 80));
      if (text === '' || !suggestions.test(text)) continue;
      const parent = own(node, 'parentElement'), box = boxOf(parent);
      if (box.height > 0 && ends(parent, box) && !rows.some(([one]) => one.contains(node))) cut = box.top;
    }
    if (cut < view.bottom) people.past = true; else if (people.past && cut === Infinity) cut = -Infinity;
    const isLogIn = (link) => { try { return /^\\/(?:accounts\\/)?(?:login|log-in|signin|sign-in)(?:\\.php)?(?:\\/|$)/i.test(new URL(trait(link, 'href'), document.baseURI).pathname); } catch { return false; } };
    const number = (one, name) => { const n = Number(trait(one, name)); return Number.isInteger(n) && n > 0 ? n : null; };
    const seen = rows.filter(([, box]) => box.top < cut).map(([one, box]) => {
      const around = Element.prototype.closest.call(one, 'a[href]');
      const links = [...(around === null ? [] : [around]), ...one.querySelectorAll('a[href]')].slice(0, 10);
      // A log-in in the place of a row is nobody.
      if (links.length > 0 && links.every((link) => isLogIn(link))) return null;
      return {
        text: (own(one, 'innerText') ?? '').trim().slice(0, 2000),
        links: links.map((link) => ({ href: String(link.href).slice(0, 2000), text: tidy((own(link, 'innerText') ?? '') || (trait(link, 'aria-label') ?? '')).slice(0, 300) })),
        pictures: [...one.querySelectorAll('[role="img"], img[alt], svg[aria-label]')].map((each) => tidy(trait(each, 'aria-label') ?? trait(each, 'alt') ?? '').slice(0, 200)).filter((text) => text !== '').slice(0, 10),
        controls: [...one.querySelectorAll('button, [role="button"]')].map((each) => tidy(own(each, 'innerText') ?? '').slice(0, 200)).filter((text) => text !== '').slice(0, 10),
        given: number(one, 'aria-posinset'), of: number(one, 'aria-setsize'),
        box: [box.left - view.left, box.top - view.top, box.width, box.height].map(Math.round),
        whole: box.top >= view.top - 1 && box.bottom <= view.bottom + 1,
      };
    }).filter((row) => row !== null && (row.text !== '' || row.links.length > 0));
    const firstCut = seen.filter(({ box, whole }) => !whole && box[1] > 8).map(({ box }) => box[1]);
    // One row stays in sight, by which the next ones are known to follow.
    const height = view.bottom - view.top, end = seen.length > 0 && isHole(rows) ? (rows.at(-1)[1].top > view.top + 40 ? rows.at(-1)[1].top : rows.at(-1)[1].bottom) - view.top : height - 24;
    return {
      rows: seen, clip: { x: view.left, y: view.top, width: view.right - view.left, height },
      moved, step: Math.max(40, Math.min(...firstCut, end)), past: people.past && seen.length === 0 || cut < view.bottom,
      asksLogIn: asksLogIn(rows.map(([one]) => one), rows.length === 0), url: location.href,
    };
  })()`;
}

/** What a list in a dialog says below its rows that it does not show; null where it says nothing of that. */
export const belowRows = `(() => {
  ${find} ${inList}
  const [below] = ${asScript([moreBelow])};
  if (people.isPage) return null;
  for (const one of [...people.root.querySelectorAll('*')].slice(-${lastParts}).reverse()) {
    const text = tidy(own(one, 'innerText') ?? '');
    if (text.length > 60 || !below.test(text) || !isShown(one)) continue;
    if (Element.prototype.closest.call(one, 'a[href], button, [role="button"]') === null) return text;
  }
  return null;
})()`;

/** At the end of what there is: what tells whether there is more, and whether the page says that it is loading. */
export const endOfList = `(() => {
  ${find} ${inList}
  const scroller = scrollerNow();
  const near = (one) => { const box = boxOf(one); return isShown(one) && box.bottom > 0 && box.top < innerHeight + 200; };
  const busy = all('[role="progressbar"], [aria-busy="true"]').some((one) => holds(one) && near(one));
  return { height: scroller.scrollHeight, left: scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop, busy };
})()`;

/**
 * Presses what brings more of the list, or tries again what failed. What stays is pressed again only where something
 * came since. Gives the names.
 */
export const pressMore = `(() => {
  ${find} ${inList}
  const opens = ${asScript([...opens, ...moreOfList])}, again = ${asScript([triesAgain])}[0];
  const names = [], scroller = scrollerNow();
  const length = () => (document.body?.textContent ?? '').length + scroller.scrollHeight;
  for (const one of controls()) {
    if (names.length >= ${together}) break;
    if (!holds(one)) continue;
    const name = nameOf(one);
    if (name.length > 60 || acts.test(name) || !opens.some((pattern) => pattern.test(name)) || !isShown(one)) continue;
    const before = kept.pressed.get(one) ?? { times: 0, length: -1 };
    if (before.times >= ${mostTimes} || (!again.test(name) && length() === before.length)) continue;
    kept.pressed.set(one, { times: before.times + 1, length: length() });
    press(one);
    names.push(name);
  }
  return names;
})()`;

/** Goes up a little and down again: lists that ask for more when they are scrolled ask once more. */
export const nudge = `(async () => {
  ${find} ${inList}
  const scroller = scrollerNow();
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const { scrollTop } = scroller;
  scroller.scrollBy({ top: -200, behavior: 'instant' });
  await frame(); await frame();
  scroller.scrollTo({ top: scrollTop, behavior: 'instant' });
  await frame(); await frame();
})()`;

/** Brings the list to its beginning. */
export const toBeginning = `(async () => {
  ${find} ${inList}
  const scroller = scrollerNow();
  if (!isDocument(scroller)) scroller.scrollIntoView({ block: 'center', behavior: 'instant' });
  scroller.scrollTo({ top: 0, behavior: 'instant' });
  for (let n = 0; n < 2; n += 1) await new Promise((done) => requestAnimationFrame(() => done()));
})()`;
