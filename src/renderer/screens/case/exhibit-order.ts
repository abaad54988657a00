/**
 * The order of exhibits in which one stands again where it stood before: after the nearest of those before it that is
 * still there.
 */
export function putIntoPlace(now: readonly string[], item: string, before: readonly string[]): string[] {
  const others = now.filter((each) => each !== item);
  const nearest = before
    .slice(0, Math.max(0, before.indexOf(item)))
    .findLast((each) => others.includes(each));
  return others.toSpliced(nearest === undefined ? 0 : others.indexOf(nearest) + 1, 0, item);
}

/** These in the order that is wanted; what it does not name comes after, as it stood. */
export function inOrder<T extends { item: string }>(rows: readonly T[], wanted: readonly string[]): T[] {
  const placeOf = new Map(wanted.map((item, place) => [item, place]));
  return rows.toSorted(
    (one, other) => (placeOf.get(one.item) ?? rows.length) - (placeOf.get(other.item) ?? rows.length),
  );
}
