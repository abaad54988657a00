/**
 * Where a key leads in a list that has the keyboard as a whole.
 *
 * @param at the row that is chosen, from 0; -1 for none
 * @param page rows that are seen at once, or one
 * @returns the row it leads to; null for a key that leads nowhere, and where there are no rows
 */
export function rowAfterKey(
  key: string,
  { at, count, page }: { at: number; count: number; page: number },
): number | null {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, wanted));
}
