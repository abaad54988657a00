import type { PeopleListName } from '../../contract/people-list.ts';
import { asScript, find } from '../behaviours/find.ts';
import {
  allTab,
  beginsActing,
  besideReactions,
  closes,
  interactionLists,
  interactions,
  listWords,
  namesAndRest,
  restOf,
  saysWho,
  tabOf,
} from './words.ts';

/** Where a list stands, and every place that may say how long it is. */
export interface Located {
  where: 'page' | 'dialog';
  url: string;
  language: string | null;
  /** The tab that is chosen, where there are tabs. */
  tab: string | null;
  /** Names with a number in them, of the dialog, its heading, or the page around it. */
  says: { where: 'title' | 'tab' | 'page'; text: string }[];
  /** Another tab than that of all was open at first: what led here may have counted that one. */
  switched?: boolean;
}

/** What may be pressed to open a list, or why nothing is. */
export interface Opener {
  name: string;
  /** Where it leads to, where it is a link. */
  href: string | null;
  /** It says that it shows who. */
  shows: boolean;
  /** It leads to all that was done with a post, of which the list is a tab. */
  among: boolean;
  /** It was not pressed: it would have opened in another tab. */
  apart: boolean;
}

/** What led to a list that is another document, and the address that was opened for it. */
export interface LedBy extends Opener {
  at: string;
}

const inList = `
  const inside = (root, one) => { for (let up = one; up !== null; up = upOf(up)) if (up === root) return true; return false; };
  const within = (root, selector) => root === document ? all(selector) : all(selector).filter((one) => inside(root, one));
  const dialogs = () => all('[role="dialog"], [aria-modal="true"], dialog[open]').filter((one) => one !== kept.notice && isShown(one));
  const titlesOf = (dialog) => {
    const by = (trait(dialog, 'aria-labelledby') ?? '').split(/\\s+/).filter(Boolean).map((id) => dialog.getRootNode().getElementById?.(id)?.textContent ?? '');
    const headings = within(dialog, 'h1, h2, h3, [role="heading"]').filter(isShown).slice(0, 3).map((one) => own(one, 'innerText') ?? '');
    return [trait(dialog, 'aria-label') ?? '', by.join(' '), ...headings].map(tidy).filter((text) => text !== '' && text.length < 120);
  };
  const bare = (text) => tidy(text.replace(/[\\d.,()+·•]+(\\s*(k|m|b|rb|jt|juta|ribu))?/gi, ' '));
  const tabsOf = (dialog) => within(dialog, '[role="tab"]').filter(isShown);
  const isChosen = (one) => trait(one, 'aria-selected') === 'true' || /^(page|true)$/.test(trait(one, 'aria-current') ?? '');
`;

/**
 * Whether a control or a number is of the post of the page's address, or of the comment that it names: what stands in
 * another comment, in an article within another, or in another article than the post's own link is of somebody else.
 */
const ofOwn = `
  const addressOfLink = (link) => { try { return new URL(trait(link, 'href'), document.baseURI); } catch { return null; } };
  const linksIn = (root) => [...root.querySelectorAll('a[href]')].map((link) => [link, addressOfLink(link)]).filter(([, url]) => url !== null && url.origin === location.origin);
  const commentIn = (url) => ['reply_comment_id', 'comment_id', 'share_comment_id', 'lc'].map((name) => url.searchParams.get(name)).find((id) => id) ?? /\\/c\\/(?:\\d+\\/r\\/)?(\\d+)(?=\\/|$)/.exec(url.pathname)?.[1] ?? null;
  const postIn = (url) => (/\\/(?:p|reel|reels|tv)\\/[^/]+/.exec(url.pathname)?.[0].replace(/^\\/[a-z]+/, '/p') ?? url.pathname.replace(/\\/c\\/\\d+.*$|\\/$/g, ''))
    + ['story_fbid', 'fbid', 'v', 'id'].map((name) => url.searchParams.get(name) ?? '').join(' ').trimEnd();
  const asked = new URL(location.href), ownComment = commentIn(asked), ownPost = postIn(asked);
  const isOwnLink = ([, url]) => postIn(url) === ownPost && commentIn(url) === null && url.hash === '';
  const articles = 'article, [role="article"]';
  const articleOf = (one) => Element.prototype.closest.call(one, articles);
  const commentOf = (one) => {
    const link = Element.prototype.closest.call(one, 'a[href]'), led = link === null ? null : addressOfLink(link);
    if (led !== null && commentIn(led) !== null) return commentIn(led);
    for (let up = one, far = 0; up !== null && far < 10 && !up.matches('main, body, [role="main"], [role="dialog"], [role="feed"]'); up = upOf(up), far += 1) {
      const links = linksIn(up);
      if (links.some(isOwnLink)) return null;
      const found = links.filter(([, url]) => postIn(url) === ownPost && commentIn(url) !== null);
      const ids = new Set(found.map(([, url]) => commentIn(url)));
      if (ids.size > 1) return null;
      // Before the first comment stands what is the post's.
      if (ids.size === 1) return found[0][0].compareDocumentPosition(one) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY) ? [...ids][0] : null;
    }
    return null;
  };
  // 'Tanggapan' over a list may be its reactions.
  const speaks = (one) => trait(one, 'role') === 'comment' || (one.matches(articles) ? /^(comment|repl|komentar|balasan|tanggapan)/i : /^(comment|repl|komentar|balasan)/i).test(trait(one, 'aria-label') ?? '');
  const isComments = (one) => {
    const item = Element.prototype.closest.call(one, articles + ', li, [role="comment"], [role="listitem"]');
    for (let up = item; up !== null; up = upOf(up)) if (speaks(up)) return true;
    const article = articleOf(one), around = article === null ? null : upOf(article);
    return around !== null && articleOf(around) !== null;
  };
  const ownArticles = all(articles).filter((one) => linksIn(one).some((each) => isOwnLink(each) && articleOf(each[0]) === one));
  const isOfPage = (url) => /^\\/p\\//.test(ownPost) && postIn(url) === ownPost && commentIn(url) === ownComment;
  const isOfOwn = (one) => {
    const comment = commentOf(one);
    if (ownComment !== null) return comment === ownComment;
    if (comment !== null || isComments(one)) return false;
    const article = articleOf(one);
    return ownArticles.length === 0 || article === null || ownArticles.some((own) => own === article || own.contains(article) || article.contains(own));
  };
`;

const never = /^(?!)/;

function patterns(list: PeopleListName): string {
  const { shows, counts, titles, paths, headed } = listWords[list];
  const [rest, names] = list === 'reactions' ? [restOf, namesAndRest] : [never, never];
  const all = interactionLists.includes(list) ? interactions : never;
  const own = [shows, counts, titles, paths, headed, rest, names, tabOf[list] ?? never, all];
  const ofPost = list === 'reactions' || list === 'shares';
  return `${ofPost ? ofOwn : 'const isOfOwn = () => true, isOfPage = () => false;'}
    const [shows, counts, titles, paths, headed, rest, names, ownTab, interactions, beginsActing, allTab, closes, saysWho, besideReactions] = ${asScript([...own, beginsActing, allTab, closes, saysWho, besideReactions])};`;
}

/**
 * Looks whether the list is there: in a dialog that is called so, in one that came since something was pressed, or
 * in the page whose address is the list, or that moved on since. Null where it is not.
 *
 * @param by what led to another document: that is the list where it is called so, or where this said that it shows who
 */
export function locate(list: PeopleListName, by: LedBy | null = null): string {
  return `(() => {
    ${find} ${inList} ${patterns(list)}
    const by = ${JSON.stringify(by)}, isAmong = by === null ? kept.isAmong === true : by.among;
    const open = dialogs(), isAddress = paths.test(location.pathname);
    const isNew = (one) => kept.dialogsBefore !== undefined && !kept.dialogsBefore.has(one);
    const isCalled = (one) => titlesOf(one).some((title) => titles.test(title) || titles.test(bare(title)) || counts.test(title));
    // Names may be of whoever wrote it together: what opens by them is the list only where it is called so.
    const isByNames = by === null && kept.isByNames === true, hasAll = (one) => isNew(one) && tabsOf(one).some((tab) => allTab.test(nameOf(tab)));
    const dialog = open.findLast(isCalled) ?? open.findLast(isByNames ? hasAll : isNew) ?? (isAddress ? open.findLast((one) => within(one, 'a[href]').length > 0) : undefined);
    const other = isByNames && dialog === undefined ? open.findLast(isNew) : undefined;
    if (other !== undefined) { kept.people = { root: other, isPage: false, scroller: null, host: null, past: false, patience: 3 }; return null; }
    const moved = !isByNames && kept.addressBefore !== undefined && kept.addressBefore !== location.href;
    const isTab = all('[role="tab"]').some((one) => trait(one, 'aria-selected') === 'true' && ownTab.test(nameOf(one)) && isShown(one));
    // A page of all that was done with a post is a list only by the tab that is chosen.
    const among = tabsOf(document).filter((one) => titles.test(nameOf(one)) || titles.test(bare(nameOf(one))));
    if (dialog === undefined && isAmong && !among.some(isChosen)) return null;
    const isCome = by !== null && !isAmong && ((by.shows && new URL(by.at).pathname === location.pathname) || titlesOf(document.documentElement).some((title) => titles.test(title) || titles.test(bare(title)) || counts.test(title)));
    if (dialog === undefined && !isAddress && !moved && !isTab && !isCome && !isAmong) return null;
    const root = dialog ?? document;
    kept.people = { root, isPage: dialog === undefined, scroller: null, host: null, past: false, patience: 3 };
    const tabs = dialog === undefined ? (isAmong ? among : []) : tabsOf(dialog);
    const chosen = tabs.find(isChosen);
    const says = [];
    for (const title of dialog === undefined ? [] : titlesOf(dialog)) says.push({ where: 'title', text: title });
    if (chosen !== undefined && (tabs.length === 1 || allTab.test(nameOf(chosen)) || counts.test(nameOf(chosen)))) says.push({ where: 'tab', text: nameOf(chosen) });
    const leaves = all('a, span, div, p, h1, h2, h3, button, strong').filter((one) => one.childElementCount <= 2 && !(dialog !== undefined && inside(dialog, one)));
    for (const one of leaves) {
      const text = tidy((own(one, 'textContent') ?? '').slice(0, 80));
      if (!counts.test(text) || !isShown(one) || !isOfOwn(one)) continue;
      says.push({ where: 'page', text });
      break;
    }
    // The heading of the list may say exactly what is rounded elsewhere.
    const heading = dialog !== undefined ? undefined : all('h1, h2, h3, h4, [role="heading"]').find((one) => isShown(one) && isOfOwn(one) && headed.test(tidy(own(one, 'innerText') ?? '')));
    if (heading !== undefined) says.push({ where: 'page', text: tidy(own(heading, 'innerText')) });
    return {
      where: dialog === undefined ? 'page' : 'dialog', url: location.href, language: document.documentElement.lang || null,
      tab: chosen === undefined ? null : nameOf(chosen), says,
    };
  })()`;
}

/**
 * Chooses the tab of the list on a page of all that was done with a post. Gives its name; null where there is none, or
 * it is chosen.
 */
export function chooseTab(list: PeopleListName): string {
  return `(() => {
    ${find} ${inList} ${patterns(list)}
    const one = tabsOf(document).find((tab) => titles.test(nameOf(tab)) || titles.test(bare(nameOf(tab))));
    if (one === undefined || isChosen(one) || trait(one, 'aria-selected') === null || trait(one, 'aria-pressed') !== null) return null;
    press(one);
    return nameOf(one);
  })()`;
}

/** Whether the page asks to log in where the list should be. */
export const asksForLogIn = `(() => { ${find} return asksLogIn([], true); })()`;

/** Chooses the tab that has all, where another one is chosen. Gives its name; null where nothing was to be done. */
export function chooseAll(list: PeopleListName): string {
  return `(() => {
    ${find} ${inList} ${patterns(list)}
    if (kept.people?.isPage !== false) return null;
    const tabs = tabsOf(kept.people.root);
    const one = tabs.find((tab) => allTab.test(nameOf(tab)));
    if (one === undefined || trait(one, 'aria-selected') !== 'false') return null;
    press(one);
    return nameOf(one);
  })()`;
}

/**
 * Presses what opens the list, where there is such a thing: a link whose address is the list of what is shown here,
 * a control that says that it shows who, a number with what it counts. Never what has a state or begins with a verb
 * of acting. Gives what was pressed; null where there is nothing.
 */
export function pressOpener(list: PeopleListName): string {
  return `(() => {
    ${find} ${inList} ${patterns(list)}
    const isLeft = (one) => maySwitch(one) || sends(one) || own(one, 'disabled') === true
      || Element.prototype.closest.call(one, '[contenteditable], [aria-pressed]') !== null || one.querySelector('[aria-pressed], input, textarea') !== null;
    const linkOf = (one) => Element.prototype.closest.call(one, 'a[href]');
    const addressOf = (one) => { const link = linkOf(one); try { return link === null ? null : new URL(trait(link, 'href'), document.baseURI); } catch { return null; } };
    const here = location.pathname.replace(/\\/$/, '');
    // Above a post names are of who wrote it. Beside them pictures of reactions stand, or what they stand in is called so; a button called so acts.
    const areOfReactions = (one) => {
      if (Element.prototype.closest.call(one, 'header, h1, h2, h3, h4, h5, h6, [role="heading"]') !== null) return false;
      const isOfControl = (each) => { const control = Element.prototype.closest.call(each, 'button, [role="button"], a[href]'); return control !== null && control !== one; };
      const follows = (a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !a.contains(b);
      const says = (each) => { const name = tidy(trait(each, 'aria-label') ?? trait(each, 'alt') ?? ''); return shows.test(name) || counts.test(name) || (besideReactions.test(name) && !isOfControl(each)); };
      for (let up = upOf(one), far = 0; up !== null && far < 3 && !up.matches('article, [role="article"], main, [role="main"], [role="dialog"], body'); up = upOf(up), far += 1) {
        if (up.querySelector('time, h1, h2, h3, h4, h5, h6, [role="heading"]') !== null) return false;
        // Below the words of the post stands what is said of it.
        const words = [...up.querySelectorAll('p, [dir="auto"]')].filter((each) => follows(one, each) && tidy(own(each, 'innerText') ?? '') !== '');
        if ([up, ...up.querySelectorAll('[aria-label], img[alt]')].some((each) => each !== one && says(each) && !words.some((text) => follows(text, each)))) return true;
      }
      return false;
    };
    const rankOf = (one, name) => {
      if (beginsActing.test(name)) return null;
      const address = addressOf(one);
      const isList = address !== null && address.origin === location.origin && paths.test(address.pathname);
      if (isList && (address.pathname.startsWith(here + '/') || isOfPage(address))) return 0;
      if (shows.test(name)) return 1;
      if (counts.test(name)) return 2;
      if (names.test(name)) return areOfReactions(one) ? 2.5 : null;
      if (rest.test(name) && saysWho.test(tidy(own(upOf(one) ?? one, 'innerText') ?? ''))) return 2;
      if (interactions.test(name) && address !== null) return 5;
      if (ownTab.test(name) && trait(one, 'role') === 'tab' && trait(one, 'aria-selected') !== 'true') return 4;
      return isList && (titles.test(name) || titles.test(bare(name))) && Element.prototype.closest.call(one, 'main, [role="main"]') !== null ? 3 : null;
    };
    const top = dialogs().filter((one) => within(one, '[role="article"], article').length > 0).at(-1);
    const look = (root) => within(root, 'a[href], button, [role="button"], [role="link"], [role="tab"]').filter((one) => isShown(one) && !isLeft(one))
      .map((one) => [one, nameOf(one)]).filter(([, name]) => name.length < 160).map(([one, name]) => [one, name, rankOf(one, name)]).filter(([one, , rank]) => rank !== null && isOfOwn(one));
    let found = top === undefined ? [] : look(top);
    if (found.length === 0) found = look(document);
    const [best] = found.sort(([, , a], [, , b]) => a - b);
    if (best === undefined) return null;
    const [one, name] = best;
    kept.dialogsBefore = new Set(dialogs());
    kept.addressBefore = location.href;
    kept.lengthBefore = history.length;
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    const href = addressOf(one)?.href ?? null, link = linkOf(one);
    const among = interactions.test(name), apart = link !== null && trait(link, 'target') === '_blank';
    kept.isAmong = among;
    kept.isByNames = best[2] === 2.5;
    if (!apart) press(one);
    return { name, href, shows: shows.test(name), among, apart };
  })()`;
}

/** Presses what closes the dialog of the list. Gives its name; null where there is no such thing. */
export function pressClose(list: PeopleListName): string {
  return `(() => {
    ${find} ${inList} ${patterns(list)}
    if (kept.people?.isPage !== false) return null;
    const one = within(kept.people.root, 'button, [role="button"], a').find((each) => isShown(each) && !leads(each) && closes.test(nameOf(each)));
    if (one === undefined) return null;
    press(one);
    return nameOf(one);
  })()`;
}

/** Whether the list still lies over the page. */
export const liesOver = `(() => { ${find} return kept.people?.isPage === false && kept.people.root.isConnected && isShown(kept.people.root); })()`;

/** Goes back where the list is the page itself and what was pressed brought its address. True where it did. */
export const goesBack = `(() => {
  ${find}
  if (kept.people?.isPage !== true || kept.addressBefore === undefined || kept.addressBefore === location.href) return false;
  const steps = history.length - kept.lengthBefore;
  if (steps > 0) history.go(-steps);
  return steps > 0;
})()`;

/** Whether the page has the address again that it had before the list was asked for. */
export const isBack = `(() => { ${find} return location.href === kept.addressBefore; })()`;
