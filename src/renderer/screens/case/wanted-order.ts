/** Orders of exhibits that were made by hand and that are not kept yet, by their case. */
const wanted = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

export function watchWantedOrder(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The order that the exhibits of a case are coming into; undefined where they are in theirs. */
export function wantedOrder(caseId: string): readonly string[] | undefined {
  return wanted.get(caseId);
}

/**
 * Has the exhibits of a case in this order: shown so from now on, and kept so. What is wanted while an earlier order is
 * being kept is kept after it, the last alone.
 *
 * @param seen the order in which they were seen when this was wanted
 * @param keep resolves once the order is kept over the one that `was`, and can be read again
 * @throws whatever `keep` throws, to the first who wanted; nothing is wanted any more then
 */
export async function wantOrder(
  caseId: string,
  order: readonly string[],
  seen: readonly string[],
  keep: (order: readonly string[], was: readonly string[]) => Promise<void>,
): Promise<void> {
  const isUnderWay = wanted.has(caseId);
  want(caseId, order);
  if (isUnderWay) return;
  try {
    let kept = seen;
    do {
      const was = kept;
      kept = wanted.get(caseId) ?? order;
      await keep(kept, was);
    } while (wanted.get(caseId) !== kept);
  } finally {
    want(caseId, undefined);
  }
}

function want(caseId: string, order: readonly string[] | undefined): void {
  if (order === undefined) wanted.delete(caseId);
  else wanted.set(caseId, order);
  for (const listener of listeners) listener();
}
