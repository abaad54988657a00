import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src/contract/sink.ts';
import { checkLocker } from '../../../src/locker/check/check-locker.ts';
import type { CheckReport } from '../../../src/locker/check/report.ts';
import type { WritableDb } from '../../../src/locker/database/handle.ts';
import { openReadable, openWritable, pageBytes } from '../../../src/locker/database/open-database.ts';
import { appendEntry } from '../../../src/locker/ledger/append.ts';
import { startChunkSalvage } from '../../../src/locker/salvage/chunk-salvage.ts';
import { indexExhibit } from '../../../src/locker/search/index.ts';
import {
  addItem,
  keyOf,
  newLocker,
  noise,
  removeFolders,
  type TestLocker,
  withoutTriggers,
} from '../temporary-locker.ts';

let made: TestLocker;
let dataKey: Buffer;
let copy: string;
let items: string[];
let caseId: string;

beforeAll(async () => {
  made = await newLocker();
  const { locker } = made;
  const opened = await locker.openCase({ number: '014/BWS/2026', title: 'Dugaan' });
  caseId = opened.case;
  items = [];
  for (let n = 0; n < 3; n++) {
    const options = { ...(n < 2 ? { caseId } : {}), searchText: `dukung paslon ${n}` };
    items.push((await addItem(locker, `foto-${n}.jpg`, noise(1_200_000), options)).item);
  }
  await locker.labelExhibit({ caseId, itemId: items[0] ?? '', title: 'Spanduk', shows: 'Ajakan memilih' });
  await locker.close();
  dataKey = await keyOf(made.dir);
  copy = join(made.base, 'salinan.jejak');
});
afterAll(removeFolders);

function freshCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(made.dir, copy, { recursive: true });
}

function checkOf(dir: string): CheckReport {
  const db = openReadable(dir, dataKey);
  try {
    return checkLocker(db, {
      dir,
      dataDir: made.dataDir,
      salvage: startChunkSalvage(dir, dataKey),
      deep: false,
      onProgress: () => undefined,
      stopped: () => false,
    });
  } finally {
    db.close();
  }
}

/** What a check finds after someone with the key in hand has changed the database, triggers put back. */
function codesAfter(change: (db: WritableDb) => void): string[] {
  freshCopy();
  const db = openWritable(copy, dataKey);
  try {
    db.pragma('foreign_keys = OFF');
    withoutTriggers(db, () => change(db));
  } finally {
    db.close();
  }
  return checkOf(copy).problems.map(({ code }) => code);
}

const sql = (text: string) => (db: WritableDb) => {
  expect(db.prepare(text).run().changes).toBeGreaterThan(0);
};

test('a check is given up also while it compares what is shown with the log', () => {
  freshCopy();
  const db = openReadable(copy, dataKey);
  let isReplayed = false;
  const askedWithin: boolean[] = [];
  const options = {
    ...{ dir: copy, dataDir: made.dataDir, deep: false },
    onProgress: ({ step, done, total }: Progress) => {
      if (step === 'check-entries' && done === total) isReplayed = true;
    },
    stopped: () => {
      if (isReplayed) askedWithin.push(db.inTransaction); // one state of the database is compared
      return isReplayed;
    },
  };
  expect(() => checkLocker(db, options)).toThrow(expect.objectContaining({ code: 'interrupted' }));
  expect(askedWithin).toEqual([true]);
  expect(db.inTransaction).toBe(false);
  db.close();
});

describe('B21 what was changed with the key in hand is a finding of check', () => {
  test('and an untouched copy has none', () => {
    freshCopy();
    expect(checkOf(copy)).toMatchObject({ ok: true, problems: [], entries: 7, objects: 6, bytes: 3_600_045 });
    expect(codesAfter(() => undefined)).toEqual([]);
  });

  test.each([
    ['the title of an item', "UPDATE item SET title = 'lain' WHERE title = 'foto-1.jpg'", 'shown-changed'],
    ['the state of an item', "UPDATE item SET state = 'partial' WHERE title = 'foto-1.jpg'", 'shown-changed'],
    ['the case of an item', "UPDATE item SET case_id = NULL WHERE title = 'foto-1.jpg'", 'shown-changed'],
    ['an item taken out', "DELETE FROM item WHERE title = 'foto-1.jpg'", 'shown-missing'],
    [
      'the hash of a file',
      "UPDATE item_file SET sha256 = randomblob(32) WHERE name = 'foto-1.jpg'",
      'shown-changed',
    ],
    ['the name of a file', "UPDATE item_file SET name = 'x' WHERE name = 'foto-1.jpg'", 'shown-changed'],
    ['a file taken out', "DELETE FROM item_file WHERE name = 'foto-1.jpg'", 'shown-missing'],
    [
      'a file put in',
      "INSERT INTO item_file SELECT n, log, seq, 9, 'extra', name, media_type, bytes, sha256 FROM item_file LIMIT 1",
      'shown-added',
    ],
    ['a label', "UPDATE exhibit SET label = 'P-9'", 'shown-changed'],
    ['what an exhibit shows', "UPDATE exhibit SET shows = 'lain'", 'shown-changed'],
    ['an exhibit taken out', 'DELETE FROM exhibit', 'shown-missing'],
    ['the number of a case', "UPDATE case_file SET number = '015/BWS/2026'", 'shown-changed'],
    [
      'a case put in',
      `INSERT INTO case_file (case_id, number, title, opened_at, log, seq)
        SELECT 'f', 'N', title, opened_at, log, seq FROM case_file`,
      'shown-added',
    ],
    ['the deadline of a case', "UPDATE case_file SET deadline = '2030-01-01'", 'shown-changed'],
    ['the name of an officer', "UPDATE officer SET name = 'Budi'", 'shown-changed'],
    [
      'the case that an entry counts for',
      'UPDATE case_entry SET seq = seq + 1 WHERE case_seq = 1',
      'shown-changed',
    ],
    ['a failure put in', "INSERT INTO failure VALUES (0, 3, 'x', NULL, 'gone')", 'shown-added'],
    [
      'bytes of a file',
      'UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE chunk = (SELECT max(chunk) FROM chunk)',
      'file-changed',
    ],
    [
      'bytes of a file taken out',
      'DELETE FROM chunk WHERE chunk = (SELECT max(chunk) FROM chunk)',
      'file-missing',
    ],
    [
      'bytes behind the end of a file',
      "INSERT INTO chunk SELECT max(chunk) + 1, x'00' FROM chunk",
      'file-changed',
    ],
    ['an object taken out', 'DELETE FROM object WHERE object = 1', 'file-missing'],
    [
      'an object under another hash',
      'UPDATE object SET sha256 = randomblob(32) WHERE object = 1',
      'file-missing',
    ],
    [
      'an object put in',
      "INSERT INTO object (sha256, bytes, state) VALUES (randomblob(32), 0, 'sealed')",
      'object-unreferenced',
    ],
    ['an object said to be purged', "UPDATE object SET state = 'purged' WHERE object = 1", 'file-missing'],
    [
      'a purge put in',
      "INSERT INTO purged_file SELECT n, 'original', log, seq FROM item LIMIT 1",
      'shown-added',
    ],
    [
      'an opening',
      "UPDATE opening SET value = CAST(replace(CAST(value AS TEXT), 'foto-1', 'foto-9') AS BLOB) WHERE place = 0",
      'opening-wrong',
    ],
    ['an opening taken out', 'DELETE FROM opening WHERE seq = 3 AND place = 1', 'opening-missing'],
    [
      'an opening put in',
      'INSERT INTO opening SELECT log, seq, 7, blind, value FROM opening LIMIT 1',
      'shown-added',
    ],
    [
      'an entry',
      "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'complete', 'partial') AS BLOB) WHERE seq = 3",
      'leaf-wrong',
    ],
    ['an entry in the middle taken out', 'DELETE FROM entry WHERE seq = 3', 'entry-missing'],
    ['the last entry taken out', 'DELETE FROM entry WHERE seq = 6', 'entry-missing'],
    [
      'an entry put in at the end',
      'INSERT INTO entry SELECT log, 7, bytes, leaf FROM entry WHERE seq = 6',
      'entry-out-of-place',
    ],
    [
      'an entry of no log',
      'INSERT INTO entry SELECT 5, seq, bytes, leaf FROM entry WHERE seq = 6',
      'rows-added',
    ],
    ['a leaf', 'UPDATE entry SET leaf = randomblob(32) WHERE seq = 3', 'leaf-wrong'],
    ['a node', 'UPDATE node SET hash = randomblob(32) WHERE level = 1 AND position = 1', 'node-wrong'],
    ['a node taken out', 'DELETE FROM node WHERE level = 2', 'node-missing'],
    ['a node put in', 'INSERT INTO node VALUES (0, 9, 0, randomblob(32))', 'rows-added'],
    [
      'a checkpoint',
      'UPDATE checkpoint SET bytes = (SELECT bytes FROM checkpoint WHERE size = 2) WHERE size = 4',
      'checkpoint-wrong',
    ],
    ['a checkpoint taken out', 'DELETE FROM checkpoint WHERE size = 4', 'checkpoint-missing'],
    [
      'a checkpoint put in',
      'INSERT INTO checkpoint SELECT log, 99, bytes FROM checkpoint WHERE size = 4',
      'entry-missing',
    ],
    ['the signing key', 'UPDATE signing_key SET secret = zeroblob(48)', 'signing-key-wrong'],
    [
      'a signing key that no entry brought',
      'INSERT INTO signing_key SELECT log, 5, spki, secret FROM signing_key',
      'rows-added',
    ],
    ['the size from which a key signs', 'UPDATE signing_key SET from_size = -1', 'signing-key-wrong'],
    [
      'a log without entries',
      "INSERT INTO log VALUES (1, 'jejak/11111111111111111111111111111111')",
      'entry-missing',
    ],
    [
      'an inbox that is a case without a name',
      "UPDATE item SET case_id = '' WHERE case_id IS NULL",
      'shown-changed',
    ],
    ['bytes of no object', "INSERT INTO chunk VALUES (77 * 1048576, x'00')", 'rows-added'],
    [
      'a text that is searched',
      "UPDATE search_texts SET text = text || ' lain' WHERE role = 'text'",
      'shown-changed',
    ],
    [
      'a name that is searched',
      "UPDATE search_texts SET text = 'lain' WHERE role = 'title'",
      'shown-changed',
    ],
    [
      'what an exhibit shows, as it is searched',
      "UPDATE search_texts SET text = 'lain' WHERE role = 'exhibit'",
      'shown-changed',
    ],
    [
      'what an exhibit shows and is not found any more',
      "DELETE FROM search_texts WHERE role = 'exhibit'",
      'shown-missing',
    ],
    ['the case in which a text is found', "UPDATE search_texts SET case_id = 'inbox'", 'shown-changed'],
    ['the kind by which a text is found', "UPDATE search_texts SET marks = 'kind_chat'", 'shown-changed'],
    [
      'the time at which a text is found',
      "UPDATE search_texts SET captured_at = '2020-01-01T00:00:00.000Z'",
      'shown-changed',
    ],
    ['the forms by which a text is found', "UPDATE search_texts SET forms = 'lain'", 'shown-changed'],
    ['a text that is not found any more', "DELETE FROM search_texts WHERE role = 'text'", 'shown-missing'],
    [
      'a text put in',
      "INSERT INTO search_texts SELECT NULL, item_id, 'ocr', case_id, captured_at, marks, forms, text FROM search_texts LIMIT 1",
      'shown-added',
    ],
    [
      'a small picture of no item',
      "INSERT INTO thumbnail (item, media_type, sha256, bytes) VALUES ('f', 'image/webp', zeroblob(32), x'00')",
      'shown-added',
    ],
    [
      'a small picture',
      "INSERT INTO thumbnail (item, media_type, sha256, bytes) SELECT item, 'image/webp', zeroblob(32), x'00' FROM item LIMIT 1",
      'shown-changed',
    ],
    [
      'an address said to be done',
      "INSERT INTO job (job, list, position, url, state, item, seq) SELECT 'j', 'l', 0, 'https://example.org/', 'done', item, seq FROM item LIMIT 1",
      'shown-changed',
    ],
    [
      'the name of the log',
      "UPDATE log SET origin = 'jejak/00000000000000000000000000000000'",
      'origin-not-of-key',
    ],
    [
      'the object counter',
      "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'object'",
      'object-counter-wrong',
    ],
  ])('%s', (_, text, code) => {
    expect(codesAfter(sql(text))).toContain(code);
  });

  test('words put in the index of another text', () => {
    const codes = codesAfter((db) => {
      db.exec(`INSERT INTO search_index (search_index, rowid, text, forms, case_id, marks)
          SELECT 'delete', id, text, forms, case_id, marks FROM search_texts LIMIT 1;
        INSERT INTO search_index (rowid, text, forms, case_id, marks)
          SELECT id, 'lain sekali', forms, case_id, marks FROM search_texts LIMIT 1`);
    });
    expect(codes).toEqual(['search-index-damaged']);
  });

  test('a version of the search index that does not exist', () => {
    const codes = codesAfter((db) => {
      db.unsafeMode(true).exec("UPDATE search_index_config SET v = 9 WHERE k = 'version'");
    });
    expect(codes).toContain('search-index-damaged');
  });

  test('an object without its row, which its index still has', () => {
    const codes = codesAfter((db) => {
      db.unsafeMode(true);
      const index = db
        .prepare<[], { sql: string; rootpage: number }>(
          "SELECT sql, rootpage FROM sqlite_schema WHERE name = 'object_by_hash'",
        )
        .get();
      db.pragma('writable_schema = ON');
      db.exec("DELETE FROM sqlite_schema WHERE name = 'object_by_hash'");
      db.pragma('writable_schema = RESET');
      db.exec('DELETE FROM object WHERE object = 1');
      db.pragma('writable_schema = ON');
      db.prepare<[number, string]>(
        "INSERT INTO sqlite_schema VALUES ('index', 'object_by_hash', 'object', ?, ?)",
      ).run(index?.rootpage ?? 0, index?.sql ?? '');
      db.pragma('writable_schema = RESET');
    });
    expect(codes).toContain('shown-missing');
  });

  test('the version of the structure', () => {
    expect(codesAfter((db) => void db.pragma('user_version = 0'))).toContain('schema-changed');
  });

  test('a trigger taken away', () => {
    freshCopy();
    const db = openWritable(copy, dataKey);
    db.exec('DROP TRIGGER entry_no_delete');
    db.close();
    expect(checkOf(copy).problems).toContainEqual({
      code: 'schema-changed',
      params: { name: 'trigger entry_no_delete' },
    });
  });

  test('an end of the ledger cut off with everything that belongs to it: the notes outside know better', () => {
    const codes = codesAfter((db) => {
      db.exec(`DELETE FROM entry WHERE seq > 4; DELETE FROM checkpoint WHERE size > 5; DELETE FROM opening WHERE seq > 4;
        DELETE FROM node WHERE level = 1 AND position > 1; DELETE FROM exhibit; DELETE FROM case_entry WHERE seq > 4;
        UPDATE case_file SET last_label = 0; DELETE FROM item_file WHERE seq > 4; DELETE FROM item WHERE seq > 4;
        DELETE FROM item_entry WHERE seq > 4; DELETE FROM object WHERE object = 3; DELETE FROM chunk WHERE chunk >= 3 * 1048576;
        DELETE FROM search_texts WHERE item_id NOT IN (SELECT item FROM item);`);
    });
    expect(codes).toContain('rolled-back');
  });

  test('an other end written and signed with the stored key: the notes outside know better', () => {
    const codes = codesAfter((db) => {
      db.exec(`DELETE FROM entry WHERE seq > 5; DELETE FROM checkpoint WHERE size > 6; DELETE FROM opening WHERE seq > 5;
        DELETE FROM exhibit; DELETE FROM case_entry WHERE seq > 5; DELETE FROM item_entry WHERE seq > 5;
        UPDATE case_file SET last_label = 0`);
      appendEntry(db, {
        kind: 'exhibit.labelled',
        actor: made.locker.opener.id,
        caseId,
        body: { itemId: items[1] ?? '', label: 'P-1' },
        details: { title: 'Lain', shows: '' },
      });
      for (const item of items) indexExhibit(db, item);
    });
    expect(codes).toEqual(['forked', 'forked']);
  });
});

describe('B21 pages put back from an earlier copy of the file', () => {
  test('are findings, page by page', () => {
    const later = join(made.base, 'nanti');
    rmSync(later, { recursive: true, force: true });
    cpSync(made.dir, later, { recursive: true });
    const db = openWritable(later, dataKey);
    appendEntry(db, {
      kind: 'exhibit.labelled',
      actor: 'a'.repeat(32),
      caseId,
      body: { itemId: items[1] ?? '', label: 'P-2' },
      details: { title: 'Baliho', shows: '' },
    });
    db.prepare('UPDATE search_texts SET text = text WHERE id = 1').run();
    db.close();
    const before = readFileSync(join(made.dir, 'locker.db'));
    const after = readFileSync(join(later, 'locker.db'));
    let swapped = 0;
    for (let at = 0; at < before.length; at += pageBytes) {
      const old = before.subarray(at, at + pageBytes);
      if (old.equals(after.subarray(at, at + pageBytes))) continue;
      freshCopy();
      const mixed = Buffer.from(after);
      old.copy(mixed, at);
      writeFileSync(join(copy, 'locker.db'), mixed);
      let found: string[];
      try {
        found = checkOf(copy).problems.map(({ code }) => code);
      } catch (error) {
        found = [String(error)];
      }
      expect(found, `page ${at / pageBytes + 1}`).not.toEqual([]);
      swapped++;
    }
    expect(swapped).toBeGreaterThan(5);
  });
});
