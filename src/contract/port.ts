/**
 * A two-way message channel to a process or a thread. `startProcess` and `startThread` make one at
 * this end; `parentPort` of `src/core/…` is the other. Messages are structured-cloned.
 */
export interface Port {
  send(message: unknown, transfer?: ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the other end is gone, with its exit code or signal. */
  readonly exited: Promise<{ code: number | null; signal: string | null }>;
  kill(): void;
}
