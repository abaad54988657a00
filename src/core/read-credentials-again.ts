import { app } from '../contract/app.ts';
import {
  type CredentialsReceipt,
  credentialsReceipt,
  type LaterCredentials,
} from '../contract/credentials.ts';
import { credentialsRole, isCredentialsRole } from '../contract/credentials-names.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { type IntakeProcess, startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { isOwnFault } from './own-fault.ts';
import type { Work } from './work.ts';

/** A larger file is held in memory whole. */
const mostMebibytes = 256;
/** More than is ever written of one reading. */
const largestReading = 8 * 1024 * 1024;

/**
 * Reads the Content Credentials of an item once more, by the lists of trusted signers that the locker uses now. What was
 * read of it before stays as it is; this stands beside it.
 *
 * @returns the role of the file with what was read
 * @throws JejakError `no-such-item`, `no-credentials`, `credentials-too-large` {most}, `file-purged`,
 *   `stored-bytes-changed`
 */
export async function readCredentialsAgain(
  locker: Locker,
  id: string,
  signal?: AbortSignal,
): Promise<string> {
  const intake = startIntakeProcess({
    trustList: locker.trustLists.used(),
    ...(signal === undefined ? {} : { signal }),
  });
  try {
    return await readAgain(locker, intake, id);
  } finally {
    await intake.close();
  }
}

/** What was read of one item, and the role of the file with all of it. */
interface CredentialsRead {
  item: string;
  role: string;
  credentials: CredentialsReceipt;
}

/**
 * The same of many items; null: of all that have some. Where one fails for its own sake, the others go on; those that are
 * read stay read, whenever it is stopped.
 */
export async function readCredentialsOfMany(
  locker: Locker,
  wanted: readonly string[] | null,
  { onProgress, signal }: Work,
): Promise<{ read: CredentialsRead[]; failed: { item: string; error: unknown }[] }> {
  const having = (): string[] =>
    locker.items().flatMap(({ item, credentials }) => (credentials === undefined ? [] : item));
  const items = wanted ?? having();
  const read: CredentialsRead[] = [];
  const failed: { item: string; error: unknown }[] = [];
  const intake = startIntakeProcess({ trustList: locker.trustLists.used(), signal });
  try {
    for (const [done, item] of items.entries()) {
      onProgress({ step: 'read', done, total: items.length, unit: 'files' });
      try {
        const role = await readAgain(locker, intake, item);
        const later = (await laterCredentials(locker, item)).find((each) => each.role === role);
        const credentials = later?.receipt ?? locker.item(item).credentials;
        if (credentials !== undefined) read.push({ item, role, credentials });
      } catch (error) {
        if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
        if (!isOwnFault(error)) throw error;
        failed.push({ item, error });
      }
    }
    return { read, failed };
  } finally {
    await intake.close();
  }
}

async function readAgain(locker: Locker, intake: IntakeProcess, id: string): Promise<string> {
  const item = locker.item(id);
  const original = item.files.find(({ role }) => role === 'original');
  const named = { item: item.item.slice(0, 8) };
  if (item.credentials === undefined || original === undefined)
    throw new JejakError('no-credentials', 'wrong-use', named);
  if (original.bytes > mostMebibytes * 1024 * 1024)
    throw new JejakError('credentials-too-large', 'wrong-use', { most: mostMebibytes });
  const bytes = await readWhole(locker, item.item, 'original');
  const read = await intake.credentials(bytes, original.mediaType);
  if (read === null) throw new JejakError('no-credentials', 'wrong-use', named);
  const tool = `${app.name} ${app.version}`;
  return await locker.addCredentials({ item: item.item, json: read.json, tool });
}

/** What was read of an item's Content Credentials after it came in, the oldest first. */
export async function laterCredentials(locker: Locker, id: string): Promise<LaterCredentials[]> {
  const item = locker.item(id);
  const sizes = new Map(item.files.map(({ role, bytes }) => [role, bytes]));
  const read: LaterCredentials[] = [];
  for (const { role, at, by } of locker.readingsOf(item.item, credentialsRole)) {
    if (role === credentialsRole || !isCredentialsRole(role)) continue;
    if ((sizes.get(role) ?? 0) > largestReading) continue;
    const receipt = credentialsReceipt.safeParse(await receiptIn(locker, item.item, role)).data;
    // One in another form stands among the files.
    if (receipt !== undefined) read.push({ role, at, by, receipt });
  }
  return read;
}

async function receiptIn(locker: Locker, item: string, role: string): Promise<unknown> {
  try {
    const file: unknown = JSON.parse((await readWhole(locker, item, role)).toString('utf8'));
    return typeof file === 'object' && file !== null && 'receipt' in file ? file.receipt : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || fromSystemError(error).code === 'file-purged') return undefined;
    throw error;
  }
}

async function readWhole(locker: Locker, item: string, role: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  return Buffer.concat(parts);
}
