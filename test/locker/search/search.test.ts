import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSearchTables } from '../../../src/locker/database/migrations/search-tables.ts';
import {
  checkSearch,
  fileSearchTexts,
  indexText,
  marksOf,
  rebuildSearch,
  removeItem,
  search,
} from '../../../src/locker/search/index.ts';

let db: Database.Database;
beforeEach(() => {
  db = new Database(':memory:');
  createSearchTables(db);
});
afterEach(() => void db.close());

/** Of nothing that is filtered by. */
const unmarked = { capturedAt: '', marks: '' };
const put = (itemId: string, text: string, caseId: string | null = null, role = 'text') =>
  db.transaction(() => indexText(db, { itemId, caseId, role, text, ...unmarked }))();
const found = (query: string, options = {}) =>
  search(db, query, options)
    .hits.map(({ item }) => item)
    .sort();

describe('search finds', () => {
  test.each([
    ['dukung', 'mendukung', 'dukungannya', 'didukung', 'pendukung', 'dukungan'],
    ['kampanye', 'berkampanye', 'mengampanyekan', 'kampanyekan', 'mengkampanyekan'],
    ['netral', 'kenetralan', 'netralitas', 'menetralkan', 'netralisasi'],
    ['pegawai', 'kepegawaian', 'pegawainya'],
    ['tulis', 'menulis', 'tulisan', 'penulis', 'dituliskan'],
    ['menang', 'memenangkan', 'pemenangan', 'kemenangan'],
    ['komentar', 'mengomentari', 'berkomentar', 'komentarnya'],
    ['calon', 'pencalonan', 'mencalonkan', 'bercalon'],
    ['pihak', 'keberpihakan', 'memihak', 'berpihak'],
  ])('%s in its derived forms, and each of them by the root', (root, ...derived) => {
    for (const word of derived) put(word, `Kepala dinas ${word} di lapangan.`);
    put('other', 'Rapat koordinasi ditunda.');
    expect(found(root)).toEqual([...derived].sort());
    put(root, `Kata ${root} sendiri`);
    for (const word of derived) expect(found(word)).toContain(root);
  });

  test('what has every word of a long query, also those past many others', () => {
    const many = Array.from({ length: 40 }, (_, n) => `kata${n}`).join(' ');
    put('all', `${many} spanduk`);
    put('most', many);
    expect(found(`${many} spanduk`)).toEqual(['all']);
    const letters = Array.from({ length: 500 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join(' ');
    put('letters', letters);
    expect(found(letters)).toEqual(['letters']);
  });

  test('handles, tags and exhibit labels as they are written, and a handle or tag by its bare name', () => {
    put('handle', 'Suka dari @budi_s.92 tadi malam');
    put('tag', 'Ayo #GantiBupati bersama');
    put('label', 'Lihat bukti P-1, bukan P-11');
    put('plain', 'Saudara Budi_S bertemu, P 2 1');
    expect(found('@budi_s')).toEqual(['handle']);
    expect(found('budi_s')).toEqual(['handle', 'plain']);
    expect(found('budi')).toEqual(['handle', 'plain']);
    expect(found('#gantibupati')).toEqual(['tag']);
    expect(found('GANTIBUPATI')).toEqual(['tag']);
    expect(found('P-1')).toEqual(['label']);
    expect(found('P-11')).toEqual(['label']);
    expect(found('P-3')).toEqual([]);
  });

  test("Jum'at with any apostrophe and without one", () => {
    const spellings = ["Jum'at", 'Jum’at', 'jumat', 'JUMʼAT'];
    for (const spelling of spellings) put(spelling, `Hari ${spelling} sore`);
    for (const spelling of spellings) expect(found(spelling)).toEqual([...spellings].sort());
  });

  test('doubled words whole and by their half', () => {
    put('double', 'Membawa anak-anak ke panggung');
    put('other', 'Anaknya ikut');
    expect(found('anak-anak')).toEqual(['double']);
    expect(found('anak')).toEqual(['double', 'other']);
  });

  test('words whatever their diacritics, case, fancy letters and signs that cannot be seen', () => {
    put('accent', 'Désa Sukamaju');
    put('bold', 'Tetap 𝗻𝗲𝘁𝗿𝗮𝗹 ya');
    put('hidden', 'pilih nom\u200bor sa\u00adtu');
    expect(found('desa')).toEqual(['accent']);
    expect(found('DE\u0301SA')).toEqual(['accent']);
    expect(found('netral')).toEqual(['bold']);
    expect(found('nomor satu')).toEqual(['hidden']);
  });

  test('all words in any order; a phrase in quotes only as it stands', () => {
    put('one', 'Camat membagikan sembako kepada warga');
    put('two', 'Warga menerima sembako dari camat');
    expect(found('warga camat')).toEqual(['one', 'two']);
    expect(found('"sembako kepada warga"')).toEqual(['one']);
    expect(found('“sembako dari” camat')).toEqual(['two']);
    expect(found('"membagi sembako"')).toEqual([]);
  });

  test('the beginning of the last word while it is typed, and of a word with a star', () => {
    put('one', 'Deklarasi pasangan calon');
    expect(found('pasangan dekl', { typing: true })).toEqual(['one']);
    expect(found('dekl pasangan', { typing: true })).toEqual([]);
    expect(found('dekl ', { typing: true })).toEqual([]);
    expect(found('dekl')).toEqual([]);
    expect(found('dekl* pasangan')).toEqual(['one']);
  });

  test('in one case, in the inbox, and after filing only where the item now is', () => {
    const [one, two] = ['1'.repeat(32), '2'.repeat(32)];
    put('a', 'baliho besar', one);
    put('b', 'baliho kecil', two);
    put('c', 'baliho sedang');
    expect(found('baliho')).toEqual(['a', 'b', 'c']);
    expect(found('baliho', { caseId: one })).toEqual(['a']);
    expect(found('baliho', { caseId: null })).toEqual(['c']);
    fileSearchTexts(db, 'c', two);
    expect(found('baliho', { caseId: two })).toEqual(['b', 'c']);
    expect(found('baliho', { caseId: null })).toEqual([]);
    expect(found(two)).toEqual([]);
    expect(checkSearch(db)).toEqual([]);
  });

  describe('only what is asked for', () => {
    const seal = (itemId: string, url: string, capturedAt: string, more: object = {}) => {
      const marks = marksOf({ kind: 'web', capturedAt, source: { url }, ...more });
      const place = { itemId, caseId: null, role: 'text', text: 'baliho di pagar' };
      db.transaction(() => indexText(db, { ...place, capturedAt, marks }))();
    };
    beforeEach(() => {
      seal('a', 'https://www.instagram.com/budi.s/reel/1', '2023-09-25T16:59:59.999Z');
      seal('b', 'https://x.com/budi_s/status/1', '2023-09-25T17:00:00.000Z');
      seal('c', 'https://berita.contoh.example/baliho', '2024-02-29T03:00:00.000Z');
      seal('d', 'https://contoh.example/p/1', '2024-03-01T00:00:00.000Z', {
        kind: 'photo',
        photo: { place: { lat: '0', lon: '0' } },
      });
      put('e', 'baliho tanpa apa pun');
    });

    test.each([
      [{ kind: 'photo' }, ['d']],
      [{ kind: 'kind' }, []],
      [{ platform: 'Instagram' }, ['a']],
      [{ platform: 'twitter.com' }, ['b']],
      [{ platform: 'contoh.example' }, ['c', 'd']],
      [{ platform: 'berita.contoh.example' }, ['c']],
      [{ platform: 'example' }, []],
      [{ account: '@Budi.S' }, ['a']],
      [{ account: 'budi_s' }, ['b']],
      [{ account: 'budi' }, []],
      [{ from: '2023-09-25T17:00:00.000Z' }, ['b', 'c', 'd']],
      [{ to: '2023-09-25T17:00:00.000Z' }, ['a']],
      [{ from: '2023-09-24T17:00:00.000Z', to: '2023-09-25T17:00:00.000Z' }, ['a']],
      [{ from: '2023-09-25T17:00:00.000Z', to: '2024-02-29T17:00:00.000Z' }, ['b', 'c']],
      [{ from: '2024-02-01T00:00:00.000Z', to: '2024-03-01T00:00:00.000Z' }, ['c']],
      [{ from: '2024-03-01T00:00:00.000Z', to: '2024-02-01T00:00:00.000Z' }, []],
      [{ kind: 'web', platform: 'x', from: '2023-01-01T00:00:00.000Z', caseId: null }, ['b']],
      [{ account: 'a" OR text : "baliho' }, []],
    ])('%o', (filters, items) => {
      expect(found('baliho', filters)).toEqual(items);
      // Where every word is common the hits are found in another way.
      for (let n = 0; n < 501; n++) put(`more${n}`, 'baliho lagi');
      expect(found('baliho', filters)).toEqual(items);
    });

    test('and no longer what was taken out', () => {
      removeItem(db, 'a');
      expect(found('baliho', { account: 'budi.s' })).toEqual([]);
      expect(checkSearch(db)).toEqual([]);
    });
  });

  test('the form as typed before a related one, and the rank counts from 1', () => {
    put('related', 'Mereka mendukung penuh');
    put('typed', 'Beri dukung penuh');
    expect(search(db, 'dukung').hits.map(({ item, rank }) => [item, rank])).toEqual([
      ['typed', 1],
      ['related', 2],
    ]);
    expect(search(db, 'dukungan').hits.map(({ found }) => found)).toEqual([['dukung'], ['mendukung']]);
  });

  test('a later text of the same role in place of the earlier', () => {
    put('a', 'versi pertama');
    put('a', 'versi kedua');
    put('a', 'judul', null, 'title');
    expect(found('pertama')).toEqual([]);
    expect(found('kedua')).toEqual(['a']);
    expect(search(db, 'judul').hits).toEqual([
      { item: 'a', role: 'title', snippet: 'judul', found: ['judul'], rank: 1 },
    ]);
  });
});

describe('a snippet', () => {
  const snippet = (query: string) => search(db, query).hits[0]?.snippet ?? '';

  test('shows the match in a long text, also of a related word', () => {
    put('long', `${'kata pengisi '.repeat(500)}lalu ia mendukung calon itu. ${'penutup '.repeat(500)}`);
    expect(snippet('mendukung')).toMatch(/^….*lalu ia mendukung calon itu\..*…$/);
    expect(snippet('dukungan')).toContain('ia mendukung calon');
    expect(snippet('mendukung').length).toBeLessThan(220);
  });

  test('carries nothing that breaks a line or steers a terminal', () => {
    put('hostile', 'awal \u001b[31m merah\u0007\r\nbaris \u202ekebalik\u2066 akhir');
    expect(snippet('merah')).toBe('awal [31m merah baris kebalik akhir');
  });
});

test('nothing typed can raise an error', () => {
  put('a', 'Kepala desa mendukung calon NEAR AND OR');
  const odd = fc.constantFrom(
    '"',
    "'",
    '*',
    '(',
    ')',
    '-',
    '+',
    '^',
    ':',
    '{',
    '}',
    ',',
    '\0',
    'NEAR(',
    'AND',
    'OR',
    'NOT',
    '\ud800',
    '\udc00',
    '’',
    'text:',
    'rowid',
    ' ',
    '\\',
    ';--',
    'mendukung',
    '@',
    '#',
    '_',
    '\u0301',
    '𝗻',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(odd, { maxLength: 30 }).map((parts) => parts.join('')),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc.nat(20_000).map((length) => '"a* '.repeat(length).slice(0, length)),
  );
  fc.assert(
    fc.property(anything, fc.boolean(), fc.option(anything, { nil: null }), (query, typing, caseId) => {
      expect(search(db, query, { typing }).hits.length).toBeLessThanOrEqual(1);
      expect(search(db, query, { typing, caseId, limit: 1 }).hits.length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
  expect(found('NEAR AND OR')).toEqual(['a']);
});

test('any text can be stored, found whole again by the check, and removed', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 5 }), (texts) => {
      texts.forEach((text, at) => put(`item${at}`, `${text}\0\ud800 ${text}`, `${at}`.repeat(32)));
      expect(checkSearch(db)).toEqual([]);
      texts.forEach((_, at) => removeItem(db, `item${at}`));
      expect(checkSearch(db)).toEqual([]);
      expect(db.prepare('SELECT count(*) AS n FROM search_texts').get()).toEqual({ n: 0 });
    }),
    { numRuns: 200 },
  );
});

test('B29 a purge takes the words out of the file too, roots and beginnings included', () => {
  const dir = mkdtempSync(join(tmpdir(), 'jejak-search-'));
  const path = join(dir, 'clear.db');
  const file = new Database(path);
  file.pragma('journal_mode = WAL');
  createSearchTables(file);
  const store = file.transaction((itemId: string, text: string) =>
    indexText(file, { itemId, caseId: null, role: 'text', text, ...unmarked }),
  );
  for (let n = 0; n < 400; n++) store(`other${n}`, `kalimat biasa nomor ${n} tentang rapat dan surat`);
  const secrets = ['xenofanusrahasia', 'mengkwartalkan', 'zulfikarnainudin'];
  store('secret', `Nama ${secrets.join(' lalu ')} ${'isi panjang '.repeat(3000)} @${secrets[0]}`);
  for (let n = 400; n < 800; n++) store(`other${n}`, `kalimat biasa nomor ${n} tentang rapat dan surat`);
  const bytes = () => Buffer.concat([readFileSync(path), readFileSync(`${path}-wal`)]).toString('latin1');
  file.pragma('wal_checkpoint(TRUNCATE)');
  for (const word of [...secrets, 'kwartal']) expect(bytes()).toContain(word);

  file.transaction(() => removeItem(file, 'secret'))();
  file.pragma('wal_checkpoint(TRUNCATE)');
  for (const word of [...secrets, 'kwartal', 'xenof', 'nofanus']) expect(bytes()).not.toContain(word);
  file.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, 'row')");
  const terms = file.prepare<[], { term: string }>('SELECT term FROM temp.words').all();
  expect(terms.filter(({ term }) => /xen|kwar|zulf/.test(term))).toEqual([]);
  expect(terms.map(({ term }) => term)).toContain('rapat');
  expect(checkSearch(file)).toEqual([]);
  file.close();
  rmSync(dir, { recursive: true });
});

describe('the check of search', () => {
  const damage = (sql: string) => {
    for (let n = 0; n < 20; n++) put(`item${n}`, `surat edaran nomor ${n}`);
    expect(checkSearch(db)).toEqual([]);
    db.unsafeMode(true).exec(sql);
    db.unsafeMode(false);
  };

  test.each([
    ['a text changed behind the index', "UPDATE search_texts SET text = 'lain' WHERE id = 3"],
    ['a text gone', 'DELETE FROM search_texts WHERE id = 3'],
    ['a lost part of the index', 'DELETE FROM search_index_data WHERE id > 10'],
  ])('finds %s, and a rebuild mends what is a cache', (_, sql) => {
    damage(sql);
    expect(checkSearch(db)).toEqual([expect.objectContaining({ code: 'search-index-damaged' })]);
    rebuildSearch(db);
    expect(checkSearch(db)).toEqual([]);
    expect(found('edaran 7')).toEqual(['item7']);
  });

  test('works on a read-only connection too', () => {
    const dir = mkdtempSync(join(tmpdir(), 'jejak-search-'));
    const path = join(dir, 'a.db');
    const file = new Database(path);
    createSearchTables(file);
    indexText(file, { itemId: 'a', caseId: null, role: 'text', text: 'surat edaran', ...unmarked });
    const reader = new Database(path, { readonly: true });
    expect(checkSearch(reader)).toEqual([]);
    expect(search(reader, 'surat').hits).toHaveLength(1);
    file.exec('DELETE FROM search_texts');
    expect(checkSearch(reader)).toHaveLength(1);
    reader.close();
    file.close();
    rmSync(dir, { recursive: true });
  });
});

test('an index that others go on writing is no damaged one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-search-'));
  const path = join(folder, 'search.db');
  const writer = new Database(path);
  writer.pragma('journal_mode = WAL');
  createSearchTables(writer);
  const add = (n: number): void => {
    const text = Array.from({ length: 30 }, (_, i) => `kata${n * 31 + i}`).join(' ');
    writer.transaction(() => {
      indexText(writer, { itemId: String(n), caseId: null, role: 'text', text, ...unmarked });
    })();
  };
  for (let n = 0; n < 10; n++) add(n);
  const reader = new Database(path, { readonly: true });
  // What a check of all pages does first: from here on the connection knows the index as it is now.
  expect(reader.pragma('integrity_check', { simple: true })).toBe('ok');
  for (let n = 10; n < 120; n++) add(n);
  writer.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
  expect(checkSearch(reader)).toEqual([]);
  reader.close();
  writer.close();
  rmSync(folder, { recursive: true });
});
