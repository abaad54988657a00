import type { ItemGroup } from '../../../contract/calls/index.ts';

/** A line of a list: the heading of a group, or the items that stand side by side. */
type Line =
  | { is: 'heading'; group: ItemGroup }
  | { is: 'items'; first: number; count: number; group: ItemGroup | null };

/** How the items of a list stand in lines: group by group, each under its heading, so many side by side. */
export interface Layout {
  /** How many lines there are. */
  lines: number;
  lineAt: (line: number) => Line;
  /** The line in which an item stands. */
  lineOf: (index: number) => number;
  /** The item so many lines further down, or up, in the same column as far as the line goes. */
  lineAway: (index: number, lines: number) => number;
}

interface Block {
  group: ItemGroup | null;
  /** Its first item. */
  first: number;
  count: number;
  /** Its first line: the heading, where it has a group. */
  line: number;
}

/** @param groups null where the items are in none */
export function layOut(total: number, columns: number, groups: readonly ItemGroup[] | null): Layout {
  const blocks: Block[] = [];
  let [first, lines] = [0, 0];
  for (const { group, count } of groups?.map((group) => ({ group, count: group.count })) ?? [
    { group: null, count: total },
  ]) {
    blocks.push({ group, first, count, line: lines });
    first += count;
    lines += Math.ceil(count / columns) + (group === null ? 0 : 1);
  }
  const blockAt = (is: 'line' | 'first', at: number): Block => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((blocks[middle]?.[is] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return blocks[low] ?? { group: null, first: 0, count: 0, line: 0 };
  };
  const lineAt = (line: number): Line => {
    const { group, first: start, count, line: top } = blockAt('line', line);
    if (group !== null && line === top) return { is: 'heading', group };
    const before = (line - top - (group === null ? 0 : 1)) * columns;
    return { is: 'items', first: start + before, count: Math.min(columns, count - before), group };
  };
  const lineOf = (index: number): number => {
    const { group, first: start, line } = blockAt('first', index);
    return line + (group === null ? 0 : 1) + Math.floor((index - start) / columns);
  };
  return {
    lines,
    lineAt,
    lineOf,
    lineAway(index, away) {
      const here = lineOf(index);
      const from = lineAt(here);
      const column = from.is === 'items' ? index - from.first : 0;
      const step = Math.sign(away);
      let [line, left] = [here, Math.abs(away)];
      for (let next = here + step; left > 0 && next >= 0 && next < lines; next += step) {
        if (lineAt(next).is === 'heading') continue;
        line = next;
        left -= 1;
      }
      const to = lineAt(line);
      return to.is === 'items' && line !== here ? to.first + Math.min(column, to.count - 1) : index;
    },
  };
}

/** The first and the last item in a run of lines. */
export function itemsIn(
  layout: Layout,
  shown: readonly { index: number }[],
): { first: number; last: number } {
  const items = shown.map(({ index }) => layout.lineAt(index)).filter((line) => line.is === 'items');
  const end = items.at(-1);
  return { first: items[0]?.first ?? 0, last: end === undefined ? 0 : end.first + end.count - 1 };
}
