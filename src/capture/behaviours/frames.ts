import { BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { drawn, scrollBack, scrollDown } from '../page/scripts.ts';
import { refusalOfPressed, refusalSince } from '../people/trouble.ts';
import { ignoreRefusal } from '../recorder/targets.ts';
import type { StepNote } from '../step-list.ts';
import { type Pressed, pressOpeners } from './open.ts';
import { untilQuiet } from './quiet.ts';

/** How often what is folded in one frame is opened, and how many frames are looked into. */
const mostRounds = 20;
const mostFrames = 30;
/** How long one frame is scrolled, in ms. */
const scrollMs = 3000;

interface Frame {
  session: Session;
  frameId: string;
  /** Of its document: one that waits to be seen has an empty one until then. */
  loaderId: string;
  /** Of its document; of one that has none of its own the page's. */
  url: string;
}
type Measured = Frame & { width: number; height: number };

/** What came of one frame. */
interface Opened {
  isWhole: boolean;
  refusal: string | null;
}

/**
 * Scrolls the frames of a page to their end and opens what is folded there, in frames of other sites too, the largest
 * first. Each of them is worked by itself, in a world of its own; what is pressed is among the actions of the record.
 * What a frame's own site would not give, and frames that may hold content and were not opened to their end, are said.
 */
export async function openFrames(page: OpenPage, limit: Limit): Promise<StepNote | undefined> {
  const frames = await framesOf(page);
  if (frames.length === 0) return { result: 'skipped', reason: 'none-there' };
  let [left, worked] = [0, 0];
  const refusals: string[] = [];
  const known = new Set<string>();
  // One that is scrolled may only then have frames of its own.
  for (let fresh = frames; fresh.length > 0; fresh = await newOnes(page, known)) {
    for (const { loaderId } of fresh) known.add(loaderId);
    for (const frame of await largeOnes(fresh, limit)) {
      const mayBe = worked < mostFrames && limit.msLeft() >= scrollMs;
      worked += 1;
      const opened = mayBe ? await openFrame(page, frame, limit) : { isWhole: false, refusal: null };
      if (opened.refusal !== null) refusals.push(opened.refusal);
      if (!opened.isWhole && mayHoldContent(frame)) left += 1;
    }
    if (worked >= mostFrames) break;
  }
  await limit.race(page.frame.ask(scrollBack));
  const [refusal] = refusals;
  if (refusal !== undefined) return { result: 'failed', reason: refusal };
  return left === 0 ? undefined : { result: 'failed', reason: `frames-left: ${left}` };
}

async function newOnes(page: OpenPage, known: ReadonlySet<string>): Promise<Frame[]> {
  return (await framesOf(page)).filter(({ loaderId }) => !known.has(loaderId));
}

/** Scrolls a frame and opens what is folded in it. */
async function openFrame(page: OpenPage, frame: Measured, limit: Limit): Promise<Opened> {
  const { session, frameId, url } = frame;
  let isWhole = true;
  const ask = async <T>(script: string): Promise<T | null> => {
    const answer = await inTime(limit, askFrame<T>(session, frameId, script));
    if (answer === late) isWhole = false;
    return answer === late ? null : answer;
  };
  const begun = Date.now();
  const moments: number[] = [];
  await bringIntoView(page, frame, limit);
  const scrolled = await ask<{ moves: number; ended: boolean; left: number }>(scrollDown(scrollMs / 2));
  if (scrolled !== null && (!scrolled.ended || scrolled.left > 0)) isWhole = false;
  if (scrolled !== null && scrolled.moves > 0) {
    page.act('frame-scrolled', `${scrolled.moves} windows`);
    await untilQuiet(page, limit);
  }
  for (let round = 0; ; round += 1) {
    const pressedAt = Date.now();
    const pressed = await page.whilePressed(async () => {
      const answer = await ask<Pressed>(pressOpeners('document'));
      for (const name of answer?.names ?? []) page.act('opened-in-frame', name);
      if (answer !== null && answer.names.length > 0) await untilQuiet(page, limit);
      return answer;
    });
    if (pressed === null || pressed.names.length === 0) {
      if (pressed !== null && pressed.spent > 0) isWhole = false;
      break;
    }
    moments.push(pressedAt);
    if (!pressed.moved && round + 1 < mostRounds) continue;
    isWhole = false;
    break;
  }
  const asking = { recorder: page.recorder, frame: { url } };
  // Of an advertisement nobody misses what it asks for by itself.
  const since = mayHoldContent(frame) ? refusalSince(asking, begun) : null;
  return { isWhole, refusal: refusalOfPressed(asking, moments) ?? since?.ends ?? null };
}

/** Those that are seen and in which somebody could read, the largest first. */
async function largeOnes(frames: readonly Frame[], limit: Limit): Promise<Measured[]> {
  const sizes = frames.map(async (frame): Promise<Measured[]> => {
    const size = await inTime(limit, askFrame<Size>(frame.session, frame.frameId, sizeOf));
    if (size === null || size === late || !size.isSeen) return [];
    const { width, height } = size;
    return width >= 200 && height >= 120 ? [{ ...frame, width, height }] : [];
  });
  const found = (await limit.race(Promise.all(sizes))).flat();
  return found.toSorted((a, b) => b.width * b.height - a.width * a.height);
}

interface Size {
  width: number;
  height: number;
  isSeen: boolean;
}
/** A frame that is hidden draws nothing. */
const sizeOf = `({ width: innerWidth, height: innerHeight, isSeen: document.visibilityState === 'visible' })`;

/** Posts, films and comments stand in frames of this size; the sizes in which advertisements are sold are smaller in one way or the other. */
function mayHoldContent({ width, height }: Measured): boolean {
  return width >= 320 && height >= 300;
}

/**
 * A browser draws nothing in a frame of another site that is far from the window: it is brought there, and before it each
 * frame that it stands in.
 */
async function bringIntoView(page: OpenPage, { frameId }: Frame, limit: Limit): Promise<void> {
  const owners: { session: Session; backendNodeId: number }[] = [];
  for (let inner: string | null = frameId; inner !== null && owners.length < mostFrames; ) {
    const owner = await ownerOf(page, inner, limit);
    if (owner === null) break; // Gone: left where it is.
    owners.unshift(owner);
    inner = owner.targetId;
  }
  for (const { session, backendNodeId } of owners)
    await limit.race(ignoreRefusal(session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId })));
  await limit.race(page.frame.ask(drawn));
}

/** The element that a frame stands in, with the session on its document, and which target that is; null for the page's own. */
async function ownerOf(
  page: OpenPage,
  frameId: string,
  limit: Limit,
): Promise<{ session: Session; backendNodeId: number; targetId: string | null } | null> {
  for (const [session, info] of [[page.session, null] as const, ...page.targets.sessions]) {
    if (info !== null && (info.type !== 'iframe' || info.targetId === frameId)) continue;
    try {
      const { backendNodeId } = await limit.race(session.send('DOM.getFrameOwner', { frameId }));
      return { session, backendNodeId, targetId: info?.targetId ?? null };
    } catch (error) {
      if (!(error instanceof BrowserRefusal) && !(error instanceof SessionGone)) throw error; // It stands in another.
    }
  }
  return null;
}

const late = Symbol('late');

/** What a frame does not answer in time is let be. */
async function inTime<T>(limit: Limit, work: Promise<T | null>): Promise<T | null | typeof late> {
  try {
    return await limit.within(scrollMs).race(work);
  } catch (error) {
    if (!(error instanceof LimitReached) || limit.msLeft() === 0) throw error;
    return late;
  }
}

/** Frames of the same site are in the page's own tree, frames of other sites are targets of their own. */
async function framesOf(page: OpenPage): Promise<Frame[]> {
  interface Tree {
    frame: { id: string; loaderId: string; url: string };
    childFrames?: Tree[];
  }
  const flat = (tree: Tree): Tree['frame'][] => [tree.frame, ...(tree.childFrames ?? []).flatMap(flat)];
  const found: Frame[] = [];
  for (const [session, info] of [[page.session, null] as const, ...page.targets.sessions]) {
    if (info !== null && info.type !== 'iframe') continue;
    const { frameTree } = await session.send('Page.getFrameTree');
    for (const { id, loaderId, url } of flat(frameTree).slice(info === null ? 1 : 0))
      found.push({ session, frameId: id, loaderId, url: /^https?:/.test(url) ? url : page.frame.url });
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
