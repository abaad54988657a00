import { basename } from 'node:path';
import type { Locker } from '../core/index.ts';
import type { Words } from '../words/say.ts';
import { describeItem } from './item-text.ts';

interface Sums {
  items: number;
  failed: number;
  /** Of the items: whose pictures look like one that was here before; null where that was not asked of all. */
  likeBefore: number | null;
  here: readonly { file: string; item: string }[];
  leftOut: readonly string[];
}

/** Of more that are here already the number tells. */
const mostNamed = 5;

/** What came of many files, or of a folder, in numbers; nothing of one that came in or could not. */
export function describeImportSums(
  locker: Pick<Locker, 'item'>,
  { items, failed, likeBefore, here, leftOut }: Sums,
  words: Words,
): string[] {
  if (here.length + leftOut.length === 0 && items + failed === 1) return [];
  const [first] = leftOut;
  return [
    words.say('cli.import.sum', { items, here: here.length, failed }),
    ...(likeBefore === null || likeBefore === 0
      ? []
      : [words.say('cli.import.sum-alike', { count: likeBefore })]),
    ...here.slice(0, mostNamed).map(({ file, item }) =>
      words.say('cli.import.here-as', {
        file: basename(file),
        as: describeItem(locker.item(item), words),
      }),
    ),
    ...(here.length > mostNamed
      ? [words.say('cli.import.here-more', { count: here.length - mostNamed })]
      : []),
    ...(first === undefined
      ? []
      : [words.say('cli.import.left-out', { count: leftOut.length, file: basename(first) })]),
  ];
}
