import { config, words } from './config.mjs';
import { button, make, tell } from './dom.mjs';

/** No list ever has more rows than this in the document. */
const most = 12;
const beyond = 200;

/**
 * A list that has only the rows near the window in the document and uses their elements again for others.
 *
 * `draw(row, redraw, insert)` gives what stands in a row, `load(cursor)` an answer as `ask` gives it. `pane` is
 * what scrolls, null where the page does.
 */
export function showList({
  pane,
  role,
  rowRole,
  label,
  estimate,
  draw,
  load,
  total,
  more = 'scroll',
  moreLabel,
}) {
  const host = make('div', { class: 'list', role, 'aria-label': label });
  const foot = make('div');
  const rows = [];
  const heights = [];
  const shown = new Map();
  const spare = [];
  let [cursor, isLoading, isEnded, isOver, says] = [null, false, false, false, total];

  const heightOf = (n) => heights[n] ?? estimate;
  const place = () => {
    let top = 0;
    for (let n = 0; n < rows.length; n += 1) {
      const one = shown.get(n);
      if (one !== undefined) one.style.transform = `translateY(${top}px)`;
      top += heightOf(n);
    }
    host.style.height = `${top}px`;
  };
  const near = () => {
    const box = host.getBoundingClientRect();
    const view = pane?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const [from, to] = [view.top - box.top - beyond, view.bottom - box.top + beyond];
    const wanted = [];
    for (let n = 0, top = 0; n < rows.length && top < to && wanted.length < most; n += 1) {
      top += heightOf(n);
      if (top > from) wanted.push(n);
    }
    return wanted;
  };
  const fill = (n) => {
    const one = shown.get(n);
    one.replaceChildren(
      ...draw(
        rows[n],
        () => redraw(n),
        (added) => insert(n + 1, added),
      ),
    );
    heights[n] = one.offsetHeight;
  };
  const redraw = (n) => {
    if (shown.has(n)) fill(n);
    show();
  };
  const insert = (at, added) => {
    for (const one of shown.values()) give(one);
    shown.clear();
    rows.splice(at, 0, ...added);
    heights.splice(at, 0, ...added.map(() => undefined));
    show();
  };
  const give = (one) => {
    one.remove();
    spare.push(one);
  };
  const show = () => {
    if (isOver) return;
    for (let tries = 0; tries < 4; tries += 1) {
      const wanted = new Set(near());
      for (const [n, one] of shown) if (!wanted.has(n)) give(one), shown.delete(n);
      const added = [...wanted].filter((n) => !shown.has(n));
      for (const n of added) {
        const one = spare.pop() ?? make('div', { class: 'row', role: rowRole });
        one.setAttribute('aria-posinset', String(n + 1));
        one.setAttribute('aria-setsize', says === undefined ? '-1' : String(says));
        host.append(one);
        shown.set(n, one);
        fill(n);
      }
      place();
      if (added.length === 0) break;
    }
    if (more === 'scroll' && Math.max(-1, ...shown.keys()) >= rows.length - 3) void next();
  };
  const next = async () => {
    if (isLoading || isEnded || isOver) return;
    isLoading = true;
    foot.replaceChildren(make('div', { role: 'progressbar', 'aria-label': words.loading }, words.loading));
    const answer = await load(cursor);
    isLoading = false;
    foot.replaceChildren();
    if (isOver || answer.how === 'ended') return;
    if (answer.how === 'expired') {
      cursor = null;
      return next();
    }
    if (answer.how === 'failed') return fail();
    rows.push(...answer.data.rows);
    cursor = answer.data.next;
    isEnded = cursor === null;
    if (more === 'button' && !isEnded) foot.append(button(moreLabel ?? words.moreComments, pressMore));
    show();
  };
  const pressMore = () => {
    tell('more');
    void next();
  };
  const fail = () => {
    if (config.again === 'itself') return setTimeout(next, 300);
    foot.append(
      make('p', { role: 'alert' }, words.failed),
      button(words.again, () => void next()),
    );
  };

  let isAsked = false;
  (pane ?? window).addEventListener('scroll', () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      show();
    });
  });
  addEventListener('resize', () => show());
  void next();
  return { host, foot, end: () => (isOver = true) };
}
