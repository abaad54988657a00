import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The browser's window on a display, the newest where there are several, once it is there. */
export async function browserWindow(env: NodeJS.ProcessEnv): Promise<string> {
  const end = performance.now() + 30_000;
  let why: unknown = new Error('no window of a browser came');
  while (performance.now() < end) {
    try {
      const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', 'chrom'], { env });
      const newest = stdout.trim().split('\n').at(-1) ?? '';
      if (newest !== '') return newest;
    } catch (error) {
      // None is there yet, or one went while it was looked at (BadWindow).
      why = error;
    }
    await pause(100);
  }
  throw why;
}

/** A person at the keyboard of a display, who works in its browser's window. */
export class Hands {
  readonly #env: NodeJS.ProcessEnv;

  constructor(display: string | undefined) {
    if (display === undefined) throw new Error('no display for the keyboard to type on');
    this.#env = { ...process.env, DISPLAY: display };
  }

  /** Waits for the browser's window, the newest where there are several, and gives it the keyboard. */
  async toBrowser(): Promise<void> {
    await this.#run('windowfocus', '--sync', await browserWindow(this.#env));
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#run('key', key);
  }

  async type(text: string): Promise<void> {
    await this.#run('type', '--delay', '15', text);
  }

  /** Goes to an address as a person does. */
  async goTo(url: string): Promise<void> {
    await this.press('ctrl+l');
    await this.type(url);
    await this.press('Return');
  }

  /**
   * Presses again until it has worked: a key may come while the browser is busy, and be lost.
   *
   * @param patienceMs how long a press has to work
   */
  async until(
    isThere: () => boolean | Promise<boolean>,
    press: () => Promise<void>,
    patienceMs = 3000,
  ): Promise<void> {
    const end = performance.now() + 120_000;
    while (!(await isThere())) {
      if (performance.now() > end) throw new Error('it did not come');
      await press();
      for (let waited = 0; waited < patienceMs && !(await isThere()); waited += 150) await pause(150);
    }
  }

  async #run(...args: string[]): Promise<string> {
    return (await run('xdotool', args, { env: this.#env })).stdout;
  }
}
