import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { newId } from '../contract/ids.ts';
import { writing } from './database/handle.ts';
import { migrate } from './database/migrate.ts';
import { databaseFileName, emptyWriteAheadLog, openWritable } from './database/open-database.ts';
import { createKeyFile, holdLocker, holdLockerAlone, syncFolder } from './keys/index.ts';
import { appendEntry } from './ledger/append.ts';
import { startLog } from './ledger/start-log.ts';
import type { Locker } from './locker.ts';
import { createNoteWriter } from './note-commits.ts';
import { tidyNip } from './officers/keep-officer.ts';
import { openUnlocked } from './open-locker.ts';
import { fileOrder, isRemnant, removeLeftover, removeStages, stagePrefix } from './unfinished.ts';

/**
 * Makes a new locker in an empty folder, or in one where an earlier attempt was cut short. Everything is
 * made in a folder within it and moved up at the end, the database last.
 *
 * @throws JejakError `locker-exists`, `folder-not-empty`, `not-a-folder`, `nip-…`, `passphrase-too-short`, system errors by name
 */
export async function createLocker(
  dir: string,
  options: {
    officer: { name: string; nip?: string };
    agency: string;
    passphrase: string;
    dataDir: string;
    /** Whether it is recorded when somebody opens an item; where it is left out the log says nothing of it. */
    recordsViewings?: boolean | undefined;
  },
): Promise<{ locker: Locker; recoveryCode: string }> {
  const { dataDir } = options;
  try {
    const nip = tidyNip(options.officer.nip ?? '');
    const isNew = !existsSync(dir);
    if (!isNew && !statSync(dir).isDirectory())
      throw new JejakError('not-a-folder', 'wrong-use', { file: dir });
    const firstMade = mkdirSync(dir, { recursive: true, mode: 0o700 });
    assertRoom(dir);
    const stage = mkdtempSync(join(dir, stagePrefix));
    try {
      const actor = newId();
      const { dataKey, recoveryCode } = await makeIn(stage, dir, { ...options, actor, nip });
      if (firstMade !== undefined) syncNames(resolve(firstMade), resolve(dir));
      const hold = holdLocker(dir);
      try {
        const unlocked = { dir, dataDir, hold, dataKey, actor, findings: [] };
        return { locker: await openUnlocked(unlocked, false), recoveryCode };
      } catch (error) {
        hold.release();
        throw error;
      }
    } finally {
      removeLeftover(stage);
      if (isNew) removeIfEmpty(dir);
    }
  } catch (error) {
    throw fromSystemError(error);
  }
}

/** Another may be making a locker in the same folder: the first one stays, and takes away what the others began. */
async function makeIn(
  stage: string,
  dir: string,
  options: Parameters<typeof createLocker>[1] & { actor: string; nip: string },
): Promise<{ dataKey: Buffer; recoveryCode: string }> {
  try {
    const made = await createKeyFile(stage, options);
    fillDatabase(stage, made.dataKey, options);
    putInPlace(stage, dir);
    return made;
  } catch (error) {
    if (!existsSync(stage) && existsSync(join(dir, databaseFileName)))
      throw new JejakError('locker-exists', 'wrong-use', { locker: dir }, { cause: error });
    throw error;
  }
}

/** Where this fails an empty folder stays; a locker that was made must not be told as failed for it. */
function removeIfEmpty(dir: string): void {
  try {
    if (readdirSync(dir).length === 0) rmdirSync(dir);
  } catch {
    // The reason why nothing was made, if there is one, is being thrown.
  }
}

/** Makes the names of a new folder, and of those that were made for it to lie in, durable. */
function syncNames(firstMade: string, dir: string): void {
  for (let at = dir; ; at = dirname(at)) {
    syncFolder(dirname(at));
    if (at === firstMade || at === dirname(at)) return;
  }
}

function assertRoom(dir: string): void {
  const names = readdirSync(dir);
  if (names.includes(databaseFileName)) throw new JejakError('locker-exists', 'wrong-use', { locker: dir });
  if (!names.every(isRemnant)) throw new JejakError('folder-not-empty', 'wrong-use', { locker: dir });
}

function fillDatabase(
  stage: string,
  dataKey: Uint8Array,
  {
    actor,
    officer,
    nip,
    agency,
    dataDir,
    recordsViewings,
  }: Parameters<typeof createLocker>[1] & { actor: string; nip: string },
): void {
  const db = openWritable(stage, dataKey, { create: true });
  try {
    migrate(db);
    writing(db, () => {
      startLog(db, { actor, agency, recordsViewings });
      appendEntry(db, {
        kind: 'actor.added',
        actor,
        body: { actorId: actor },
        details: {
          name: officer.name.toWellFormed(),
          agency: agency.toWellFormed(),
          ...(nip === '' ? {} : { nip }),
        },
      });
    });
    createNoteWriter(db, { dir: stage, dataDir })();
    emptyWriteAheadLog(db);
  } finally {
    db.close();
  }
}

function putInPlace(stage: string, dir: string): void {
  const alone = holdLockerAlone(dir);
  try {
    assertRoom(dir);
    syncFolder(stage);
    for (const name of fileOrder) {
      if (existsSync(join(stage, name))) renameSync(join(stage, name), join(dir, name));
      else rmSync(join(dir, name), { force: true });
    }
    syncFolder(dir);
    removeStages(dir);
  } finally {
    alone.release();
  }
}
