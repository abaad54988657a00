/** What scrolls the list, in a page: for scripts that have `find` before it. */
export const inList = `
  const people = kept.people;
  const holds = (one) => { if (people.isPage) return true; for (let up = one; up !== null; up = upOf(up)) if (up === people.root) return true; return false; };
  const scrolls = (one) => /auto|scroll|overlay/.test(getComputedStyle(one).overflowY) && one.clientHeight > 100 && one.clientWidth > 150;
  const sizeOf = (one) => one.clientHeight * one.clientWidth;
  const findScroller = () => {
    const page = document.scrollingElement ?? document.documentElement;
    if (people.isPage && page.scrollHeight > page.clientHeight + 50) return page;
    const found = all('*').filter((one) => holds(one) && scrolls(one) && one !== page && one !== document.body).sort((a, b) => sizeOf(b) - sizeOf(a));
    return (people.isPage ? found.find((one) => one.scrollHeight > one.clientHeight + 50) : found[0]) ?? (people.isPage ? page : people.root);
  };
  const scrollerNow = () => {
    if (people.scroller === null || !people.scroller.isConnected || !people.hasScrolled) people.scroller = findScroller();
    return people.scroller;
  };
  const isDocument = (scroller) => scroller === document.scrollingElement || scroller === document.documentElement;
`;

/** What the rows of the list are, in a page: for scripts that have `find` and `inList` before it. */
export const readRows = `
  const rowRoles = '[role="listitem"], [role="row"], [role="article"], [aria-posinset], li';
  const isRow = (one) => /^(listitem|row|article|option|)$/.test(trait(one, 'role') ?? '') && isShown(one);
  const hostOf = (one) => { const host = Element.prototype.closest.call(own(one, 'parentElement') ?? one, '[role="list"], [role="feed"], [role="table"], [role="grid"], [role="listbox"], ul, ol'); return host ?? own(one, 'parentElement'); };
  const hasPerson = (one) => one.matches('a[href]') || one.querySelector('a[href]') !== null || Element.prototype.closest.call(one, 'a[href]') !== null || /(^|\\s)@[\\w.]{2,}/.test(own(one, 'innerText') ?? '');
  // A page may have its people in several lists, admins, friends, new ones: in one column, with rows as high.
  const aside = 'nav, aside, footer, header, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="banner"], [role="menu"], [role="menubar"], [role="tablist"]';
  const isAside = (one) => Element.prototype.closest.call(one, aside) !== null;
  const middle = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
  const shapeOf = (rows) => { const boxes = rows.map(boxOf); return { left: middle(boxes.map((box) => box.left)), right: middle(boxes.map((box) => box.right)), height: middle(boxes.map((box) => box.height)) }; };
  const isAlike = (a, b) => Math.abs(a.left - b.left) < 24 && Math.abs(a.right - b.right) < 24 && a.height < 2 * b.height && b.height < 2 * a.height;
  const withAlike = (best, others) => {
    const shape = shapeOf(best), side = isAside(best[0]);
    const nested = (one) => best.some((row) => row.contains(one) || one.contains(row));
    return [...best, ...others.filter((rows) => rows.length > 0 && rows !== best && isAside(rows[0]) === side && isAlike(shapeOf(rows), shape) && !nested(rows[0])).flat()];
  };
  const listed = () => {
    const groups = new Map();
    const found = new Set(all(rowRoles).filter((one) => holds(one) && isRow(one) && hasPerson(one)));
    const area = (one) => boxOf(one).height * boxOf(one).width;
    // What is filled by rows is the list of a part, and no row.
    const isPart = (one) => [...one.querySelectorAll(rowRoles)].reduce((sum, each) => sum + (found.has(each) ? area(each) : 0), 0) > area(one) / 2;
    for (const one of found) {
      if (isPart(one)) continue;
      const host = hostOf(one);
      const group = groups.get(host) ?? { rows: [], size: 0 };
      group.rows.push(one);
      group.size += area(one);
      groups.set(host, group);
    }
    if (people.host === null || !people.host.isConnected || !groups.has(people.host)) {
      const [best] = [...groups].sort(([, a], [, b]) => b.size - a.size);
      if (best === undefined) return [];
      people.host = best[0];
    }
    return withAlike(groups.get(people.host).rows, [...groups.values()].map(({ rows }) => rows));
  };
  const stackIn = (parent) => {
    const width = boxOf(parent).width;
    const rows = [...parent.children].map((one) => [one, boxOf(one)]).filter(([one, box]) => box.height > 20 && box.height < innerHeight * 0.7 && box.width > width * 0.6 && hasPerson(one)).sort(([, a], [, b]) => a.top - b.top);
    return rows.some(([, box], n) => n > 0 && box.top < rows[n - 1][1].bottom - 2) ? [] : rows;
  };
  // Parts of one list are built alike, each with its rows in the same place.
  const withCousins = (rows) => {
    const above = own(own(people.stack, 'parentElement') ?? people.stack, 'parentElement');
    const cousins = above === null || !holds(above) ? [] : [...above.children].flatMap((one) => [...one.children]).filter((one) => one !== people.stack && isShown(one));
    return withAlike(rows, cousins.map((one) => stackIn(one).map(([row]) => row)));
  };
  const stacked = (scroller) => {
    if (people.stack?.isConnected === true) {
      const rows = stackIn(people.stack);
      if (rows.length > 1) return withCousins(rows.map(([one]) => one));
    }
    let [best, most] = [[], 0];
    for (const parent of [scroller, ...scroller.querySelectorAll('*')]) {
      if (parent.childElementCount < 2) continue;
      const rows = stackIn(parent);
      const height = rows.reduce((sum, [, box]) => sum + box.height, 0);
      if (rows.length > 1 && (rows.length > best.length || (rows.length === best.length && height > most))) [best, most, people.stack] = [rows.map(([one]) => one), height, parent];
    }
    return best.length > 0 ? withCousins(best) : best;
  };
  // Where a list has one row alone nothing tells it but its link.
  const byLinks = (scroller) => {
    const rows = new Set();
    for (const link of [...scroller.querySelectorAll('a[href]')].filter((one) => isShown(one) && leads(one))) {
      let row = link;
      for (let up = own(link, 'parentElement'); up !== null && up !== scroller && up !== people.root && boxOf(up).height < 200; up = own(up, 'parentElement')) row = up;
      rows.add(row);
    }
    return [...rows].filter((one) => ![...rows].some((other) => other !== one && other.contains(one)));
  };
  const rowsOf = (scroller) => {
    const found = listed();
    if (found.length > 0) return found;
    const pile = stacked(scroller);
    return pile.length > 0 ? pile : people.isPage ? [] : byLinks(scroller);
  };
`;
