import { figures } from './carousel.ts';
import { find } from './find.ts';
import { wholeFilm } from './whole-film.ts';

/** One row as it is seen now. */
export interface SeenRow {
  text: string;
  label: string | null;
  role: string | null;
  /** Its place in the list and how many there are, where the page says so. */
  place: number | null;
  of: number | null;
  links: string[];
  times: string[];
  /** In CSS pixels: left, top, width, height, within what is pictured. */
  box: [number, number, number, number];
  /** Where it begins in all that is scrolled: a row that is seen twice there is one. */
  at: number;
  /** False where it is not seen from its beginning to its end. */
  whole: boolean;
  /** As it stands, where it says that it is a comment; empty for any other, and for what is too long, of which `tooLong` is true. */
  html: string;
  tooLong: boolean;
  /**
   * Which pictures are seen where it shows one of several at a time, and its button would show the next; empty where they
   * had not come. Null for any other.
   */
  behind: string | null;
}

/** What is seen of a list between two scrolls. */
export interface RowsSeen {
  rows: SeenRow[];
  /** What is pictured, in CSS pixels of the window. */
  clip: { x: number; y: number; width: number; height: number };
  /** How far to scroll so that the first row that is not whole begins where one can see it. */
  step: number;
  /** The page asks to log in, over its rows or in their place. */
  asksLogIn: boolean;
}

const prepare = `
  const rowRoles = '[role="article"], [role="listitem"], [role="row"], [aria-posinset]';
  const isRow = (one) => /^(article|listitem|row|)$/.test(trait(one, 'role') ?? '') && isShown(one);
  const scrollerAt = (n) => n === null ? (document.scrollingElement ?? document.documentElement) : kept.panes[n];
`;

/** Whether the page says that it has a list whose rows come and go: a feed, or rows with their place in it. */
export const hasFeed = `(() => {
  ${find} ${prepare}
  return all('[role="feed"]').some(isShown) || all('[aria-posinset]').filter(isRow).length >= 3;
})()`;

/** Finds what scrolls inside the page, for \`rowsSeen\`; gives how many of them are looked at, and how many are not. */
export const findPanes = `(() => {
  ${find}
  const found = all('*').filter((one) => one.scrollHeight > one.clientHeight + 50 && one.clientHeight > innerHeight * 0.3
    && one.clientWidth > innerWidth * 0.25 && /auto|scroll|overlay/.test(getComputedStyle(one).overflowY)
    && one !== document.scrollingElement && one !== document.body);
  kept.panes = found.slice(0, 5);
  return { panes: kept.panes.length, left: found.slice(5).filter(isShown).length };
})()`;

/** @param pane number of the pane that is looked at, null for the page */
export function rowsSeen(pane: number | null): string {
  return `(() => {
    ${find} ${prepare} ${figures} ${wholeFilm}
    const scroller = scrollerAt(${pane}), isPage = ${pane === null};
    const { top, bottom, left, right, outer } = seenOf(scroller, isPage);
    const inside = (one) => isPage ? !(kept.panes ?? []).some((pane) => pane.contains(one)) : scroller.contains(one);
    const listed = all(rowRoles).filter((one) => inside(one) && isRow(one));
    const stacked = () => {
      let [best, most] = [[], 0];
      for (const parent of isPage ? all('body *') : [scroller, ...scroller.querySelectorAll('*')]) {
        if (parent.childElementCount < 3) continue;
        const width = boxOf(parent).width;
        const rows = [...parent.children].map((one) => [one, boxOf(one)]).filter(([, box]) => box.height > 20 && box.width > width * 0.6).sort(([, a], [, b]) => a.top - b.top);
        if (rows.length < 3 || rows.some(([, box], n) => n > 0 && box.top < rows[n - 1][1].bottom - 2)) continue;
        const height = rows.reduce((sum, [, box]) => sum + box.height, 0);
        if (height > most) [best, most] = [rows.map(([one]) => one), height];
      }
      return best;
    };
    const texts = new Map();
    const textOf = (one) => { if (!texts.has(one)) texts.set(one, (own(one, 'innerText') ?? '').trim().slice(0, 20000)); return texts.get(one); };
    const found = (listed.length > 0 ? listed : stacked()).filter((one) => { const box = boxOf(one); return box.bottom > top + 1 && box.top < bottom - 1; });
    const set = new Set(found);
    const isTwice = (one) => { for (let up = upOf(one); up !== null; up = upOf(up)) if (set.has(up) && textOf(up) === textOf(one)) return true; return false; };
    const number = (one, name) => { const n = Number(trait(one, name)); return Number.isInteger(n) && n > 0 ? n : null; };
    const from = scroller.scrollTop - (isPage ? 0 : outer.top);
    // Of X: what stands in the conversation of the page's post after it, up to the heading over others.
    const ownPost = /\\/status\\/(\\d+)/.exec(location.pathname)?.[1], isTalk = (one) => /^(timeline: conversation|(linimasa|garis waktu): percakapan)$/i.test(trait(one, 'aria-label') ?? '');
    const talk = (kept.talk ??= { isPast: false, isOver: false }), answers = new Set();
    for (const region of ownPost === undefined ? [] : all('[aria-label]').filter(isTalk))
      for (const one of region.querySelectorAll('article, h2, [role="heading"]')) {
        if (one.localName !== 'article') { if (talk.isPast && Element.prototype.closest.call(one, 'article') === null) talk.isOver = true; }
        else if ([...one.querySelectorAll('a[href*="/status/"]')].some((link) => link.querySelector('time') !== null && new RegExp('/status/' + ownPost + '$').test(trait(link, 'href')))) talk.isPast = true;
        else if (talk.isPast && !talk.isOver) answers.add(one);
      }
    const isAnswer = (one) => answers.has(one.localName === 'article' ? one : one.querySelector('article'));
    const isComment = (one) => { if (isAnswer(one)) return true; const inner = one.querySelector('[role="comment"], [role="article"], article') ?? one; for (let up = inner; up !== null; up = upOf(up)) if (trait(up, 'role') === 'comment' || /^(comment|repl|komentar|balasan|tanggapan)/i.test(trait(up, 'aria-label') ?? '')) return true; return false; };
    const htmlOf = (one) => { if (!isComment(one)) return { html: '', tooLong: false }; const html = one.outerHTML; return html.length <= 30000 ? { html, tooLong: false } : { html: '', tooLong: true }; };
    const behindOf = (one) => {
      if (one.querySelector('img, video') === null) return null;
      const button = [...one.querySelectorAll('button, [role="button"]')].find((each) => next.test(nameOf(each)) && isShown(each) && !leads(each) && figureOf(each, true) !== null);
      if (button === undefined) return null;
      const figure = figureOf(button, true);
      // What has not come yet is known by nothing.
      const seen = picturesIn(figure).every((each) => each.localName !== 'img' || each.complete) ? seenIn(figure).slice(0, 4000) : '';
      noteBehind(figure, one, textOf(one), seen);
      return seen;
    };
    // Films of rows that are gone when films are played, with whether they ever were whole.
    kept.films ??= new Map();
    for (const film of found.flatMap((one) => [...one.querySelectorAll('video')]).filter((one) => isLarge(one) && one.error === null)) {
      const key = filmKey(film), before = kept.films.get(key), earlier = (kept.filmKeys ??= new WeakMap()).get(film);
      // It has its source only now.
      if (earlier !== key && kept.films.get(earlier)?.src === '') kept.films.delete(earlier);
      kept.filmKeys.set(film, key);
      kept.films.set(key, { src: String(film.currentSrc), isWhole: before?.isWhole === true || isWhole(film) });
    }
    const rows = found.filter((one) => !isTwice(one)).map((one) => {
      const box = boxOf(one);
      const within = (selector, read) => [...(one.matches(selector) ? [one] : []), ...one.querySelectorAll(selector)].map(read).slice(0, 10);
      return {
        text: textOf(one), label: trait(one, 'aria-label'), role: trait(one, 'role'), place: number(one, 'aria-posinset'), of: number(one, 'aria-setsize'),
        links: within('a[href]', (link) => String(link.href).slice(0, 2000)), times: within('time[datetime]', (time) => trait(time, 'datetime').slice(0, 100)),
        box: [box.left - left, box.top - top, box.width, box.height].map(Math.round), at: Math.round(box.top + from),
        whole: box.top >= top - 1 && box.bottom <= bottom + 1, ...htmlOf(one), behind: behindOf(one),
      };
    }).filter(({ text, links }) => text !== '' || links.length > 0);
    if (found.length > 0) kept.hadRows = true;
    const cut = rows.filter(({ box, whole }) => !whole && box[1] > 8).map(({ box }) => box[1]);
    const height = bottom - top;
    return {
      rows, clip: { x: left, y: top, width: right - left, height },
      step: Math.max(40, cut.length > 0 ? Math.min(...cut) : height - 24),
      asksLogIn: asksLogIn(found, kept.hadRows === true && found.length === 0),
    };
  })()`;
}

/** Scrolls on; gives how far that went, and the height of all there is to scroll. */
export function scrollOn(pane: number | null, step: number): string {
  return `(async () => {
    ${find} ${prepare}
    const scroller = scrollerAt(${pane}), before = scroller.scrollTop;
    scroller.scrollBy({ top: ${step}, behavior: 'instant' });
    for (let n = 0; n < 2; n += 1) await new Promise((done) => requestAnimationFrame(() => done()));
    return scroller.scrollTop - before;
  })()`;
}

/** At the end of the list: what tells whether there is more of it, and whether the page says that it is loading. */
export function endOf(pane: number | null): string {
  return `(() => {
    ${find} ${prepare}
    const busy = all('[role="progressbar"], [aria-busy="true"]').some((one) => { const box = boxOf(one); return isShown(one) && box.bottom > 0 && box.top < innerHeight + 200; });
    return { height: scrollerAt(${pane}).scrollHeight, busy };
  })()`;
}

/** Resolves when the document changes, at the latest after so many ms. */
export function untilChanged(ms: number): string {
  return `new Promise((done) => {
    const watching = new MutationObserver(() => finish());
    const timer = setTimeout(() => finish(), ${ms});
    const finish = () => { watching.disconnect(); clearTimeout(timer); done(null); };
    watching.observe(document, { childList: true, subtree: true, attributes: true });
    for (const one of document.querySelectorAll('*')) if (one.shadowRoot !== null && one.shadowRoot !== undefined) watching.observe?.(one.shadowRoot, { childList: true, subtree: true });
  })`;
}

/** Brings a list to its beginning, and a pane to where it is seen. */
export function toTop(pane: number | null): string {
  return `(async () => {
    ${find} ${prepare}
    const scroller = scrollerAt(${pane});
    if (${pane !== null}) scroller.scrollIntoView({ block: 'center', behavior: 'instant' });
    scroller.scrollTo({ top: 0, behavior: 'instant' });
    for (let n = 0; n < 2; n += 1) await new Promise((done) => requestAnimationFrame(() => done()));
  })()`;
}
