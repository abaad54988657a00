/**
 * What runs inside the page, in a world of its own that the page's scripts cannot see or change. Each is
 * the text of an expression; arguments are put in as JSON.
 */

const nextFrame = `const frame = () => new Promise((done) => requestAnimationFrame(() => done()));`;

/** An element's own property: a form's fields stand in the way of it under their names, `id` or `style` too. */
const ownProperty = `const own = (one, key) => Reflect.get(Object.getPrototypeOf(one), key, one);
  const boxOf = (one) => own(one, 'getBoundingClientRect').call(one);`;

/** Elements that scroll by themselves and take a good part of the window, the largest first. */
const innerScrollers = `const allScrollers = () => [...document.querySelectorAll('body *')]
  .filter((one) => one.scrollHeight > one.clientHeight + 50 && one.clientHeight > innerHeight * 0.3 && one.clientWidth > innerWidth * 0.25
    && /auto|scroll|overlay/.test(getComputedStyle(one).overflowY))
  .sort((a, b) => b.clientHeight * b.clientWidth - a.clientHeight * a.clientWidth);
  const scrollers = () => allScrollers().slice(0, 5);
  const leftOut = () => allScrollers().slice(5).filter((one) => Element.prototype.checkVisibility.call(one, { opacityProperty: true, visibilityProperty: true })).length;`;

/** Whether the page has as much as one element. */
export const hasDocument = 'document.documentElement !== null';

/** Waits until the page has drawn what it has to draw. */
export const drawn = `(async () => { ${nextFrame} await frame(); await frame(); })()`;

/** Notes what text is taken out of the page, for `hasLost`: lists that show a part of their rows alone take out the others. */
const noteLost = `const lost = (globalThis.jejakLost ??= new Set());
  const note = (records) => {
    for (const { removedNodes } of records) for (const one of removedNodes) {
      const text = (one.textContent ?? '').trim();
      if (text.length >= 15 && lost.size < 500) lost.add(text.slice(0, 200));
    }
  };
  const watching = new MutationObserver(note);
  watching.observe(document, { childList: true, subtree: true });`;

/** Whether rows that were seen on the way down are gone again: three texts at least that stand nowhere any more. */
export const hasLost = `(() => {
  const lost = [...(globalThis.jejakLost ?? [])];
  if (lost.length < 3) return false;
  const text = document.documentElement.textContent;
  return lost.filter((one) => !text.includes(one)).length >= 3;
})()`;

/**
 * Scrolls down a window at a time, a frame each, so that what waits to be seen is seen; first the page,
 * then what scrolls inside it. Gives the height that was reached, how often it scrolled, and how many things that scroll
 * inside were left as they are.
 */
export function scrollDown(limitMs: number): string {
  return `(async () => {
    ${nextFrame} ${innerScrollers} ${noteLost}
    const until = performance.now() + ${limitMs};
    const root = document.scrollingElement ?? document.documentElement;
    let moves = 0;
    const down = async (one, height) => {
      for (;;) {
        const before = one.scrollTop;
        one.scrollBy({ top: height(), behavior: 'instant' });
        if (one.scrollTop <= before + 1) return true;
        moves += 1;
        await frame();
        if (performance.now() > until) return false;
      }
    };
    let ended = await down(root, () => innerHeight);
    const inner = scrollers();
    for (const one of inner) ended = (await down(one, () => one.clientHeight)) && ended;
    note(watching.takeRecords());
    watching.disconnect();
    return { moves, ended, inner: inner.length, left: leftOut(), height: root.scrollHeight + inner.reduce((sum, one) => sum + one.scrollHeight, 0) };
  })()`;
}

/** The height of all that can be scrolled, as `scrollDown` counts it. */
export const scrollHeight = `(() => {
  ${innerScrollers}
  const root = document.scrollingElement ?? document.documentElement;
  return root.scrollHeight + scrollers().reduce((sum, one) => sum + one.scrollHeight, 0);
})()`;

export const scrollBack = `(async () => {
  ${nextFrame} ${innerScrollers}
  for (const one of scrollers()) one.scrollTo({ top: 0, behavior: 'instant' });
  scrollTo({ top: 0, left: 0, behavior: 'instant' });
  await frame(); await frame();
})()`;

/**
 * Makes the page fit for one long picture: what is fixed to the window and would lie across the picture
 * is hidden, what sticks stays at its own place, what scrolls inside is opened out. Gives what it did.
 */
export const flatten = `(async () => {
  ${nextFrame} ${innerScrollers} ${ownProperty}
  const done = [];
  const name = (one) => {
    const id = own(one, 'id');
    const tag = own(one, 'tagName').toLowerCase() + (id === '' ? '' : '#' + id) + [...own(one, 'classList')].slice(0, 2).map((c) => '.' + c).join('');
    const box = boxOf(one);
    return tag + ' ' + Math.round(box.width) + '×' + Math.round(box.height) + ' @' + Math.round(box.left) + ',' + Math.round(box.top);
  };
  const set = (one, css) => { for (const [key, value] of Object.entries(css)) own(one, 'style').setProperty(key, value, 'important'); };
  const words = document.body === null ? 0 : document.body.innerText.length;
  const inner = scrollers();
  const long = document.documentElement.scrollHeight > innerHeight + 1 || inner.length > 0;
  if (long) {
    for (const one of document.querySelectorAll('body *')) {
      const style = getComputedStyle(one);
      if (style.position === 'sticky') { done.push(['unstuck', name(one)]); set(one, { position: 'relative', inset: 'auto' }); }
      if (style.position !== 'fixed' || style.visibility === 'hidden' || style.display === 'none') continue;
      const box = boxOf(one);
      if (box.width === 0 || box.height === 0) continue;
      if (words > 0 && own(one, 'innerText')?.length > words / 2) continue;
      done.push(['hidden', name(one)]);
      set(one, { visibility: 'hidden', transition: 'none' });
    }
    for (const one of inner) {
      done.push(['opened-out', name(one)]);
      set(one, { height: one.scrollHeight + 'px', 'max-height': 'none', overflow: 'visible', flex: 'none' });
      if (getComputedStyle(one).position === 'fixed') set(one, { position: 'absolute' });
      for (let up = own(one, 'parentElement'); up !== null; up = own(up, 'parentElement')) {
        set(up, { height: 'auto', 'max-height': 'none', overflow: 'visible' });
        if (getComputedStyle(up).position === 'fixed') set(up, { position: 'absolute' });
      }
    }
  }
  await frame(); await frame();
  return done;
})()`;

/** The rendered document as HTML, open shadow roots as declarative ones. */
export const serialise = `(() => {
  const roots = [];
  const collect = (at) => { for (const one of at.querySelectorAll(':not(form)')) if (one.shadowRoot !== null) { roots.push(one.shadowRoot); collect(one.shadowRoot); } };
  collect(document);
  const type = document.doctype === null ? '' : new XMLSerializer().serializeToString(document.doctype) + '\\n';
  const root = document.documentElement;
  if (root === null) return type;
  if (typeof root.getHTML !== 'function' || roots.length === 0) return type + root.outerHTML;
  const shell = root.cloneNode(false).outerHTML;
  const end = shell.lastIndexOf('</');
  return type + shell.slice(0, end) + root.getHTML({ shadowRoots: roots }) + shell.slice(end);
})()`;

/** The text that a reader sees in one document, open shadow roots included. */
export const visibleText = `(() => {
  ${ownProperty}
  if (document.body === null) return document.documentElement?.textContent ?? '';
  const parts = [document.body.innerText];
  const collect = (at) => {
    for (const one of at.querySelectorAll(':not(form)')) {
      if (one.shadowRoot === null) continue;
      for (const child of one.shadowRoot.children) {
        const words = own(child, 'innerText');
        if (words !== undefined && !/^(style|script)$/i.test(own(child, 'tagName'))) parts.push(words);
      }
      collect(one.shadowRoot);
    }
  };
  collect(document);
  return parts.map((part) => part.trim()).filter((part) => part !== '').join('\\n\\n');
})()`;

/** What tests are known by: reCAPTCHA, hCaptcha, Turnstile, DataDome, Arkose, PerimeterX, AWS, and that of TikTok. */
const tests = [
  '.g-recaptcha, .h-captcha, .cf-turnstile, #challenge-form, #captcha, #px-captcha, awswaf-captcha',
  'iframe[src*="captcha" i], iframe[src*="challenges.cloudflare"], iframe[src*="arkoselabs"]',
  '[id^="captcha-verify"], [class*="captcha-verify"], [id^="captcha_verify"], [class*="captcha_verify"]',
  '[id^="captcha_container"], [id^="captcha-container"], [id*="secsdk-captcha"], [class*="secsdk-captcha"]',
].join(', ');
/** A test over a page has no more words than this. */
const mostOfTest = 600;

/** What the page says of itself, and what tells a wall from content. */
export const pageFacts = `(() => {
  const shown = (one) => { const box = one.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const text = document.body?.innerText ?? '';
  const lines = (one) => (one.innerText ?? '').split('\\n').map((line) => line.trim()).filter((line) => line !== '');
  const spoken = 'article, [role=article], [role=comment], [itemprop~=comment], li.comment, ytd-comment-view-model, [data-e2e^=comment]';
  const saidIn = (one) => {
    const all = lines(one);
    // A notice in the place of a post stands there by itself; who says something has a name.
    if (all.length <= 2) return [];
    const heads = [...one.querySelectorAll('h1, h2')].flatMap(lines);
    return all.filter((line) => !heads.includes(line));
  };
  const said = [...document.querySelectorAll(spoken)].filter((one) => !one.parentElement?.closest(spoken));
  const isSeen = (one) => shown(one) && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // What lies over the page keeps from it; a field beside what somebody says, or in its form for an answer, keeps from nothing.
  const over = (one) => {
    for (let up = one; up !== null; up = up.parentElement) {
      const box = up.getBoundingClientRect();
      if (up.matches('[role=dialog], [aria-modal=true], dialog[open]')) return up;
      if (/fixed|absolute/.test(getComputedStyle(up).position) && box.left < innerWidth / 2 && box.right > innerWidth / 2 && box.top < innerHeight / 2 && box.bottom > innerHeight / 2) return up;
    }
    return null;
  };
  const isBeside = (one) => over(one) === null && said.some((each) => !each.contains(one) && isSeen(each) && each.innerText.trim().length >= 40);
  const isOfForm = (one) => [...(one.closest('form')?.querySelectorAll('textarea, input:not([type]), input[type=text], input[type=email]') ?? [])].some(shown);
  const passwords = [...document.querySelectorAll('input[type=password]')].filter(shown);
  const pictures = [...document.querySelectorAll('img,video,audio,canvas,svg,object,embed,iframe')].filter(shown);
  const widgets = [...document.querySelectorAll('${tests}')];
  const isTest = (one) => isSeen(one) && one.closest('.grecaptcha-badge') === null && !isBeside(one) && !isOfForm(one);
  // A whole page may be laid out like that; what keeps from it has few words of its own.
  const keepsFrom = (one) => { const above = over(one); return above !== null && (above.innerText ?? '').trim().length <= ${mostOfTest}; };
  return {
    url: location.href,
    title: document.title,
    canonical: document.querySelector('link[rel~="canonical" i]')?.href ?? null,
    meta: [...document.querySelectorAll('meta[content]')].flatMap((one) => {
      const key = one.getAttribute('property') ?? one.getAttribute('name') ?? one.getAttribute('itemprop');
      return key === null ? [] : [[key.slice(0, 200), one.content.slice(0, 4000)]];
    }).slice(0, 200),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20).map((one) => one.textContent.slice(0, 65536)),
    textLength: text.trim().length,
    textStart: text.slice(0, 6000),
    othersWords: text.length > 6000 ? '' : said.flatMap(saidIn).join('\\n').slice(0, 6000),
    passwords: passwords.every(isBeside) ? 0 : passwords.length,
    pictures: pictures.length,
    largePictures: pictures.filter((one) => { const box = one.getBoundingClientRect(); return box.width >= 180 && box.height >= 180; }).length,
    logOut: document.querySelector('a[href*="logout" i], a[href*="log_out" i], a[href*="sign_out" i], a[href*="signout" i], form[action*="logout" i], form[action*="sign_out" i], form[action*="signout" i]') !== null
      || [...document.querySelectorAll('a, button, [role=button], [role=menuitem]')].slice(0, 5000).some((one) => /^\\s*(log ?out|sign ?out|keluar)\\s*$/i.test(one.textContent)),
    captcha: widgets.some(isTest),
    captchaOver: widgets.some((one) => isTest(one) && keepsFrom(one)),
    captchaThere: widgets.length > 0,
  };
})()`;
