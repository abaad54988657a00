import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const patienceMs = 30_000;

/** Types into the dialogs of the system that a program shows on an X display: as a person does, by the keyboard. */
export class DialogTyping {
  readonly #env: NodeJS.ProcessEnv;
  readonly #pid: number;

  constructor(display: string, pid: number) {
    this.#env = { ...process.env, DISPLAY: display };
    this.#pid = pid;
  }

  /** Gets ready for the next dialog that chooses a file; what is given then waits for it and chooses the path in it. */
  async ready(): Promise<(path: string) => Promise<void>> {
    const before = new Set(await this.#windows());
    return (path) => this.#choose(path, before);
  }

  async #choose(path: string, before: ReadonlySet<string>): Promise<void> {
    const dialog = await this.#until(async () => (await this.#windows()).find((id) => !before.has(id)));
    await this.#until(async () => {
      await this.#tell('windowfocus', dialog);
      return (await this.#ask('getwindowfocus', '-f')).trim() === dialog;
    });
    // Out of the list of recent files, where no typed path counts; then the field for a path, emptied.
    await this.#tell('key', 'alt+Home');
    await pause(300);
    await this.#tell('key', 'ctrl+l');
    await this.#tell('key', 'ctrl+a');
    await this.#tell('type', '--delay', '10', path);
    // The first may but take what the dialog completes.
    await this.#until(async () => {
      await this.#tell('key', 'Return');
      await pause(400);
      return !(await this.#windows()).includes(dialog);
    });
  }

  /** The windows of the program that are large enough to be worked in. */
  async #windows(): Promise<string[]> {
    const found = (await this.#ask('search', '--onlyvisible', '--pid', String(this.#pid))).split('\n');
    const large: string[] = [];
    for (const id of found.filter((line) => line !== '')) {
      const width = /WIDTH=(\d+)/.exec(await this.#ask('getwindowgeometry', '--shell', id))?.[1];
      if (Number(width ?? 0) > 200) large.push(id);
    }
    return large;
  }

  async #until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
    const end = performance.now() + patienceMs;
    while (performance.now() < end) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      await pause(150);
    }
    throw new Error('the dialog of the system did not come, or did not go');
  }

  /** Empty where there is no such window (any more). */
  #ask(...args: string[]): Promise<string> {
    return run('xdotool', args, { env: this.#env }).then(
      ({ stdout }) => stdout,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 1) return '';
        throw error;
      },
    );
  }

  async #tell(...args: string[]): Promise<void> {
    await this.#ask(...args);
  }
}
