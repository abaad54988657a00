/** Waits for the work, but no longer than so many ms; what it throws by then is thrown. */
export async function atMost(ms: number, work: Promise<void> | undefined): Promise<void> {
  if (work === undefined) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), ms);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
