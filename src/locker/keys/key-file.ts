import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import { id32 } from '../../contract/item.ts';
import type { KeyFinding } from './finding.ts';
import { replaceFile } from './replace-file.ts';
import { keyFileVersion, keySlot } from './slot.ts';

export const keyFileName = 'keys.json';
export const keyFileCopyName = 'keys.json.bak';

/** A key file is a few kilobytes; more is not one of ours. */
const mostBytes = 2 ** 20;
const slots = z.array(keySlot).max(64);

/**
 * `keys.json`. `slots` hold the data key that the database is, as far as known, encrypted with; `next`
 * those of the data key that is taking its place, from before the database is exchanged until it has been
 * opened with it. `check` tells damage from a wrong passphrase; it is no secret and no seal.
 */
const keyFile = z.strictObject({
  v: z.literal(keyFileVersion),
  locker: id32,
  slots: slots.min(1),
  next: slots.optional(),
  check: z.string(),
});
export type KeyFile = Omit<z.infer<typeof keyFile>, 'check'>;

/**
 * Reads `keys.json`, or its copy where it is damaged or gone.
 *
 * @throws JejakError `keys-missing` where neither is there (`not-a-locker` is for the caller to say),
 *   `keys-damaged` where what is there cannot be read, `keys-newer` for a version that is not known here
 */
export function readKeyFile(dir: string): { file: KeyFile; findings: KeyFinding[] } {
  const first = tryRead(join(dir, keyFileName));
  if (first instanceof JejakError) {
    const copy = tryRead(join(dir, keyFileCopyName));
    if (copy instanceof JejakError) {
      throw first.code === 'keys-missing' && copy.code !== 'keys-missing' ? copy : first;
    }
    return { file: copy, findings: [{ code: 'keys-read-from-copy', params: { reason: first.code } }] };
  }
  return { file: first, findings: [] };
}

/**
 * Writes `keys.json` and, once that is durable, its copy. What is in `keys.json` stands: where the copy
 * cannot be written, the former one goes, since it still opens with what has ended, and the next opening
 * writes it.
 *
 * @returns why the copy could not be written, where it could not
 */
export function writeKeyFile(dir: string, file: KeyFile): JejakError | undefined {
  const text = textOf(file);
  try {
    replaceFile(join(dir, keyFileName), text);
  } catch (error) {
    throw fromSystemError(error);
  }
  const copy = join(dir, keyFileCopyName);
  try {
    replaceFile(copy, text);
    return undefined;
  } catch (error) {
    removeUnwritable(copy);
    return fromSystemError(error);
  }
}

/** The copy is compared at each opening, which says so where the two do not agree. */
function removeUnwritable(copy: string): void {
  try {
    rmSync(copy, { force: true });
  } catch {
    // Neither written nor removed: `keys-not-mended` is found at the next opening.
  }
}

/** Whether `keys.json` and its copy are both whole and both say this. */
export function keyFilesAgree(dir: string, file: KeyFile): boolean {
  return [keyFileName, keyFileCopyName].every((name) => {
    const read = tryRead(join(dir, name));
    return !(read instanceof JejakError) && checkOf(read) === checkOf(file);
  });
}

/** The whole of a key file as text, from `keys.json` or its copy: for a backup. Throws as reading does. */
export function copyOfKeyFile(dir: string): string {
  return textOf(readKeyFile(dir).file);
}

function textOf(file: KeyFile): string {
  return `${JSON.stringify({ ...file, check: checkOf(file) }, undefined, 2)}\n`;
}

export function hasKeyFile(dir: string): boolean {
  return existsSync(join(dir, keyFileName)) || existsSync(join(dir, keyFileCopyName));
}

function checkOf({ v, locker, slots, next }: KeyFile): string {
  const said = encodeCanonical({ v, locker, slots, ...(next === undefined ? {} : { next }) });
  return createHash('sha256').update(said).digest('hex');
}

function tryRead(path: string): KeyFile | JejakError {
  let text: string;
  try {
    if (statSync(path).size > mostBytes) return damaged(path, 'too large');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? new JejakError('keys-missing', 'wrong-use', { path }) : fromSystemError(error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return damaged(path, 'not JSON');
  }
  const version = z.looseObject({ v: z.int().min(keyFileVersion + 1), slots: z.unknown() }).safeParse(json);
  if (version.success) return new JejakError('keys-newer', 'wrong-use', { version: version.data.v });
  const parsed = keyFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return damaged(path, issue === undefined ? 'malformed' : `${issue.path.join('.')}: ${issue.message}`);
  }
  const { check, ...file } = parsed.data;
  return check === checkOf(file) ? file : damaged(path, 'check sum does not fit');
}

function damaged(path: string, reason: string): JejakError {
  return new JejakError('keys-damaged', 'could-not-go-on', { path, reason });
}
