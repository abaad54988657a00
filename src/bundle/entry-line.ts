import { type Entry, entry as entrySchema } from '../contract/entry.ts';
import { encodeCanonical, parseCanonical } from './canonical-json.ts';
import { FormatError } from './format-error.ts';
import type { JsonRoom } from './strict-json.ts';

/** A line longer than this is no entry. */
const maximumEntryBytes = 1024 * 1024;

/** The bytes of an entry: its canonical form, without the line feed that follows it in a file. */
export function encodeEntry(entry: Entry): Uint8Array {
  return encodeCanonical(entry);
}

/** Throws a FormatError for bytes that are not canonical, and `entry-wrong-form` for what is not an entry. */
export function parseEntry(bytes: Uint8Array, room?: JsonRoom): Entry {
  if (bytes.length > maximumEntryBytes) throw new FormatError('entry-too-long', { limit: maximumEntryBytes });
  const parsed = entrySchema.safeParse(parseCanonical(bytes, room));
  if (!parsed.success) {
    throw new FormatError('entry-wrong-form', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  return parsed.data;
}
