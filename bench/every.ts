/**
 * Calls `ask` for each moment that was due, `ms` apart, also for those that passed while the event loop
 * was blocked, so that a blocked loop is not flattered by the calls that it kept from being made.
 *
 * @returns stops it
 */
export function every(ms: number, ask: (due: number, count: number) => void): () => void {
  let due = performance.now() + ms;
  let count = 0;
  const turn = (): void => {
    for (; due <= performance.now(); due += ms) ask(due, count++);
    timer = setTimeout(turn, Math.max(1, due - performance.now()));
  };
  let timer = setTimeout(turn, ms);
  return () => clearTimeout(timer);
}
