import { posix } from 'node:path';
import type { PackedFile } from './packed-file.ts';
import type { Listing, Refusal } from './zip-entries.ts';

/** A file of an archive that a message names, or why it is not taken out. */
export type Along = { entry: string; file: PackedFile } | { entry: string; why: Refusal };

/** The file that came with a text under the name that a message has for it; null where none did. */
export type FindAlong = (name: string) => Along | null;

/** Nothing came along. */
export const nothingAlong: FindAlong = () => null;

/**
 * Finds the files of an archive as the messages of a text in it name them: by their way from the folder of the text,
 * else by their name alone, where only one file in that folder or below it has it.
 *
 * @param within the text
 */
export function alongIn({ files, refused }: Listing, within: string): FindAlong {
  const all = [
    ...files.map((file): Along => ({ entry: file.name, file })),
    ...refused.map(({ name, why }): Along => ({ entry: name, why })),
  ];
  const byEntry = new Map(all.map((each) => [each.entry, each]));
  const byName = new Map<string, Along>();
  const folder = posix.dirname(within);
  for (const each of all) {
    // What lies elsewhere came with something else.
    if (folder !== '.' && !each.entry.startsWith(`${folder}/`)) continue;
    const name = posix.basename(each.entry);
    byName.set(name, byName.has(name) ? { entry: name, why: 'twice' } : each);
  }
  return (name) => byEntry.get(posix.join(folder, name)) ?? byName.get(posix.basename(name)) ?? null;
}
