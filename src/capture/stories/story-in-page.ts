import { asScript, find } from '../behaviours/find.ts';
import { aboutStories, beginStories, nextStory, storyOf } from './words.ts';

/** The story that is shown now. */
export interface StorySeen {
  /** By what one is told from another; null where no story is shown. */
  key: string | null;
  text: string;
  times: string[];
  media: { kind: 'picture' | 'film'; url: string; whole?: boolean }[];
  given: number | null;
  of: number | null;
  url: string;
  asksLogIn: boolean;
}

/** How long the pictures of a story may take to come, in ms, where it stays so long. */
const drawnMs = 3000;

const inStory = `
  const [about, next, begin, placeOf] = ${asScript([aboutStories, nextStory, beginStories, storyOf])};
  const area = (one) => { const box = boxOf(one); return box.width * box.height; };
  const holders = '[role="dialog"], [role="region"], section, [role="group"], [role="main"], main, article, [role="article"]';
  const isCalled = (one) => about.test(trait(one, 'aria-label') ?? '') && isShown(one);
  const namedViewer = () => all(holders).filter(isCalled).sort((a, b) => area(b) - area(a))[0] ?? null;
  const barsIn = (root) => [...root.querySelectorAll('[role="progressbar"]')].filter(isShown);
  const isPane = (root) => root.querySelector('video') !== null || [...root.querySelectorAll('img')].some((one) => area(one) > area(root) / 5) || barsIn(root).length > 1;
  const viewerNow = () => {
    const named = namedViewer();
    if (named !== null) return named;
    const main = all('main, [role="main"], section').filter((one) => isShown(one) && isPane(one)).sort((a, b) => area(b) - area(a))[0];
    return main ?? null;
  };
  const aside = 'time, button, [role="button"], [role="progressbar"], [role="timer"], [role="textbox"], [contenteditable], textarea, input, nav, [role="navigation"], header, [role="banner"], footer';
  const textOf = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const parts = [];
    for (let node = walker.nextNode(); node !== null && parts.length < 400; node = walker.nextNode()) {
      const parent = own(node, 'parentElement'), text = tidy(node.data);
      if (text === '' || parent === null || Element.prototype.closest.call(parent, aside) !== null || !isShown(parent)) continue;
      parts.push(text);
    }
    return parts.join('\\n').slice(0, 4000);
  };
  const sourceOf = (one) => String(one.currentSrc || one.src || '').slice(0, 2000);
  const mediaOf = (root) => [...root.querySelectorAll('img, video')].filter((one) => isShown(one) && (one.localName === 'video' || area(one) > area(root) / 10));
  const storyNow = () => {
    const viewer = viewerNow();
    if (viewer === null) return { viewer, key: null, text: '', media: [] };
    const [text, media] = [textOf(viewer), mediaOf(viewer)];
    const key = text === '' && media.length === 0 ? null : JSON.stringify([text, media.map(sourceOf)]);
    return { viewer, key, text, media };
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const changes = (ms) => new Promise((done) => {
    const watching = new MutationObserver(() => finish());
    const timer = setTimeout(() => finish(), ms);
    const finish = () => { watching.disconnect(); clearTimeout(timer); document.removeEventListener('load', finish, true); done(null); };
    for (const root of roots()) watching.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    document.addEventListener('load', finish, true);
  });
`;

/**
 * Whether the page shows stories one after another: it is no page to scroll, and holds what is called so, or several bars
 * that say how far one is. On a platform whose address says so the address is enough.
 */
export function showsStories(isKnown: boolean): string {
  return `(() => {
    ${find} ${inStory}
    const page = document.scrollingElement ?? document.documentElement;
    if (page.scrollHeight > innerHeight * 1.5) return false;
    const viewer = viewerNow();
    return ${isKnown} || (viewer !== null && (isCalled(viewer) || barsIn(viewer).length > 1));
  })()`;
}

/** What is shown now, once its pictures are there or it has given way. */
export const seeStory = `(async () => {
  ${find} ${inStory}
  const until = performance.now() + ${drawnMs};
  let now = storyNow();
  const isDrawn = (one) => one.localName === 'video' ? one.readyState >= 2 : one.complete;
  while (!now.media.every(isDrawn) && performance.now() < until) {
    await changes(100);
    now = storyNow();
  }
  await frame();
  await frame();
  const { viewer, key, text, media } = storyNow();
  const bars = viewer === null ? [] : barsIn(viewer);
  const said = viewer === null ? null : [viewer, ...viewer.querySelectorAll('[aria-label]')].map((one) => placeOf.exec(trait(one, 'aria-label') ?? '')).find((found) => found !== null) ?? null;
  const begun = bars.filter((one) => Number(trait(one, 'aria-valuenow') ?? '0') > 0).length;
  const [given, of] = said !== null ? [Number(said[1]), Number(said[2])] : bars.length > 1 && begun > 0 ? [begun, bars.length] : [null, null];
  const isWhole = ({ buffered, duration }) => Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2;
  return {
    key, text: viewer === null ? textOf(document.body).slice(0, 1500) : text, given: given > 0 ? given : null, of: of > 0 ? of : null, url: location.href,
    times: viewer === null ? [] : [...viewer.querySelectorAll('time')].map((one) => trait(one, 'datetime') ?? tidy(own(one, 'textContent') ?? '')).slice(0, 5),
    media: media.map((one) => one.localName === 'video' ? { kind: 'film', url: sourceOf(one), whole: one.ended || isWhole(one) } : { kind: 'picture', url: sourceOf(one) }).filter((one) => one.url !== ''),
    asksLogIn: asksLogIn(viewer === null ? [] : [viewer], viewer === null),
  };
})()`;

/** Waits until another story is shown than this one, or none, or the time is up. True where it is another. */
export function untilOther(key: string, ms: number): string {
  return `(async () => {
    ${find} ${inStory}
    const until = performance.now() + ${ms}, here = location.href;
    while (performance.now() < until) {
      if (storyNow().key !== ${JSON.stringify(key)} || location.href !== here) return true;
      await changes(Math.max(1, Math.min(250, until - performance.now())));
    }
    return false;
  })()`;
}

/** Waits until the films of this story have come whole or have ended, or another one is shown. */
export function untilFilmed(key: string, ms: number): string {
  return `(async () => {
    ${find} ${inStory}
    const until = performance.now() + ${ms};
    const isWhole = ({ buffered, duration, ended }) => ended || (Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2);
    for (;;) {
      const now = storyNow(), films = now.media.filter((one) => one.localName === 'video');
      if (now.key !== ${JSON.stringify(key)} || films.every((one) => isWhole(one) || one.error !== null)) return films.every(isWhole);
      if (performance.now() > until) return false;
      await changes(200);
    }
  })()`;
}

const pressOne = (which: string) => `(() => {
  ${find} ${inStory}
  const one = controls().find((each) => ${which}.test(nameOf(each)) && !acts.test(nameOf(each)) && isShown(each));
  if (one === undefined) return null;
  press(one);
  return nameOf(one);
})()`;

/** Presses what goes on to the next one. Gives its name; null where there is no such thing. */
export const pressNext = pressOne('next');
/** Presses what shows the first one, where the page asks whether it shall. */
export const pressBegin = pressOne('begin');

/**
 * Where a tap goes on to the next one: the right of what is shown, where nothing lies there that is to be pressed. Null
 * where there is no such place.
 */
export const placeToTap = `(() => {
  ${find} ${inStory}
  const viewer = viewerNow();
  if (viewer === null) return null;
  const box = boxOf(viewer), [x, y] = [box.left + box.width * 0.85, box.top + box.height * 0.5];
  let one = document.elementFromPoint(x, y);
  while (one !== null && own(one, 'shadowRoot') instanceof ShadowRoot) {
    const inside = own(one, 'shadowRoot').elementFromPoint(x, y);
    if (inside === null || inside === one) break;
    one = inside;
  }
  const takes = 'a, button, input, textarea, select, label, [role="button"], [role="link"], [role="menuitem"], [role="textbox"], [contenteditable], [onclick]';
  if (one === null || !holdsOneOf(viewer, [one]) || Element.prototype.closest.call(one, takes) !== null) return null;
  return { x, y };
})()`;
