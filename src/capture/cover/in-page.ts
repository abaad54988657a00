/** What is looked for, as the page's world gets it. */
export interface Wanted {
  /** Source of an expression; null where no name is known. */
  names: string | null;
  handles: readonly string[];
  nik: string;
  phone: string;
}

/** A place as the page gives it: what it is, left, top, width and height in CSS pixels of the window. */
export type Place = readonly [why: string, x: number, y: number, width: number, height: number];

/**
 * The text of an expression that gives the places of a page (`Place[]`) that a person may want covered, in the page's
 * own world of ours: text that stands there, and pictures within the link or the button that bears an investigator's
 * name, that lead to their page, that are called one's own profile, or that have the name beside them. Nothing of the page is changed. `isAll` is
 * false where there was more than is looked through.
 */
export const findPlaces = ({ names, handles, nik, phone }: Wanted): string => `(() => {
  const own = (one, key) => Reflect.get(Object.getPrototypeOf(one), key, one);
  const boxOf = (one) => own(one, 'getBoundingClientRect').call(one);
  const named = ${names === null ? 'null' : `new RegExp(${JSON.stringify(names)}, 'giu')`};
  const handles = new Set(${JSON.stringify(handles)});
  const sought = [
    ...(named === null ? [] : [['own-name', named]]),
    ['nik', new RegExp(${JSON.stringify(nik)}, 'gu')],
    ['phone', new RegExp(${JSON.stringify(phone)}, 'gu')],
  ];
  const pictures = 'img, svg, canvas, [role="img"], [style*="background-image"]';
  const isPainted = (one) => /url\\(/.test(getComputedStyle(one).backgroundImage);
  const most = 500, mostText = 4_000_000, mostParts = 200;
  // Names and numbers each have room of their own: a page of numbers hides no name.
  const places = { own: [], numbers: [] };
  let isAll = true;
  const seen = new Set();
  const isNamed = (text) => typeof text === 'string' && text !== '' && named !== null && text.length < 2000 && (named.lastIndex = 0, named.test(text));
  /** What sites call the way to one's own page, without a name. */
  const isOnesOwn = (text) => typeof text === 'string' && /^((foto )?profil|akun) (anda|saya|kamu)$|^(your|my) (profile( picture| photo)?|account)$/i.test(text.trim());
  const isShown = (one) => typeof one.checkVisibility !== 'function' || one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const put = (why, { left, top, width, height }, at) => {
    if (width < 2 || height < 2) return;
    const list = why.startsWith('own-') ? places.own : places.numbers;
    const last = list.at(-1);
    const [x, y] = [left + at.x, top + at.y];
    // Parts of one line are one place.
    if (last !== undefined && last[0] === why && Math.abs(last[2] - y) < 3 && Math.abs(last[4] - height) < 6 && x <= last[1] + last[3] + 8 && x + width >= last[1] - 8) {
      const right = Math.max(last[1] + last[3], x + width), bottom = Math.max(last[2] + last[4], y + height);
      last[1] = Math.min(last[1], x); last[2] = Math.min(last[2], y);
      last[3] = right - last[1]; last[4] = bottom - last[2];
    } else if (list.length < most) list.push([why, x, y, width, height]);
    else isAll = false;
  };
  const putPicture = (one, at) => {
    if (seen.has(one)) return;
    seen.add(one);
    const box = boxOf(one);
    if (box.width >= 12 && box.height >= 12 && box.width <= 420 && box.height <= 420 && isShown(one)) put('own-picture', box, at);
  };
  const within = (one, at) => {
    if (one.matches(pictures) || isPainted(one)) putPicture(one, at);
    for (const picture of own(one, 'querySelectorAll').call(one, pictures)) putPicture(picture, at);
    // What a style sheet paints is in no attribute.
    const parts = [...own(one, 'querySelectorAll').call(one, ':not(svg *)')];
    if (parts.length > mostParts) isAll = false;
    for (const part of parts.slice(0, mostParts)) if (isPainted(part)) putPicture(part, at);
  };
  const ending = (href) => { try { return decodeURIComponent(new URL(href, location.href).pathname.split('/').filter(Boolean).at(-1) ?? '').normalize('NFC').replace(/^@/, '').toLowerCase(); } catch { return ''; } };
  /** The pictures of the link or button in which a name was met, or, outside of any, those right beside it. */
  const around = (one, root, at) => {
    const group = own(one, 'closest').call(one, 'a, button, [role="link"], [role="button"], [role="menuitem"], summary');
    if (group !== null) {
      within(group, at);
      const href = own(group, 'tagName').toLowerCase() === 'a' ? group.getAttribute('href') : null;
      if (href !== null && !/^(#|javascript:|$)/i.test(href))
        for (const link of root.querySelectorAll('a[href]')) if (link.getAttribute('href') === href) within(link, at);
      return;
    }
    const length = own(one, 'textContent').trim().length;
    for (let up = own(one, 'parentElement'), steps = 0; up !== null && steps < 2; up = own(up, 'parentElement'), steps += 1) {
      if (own(up, 'textContent').trim().length > length + 24) return;
      const found = own(up, 'querySelectorAll').call(up, pictures);
      if (found.length > 0) { if (found.length < 3) for (const picture of found) putPicture(picture, at); return; }
    }
  };
  const look = (root, at) => {
    const nodes = [], starts = [];
    let text = '', last = null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (text.length >= mostText) { isAll = false; break; }
      const parent = node.parentNode;
      if (/^(script|style|noscript|template|title)$/i.test(parent.nodeName)) continue;
      // What stands in two elements is not one number; a name may be.
      if (last !== null && last !== parent) text += '\\n';
      last = parent;
      starts.push(text.length);
      nodes.push(node);
      text += node.data;
    }
    const at0 = (index) => { let low = 0, high = starts.length - 1; while (low < high) { const mid = (low + high + 1) >> 1; if (starts[mid] <= index) low = mid; else high = mid - 1; } return low; };
    for (const [why, what] of sought) {
      what.lastIndex = 0;
      for (const match of text.matchAll(what)) {
        if (!isAll && (why === 'own-name' ? places.own : places.numbers).length >= most) break;
        const from = at0(match.index), to = at0(match.index + match[0].length - 1);
        const parent = nodes[from].parentElement;
        if (parent === null || !isShown(parent)) continue;
        const range = document.createRange();
        range.setStart(nodes[from], match.index - starts[from]);
        range.setEnd(nodes[to], Math.min(nodes[to].data.length, match.index + match[0].length - starts[to]));
        let shown = false;
        for (const rect of range.getClientRects()) { shown ||= rect.width > 1; put(why, rect, at); }
        if (why === 'own-name' && shown) around(parent, root, at);
      }
    }
    if (named !== null) {
      for (const one of root.querySelectorAll('[alt], [aria-label], [title], input, textarea')) {
        const tag = own(one, 'tagName').toLowerCase();
        const typed = tag === 'input' || tag === 'textarea';
        const said = ['alt', 'aria-label', 'title', 'placeholder'].map((name) => own(one, 'getAttribute').call(one, name));
        if (typed && own(one, 'type') !== 'password') said.push(own(one, 'value'));
        if (!typed && said.some(isOnesOwn) && isShown(one)) within(one, at);
        if (!said.some(isNamed) || !isShown(one)) continue;
        if (typed) put('own-name', boxOf(one), at);
        else within(one, at);
        if (!typed) around(one, root, at);
      }
      for (const link of root.querySelectorAll('a[href]')) if (handles.has(ending(link.getAttribute('href')))) within(link, at);
    }
    for (const one of root.querySelectorAll(':not(form)')) {
      if (one.shadowRoot !== null) look(one.shadowRoot, at);
      if (!/^i?frame$/i.test(own(one, 'tagName'))) continue;
      const inner = one.contentDocument;
      if (inner === null || inner === undefined || inner.documentElement === null) continue;
      const box = boxOf(one);
      if (box.width > 1 && box.height > 1) look(inner, { x: at.x + box.left + one.clientLeft, y: at.y + box.top + one.clientTop });
    }
  };
  look(document, { x: 0, y: 0 });
  return { places: [...places.own, ...places.numbers], isAll, scroll: [scrollX, scrollY] };
})()`;
