import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A person at the keyboard of a display, who works in its browser's window. */
export class Hands {
  readonly #env: NodeJS.ProcessEnv;

  constructor(display: string | undefined) {
    if (display === undefined) throw new Error('no display for the keyboard to type on');
    this.#env = { ...process.env, DISPLAY: display };
  }

  /** Waits for the browser's window, the newest where there are several, and gives it the keyboard. */
  async toBrowser(): Promise<void> {
    const windows = await this.#run('search', '--sync', '--onlyvisible', '--class', 'chrom');
    const newest = windows.trim().split('\n').at(-1) ?? '';
    await this.#run('windowfocus', '--sync', newest);
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
