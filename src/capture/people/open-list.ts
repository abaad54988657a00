import type { PeopleListName } from '../../contract/people-list.ts';
import { untilQuiet } from '../behaviours/quiet.ts';
import { untilChanged } from '../behaviours/rows-in-page.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import {
  chooseAll,
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
  | { found: null; why: 'list-not-found' | 'list-elsewhere'; opener: Opener | null; at: string };

/** How long a list may take to come after it was asked for, in ms. */
const comesMs = 15_000;

/** Finds the list where it is open, or opens it; of a dialog with tabs the one that has all. */
export async function openList(page: OpenPage, list: PeopleListName, limit: Limit): Promise<OpenedList> {
  const look = () => limit.race(page.frame.ask<Located | null>(locate(list)));
  const open = await look();
  if (open !== null) return { found: await withAll(page, list, open, limit), opener: null };
  const refused = page.refusals.length;
  const opener = await limit.race(page.frame.ask<Opener | null>(pressOpener(list)));
  if (opener === null) return { found: null, why: 'list-not-found', opener, at: page.frame.url };
  page.act('list-opened', opener.name);
  const patience = limit.within(comesMs);
  for (;;) {
    await untilQuiet(page, limit);
    const found = await look();
    if (found !== null) return { found: await withAll(page, list, found, limit), opener };
    // A list with an address of its own is another document, and this capture is of one.
    const left = page.refusals.slice(refused).find(({ reason }) => reason === 'page-stays');
    if (left !== undefined) return { found: null, why: 'list-elsewhere', opener, at: left.url };
    if (patience.msLeft() === 0) return { found: null, why: 'list-not-found', opener, at: page.frame.url };
    await limit.race(page.frame.ask(untilChanged(Math.min(1000, Math.ceil(patience.msLeft())))));
  }
}

async function withAll(page: OpenPage, list: PeopleListName, found: Located, limit: Limit): Promise<Located> {
  const chosen = await limit.race(page.frame.ask<string | null>(chooseAll(list)));
  if (chosen === null) return found;
  page.act('tab-chosen', chosen);
  await untilQuiet(page, limit);
  return (await limit.race(page.frame.ask<Located | null>(locate(list)))) ?? found;
}

/** Closes the dialog of a list, so that the page is seen again. True where nothing of the list lies over it. */
export async function closeList(page: OpenPage, list: PeopleListName, limit: Limit): Promise<boolean> {
  const isThere = () => limit.race(page.frame.ask<boolean>(liesOver));
  if (!(await isThere())) return true;
  const name = await limit.race(page.frame.ask<string | null>(pressClose(list)));
  if (name !== null) {
    page.act('list-closed', name);
    await untilQuiet(page, limit);
    if (!(await isThere())) return true;
  }
  const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
  for (const type of ['keyDown', 'keyUp'] as const)
    await limit.race(page.session.send('Input.dispatchKeyEvent', { type, ...key }));
  page.act('list-closed', 'Escape');
  await untilQuiet(page, limit);
  return !(await isThere());
}
