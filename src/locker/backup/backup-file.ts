import { createReadStream, rmSync, statSync } from 'node:fs';
import { z } from 'zod';
import { textOf, utf8 } from '../../bundle/bytes.ts';
import { FormatError } from '../../bundle/format-error.ts';
import { ArchiveFile } from '../../bundle/node/archive-file.ts';
import { type FileSource, openFileSource } from '../../bundle/node/file-source.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { ZipEntry } from '../../bundle/zip-archive.ts';
import { entryPieces, readEntry } from '../../bundle/zip-content.ts';
import { readZip } from '../../bundle/zip-reader.ts';
import { JejakError } from '../../contract/error.ts';
import { hex64, instant } from '../../contract/item.ts';
import { missingFile } from '../../contract/missing-file.ts';
import { databaseFileName } from '../database/open-database.ts';
import { keyFileName } from '../keys/index.ts';

/**
 * A backup is a stored ZIP of three files: `locker.db` (whole, encrypted, under the locker's data key),
 * `keys.json` (which opens it), and last `backup.json`, which says what is in it.
 */
const aboutName = 'backup.json';
const smallBytes = 2 ** 20;
const pieceBytes = 2 ** 20;

const aboutBackup = z.looseObject({
  format: z.literal('jejak-backup/v1'),
  madeAt: instant,
  origin: z.string(),
  entries: z.int().nonnegative(),
  files: z.record(z.string(), z.object({ bytes: z.int().nonnegative(), sha256: hex64 })),
});
type AboutBackup = z.infer<typeof aboutBackup>;

export interface BackupContent {
  /** Path of the copied database. */
  database: string;
  keys: string;
  origin: string;
  entries: number;
}

/** Writes a backup file, durable, and reads it again. Memory stays flat. */
export async function writeBackupFile(
  path: string,
  { database, keys, origin, entries }: BackupContent,
  onBytes: (bytes: number) => void,
): Promise<{ bytes: number; sha256: string }> {
  const archive = await ArchiveFile.create(path, false);
  try {
    const { size } = statSync(database);
    const stored = await archive.addStream(databaseFileName, size, () => piecesOf(database), onBytes);
    const keyBytes = utf8(keys);
    await archive.addBytes(keyFileName, keyBytes);
    const about: AboutBackup = {
      format: 'jejak-backup/v1',
      madeAt: new Date().toISOString(),
      origin,
      entries,
      files: {
        [databaseFileName]: { bytes: stored.bytes, sha256: await stored.sha256 },
        [keyFileName]: { bytes: keyBytes.length, sha256: hashOf(keyBytes) },
      },
    };
    await archive.addBytes(aboutName, utf8(`${JSON.stringify(about, undefined, 2)}\n`));
    rmSync(database);
    return await archive.finish();
  } catch (error) {
    await archive.discard();
    throw error;
  }
}

export interface OpenBackup extends Disposable {
  about: AboutBackup;
  keys: string;
  /** The database's bytes; the iteration throws `backup-damaged` at its end where they are not what was stored. */
  database(onBytes: (bytes: number) => void): AsyncIterable<Uint8Array>;
}

/**
 * Opens a backup file. Nothing of the database is read yet.
 *
 * @throws JejakError `no-such-backup`, `not-a-backup`, `backup-damaged`, system errors by name
 */
export async function openBackupFile(path: string): Promise<OpenBackup> {
  const source = openSource(path);
  try {
    const entries = await entriesOf(source, path);
    const about = await readAbout(source, entries, path);
    const keys = await readSmall(source, wanted(entries, keyFileName, path), path);
    if (hashOf(keys) !== about.files[keyFileName]?.sha256) throw damaged(path, keyFileName);
    const database = wanted(entries, databaseFileName, path);
    const expected = about.files[databaseFileName];
    if (expected?.bytes !== database.size) throw damaged(path, databaseFileName);
    return {
      about,
      keys: textOf(keys),
      database: (onBytes) => checkedPieces(source, database, expected.sha256, path, onBytes),
      [Symbol.dispose]: () => source[Symbol.dispose](),
    };
  } catch (error) {
    source[Symbol.dispose]();
    throw error;
  }
}

function openSource(path: string): FileSource {
  try {
    return openFileSource(path);
  } catch (error) {
    if (!(error instanceof JejakError && error.fault === 'wrong-use')) throw error;
    if (error.code === 'bundle-not-a-file') throw notABackup(path, error);
    throw missingFile(path, 'no-such-backup', { path }, error);
  }
}

async function entriesOf(source: FileSource, path: string): Promise<ZipEntry[]> {
  try {
    const zip = await readZip(source);
    if (zip.safe && zip.breaches.length === 0) return zip.entries;
  } catch (error) {
    throw error instanceof JejakError && error.fault === 'wrong-use' ? notABackup(path, error) : error;
  }
  throw damaged(path, 'ZIP');
}

async function readAbout(source: FileSource, entries: ZipEntry[], path: string): Promise<AboutBackup> {
  const bytes = await readSmall(source, wanted(entries, aboutName, path), path);
  try {
    return aboutBackup.parse(JSON.parse(textOf(bytes)));
  } catch (error) {
    throw notABackup(path, error);
  }
}

async function readSmall(source: FileSource, entry: ZipEntry, path: string): Promise<Uint8Array> {
  try {
    const bytes = await readEntry(nodePrimitives, source, entry, smallBytes);
    if (nodePrimitives.crc32(bytes, 0) === entry.crc32) return bytes;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  throw damaged(path, entry.name);
}

async function* checkedPieces(
  source: FileSource,
  entry: ZipEntry,
  sha256: string,
  path: string,
  onBytes: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const hash = nodePrimitives.startSha256();
  for await (const piece of entryPieces(nodePrimitives, source, entry)) {
    hash.update(piece);
    yield piece;
    onBytes(piece.length);
  }
  if (Buffer.from(hash.digest()).toString('hex') !== sha256) throw damaged(path, entry.name);
}

function piecesOf(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: pieceBytes });
}

function wanted(entries: ZipEntry[], name: string, path: string): ZipEntry {
  const found = entries.find((entry) => entry.name === name && entry.packing === 'stored');
  if (found === undefined) throw notABackup(path);
  return found;
}

function hashOf(bytes: Uint8Array): string {
  const hash = nodePrimitives.startSha256();
  hash.update(bytes);
  return Buffer.from(hash.digest()).toString('hex');
}

function notABackup(path: string, cause?: unknown): JejakError {
  return new JejakError('not-a-backup', 'wrong-use', { path }, { cause });
}

function damaged(path: string, part: string): JejakError {
  return new JejakError('backup-damaged', 'wrong-use', { path, part });
}
