/** Does the work for each of the list, `width` at a time, in order of beginning. */
export async function inParallel<T>(
  list: Iterable<T>,
  width: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const underway = new Set<Promise<void>>();
  for (const one of list) {
    const task = work(one).finally(() => void underway.delete(task));
    underway.add(task);
    if (underway.size >= width) await Promise.race(underway);
  }
  await Promise.all(underway);
}
