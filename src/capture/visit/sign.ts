import { setTimeout as wait } from 'node:timers/promises';
import type { Session } from '../browser/connection.ts';
import { ignoreRefusal } from '../recorder/targets.ts';

const shownMs = 250;
/** How long a page that hangs may take to draw it, in ms. */
const patienceMs = 1500;
const teal = { r: 15, g: 118, b: 110, a: 0.22 };
/** Wider and higher than any window. */
const everywhere = { x: 0, y: 0, width: 20_000, height: 20_000 };

/**
 * Lets the window light up for a moment, so that whoever pressed the key sees that the page was taken. The browser
 * draws it over the page, which is not told of it and keeps nothing of it; it is gone when this resolves.
 */
export async function showTaken(session: Session): Promise<void> {
  const show = async (): Promise<void> => {
    await Promise.all([session.send('DOM.enable'), session.send('Overlay.enable')]);
    await session.send('Overlay.highlightRect', { ...everywhere, color: teal });
    await wait(shownMs);
    await session.send('Overlay.hideHighlight');
    await Promise.all([session.send('Overlay.disable'), session.send('DOM.disable')]);
  };
  await Promise.race([ignoreRefusal(show()), wait(patienceMs)]);
}
