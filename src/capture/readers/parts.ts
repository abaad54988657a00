/** The parts of a reading, each on its own: one that a page brings down costs that part, and is named. */
export class Parts {
  readonly #broken = new Map<string, string>();

  /** Which were brought down, by what kind of error, each once: `comments (RangeError)`. What an error says may quote the page. */
  get broken(): string[] {
    return [...this.#broken].map(([name, why]) => `${name} (${why})`);
  }

  /** What `work` gives; undefined where it was brought down. */
  read<T>(name: string, work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!this.#broken.has(name))
        this.#broken.set(
          name,
          error instanceof Error && /^[A-Z]\w{1,40}$/.test(error.name) ? error.name : 'Error',
        );
      return undefined;
    }
  }
}
