import type { Database } from 'better-sqlite3';
import { JejakError } from '../../contract/error.ts';
import { fillSearch } from '../search/index.ts';
import { schema } from './migrations/001-first.ts';
import { caseStatus } from './migrations/002-case-status.ts';
import { annotation } from './migrations/003-annotation.ts';
import { addOrigin } from './migrations/004-origin.ts';
import { received } from './migrations/005-received.ts';
import { profile } from './migrations/006-profile.ts';
import { addNotesAndPositions } from './migrations/007-notes-and-positions.ts';
import { acts } from './migrations/008-acts.ts';
import { underWay } from './migrations/009-under-way.ts';
import { jobOrder } from './migrations/010-job-order.ts';
import { jobPeople } from './migrations/011-people.ts';
import { watch } from './migrations/012-watch.ts';
import { derived } from './migrations/013-derived.ts';
import { jobReason } from './migrations/014-job-reason.ts';
import { watchNews } from './migrations/015-watch-news.ts';
import { toCover } from './migrations/016-to-cover.ts';
import { watchUntold } from './migrations/017-watch-untold.ts';
import { besideCommitments } from './migrations/018-beside-commitments.ts';
import { sameFile } from './migrations/019-same-file.ts';
import { exhibitsInSearch } from './migrations/020-exhibits-in-search.ts';
import { privateIsNews } from './migrations/021-private-is-news.ts';
import { pictureHash } from './migrations/022-picture-hash.ts';
import { banners } from './migrations/023-banners.ts';
import { placesByHand } from './migrations/024-places-by-hand.ts';
import { unreadPictures } from './migrations/025-unread-pictures.ts';
import { picturesContained } from './migrations/026-pictures-contained.ts';
import { addPositions } from './migrations/027-positions.ts';
import { timeStamps } from './migrations/028-time-stamps.ts';
import { watchBases } from './migrations/029-watch-bases.ts';
import { stamping } from './migrations/030-stamping.ts';
import { handedInLater } from './migrations/031-handed-in-later.ts';
import { growingChunks } from './migrations/032-growing-chunks.ts';
import { officers } from './migrations/033-officers.ts';
import { anchors } from './migrations/034-anchors.ts';
import { trustLists } from './migrations/035-trust-lists.ts';
import { approvals } from './migrations/036-approvals.ts';
import { custody } from './migrations/037-custody.ts';
import { openTimestamps } from './migrations/038-open-timestamps.ts';
import { revocation } from './migrations/039-revocation.ts';
import { createSearchTables } from './migrations/search-tables.ts';

/**
 * The steps from one version of the schema to the next, in order: step n leads to `user_version` n + 1.
 * Each is frozen, lockers of it are there; so it writes nothing by the rules of the search, which may change. Three still
 * write by rules that are used elsewhere too and are not frozen: where an item comes from (`originColumns`, step 4),
 * where it was taken (`positionOf`, step 7) and what is doubtful of that (`doubtsOfFile`, step 27). Whoever moves or changes their columns writes them out in these first.
 */
const migrations: readonly ((db: Database) => void)[] = [
  (db) => {
    db.exec(schema);
    createSearchTables(db);
  },
  (db) => db.exec(caseStatus),
  (db) => db.exec(annotation),
  addOrigin,
  (db) => db.exec(received),
  (db) => db.exec(profile),
  addNotesAndPositions,
  (db) => db.exec(acts),
  (db) => db.exec(underWay),
  (db) => db.exec(jobOrder),
  (db) => db.exec(jobPeople),
  (db) => db.exec(watch),
  (db) => db.exec(derived),
  (db) => db.exec(jobReason),
  (db) => db.exec(watchNews),
  (db) => db.exec(toCover),
  (db) => db.exec(watchUntold),
  (db) => db.exec(besideCommitments),
  (db) => db.exec(sameFile),
  (db) => db.exec(exhibitsInSearch),
  (db) => db.exec(privateIsNews),
  (db) => db.exec(pictureHash),
  (db) => db.exec(banners),
  (db) => db.exec(placesByHand),
  (db) => db.exec(unreadPictures),
  (db) => db.exec(picturesContained),
  addPositions,
  (db) => db.exec(timeStamps),
  (db) => db.exec(watchBases),
  (db) => db.exec(stamping),
  (db) => db.exec(handedInLater),
  (db) => db.exec(growingChunks),
  (db) => db.exec(officers),
  (db) => db.exec(anchors),
  (db) => db.exec(trustLists),
  (db) => db.exec(approvals),
  (db) => db.exec(custody),
  (db) => db.exec(openTimestamps),
  (db) => db.exec(revocation),
];

/** The version of the schema that this program writes. */
export const newestVersion = migrations.length;

/**
 * Brings the schema to the newest version and fills what it has come to keep of what is there, in one transaction.
 *
 * @throws JejakError `locker-damaged` where tables are there and the version says that there are none
 */
export function migrate(db: Database): void {
  if (versionOf(db) >= newestVersion) return;
  db.transaction(() => {
    // As it is now that nobody else can change it: another process may have taken the steps meanwhile.
    const found = versionOf(db);
    if (found < 1 && db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined)
      throw new JejakError('locker-damaged', 'could-not-go-on', { detail: `user_version ${found}` });
    if (found >= newestVersion) return;
    for (const migration of migrations.slice(Math.max(0, found))) migration(db);
    fillSearch(db, found);
    db.pragma(`user_version = ${newestVersion}`);
  }).immediate();
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
