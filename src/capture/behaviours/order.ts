import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { asScript, find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { aboutComments, allComments, someComments } from './words.ts';

/**
 * Where a page shows the comments that it thinks matter, and has a menu to show all of them, all are chosen: the menu
 * is opened, and the choice made, by their roles and names. Both are among the actions of the record. A menu that has
 * no such choice is left as it was.
 */
export async function showAllComments(page: OpenPage, limit: Limit): Promise<StepNote | undefined> {
  return page.whilePressed(async () => {
    const opened = await limit.race(page.frame.ask<string | null>(pressOrder));
    if (opened === null) return { result: 'skipped', reason: 'none-there' };
    page.act('order-opened', opened);
    await untilQuiet(page, limit);
    const chosen = await limit.race(page.frame.ask<string | null>(chooseOrder));
    if (chosen === null) {
      const key = { key: 'Escape', code: 'Escape', windowsVirtualKeyCode: 27 };
      for (const type of ['keyDown', 'keyUp'] as const)
        await limit.race(page.session.send('Input.dispatchKeyEvent', { type, ...key }));
      page.act('order-left', 'Escape');
      await untilQuiet(page, limit);
      return { reason: 'some-comments' };
    }
    page.act('order-chosen', chosen);
    await untilQuiet(page, limit);
    return undefined;
  });
}

/**
 * Presses what says that only some comments are shown, where it opens a choice and stands among comments: what holds it
 * holds some too, or where one is written, or says that they follow. A search has an order of that name.
 */
const pressOrder = `(() => {
  ${find}
  const [some, about] = ${asScript([someComments, aboutComments])};
  const ofComments = all('[role="comment"], [role="article"], [role="listitem"], [role="textbox"], [role="feed"], [role="list"], section, h1, h2, h3, h4, [role="heading"], [contenteditable], textarea')
    .filter((one) => trait(one, 'role') === 'comment' || [nameOf(one).slice(0, 60), trait(one, 'placeholder') ?? '', trait(one, 'aria-placeholder') ?? ''].some((name) => about.test(name)));
  const isAmong = (one) => {
    if (/koment|comment/i.test(nameOf(one))) return true;
    for (let up = upOf(one); up !== null && up !== document.body; up = upOf(up)) {
      if (up.matches('nav, header, aside, search, form, [role="search"], [role="navigation"], [role="complementary"], [role="banner"]')) return false;
      if (holdsOneOf(up, ofComments)) return true;
    }
    return false;
  };
  const one = all('button, [role="button"], [role="combobox"]').find((each) => isShown(each) && !leads(each) && !sends(each)
    && trait(each, 'aria-expanded') !== 'true' && trait(each, 'aria-pressed') === null && some.test(nameOf(each)) && isAmong(each));
  if (one === undefined) return null;
  const name = nameOf(one);
  kept.before = new Set(all('[role^="menuitem"], [role="option"], [role="radio"]').filter(isShown));
  press(one);
  return name;
})()`;

/** Of the choices that came since, the one that leaves no comment out. */
const chooseOrder = `(() => {
  ${find}
  const wanted = ${asScript(allComments)};
  const choices = all('[role^="menuitem"], [role="option"], [role="radio"]').filter((one) => isShown(one) && !leads(one) && !kept.before.has(one));
  for (const pattern of wanted) {
    const one = choices.find((each) => pattern.test(nameOf(each)) && !acts.test(nameOf(each)));
    if (one === undefined) continue;
    const name = nameOf(one).slice(0, 200);
    press(one);
    return name;
  }
  return null;
})()`;
