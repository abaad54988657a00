import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { entryUrl } from '../contract/entry-url.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import { type CallThread, startCallThread } from '../processes/call-thread.ts';
import { anchorFindings } from './anchors/check-anchors.ts';
import { removeRekeyLeftovers } from './backup/exchange-key.ts';
import { removeDeadScratch } from './backup/scratch-folder.ts';
import { compareWithNotes, isNoteProblem } from './compare-with-notes.ts';
import type { ReadableDb } from './database/handle.ts';
import { databaseFileName, openReadable, opensWith } from './database/open-database.ts';
import type { LockerFinding } from './finding.ts';
import { type Credential, type Hold, holdLocker, keyFileName, unlockKeyFile } from './keys/index.ts';
import type { Locker } from './locker.ts';
import { createLockerOf } from './locker-of-parts.ts';
import { isDamage } from './objects/find-object.ts';
import { actingOf } from './officers/read-officers.ts';
import { placeOf } from './place.ts';
import { type Rescue, rescueDatabase } from './salvage/first-page.ts';
import type { WriterCalls, WriterNotice, WriterStart } from './threads/writer-calls.ts';
import { isUnfinished, removeStages } from './unfinished.ts';

/**
 * Opens a locker with a passphrase or a recovery code. Drafts that a dead process left are sealed as
 * partial, and the database is compared with the notes outside it: see `findings`.
 *
 * @throws JejakError `not-a-locker`, `locker-unfinished`, `locker-newer`, `locker-damaged`,
 *   `locker-busy`, `locker-not-writable`, and
 *   what unlocking throws (`wrong-passphrase` …)
 */
export async function openLocker(
  dir: string,
  credential: Credential,
  { dataDir, readOnly = false }: { dataDir: string; readOnly?: boolean },
): Promise<Locker> {
  assertLocker(dir);
  const hold = holdLocker(dir);
  try {
    const unlocked = await unlock(dir, credential);
    if (!readOnly) {
      removeRekeyLeftovers(dir);
      removeStages(dir);
      removeDeadScratch(dir);
    }
    return await openUnlocked({ dir, dataDir, hold, ...unlocked }, readOnly);
  } catch (error) {
    hold.release();
    throw fromSystemError(error);
  }
}

/** A locker whose key is known. */
interface UnlockedLocker {
  dir: string;
  dataDir: string;
  hold: Hold;
  dataKey: Buffer;
  /** The officer whose passphrase or code it was. */
  actor: string;
  /** In whose name entries were made before, where it is opened again. */
  acting?: string | undefined;
  findings: readonly LockerFinding[];
  /** The copy that is read where the database itself cannot be. */
  rescue?: Rescue | undefined;
  /** The opening that this one takes the place of. */
  after?: string | undefined;
}

/** Opens a locker whose data key is known. Where that fails, the hold is the caller's to release. */
export async function openUnlocked(unlocked: UnlockedLocker, readOnly: boolean): Promise<Locker> {
  const { dir, dataDir, hold, dataKey, actor: opener, acting, rescue, after } = unlocked;
  const databaseDir = rescue?.dir ?? dir;
  const findings: LockerFinding[] = [...unlocked.findings];
  const othersWrote = new Set<() => void>();
  let writer: StartedWriter | undefined;
  try {
    if (!readOnly && rescue === undefined) {
      writer = await startWriterIfSound(
        { dir, dataDir, dataKey, opener, acting, after },
        findings,
        othersWrote,
      );
    }
    const place = placeOf(dir);
    const db = openReadable(databaseDir, dataKey);
    if (writer === undefined) findings.push(...noteFindings(db, { dir, dataDir }));
    const release = (): void => {
      rescue?.remove();
      hold.release();
    };
    // What the notes said is to be said by a check too, though they are written anew by now. A missing
    // head.txt may only be one that the system refused.
    const noted = findings.filter((each) => isNoteProblem(each) && each.code !== 'head-missing');
    const known = [...(rescue === undefined ? [] : [firstPageDamaged]), ...noted];
    const actingNow = { officer: writer?.acting ?? openerOr(db, opener) };
    return createLockerOf({
      dir,
      databaseDir,
      dataDir,
      dataKey,
      opener,
      acting: actingNow,
      db,
      writer: writer?.thread,
      process: writer?.process,
      findings,
      known,
      release,
      place,
      othersWrote,
      openAgain: async (key) => {
        const again = holdLocker(dir);
        try {
          const who = { actor: opener, acting: actingNow.officer };
          const known = { dir, dataDir, ...who, hold: again, dataKey: key, findings: [] };
          return await openUnlocked({ ...known, after: writer?.process }, readOnly);
        } catch (error) {
          again.release();
          throw fromSystemError(error);
        }
      },
    });
  } catch (error) {
    await writer?.thread.terminate();
    rescue?.remove();
    throw error;
  }
}

/** Where the database does not say who its officers are, it is whose passphrase it was. */
function openerOr(db: ReadableDb, opener: string): string {
  try {
    return actingOf(db, opener);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return opener;
  }
}

const firstPageDamaged = { code: 'first-page-damaged', params: {} };

/** Unlocks the data key; where the database's first page is damaged, for a copy with the one that is kept. */
async function unlock(
  dir: string,
  credential: Credential,
): Promise<Pick<UnlockedLocker, 'dataKey' | 'actor' | 'findings' | 'rescue'>> {
  try {
    return await unlockKeyFile(dir, credential, (dataKey) => opensWith(dir, dataKey));
  } catch (error) {
    const { code } = fromSystemError(error);
    if (code !== 'key-does-not-fit' && code !== 'slot-outdated') throw error;
    let rescue: Rescue | undefined;
    const unlocked = await unlockKeyFile(dir, credential, (dataKey) => {
      rescue = rescueDatabase(dir, dataKey);
      return rescue !== undefined;
    });
    return { ...unlocked, findings: [...unlocked.findings, firstPageDamaged], rescue };
  }
}

/**
 * A locker that is damaged where the writer must look, or lies on a full disk, is opened for reading, so that
 * what is there can be read out.
 */
async function startWriterIfSound(
  start: Omit<WriterStart, 'dataKey'> & { dataKey: Buffer },
  findings: LockerFinding[],
  othersWrote: ReadonlySet<() => void>,
): Promise<StartedWriter | undefined> {
  try {
    return await startWriter(start, findings, othersWrote);
  } catch (error) {
    const { code, params } = fromSystemError(error);
    if (isDamage(error)) findings.push({ code: 'opened-for-reading', params });
    else if (code === 'disk-full') findings.push({ code: 'opened-on-full-disk', params });
    else throw error;
    return undefined;
  }
}

function noteFindings(db: ReadableDb, places: { dir: string; dataDir: string }): LockerFinding[] {
  try {
    return [...compareWithNotes(db, places).findings, ...anchorFindings(db)];
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [{ code: 'notes-not-compared', params: fromSystemError(error).params }];
  }
}

interface StartedWriter {
  thread: CallThread<WriterCalls>;
  /** Names this opening. */
  process: string;
  /** In whose name entries are made. */
  acting: string;
}

async function startWriter(
  { dataKey, ...rest }: Omit<WriterStart, 'dataKey'> & { dataKey: Buffer },
  findings: LockerFinding[],
  othersWrote: ReadonlySet<() => void>,
): Promise<StartedWriter> {
  const start: WriterStart = { ...rest, dataKey: Uint8Array.from(dataKey) };
  const thread = startCallThread<WriterCalls>(
    entryUrl(import.meta.url, 'locker-writer', './writer-thread.ts'),
    start,
    (said) => {
      const notice = said as WriterNotice; // writer-thread.ts gives no other
      if ('findings' in notice) findings.push(...notice.findings);
      else for (const tell of othersWrote) tell();
    },
  );
  try {
    const opened = await thread.call('open', null);
    findings.push(...opened.findings);
    return { thread, process: opened.process, acting: opened.acting };
  } catch (error) {
    await thread.terminate();
    throw error;
  }
}

/** Whether a locker's database lies in the folder, or what is left of a locker. */
export function isLockerFolder(dir: string): boolean {
  return existsSync(join(dir, databaseFileName)) || existsSync(join(dir, keyFileName));
}

function assertLocker(dir: string): void {
  if (existsSync(join(dir, databaseFileName))) return;
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true && isUnfinished(dir))
    throw new JejakError('locker-unfinished', 'wrong-use', { locker: dir });
  throw new JejakError('not-a-locker', 'wrong-use', { locker: dir });
}
