/** Parts of which each is kept whatever became of the others; what failed first comes at the end. */
export class Parts {
  #failure: { error: unknown } | null = null;

  /** Whether it was kept. */
  async keep(part: () => Promise<void>): Promise<boolean> {
    try {
      await part();
      return true;
    } catch (error) {
      this.#failure ??= { error };
      return false;
    }
  }

  end(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
