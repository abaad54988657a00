import type { ContainedItem } from '../../../contract/made-of-chat.ts';

/** Messages that are chosen, by their numbers: the one that the keys lead on from, and the one that it began with. */
export interface Chosen {
  at: number;
  began: number;
}

/** The first and the last of them. */
export function endsOf({ at, began }: Chosen): { from: number; to: number } {
  return { from: Math.min(at, began), to: Math.max(at, began) };
}

/**
 * The file of an archive that a message names, as an item.
 *
 * @param files what was taken out of the archive
 */
export function filesByMessage(
  files: readonly ContainedItem[],
): (message: { n: number; media?: { state: string; entry?: string } }) => ContainedItem | undefined {
  const byEntry = new Map(files.map((file) => [file.entry, file]));
  const byMessage = new Map(files.map((file) => [file.message, file]));
  return ({ n, media }) => {
    if (media?.state !== 'attached') return undefined;
    // What was read of earlier exports says which message alone.
    return media.entry === undefined ? byMessage.get(n) : byEntry.get(media.entry);
  };
}
