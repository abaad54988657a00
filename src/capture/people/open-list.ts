import type { PeopleEnd, PeopleListName } from '../../contract/people-list.ts';
import { untilQuiet } from '../behaviours/quiet.ts';
import { untilChanged } from '../behaviours/rows-in-page.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import {
  asksForLogIn,
  chooseAll,
  chooseTab,
  goesBack,
  isBack,
  type LedBy,
  type Located,
  liesOver,
  locate,
  type Opener,
  pressClose,
  pressOpener,
} from './find-in-page.ts';

/** Where the list is, and what was pressed for it; or why there is none. */
export type OpenedList =
  | { found: Located; opener: Opener | null }
  | { found: null; why: NotOpened; opener: Opener | null; at: string };

/** Why there is no list to go down; of `list-elsewhere` alone it is known where there is one. */
export type NotOpened = Extract<
  PeopleEnd,
  'list-not-found' | 'list-elsewhere' | 'log-in-asked' | 'refused' | 'too-many-requests' | 'server-error'
>;

/** How long a page may take to be again what it was, in ms. */
const backMs = 5000;
/** How long a list may take to come after it was asked for, in ms. */
const comesMs = 15_000;

/**
 * Finds the list where it is open, or opens it; of a dialog with tabs the one that has all. A list that is a document of
 * its own is not opened here, as this page stays what it is: its address is told (`list-elsewhere`).
 */
export async function openList(page: OpenPage, list: PeopleListName, limit: Limit): Promise<OpenedList> {
  const open = await limit.race(page.frame.ask<Located | null>(locate(list)));
  if (open !== null) return { found: await withAll(page, list, open, limit), opener: null };
  const refused = page.refusals.length;
  const opener = await page.whilePressed(async () => {
    const pressed = await limit.race(page.frame.ask<Opener | null>(pressOpener(list)));
    if (pressed !== null && !pressed.apart) await untilQuiet(page, limit);
    return pressed;
  });
  if (opener === null) return { found: null, why: 'list-not-found', opener, at: page.frame.url };
  if (opener.apart && opener.href !== null)
    return { found: null, why: 'list-elsewhere', opener, at: opener.href };
  page.act('list-opened', opener.name);
  return untilThere(page, { list, opener, by: null, refused }, limit);
}

/**
 * Waits until the list is there after it was asked for. Where it is one of several tabs of a page, its tab is chosen.
 *
 * @param by what led here from another document; null where that was within this one
 * @param refused how many requests had been refused before it was asked for
 */
export async function untilThere(
  page: OpenPage,
  asked: { list: PeopleListName; opener: Opener; by: LedBy | null; refused: number },
  limit: Limit,
): Promise<OpenedList> {
  const { list, opener, by, refused } = asked;
  const nothing = (why: NotOpened, at = page.frame.url): OpenedList => ({ found: null, why, opener, at });
  const patience = limit.within(comesMs);
  let isTabChosen = false;
  for (;;) {
    await untilQuiet(page, limit);
    const found = await limit.race(page.frame.ask<Located | null>(locate(list, by)));
    if (found !== null) return { found: await withAll(page, list, found, limit), opener };
    const left = page.refusals
      .slice(refused)
      .find(({ reason, method }) => reason === 'page-stays' && method === 'GET');
    if (left !== undefined) return nothing('list-elsewhere', left.url);
    if (by !== null && (await limit.race(page.frame.ask<boolean>(asksForLogIn))))
      return nothing('log-in-asked');
    if (opener.among && !isTabChosen) {
      const tab = await press(page, chooseTab(list), limit);
      if (tab !== null) {
        isTabChosen = true;
        page.act('tab-chosen', tab);
        continue;
      }
    }
    if (patience.msLeft() === 0) return nothing('list-not-found');
    await limit.race(page.frame.ask(untilChanged(Math.min(1000, Math.ceil(patience.msLeft())))));
  }
}

async function withAll(page: OpenPage, list: PeopleListName, found: Located, limit: Limit): Promise<Located> {
  const chosen = await press(page, chooseAll(list), limit);
  if (chosen === null) return found;
  page.act('tab-chosen', chosen);
  const all = (await limit.race(page.frame.ask<Located | null>(locate(list)))) ?? found;
  return { ...all, switched: true };
}

/** Presses what a script finds, and waits for its answer. Gives its name; null where there is no such thing. */
function press(page: OpenPage, script: string, limit: Limit): Promise<string | null> {
  return page.whilePressed(async () => {
    const name = await limit.race(page.frame.ask<string | null>(script));
    if (name !== null) await untilQuiet(page, limit);
    return name;
  });
}

/** Closes the dialog of a list, so that the page is seen again. True where nothing of the list lies over it. */
export async function closeList(page: OpenPage, list: PeopleListName, limit: Limit): Promise<boolean> {
  const isThere = () => limit.race(page.frame.ask<boolean>(liesOver));
  if (!(await isThere())) return true;
  const name = await press(page, pressClose(list), limit);
  if (name !== null) {
    page.act('list-closed', name);
    if (!(await isThere())) return true;
  }
  const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
  await page.whilePressed(async () => {
    for (const type of ['keyDown', 'keyUp'] as const)
      await limit.race(page.session.send('Input.dispatchKeyEvent', { type, ...key }));
    await untilQuiet(page, limit);
  });
  page.act('list-closed', 'Escape');
  return !(await isThere());
}

/**
 * Goes back from a list to which the page moved on within its document. True where the page is again what it was; there
 * is nothing to go back to where it did not move.
 */
export async function goBack(page: OpenPage, limit: Limit): Promise<boolean> {
  if (!(await limit.race(page.frame.ask<boolean>(goesBack)))) return false;
  page.act('list-left', 'history.back');
  const patience = limit.within(backMs);
  for (;;) {
    await untilQuiet(page, limit);
    if (await limit.race(page.frame.ask<boolean>(isBack))) return true;
    if (patience.msLeft() === 0) return false;
    await limit.race(page.frame.ask(untilChanged(Math.min(1000, Math.ceil(patience.msLeft())))));
  }
}
