import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprintOf } from '../../bundle/key.ts';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import { JejakError } from '../../contract/error.ts';
import { checkLocker } from '../check/check-locker.ts';
import { prepared, type WritableDb, writing } from '../database/handle.ts';
import { migrate } from '../database/migrate.ts';
import { databaseFileName, emptyWriteAheadLog, opensWith, openWritable } from '../database/open-database.ts';
import { currentLog, sizeOf } from '../ledger/log.ts';
import { keyInForce, keysOf } from '../ledger/signing-key.ts';
import { createNoteWriter } from '../note-commits.ts';
import { actingOf } from '../officers/read-officers.ts';
import type { BackupCalls, Restored } from './backup-calls.ts';
import { openBackupFile } from './backup-file.ts';
import { continueLog } from './continue-log.ts';
import { countBytes, type Watch } from './watch.ts';

/**
 * Unpacks the database of a backup into a folder that has its `keys.json`, begins the new log that a
 * restored locker signs, and checks all of it.
 *
 * @throws JejakError `backup-damaged`, `not-a-backup`, `disk-full` and other system errors by name, `interrupted`
 */
export async function unpackBackup(
  { file, stage, dataKey, actor, dataDir }: BackupCalls['restore']['args'],
  watch: Watch,
): Promise<Restored> {
  using backup = await openBackupFile(file);
  const total = backup.about.files[databaseFileName]?.bytes ?? 0;
  await store(backup.database(countBytes(watch, 'restore-unpack', total)), join(stage, databaseFileName));
  if (!opensWith(stage, dataKey)) {
    throw new JejakError('backup-damaged', 'wrong-use', { path: file, part: databaseFileName });
  }
  const db = openWritable(stage, dataKey);
  try {
    const entries = beginAnew(db, actor, watch);
    createNoteWriter(db, { dir: stage, dataDir })();
    const { problems } = checkLocker(db, {
      dir: stage,
      dataDir,
      opens: { databaseDir: stage, dataKey },
      deep: true,
      onProgress: (progress) => watch.say({ progress }),
      stopped: () => {
        watch.throwIfStopped();
        return false;
      },
    });
    emptyWriteAheadLog(db);
    return { entries, ...identityOf(db), problems };
  } finally {
    db.close();
  }
}

/**
 * Drafts of processes that work on another copy are nobody's here: they will be ended as interrupted. Their long
 * work, the backup itself among it, is theirs.
 */
function beginAnew(db: WritableDb, actor: string, watch: Watch): number {
  migrate(db);
  const entries = sizeOf(db, currentLog(db).log);
  watch.say({ progress: { step: 'restore-continue-log', total: entries, unit: 'entries' } });
  writing(db, () => {
    for (const table of ['process', 'under_way']) prepared(db, `DELETE FROM ${table}`).run();
    continueLog(db, actingOf(db, actor));
  });
  return entries;
}

function identityOf(db: WritableDb): { origin: string; fingerprint: string } {
  const { log, origin } = currentLog(db);
  const { spki } = keyInForce(keysOf(db, log), sizeOf(db, log));
  return { origin, fingerprint: fingerprintOf(nodePrimitives, spki) };
}

async function store(pieces: AsyncIterable<Uint8Array>, path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
