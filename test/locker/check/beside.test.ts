import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JejakError } from '../../../src/contract/error.ts';
import type { Outcomes } from '../../../src/contract/sink.ts';
import { brokenOff } from '../../../src/core/capture-pages.ts';
import { checkLocker } from '../../../src/locker/check/check-locker.ts';
import type { CheckReport } from '../../../src/locker/check/report.ts';
import { openReadable, openWritable } from '../../../src/locker/database/open-database.ts';
import { openLocker } from '../../../src/locker/index.ts';
import { startChunkSalvage } from '../../../src/locker/salvage/chunk-salvage.ts';
import { loadWords } from '../../../src/words/load.ts';
import { pagesThat, visitOnly } from '../../core/watch/pages-that.ts';
import {
  addItem,
  keyOf,
  newLocker,
  noise,
  passphrase,
  removeFolders,
  reopen,
  type TestLocker,
  withoutOfficerColumns,
} from '../temporary-locker.ts';

const url = 'https://forum.example/t?p=1';
const hour = 3_600_000;
let made: TestLocker;
let copy: string;
let key: Buffer;
let caseId: string;

/** A page of which something was noted that a person may want covered. */
const seen = (): Outcomes => ({
  ...{ result: 'item', state: 'complete' },
  details: {
    ...{ kind: 'web', title: 'Unggahan', source: { url }, capturedAt: '2026-11-22T10:00:00.000Z' },
    steps: [{ name: 'open', result: 'ok', ms: 1 }],
  },
  toCover: {
    boxes: [{ role: 'viewport', why: 'own-name', x: 1, y: 2, width: 30, height: 4 }],
    ...{ looked: ['viewport'], notLooked: [], profile: 'Pengawas', named: true },
  },
});
const lost = (): Outcomes => ({ result: 'failed', code: 'unreachable', source: { url }, message: '' });

beforeAll(async () => {
  made = await newLocker();
  const { locker } = made;
  caseId = (await locker.openCase({ number: '014/BWS/2026', title: 'Dugaan' })).case;
  const at = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
  const { id } = await locker.watches.add({
    ...{ url, caseId, profile: null, acceptTlsErrors: false, everyMs: hour, until: null, base: null },
    ...{ addedAt: at(-9), nextAt: at(-2.5) },
  });
  for (const come of [seen, lost, seen]) {
    await visitOnly(locker, pagesThat(locker, come, caseId));
    await locker.watches.change(id, { change: 'due', nextAt: at(0) });
  }
  const pages = [
    { url: `${url}&n=1`, caseId, note: 'Spanduk', priority: 0 },
    { url: `${url}&n=2`, caseId, note: 'Baliho', priority: 0 },
    { url: `${url}&n=3`, caseId, note: 'Poster', priority: 0 },
  ];
  await locker.addToQueue({ pages, acceptTlsErrors: false, profile: null, people: null, addedAt: at(0) });
  const [refused, failed, unbegun] = locker.queue();
  await locker.changeQueue({
    ...{ change: 'refuse', job: refused?.id ?? '', named: `${url}&n=1` },
    reason: { code: 'profile-logged-out', params: { profile: 'Pengawas' } },
  });
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', source: {}, itemKind: 'web', title: 'x', caseId, jobId: failed?.id ?? '' },
  });
  await draft.fail({ code: 'unreachable', source: { url: `${url}&n=2`, note: 'Baliho' }, message: '' });
  const noBrowser = new JejakError('browser-not-found', 'could-not-go-on', { tried: '/usr/bin/x' });
  const another = await locker.beginDraft({
    ...{ kind: 'item.captured', source: {}, itemKind: 'web', title: 'x', caseId, jobId: unbegun?.id ?? '' },
  });
  const page = {
    url: `${url}&n=3`,
    source: { note: 'Poster' },
    startedAt: new Date(),
    begun: 0,
    profile: null,
  };
  await expect(brokenOff(noBrowser, page, another)).rejects.toBe(noBrowser);
  await locker.changeQueue({
    ...{ change: 'refuse', job: unbegun?.id ?? '', named: `${url}&n=3` },
    reason: { code: noBrowser.code, params: noBrowser.params },
  });
  const photo = await addItem(locker, 'rusak.jpg', noise(1000));
  await locker.keepThumbnail(photo.item, { warning: { code: 'undecodable', message: 'x' } });
  await locker.close();
  key = await keyOf(made.dir);
  copy = join(made.base, 'salinan.jejak');
});
afterAll(removeFolders);

function checkAfter(...statements: string[]): CheckReport {
  rmSync(copy, { recursive: true, force: true });
  cpSync(made.dir, copy, { recursive: true });
  const db = openWritable(copy, key);
  db.pragma('foreign_keys = OFF');
  for (const sql of statements) expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
  return checkOf(copy);
}

function checkOf(dir: string): CheckReport {
  const db = openReadable(dir, key);
  try {
    return checkLocker(db, {
      ...{ dir, dataDir: made.dataDir, salvage: startChunkSalvage(dir, key), deep: false },
      ...{ onProgress: () => undefined, stopped: () => false },
    });
  } finally {
    db.close();
  }
}

test('what is kept beside the ledger is held to it, and nothing is left of an untouched locker', () => {
  expect(checkAfter()).toMatchObject({ ok: true, problems: [], notProven: [] });
});

test.each([
  ['what a visit came to', "UPDATE watch_visit SET became = 'same' WHERE visit = 1", 'visit-result-changed'],
  [
    'that nothing is known of it',
    'UPDATE watch_visit SET became = NULL WHERE visit = 3',
    'visit-result-changed',
  ],
  [
    'why one brought nothing',
    "UPDATE watch_visit SET failure = 'timeout' WHERE visit = 2",
    'visit-result-changed',
  ],
  [
    'which item one brought',
    'UPDATE watch_visit SET item = (SELECT item FROM watch_visit WHERE visit = 3) WHERE visit = 1',
    'visit-result-changed',
  ],
  ['how many were missed', 'UPDATE watch_visit SET missed = 0 WHERE visit = 1', 'visit-missed-changed'],
  [
    'when one was made that brought nothing',
    "UPDATE watch_visit SET at = '2026-01-01T00:00:00.000Z' WHERE visit = 2",
    'visit-time-changed',
  ],
  ['a visit taken out', 'DELETE FROM watch_visit WHERE visit = 2', 'visit-missing'],
  ['the last visit taken out', 'DELETE FROM watch_visit WHERE visit = 3', 'visit-missing'],
  [
    'a visit put in',
    "INSERT INTO watch_visit SELECT watch, 4, at, 0, NULL, 'unreachable', 'not-shown' FROM watch_visit WHERE visit = 2",
    'visit-added',
  ],
  ['the address that is watched', "UPDATE watch SET url = 'https://lain.example/'", 'watch-changed'],
  ['the case of a watch', 'UPDATE watch SET case_id = NULL', 'watch-changed'],
  ['the interval of a watch', 'UPDATE watch SET every_ms = 60000', 'watch-changed'],
  ['since when it is watched', "UPDATE watch SET added_at = '2026-01-01T00:00:00.000Z'", 'watch-changed'],
  ['until when it is watched', "UPDATE watch SET until = '2026-01-01T00:00:00.000Z'", 'watch-changed'],
  ['the blind of its commitment', 'UPDATE watch SET blind = NULL', 'watch-changed'],
  ['places to cover', "UPDATE to_cover SET found = replace(found, '30', '31')", 'to-cover-changed'],
  ['places to cover taken out', 'DELETE FROM to_cover', 'to-cover-missing'],
  [
    'places to cover put in',
    "INSERT INTO to_cover SELECT item, '{}', NULL FROM item WHERE title = 'rusak.jpg'",
    'to-cover-added',
  ],
  [
    'why a page was refused',
    `UPDATE job SET reason = '{"code":"no-permission","params":{}}' WHERE reason IS NOT NULL`,
    'job-reason-changed',
  ],
  [
    'what a refusal says',
    `UPDATE job SET reason = replace(reason, 'Pengawas', 'Lain') WHERE reason IS NOT NULL`,
    'job-reason-changed',
  ],
  [
    'the address of a refusal',
    "UPDATE job SET url = 'https://lain.example/' WHERE reason IS NOT NULL",
    'job-address-changed',
  ],
  [
    'the address of a failure',
    "UPDATE job SET url = 'https://lain.example/' WHERE reason IS NULL",
    'job-address-changed',
  ],
  ['the case of a failure', 'UPDATE job SET case_id = NULL WHERE reason IS NULL', 'job-case-changed'],
  ['the note on a failure', "UPDATE job SET note = 'Lain' WHERE reason IS NULL", 'job-note-changed'],
  [
    'the note on a refusal taken out',
    'UPDATE job SET note = NULL WHERE reason IS NOT NULL',
    'job-note-changed',
  ],
  ['the warning of a picture taken out', 'UPDATE thumbnail SET warning = NULL', 'picture-warning-changed'],
  [
    'the warning of a picture',
    `UPDATE thumbnail SET warning = '{"code":"position-zero","message":""}'`,
    'picture-warning-changed',
  ],
])('%s is a finding that names it', async (_, sql, code) => {
  const { problems } = checkAfter(sql);
  expect(new Set(problems.map((each) => each.code))).toEqual(new Set([code]));
  for (const language of ['id', 'en'] as const) {
    const words = await loadWords(language);
    for (const problem of problems) {
      const said = words.sayCode('problem', problem.code, problem.params);
      expect(said).toMatch(/forum\.example|lain\.example|Unggahan|rusak\.jpg/);
      expect(said).not.toMatch(/[{}_]/);
    }
  }
});

test('the sentence of a picture’s warning is not taken from where it was kept', async () => {
  checkAfter();
  const locker = await openLocker(copy, { passphrase }, { dataDir: made.dataDir, readOnly: true });
  const warned = locker.items().flatMap(({ warnings }) => warnings ?? []);
  expect(warned.map(({ code }) => code)).toEqual(['undecodable']);
  expect(warned[0]?.message).toContain('decoder');
  await locker.close();
});

test('what an older program kept and no entry speaks of is said not to be proven, and is no finding', async () => {
  const old = await newLocker();
  const watch = 'a'.repeat(32);
  const item = 'b'.repeat(32);
  const beside = { source: { url, watch }, message: '' };
  await old.locker.append({
    ...{ kind: 'item.captured', body: { itemId: item, state: 'complete' } },
    details: {
      ...{ kind: 'web', title: 'Unggahan', source: { url, watch }, capturedAt: '2026-11-22T10:00:00.000Z' },
      ...{ steps: [], watch: { id: watch, visit: 1, missed: 0, everyMs: hour } },
      changes: {
        ...{ comparedWith: null, became: 'first', how: null, status: 200, instead: null, title: null },
        ...{ text: null, picture: null, counts: [], postText: null, notCompared: [] },
      },
    },
  });
  await old.locker.append({
    ...{ kind: 'capture.failed', body: { itemId: 'c'.repeat(32), code: 'unreachable' } },
    details: beside,
  });
  await old.locker.close();
  const oldKey = await keyOf(old.dir);
  const db = openWritable(old.dir, oldKey);
  db.exec(`DROP VIEW position; ALTER TABLE item DROP COLUMN position_doubts; DROP INDEX annotation_by_position; ALTER TABLE annotation DROP COLUMN place; ALTER TABLE annotation DROP COLUMN handed_in; ALTER TABLE annotation DROP COLUMN lat; ALTER TABLE annotation DROP COLUMN lon; 
    DROP TABLE picture_hash; DROP TABLE banner; DROP INDEX item_file_original; ALTER TABLE watch DROP COLUMN blind; ALTER TABLE to_cover DROP COLUMN blind;
    INSERT INTO watch (watch, url, accept_tls, every_ms, added_at, next_at)
      VALUES ('${watch}', '${url}', 0, ${hour}, '2026-11-22T09:00:00.000Z', '2026-11-22T12:00:00.000Z');
    INSERT INTO watch_visit VALUES ('${watch}', 1, '2026-11-22T10:00:00.000Z', 0, '${item}', NULL, NULL),
      ('${watch}', 2, '2026-11-22T11:00:00.000Z', 0, NULL, 'unreachable', NULL);
    INSERT INTO to_cover VALUES ('${item}', '{}');
    INSERT INTO job (job, list, position, url, state, reason)
      VALUES ('d', 'queue', 0, '${url}', 'failed', '{"code":"profile-logged-out","params":{"profile":"P"}}');`);
  db.exec(withoutOfficerColumns);
  db.pragma('user_version = 17');
  db.close();
  await (await reopen(old)).close();
  const readable = openReadable(old.dir, oldKey);
  const report = checkLocker(readable, {
    ...{ dir: old.dir, dataDir: old.dataDir, salvage: startChunkSalvage(old.dir, oldKey), deep: false },
    ...{ onProgress: () => undefined, stopped: () => false },
  });
  readable.close();
  // The words for its search are not made here.
  expect(report.problems.filter(({ params }) => params['table'] !== 'search_texts')).toEqual([]);
  expect(report.notProven.map(({ code }) => code).sort()).toEqual([
    ...['job-reason', 'to-cover', 'visit-failed', 'visit-times', 'watch'],
  ]);
  const words = await loadWords('id');
  for (const { code, params } of report.notProven)
    expect(words.sayCode('not-proven', code, params)).not.toMatch(/[{}_]|^[a-z-]+$/);
});
