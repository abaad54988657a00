import { asScript, find } from '../behaviours/find.ts';
import { storyPath } from './story-address.ts';
import { aboutStories, beginStories, nextStory, storyOf } from './words.ts';

/** A picture or film of a story; not `whole` where not all of it has come. */
export interface ShownMedium {
  kind: 'picture' | 'film';
  url: string;
  whole: boolean;
  /** A background of the page's style: that it has come is not known in the page. */
  isBackground: boolean;
}

/** Which story is shown, and what says whose it is. */
export interface StoryStands {
  /** By what one is told from another; null where no story is shown. */
  key: string | null;
  url: string;
  /** Links that the viewer has above what it shows. */
  above: { href: string; text: string }[];
  /** What it has above as its first line of words, or as a heading; null where that is no name by its length. */
  named: { text: string; isHeading: boolean } | null;
}

/** The story that is shown now. */
export interface StorySeen extends StoryStands {
  text: string;
  times: string[];
  media: ShownMedium[];
  given: number | null;
  of: number | null;
  asksLogIn: boolean;
}

/** How long the pictures of a story may take before it is pictured as it stands, in ms: it may not stay for long. */
const drawnMs = 1000;
/** For how long nothing may change in a viewer without a picture or film before that is all there is, in ms. */
const calmMs = 1500;
/** The same where what it shows is a background, before which a picture may come. */
const backgroundMs = { calm: 400, most: 1000 };
/** How long a viewer that never stops changing is waited for, in ms. */
const changingMs = 4000;

const inStory = `
  const [about, next, begin, placeOf] = ${asScript([aboutStories, nextStory, beginStories, storyOf])};
  const area = (one) => { const box = boxOf(one); return box.width * box.height; };
  const holders = '[role="dialog"], [role="region"], section, [role="group"], [role="main"], main, article, [role="article"]';
  const isCalled = (one) => about.test(trait(one, 'aria-label') ?? '') && isShown(one);
  const namedViewer = () => all(holders).filter(isCalled).sort((a, b) => area(b) - area(a))[0] ?? null;
  const barsIn = (root) => [...root.querySelectorAll('[role="progressbar"]')].filter(isShown);
  // A picture that is a background of the page's style. Whether it has come no element says: the recorder knows it.
  const backgroundOf = (one) => { const [, , url] = /url\\((["']?)(.*?)\\1\\)/.exec(getComputedStyle(one).backgroundImage) ?? []; return url === undefined || url === '' ? null : url; };
  const isPicture = (one) => one.localName === 'img' || one.localName === 'video';
  const backgroundsIn = (root, least) => [root, ...root.querySelectorAll('*')].filter((one) => area(one) > least && !isPicture(one) && backgroundOf(one) !== null && isShown(one));
  const isPane = (root) => root.querySelector('video') !== null || [...root.querySelectorAll('img')].some((one) => area(one) > area(root) / 5) || backgroundsIn(root, area(root) / 5).length > 0 || barsIn(root).length > 1;
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
  const sourceOf = (one) => (isPicture(one) ? String(one.currentSrc || one.src || '') : backgroundOf(one) ?? '').slice(0, 2000);
  const mediaOf = (root) => {
    const found = [...root.querySelectorAll('img, video')].filter((one) => isShown(one) && (one.localName === 'video' || area(one) > area(root) / 10));
    // Behind a picture there is often the same one once more, blurred.
    return found.length > 0 ? found : backgroundsIn(root, area(root) / 10);
  };
  const linksAbove = (viewer) => {
    if (viewer === null) return [];
    const box = boxOf(viewer);
    const links = [...viewer.querySelectorAll('a[href]')].filter((one) => isShown(one) && boxOf(one).top < box.top + box.height / 4);
    return links.map((one) => ({ href: String(one.href).slice(0, 2000), text: nameOf(one).slice(0, 300) })).slice(0, 10);
  };
  // Whose it is may be no link.
  const namedAbove = (viewer) => {
    if (viewer === null) return null;
    const box = boxOf(viewer), isAbove = (one) => isShown(one) && boxOf(one).top < box.top + box.height / 4;
    const never = 'time, button, [role="button"], [role="progressbar"], [role="timer"], [role="textbox"], [contenteditable], textarea, input';
    const firstWords = (root, isHeading) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = own(node, 'parentElement'), text = tidy(node.data);
        if (parent === null || text === '' || !isAbove(parent) || Element.prototype.closest.call(parent, never) !== null) continue;
        return text.length > 80 ? null : { text, isHeading };
      }
      return null;
    };
    const heading = [...viewer.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')].find(isAbove);
    return heading === undefined ? firstWords(viewer, false) : firstWords(heading, true);
  };
  const storyNow = () => {
    const viewer = viewerNow();
    if (viewer === null) return { viewer, key: null, text: '', media: [] };
    const [text, media] = [textOf(viewer), mediaOf(viewer)];
    const key = text === '' && media.length === 0 ? null : JSON.stringify([text, media.map(sourceOf)]);
    return { viewer, key, text, media };
  };
  // Before a picture there is often one in the page itself, blurred or of one colour.
  const isPlaceholder = (one) => !isPicture(one) || (one.localName === 'img' && sourceOf(one).startsWith('data:'));
  const isWholeFilm = ({ buffered, duration, ended }) => ended || (Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2);
  const hasCome = (one) => one.localName === 'video' ? isWholeFilm(one) : isPicture(one) ? one.complete && one.naturalWidth > 0 : true;
  const comesNever = (one) => one.localName === 'video' ? one.error !== null : isPicture(one) && one.complete && one.naturalWidth === 0;
  const mediumOf = (one) => ({ kind: one.localName === 'video' ? 'film' : 'picture', url: sourceOf(one), whole: hasCome(one), isBackground: !isPicture(one) });
  const shownMedia = (media) => media.map(mediumOf).filter(({ url }) => url !== '');
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const tells = ['load', 'error', 'progress', 'loadeddata', 'ended'];
  // True where the document changed, or something of it came or ended, within so many ms. \`look\` is asked at once then.
  const changes = (ms, look = () => undefined) => new Promise((done) => {
    const watched = roots();
    const watching = new MutationObserver(() => finish(true));
    const timer = setTimeout(() => finish(false), ms);
    const tell = () => finish(true);
    const finish = (changed) => {
      watching.disconnect(); clearTimeout(timer);
      for (const root of watched) for (const name of tells) root.removeEventListener(name, tell, true);
      look();
      done(changed);
    };
    for (const root of watched) {
      watching.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
      for (const name of tells) root.addEventListener(name, tell, true);
    }
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

/**
 * What is shown now: once there is a picture or film in the viewer, or nothing changes there any more, and its pictures
 * have come or do not come at once.
 */
export const seeStory = `(async () => {
  ${find} ${inStory}
  const begun = performance.now();
  let now = storyNow();
  const isStories = () => ${storyPath}.test(location.pathname);
  const waits = () => now.media.length > 0 && !now.media.some(isPicture) ? [${backgroundMs.calm}, ${backgroundMs.most}] : [${calmMs}, ${changingMs}];
  while (now.media.every(isPlaceholder) && isStories() && performance.now() < begun + waits()[1]) {
    if (!(await changes(waits()[0]))) break;
    now = storyNow();
  }
  const until = performance.now() + ${drawnMs};
  const isDrawn = (one) => one.localName === 'video' ? one.readyState >= 2 : !isPicture(one) || one.complete;
  while (!now.media.every(isDrawn) && performance.now() < until) {
    await changes(100);
    now = storyNow();
  }
  await frame();
  await frame();
  const { viewer, key, text, media } = storyNow();
  const bars = viewer === null ? [] : barsIn(viewer);
  const said = viewer === null ? null : [viewer, ...viewer.querySelectorAll('[aria-label]')].map((one) => placeOf.exec(trait(one, 'aria-label') ?? '')).find((found) => found !== null) ?? null;
  const begunBars = bars.filter((one) => Number(trait(one, 'aria-valuenow') ?? '0') > 0).length;
  const [given, of] = said !== null ? [Number(said[1]), Number(said[2])] : bars.length > 1 && begunBars > 0 ? [begunBars, bars.length] : [null, null];
  return {
    key, text: viewer === null ? textOf(document.body).slice(0, 1500) : text, given: given > 0 ? given : null, of: of > 0 ? of : null, url: location.href,
    times: viewer === null ? [] : [...viewer.querySelectorAll('time')].map((one) => trait(one, 'datetime') ?? tidy(own(one, 'textContent') ?? '')).slice(0, 5),
    above: linksAbove(viewer), named: namedAbove(viewer), media: shownMedia(media), asksLogIn: asksLogIn(viewer === null ? [] : [viewer], viewer === null),
  };
})()`;

/** Which story is shown at this moment. */
export const standsNow = `(() => {
  ${find} ${inStory}
  const { viewer, key } = storyNow();
  return { key, url: location.href, above: linksAbove(viewer), named: namedAbove(viewer) };
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

/** What came of a story's pictures and films while it was shown; not `same` where another one is shown now. */
export interface Awaited {
  same: boolean;
  media: ShownMedium[];
}

/**
 * Waits until what this story shows has come whole, or will not, or another one is shown.
 *
 * @param what its pictures alone, or its films too
 */
export function untilCome(key: string, what: 'pictures' | 'all', ms: number): string {
  return `(async () => {
    ${find} ${inStory}
    const until = performance.now() + ${ms};
    let media = [];
    const look = () => {
      const now = storyNow();
      if (now.key !== ${JSON.stringify(key)}) return null;
      media = shownMedia(now.media);
      return now.media.filter((one) => ${what === 'all'} || one.localName !== 'video').every((one) => hasCome(one) || comesNever(one));
    };
    for (;;) {
      const isThere = look();
      if (isThere === null || isThere || performance.now() > until) return { same: isThere !== null, media };
      // Where it ends the page goes on before it is asked again.
      await changes(200, look);
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
