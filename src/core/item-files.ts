import type { Draft } from '../locker/index.ts';

/** Writes a file of what was read or done, for people and programs. */
export function writeJson(draft: Draft, role: string, name: string, value: unknown): Promise<void> {
  return writeBytes(draft, role, name, 'application/json', bytesOfJson(value));
}

export function bytesOfJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

/** Writes a whole file of an item. */
export async function writeBytes(
  draft: Draft,
  role: string,
  name: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = draft.file(role, { name, mediaType });
  await file.write(bytes);
  await file.close();
}

/** What was read of the Content Credentials of a file. */
export function writeCredentials(draft: Draft, { json }: { json: Uint8Array }): Promise<void> {
  return writeBytes(draft, 'credentials', 'credentials.json', 'application/json', json);
}
