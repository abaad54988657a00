/** Runs at once, and then at most once in so many milliseconds; what was asked for meanwhile is run when they are over. */
export function atMostEvery(milliseconds: number, run: () => void): () => void {
  let isResting = false;
  let isAsked = false;
  const start = (): void => {
    isResting = true;
    isAsked = false;
    setTimeout(() => {
      isResting = false;
      if (isAsked) start();
    }, milliseconds);
    run();
  };
  return () => {
    if (isResting) isAsked = true;
    else start();
  };
}
