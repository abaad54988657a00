import { acts } from './words.ts';

/**
 * What the behaviours' scripts have in common; each runs in the capture's own world of the page. Pages are known
 * by roles, ARIA and words alone. A page's own names for things (`id`, `action` of a form …) do not stand in the way.
 */
export const find = `
  const own = (one, key) => Reflect.get(Object.getPrototypeOf(one), key, one);
  const boxOf = (one) => own(one, 'getBoundingClientRect').call(one);
  const trait = (one, name) => Element.prototype.getAttribute.call(one, name);
  const roots = () => {
    const found = [document];
    for (let n = 0; n < found.length; n += 1)
      for (const one of found[n].querySelectorAll('*')) if (own(one, 'shadowRoot') instanceof ShadowRoot) found.push(own(one, 'shadowRoot'));
    return found;
  };
  const all = (selector) => roots().flatMap((root) => [...root.querySelectorAll(selector)]);
  const upOf = (one) => own(one, 'parentElement') ?? (one.getRootNode() instanceof ShadowRoot ? one.getRootNode().host : null);
  const isShown = (one) => {
    const box = boxOf(one);
    return box.width > 1 && box.height > 1 && Element.prototype.checkVisibility.call(one, { opacityProperty: true, visibilityProperty: true });
  };
  const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
  const nameOf = (one) => {
    const label = trait(one, 'aria-label');
    if (label !== null && label.trim() !== '') return tidy(label);
    const by = (trait(one, 'aria-labelledby') ?? '').split(/\\s+/).filter(Boolean);
    const named = by.map((id) => one.getRootNode().getElementById?.(id)?.textContent ?? '').join(' ');
    return tidy(named === '' ? (own(one, 'innerText') ?? own(one, 'textContent') ?? '').slice(0, 300) : named);
  };
  const acts = new RegExp(${JSON.stringify(acts.source)}, 'i');
  const maySwitch = (one) =>
    ['aria-pressed', 'aria-checked'].some((name) => trait(one, name) !== null)
    || /^(menu|listbox|true)$/.test(trait(one, 'aria-haspopup') ?? '')
    || trait(one, 'aria-expanded') === 'true' || trait(one, 'aria-disabled') === 'true';
  const leads = (one) => { const link = Element.prototype.closest.call(one, 'a[href]'); return link !== null && !/^(#|javascript:)/i.test(trait(link, 'href')); };
  const sends = (one) => one instanceof HTMLButtonElement && own(one, 'form') !== null && own(one, 'type') !== 'button';
  const controls = () => all('button, [role="button"], summary').filter((one) => !maySwitch(one) && !leads(one) && !sends(one)
    && Element.prototype.closest.call(one, '[contenteditable]') === null && own(one, 'disabled') !== true);
  const press = (one) => HTMLElement.prototype.click.call(one);
  // Where rows are seen of what scrolls, in the window.
  const seenOf = (scroller, isPage) => {
    const outer = isPage ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight } : boxOf(scroller);
    let [top, bottom] = [Math.max(0, outer.top), Math.min(innerHeight, outer.bottom)];
    const [left, right] = [Math.max(0, outer.left), Math.min(innerWidth, outer.right)];
    // What is fixed over the upper or lower edge hides rows.
    if (isPage) for (const x of [0.25, 0.5, 0.75]) for (const y of [1, innerHeight - 2])
      for (let one = document.elementFromPoint(innerWidth * x, y); one !== null; one = upOf(one)) {
        if (!/fixed|sticky/.test(getComputedStyle(one).position)) continue;
        const box = boxOf(one);
        if (box.height > innerHeight / 2) continue;
        if (y === 1) top = Math.max(top, Math.min(box.bottom, innerHeight / 2)); else bottom = Math.min(bottom, Math.max(box.top, innerHeight / 2));
      }
    return { top, bottom, left, right, outer };
  };
  // A log-in that keeps from what is read: it lies over that, or stands in its place. A field beside it keeps from nothing.
  const holdsOneOf = (root, rows) => rows.some((row) => { for (let up = row; up !== null; up = upOf(up)) if (up === root) return true; return false; });
  const liesOver = (field, rows) => {
    for (let up = field; up !== null; up = upOf(up)) {
      const isDialog = /^(alert)?dialog$/.test(trait(up, 'role') ?? '') || trait(up, 'aria-modal') === 'true' || up.matches('dialog[open]');
      const box = boxOf(up), isOver = /fixed|absolute/.test(getComputedStyle(up).position)
        && box.left < innerWidth / 2 && box.right > innerWidth / 2 && box.top < innerHeight / 2 && box.bottom > innerHeight / 2;
      if ((isDialog || isOver) && !holdsOneOf(up, rows)) return true;
    }
    return false;
  };
  const asksLogIn = (rows, isGone) => all('input[type=password]').filter(isShown).some((field) => liesOver(field, rows)
    || (isGone && Element.prototype.closest.call(field, 'header, footer, nav, aside, [role="banner"], [role="contentinfo"], [role="navigation"], [role="complementary"]') === null));
  const kept = (globalThis.jejakKept ??= { pressed: new WeakMap() });
`;

/** Regular expressions as the text of an array, for a script. */
export function asScript(patterns: readonly RegExp[]): string {
  return `[${patterns.map(({ source, flags }) => `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)})`).join()}]`;
}
