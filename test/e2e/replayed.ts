import { expect } from 'vitest';
import type { TestWindow } from './window.ts';

/** The replay that a window shows, as the shell has it: a page of its own, in none of the window's frames. */
export class Replayed {
  private readonly app: TestWindow['app'];

  constructor({ app }: TestWindow) {
    this.app = app;
  }

  /** Addresses of all pages that there are beside the window's. */
  pages(): Promise<string[]> {
    return this.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((each) => each.getURL())
        .filter((url) => !url.startsWith('jejak://app/')),
    );
  }

  /** Runs a script in the replayed page, as one that was captured runs. */
  run<T>(script: string): Promise<T> {
    return this.app.evaluate(({ webContents }, code) => {
      const found = webContents.getAllWebContents().find((each) => each.getURL().startsWith('jejak-replay:'));
      const [frame] = found?.mainFrame.frames ?? [];
      if (frame === undefined) throw new Error('nothing is replayed');
      return frame.executeJavaScript(code) as Promise<T>; // what the test's own script gives
    }, script);
  }

  /** Waits until the replayed page says this, whether or not it may run scripts. */
  async says(text: string): Promise<void> {
    await expect.poll(() => this.text(), { timeout: 30_000 }).toContain(text);
  }

  private text(): Promise<string> {
    return this.app.evaluate(async ({ webContents }) => {
      const found = webContents.getAllWebContents().find((each) => each.getURL().startsWith('jejak-replay:'));
      const said: unknown = await found?.mainFrame
        .executeJavaScript(`document.querySelector('iframe').contentDocument.body.innerText`)
        .catch(() => ''); // it is between two pages
      return String(said);
    });
  }

  /** What is to be seen of it, as a PNG. */
  async picture(): Promise<Buffer> {
    const png = await this.app.evaluate(async ({ webContents }) => {
      const found = webContents.getAllWebContents().find((each) => each.getURL().startsWith('jejak-replay:'));
      return (await found?.capturePage())?.toPNG().toString('base64') ?? '';
    });
    return Buffer.from(png, 'base64');
  }

  /** How it was made, and whether its session is kept on the disk. */
  preferences(): Promise<Record<string, unknown>> {
    return this.app.evaluate(({ webContents }) => {
      const found = webContents.getAllWebContents().find((each) => each.getURL().startsWith('jejak-replay:'));
      if (found === undefined) throw new Error('nothing is replayed');
      const contents = found as unknown as { getLastWebPreferences(): Record<string, unknown> }; // for tests only
      return { ...contents.getLastWebPreferences(), persistent: found.session.isPersistent() };
    });
  }

  /** Where it lies in the window; undefined while it is out of sight. */
  place(): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
    return this.app.evaluate(({ BrowserWindow }) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what the runtime for trials has
      const views = BrowserWindow.getAllWindows()[0]?.getBrowserViews() as
        | { getBounds(): { x: number; y: number; width: number; height: number } }[]
        | undefined;
      return views?.[0]?.getBounds();
    });
  }

  /** Clicks, as a hand does, in the middle of what a selector names. */
  async click(selector: string): Promise<void> {
    const { x, y } = await this.run<{ x: number; y: number }>(
      `(() => { const b = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`,
    );
    await this.app.evaluate(
      ({ webContents }, at) => {
        const found = webContents
          .getAllWebContents()
          .find((each) => each.getURL().startsWith('jejak-replay:'));
        const button = { x: Math.round(at.x), y: Math.round(at.y), button: 'left', clickCount: 1 } as const;
        found?.focus();
        found?.sendInputEvent({ type: 'mouseDown', ...button });
        found?.sendInputEvent({ type: 'mouseUp', ...button });
      },
      { x, y },
    );
  }

  /** Presses a key while the keyboard is in the replay. */
  async press(keyCode: string, ...modifiers: ('control' | 'shift')[]): Promise<void> {
    await this.app.evaluate(
      ({ webContents }, key) => {
        const found = webContents
          .getAllWebContents()
          .find((each) => each.getURL().startsWith('jejak-replay:'));
        found?.focus();
        found?.sendInputEvent({ type: 'keyDown', ...key });
        found?.sendInputEvent({ type: 'keyUp', ...key });
      },
      { keyCode, modifiers },
    );
  }
}
