import { BrowserRefusal, type Session } from '../browser/connection.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { scrollDown } from '../page/scripts.ts';
import type { StepNote } from '../step-list.ts';
import { type Pressed, pressOpeners } from './open.ts';
import { untilQuiet } from './quiet.ts';

/** How often what is folded in one frame is opened, and how many frames are looked into. */
const mostRounds = 20;
const mostFrames = 30;
/** How long one frame is scrolled, in ms. */
const scrollMs = 3000;

/**
 * Scrolls the frames of a page to their end and opens what is folded there, in frames of other sites too. Each of
 * them is worked by itself, in a world of its own; what is pressed is among the actions of the record.
 */
export async function openFrames(page: OpenPage, limit: Limit): Promise<StepNote | undefined> {
  const frames = await framesOf(page);
  if (frames.length === 0) return { result: 'skipped', reason: 'none-there' };
  for (const { session, frameId } of frames.slice(0, mostFrames)) {
    if (limit.msLeft() < scrollMs) break;
    const ask = <T>(script: string): Promise<T | null> =>
      inTime(limit, askFrame<T>(session, frameId, script));
    if ((await ask<{ isLarge: boolean }>(whetherLarge))?.isLarge !== true) continue;
    const scrolled = await ask<{ moves: number }>(scrollDown(scrollMs / 2));
    if (scrolled !== null && scrolled.moves > 0) {
      page.act('frame-scrolled', `${scrolled.moves} windows`);
      await untilQuiet(page, limit);
    }
    for (let round = 0; round < mostRounds; round += 1) {
      const names = await page.whilePressed(async () => {
        const pressed = await ask<Pressed>(pressOpeners('document'));
        for (const name of pressed?.names ?? []) page.act('opened-in-frame', name);
        if (pressed !== null && pressed.names.length > 0) await untilQuiet(page, limit);
        return pressed?.moved === true ? [] : (pressed?.names ?? []);
      });
      if (names.length === 0) break;
    }
  }
  return undefined;
}

/** A frame that nobody could read in is left as it is, as is one that is hidden: it draws nothing. */
const whetherLarge = `({ isLarge: innerWidth >= 200 && innerHeight >= 120 && document.visibilityState === 'visible' })`;

/** What a frame does not answer in time is let be. */
async function inTime<T>(limit: Limit, work: Promise<T | null>): Promise<T | null> {
  try {
    return await limit.within(scrollMs).race(work);
  } catch (error) {
    if (!(error instanceof LimitReached) || limit.msLeft() === 0) throw error;
    return null;
  }
}

/** Frames of the same site are in the page's own tree, frames of other sites are targets of their own. */
async function framesOf(page: OpenPage): Promise<{ session: Session; frameId: string }[]> {
  interface Tree {
    frame: { id: string };
    childFrames?: Tree[];
  }
  const flat = (tree: Tree): string[] => [tree.frame.id, ...(tree.childFrames ?? []).flatMap(flat)];
  const found: { session: Session; frameId: string }[] = [];
  for (const [session, info] of [[page.session, null] as const, ...page.targets.sessions]) {
    if (info !== null && info.type !== 'iframe') continue;
    const { frameTree } = await session.send('Page.getFrameTree');
    for (const frameId of flat(frameTree).slice(info === null ? 1 : 0)) found.push({ session, frameId });
  }
  return found;
}

/** Null of a frame that went away, or whose document will not run it. */
async function askFrame<T>(session: Session, frameId: string, script: string): Promise<T | null> {
  try {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId,
      worldName: 'jejak',
    });
    const { result } = await session.send('Runtime.evaluate', {
      ...{ expression: script, contextId: executionContextId, returnByValue: true, awaitPromise: true },
    });
    // What our own script gives, by value.
    return result.type === 'object' && result.subtype !== 'error' ? (result.value as T) : null;
  } catch (error) {
    if (error instanceof BrowserRefusal) return null;
    throw error;
  }
}
