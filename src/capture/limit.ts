/** A limit in time was reached; what is there is kept. */
export class LimitReached extends Error {
  constructor() {
    super('limit');
    this.name = 'LimitReached';
  }
}

/** The user, or whoever asked for the capture, stopped it. */
export class Stopped extends Error {
  constructor() {
    super('stopped');
    this.name = 'Stopped';
  }
}

/** The one object that every slow call is given: when it must end, and whether it was stopped. */
export class Limit {
  readonly #stop: AbortSignal;
  readonly #until: number;

  /** @param ms from now, in milliseconds */
  constructor(stop: AbortSignal, ms: number) {
    this.#stop = stop;
    this.#until = performance.now() + ms;
  }

  /** A limit within this one. */
  within(ms: number): Limit {
    return new Limit(this.#stop, Math.min(ms, this.msLeft()));
  }

  msLeft(): number {
    return Math.max(0, this.#until - performance.now());
  }

  /**
   * The result of `work`, unless the limit or the stop comes first.
   *
   * @throws LimitReached, Stopped, or what `work` throws
   */
  async race<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined); // What loses the race may still fail, and nobody waits for it then.
    if (this.#stop.aborted) throw new Stopped();
    const { promise: ended, reject } = Promise.withResolvers<never>();
    const onStop = () => reject(new Stopped());
    this.#stop.addEventListener('abort', onStop);
    const timer = setTimeout(() => reject(new LimitReached()), this.msLeft());
    try {
      return await Promise.race([work, ended]);
    } finally {
      clearTimeout(timer);
      this.#stop.removeEventListener('abort', onStop);
    }
  }
}
