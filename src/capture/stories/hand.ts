import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { calm } from '../steps/settle.ts';
import { placeToTap, pressNext, untilOther } from './story-in-page.ts';

/** How long one that goes on by itself may stay, in ms. */
const staysMs = 20_000;
/** How long the key or the tap may take to bring the next one, in ms: what comes later came by itself. */
const answersMs = 1000;
/** For how long nothing may begin after something was pressed, in ms. */
const calmMs = 60;

/** What goes on to the next one: a control of the page, else the key or the tap that does; where none does, waiting. */
export class Hand {
  readonly #page: OpenPage;
  /** What had been pressed when the one that is shown came. */
  pressed: string | null = null;
  /** When the one that is shown, or will be, was first asked for, as `Date.now` counts. */
  askedAt = Date.now();
  #keyHelps = true;
  #tapHelps = true;

  constructor(page: OpenPage) {
    this.#page = page;
  }

  /** True where another one is shown then, or none. */
  async goOn(key: string, limit: Limit): Promise<boolean> {
    const page = this.#page;
    this.askedAt = Date.now();
    const comes = (ms: number) => limit.race(page.frame.ask<boolean>(untilOther(key, ms)));
    const answered = async (ms: number) => {
      const hasCome = await comes(ms);
      await untilAnswered(page, limit);
      return hasCome;
    };
    const byControl = await page.whilePressed(async () => {
      const control = await limit.race(page.frame.ask<string | null>(pressNext));
      if (control === null) return null;
      page.act('story-next', control);
      this.pressed = control;
      return answered(staysMs);
    });
    if (byControl !== null) return byControl;
    if (this.#keyHelps) {
      this.pressed = 'ArrowRight';
      if (await page.whilePressed(() => this.#pressArrow(limit).then(() => answered(answersMs)))) return true;
      this.#keyHelps = false;
    }
    const place = this.#tapHelps ? await limit.race(page.frame.ask<Place | null>(placeToTap)) : null;
    if (place !== null) {
      this.pressed = 'tap';
      if (await page.whilePressed(() => this.#tap(place, limit).then(() => answered(answersMs)))) return true;
      this.#tapHelps = false;
    }
    this.pressed = null;
    return comes(staysMs);
  }

  async #pressArrow(limit: Limit): Promise<void> {
    const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
    this.#page.act('story-next', 'ArrowRight');
    for (const type of ['keyDown', 'keyUp'] as const)
      await limit.race(this.#page.session.send('Input.dispatchKeyEvent', { type, ...key }));
  }

  async #tap({ x, y }: Place, limit: Limit): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    this.#page.act('story-next', 'tap');
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await limit.race(this.#page.session.send('Input.dispatchMouseEvent', { type, ...at }));
  }
}

interface Place {
  x: number;
  y: number;
}

/** Waits until nothing more begins of what was pressed; not for its answers, as the next one does not wait for them. */
export async function untilAnswered(page: OpenPage, limit: Limit): Promise<void> {
  await limit.race(calm(page, calmMs));
}
