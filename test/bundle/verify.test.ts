import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeManifest } from '../../src/bundle/bag.ts';
import { textOf, toBase64, toHex, utf8 } from '../../src/bundle/bytes.ts';
import { encodeEntriesJsonl } from '../../src/bundle/case-files.ts';
import { checkpointText } from '../../src/bundle/checkpoint.ts';
import { pemFromSpki } from '../../src/bundle/key.ts';
import { layout } from '../../src/bundle/layout.ts';
import { parseSealText, sealText } from '../../src/bundle/seal.ts';
import type { VerifyResult } from '../../src/bundle/verify.ts';
import { fileValue } from '../../src/contract/entry.ts';
import { JejakError } from '../../src/contract/error.ts';
import {
  bundleId,
  caseId,
  exportFiles,
  type Files,
  lockerKey,
  memorySource,
  named,
  photoItem,
  resealed,
  type Sample,
  sampleCase,
  sampleFiles,
  sealedAt,
  sealFiles,
  verifyBytes,
  webItem,
  zipOf,
} from './sample-bundle.ts';
import { sha256Hex, TestKey } from './sample-log.ts';

const right = sampleFiles();
const zip = zipOf(right);

/** `data/ledger/proofs.json` as it is written. */
interface ProofsFile {
  treeSize: number;
  entries: { seq: number; leaf: string; path: string[] }[];
  consistency: { from: number; to: number; path: string[] }[];
}

/** Verifies a copy of the right bundle's files after `change`; nothing is sealed again. */
async function tampered(change: (files: Files) => void): Promise<string[]> {
  const files = new Map(right);
  change(files);
  return named(await verifyBytes(zipOf(files)));
}

/** A bundle whose maker, with the key in hand, did `change` before exporting. */
async function forged(
  change: (sample: Sample) => void,
  after: (data: Files) => void = () => undefined,
): Promise<string[]> {
  const sample = sampleCase();
  change(sample);
  const data = exportFiles(sample);
  after(data);
  return named(await verifyBytes(zipOf(sealFiles(data, sample.log.key, sample.log.origin))));
}

function at(files: Files, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no ${path}`);
  return bytes;
}

function text(files: Files, path: string, change: (text: string) => string): void {
  files.set(path, utf8(change(textOf(at(files, path)))));
}

function compact(json: string): string {
  return JSON.stringify(JSON.parse(json));
}

describe('a right bundle', () => {
  test('B24 verifies by itself, offline, with the same answer every time', async () => {
    const result = await verifyBytes(zip);
    expect(named(result)).toEqual([]);
    expect(result).toMatchObject({
      intact: true,
      signedBy: lockerKey.fingerprint,
      sealSha256: sha256Hex(at(right, layout.seal)),
      bundle: bundleId,
      case: { id: caseId, number: '014/BWS/2026' },
    });
    expect(await verifyBytes(zip)).toEqual(result);
  });

  test('says what is withheld, what is open, and what it did not check', async () => {
    const result = await verifyBytes(zip);
    expect(result.items.map(({ label }) => label)).toEqual(['P-1', 'P-2', null]);
    expect(result.items.every((item) => item.notBefore === null && item.notAfter === null)).toBe(true);
    expect(result.withheld.files).toEqual([{ item: photoItem, role: 'original', reason: 'data pribadi' }]);
    expect(result.notChecked.map(({ code }) => code)).toEqual([
      'whose-key',
      'no-time-stamps',
      'sealing-time',
      'made-from-the-case',
      'after-the-export',
    ]);
  });

  test('says of how many derived copies the log does not tell all that case.json does', async () => {
    const sample = sampleCase();
    const told = { kind: 'photo', state: 'complete', title: 'Salinan', capturedAt: sealedAt } as const;
    const redactedItem = sample.case.exhibits[1]?.item ?? '';
    sample.case.items.push({ id: redactedItem, ...told, source: {}, files: [] });
    const result = await verifyBytes(zipOf(sealFiles(exportFiles(sample), lockerKey, sample.log.origin)));
    expect(named(result)).toEqual([]);
    expect(result.notChecked).toContainEqual({ code: 'copies-as-told', params: { count: 1 } });
  });

  test.each(['subjects', 'accounts', 'attributions', 'acts'])(
    'says where it does not know the form of %s',
    async (list) => {
      const read = async (says: unknown) => {
        const sample = sampleCase();
        Object.assign(sample.case, { [list]: says });
        return await verifyBytes(zipOf(sealFiles(exportFiles(sample), lockerKey, sample.log.origin)));
      };
      const unread = { code: 'list-not-read', params: { list } };
      const another = await read([{ id: 'a1'.repeat(16), kind: 'posting' }]);
      expect(named(another)).toEqual([]);
      expect(another.notChecked).toContainEqual(unread);
      expect((await read([])).notChecked).not.toContainEqual(unread);
    },
  );

  test('verifies with the whole fingerprint in groups, and no shorter one is taken', async () => {
    const groups = lockerKey.fingerprint.toUpperCase().match(/.{4}/g)?.join(' ') ?? '';
    expect((await verifyBytes(zip, { key: groups })).intact).toBe(true);
    await expect(verifyBytes(zip, { key: lockerKey.fingerprint.slice(0, 32) })).rejects.toMatchObject({
      code: 'fingerprint-not-whole',
      fault: 'wrong-use',
    });
  });

  test('verifies after a rotation of keys', async () => {
    const sample = sampleCase();
    sample.log.rotate(new TestKey('second'));
    sample.shown.push(sample.log.entries.length - 1);
    const files = sealFiles(exportFiles(sample), sample.log.key, sample.log.origin);
    const result = await verifyBytes(zipOf(files));
    expect(named(result)).toEqual([]);
    expect(result.signedBy).toBe(new TestKey('second').fingerprint);
  });

  test('verifies with an entry withheld on purpose, and names it', async () => {
    const sample = sampleCase();
    const viewed = sample.log.append({ kind: 'item.viewed', case: caseId, body: { itemId: webItem } });
    const caseSeq = viewed.entry.caseSeq ?? 0;
    sample.case.withheldEntries.push({ seq: viewed.seq, caseSeq, reason: 'saksi' });
    const result = await verifyBytes(zipOf(sealFiles(exportFiles(sample), lockerKey, sample.log.origin)));
    expect(named(result)).toEqual([]);
    expect(result.withheld.entries).toEqual([{ seq: viewed.seq, caseSeq, reason: 'saksi' }]);
  });
});

describe('B21 a changed bundle, packed again so that the ZIP does not give it away', () => {
  test.each([...right.keys()])('is found when a byte of %s is flipped, and the file named', async (path) => {
    const found = await tampered((files) => {
      const bytes = at(files, path).slice();
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      files.set(path, bytes);
    });
    expect(
      found.some((each) => each.includes(path)),
      found.join(),
    ).toBe(true);
  });

  test('is found whichever single byte is flipped, and never by a crash', async () => {
    const paths = [...right.keys()];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, where, x) => {
        const path = paths[which % paths.length] ?? '';
        const found = await tampered((files) => {
          const bytes = at(files, path).slice();
          bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ x;
          files.set(path, bytes);
        });
        expect(
          found.some((each) => each.includes(path)),
          `${path}: ${found.join()}`,
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([...right.keys()])('is found when %s is removed', async (path) => {
    if (path === layout.seal || path === layout.declaration) {
      const without = tampered((files) => void files.delete(path));
      await expect(without).rejects.toMatchObject({ code: 'bundle-without-seal', fault: 'wrong-use' });
      return;
    }
    expect(await tampered((files) => void files.delete(path))).toContain(`file-missing ${path}`);
  });

  test.each([
    'extra.txt',
    'data/extra.txt',
    'data/exhibits/P-001/extra.jpg',
    'seal.txt.bak',
    'data/keys/x.pem',
  ])('is found when %s is added', async (path) => {
    expect(await tampered((files) => files.set(path, utf8('x')))).toContain(`file-extra ${path}`);
  });

  test('is found when a file is renamed, or two are swapped', async () => {
    const [a, b] = ['data/exhibits/P-001/screenshot.png', 'data/exhibits/P-002/redacted.jpg'];
    const renamed = await tampered((files) => {
      files.set('data/exhibits/P-001/other.png', at(files, a));
      files.delete(a);
    });
    expect(renamed).toEqual(
      expect.arrayContaining([`file-missing ${a}`, 'file-extra data/exhibits/P-001/other.png']),
    );
    const swapped = await tampered((files) => {
      const [one, other] = [at(files, a), at(files, b)];
      files.set(a, other).set(b, one);
    });
    expect(swapped).toEqual(expect.arrayContaining([`file-changed ${a}`, `file-changed ${b}`]));
  });

  test('is found when the seal is signed with another key', async () => {
    const stranger = new TestKey('stranger');
    const origin = sampleCase().log.origin;
    const found = await tampered((files) => {
      for (const [path, bytes] of resealed(at(files, layout.tagmanifest), stranger, origin))
        files.set(path, bytes);
    });
    expect(found).toContain('note-not-signed-by-key seal.txt');
  });

  test('is found when manifests are made anew but the seal is not', async () => {
    const found = await tampered((files) => {
      const path = 'data/exhibits/P-001/screenshot.png';
      files.set(path, utf8('another picture'));
      const payload = [...files].filter(([each]) => each.startsWith('data/'));
      files.set(
        layout.manifest,
        encodeManifest(payload.map(([each, bytes]) => ({ path: each, sha256: sha256Hex(bytes) }))),
      );
    });
    expect(found).toContain('file-changed manifest-sha256.txt');
    expect(found).toContain('file-not-the-one-in-the-ledger data/exhibits/P-001/screenshot.png');
  });

  test('made wholly anew under another key is refused with --key, and shows its own key without', async () => {
    const stranger = new TestKey('stranger');
    const sample = sampleCase(stranger);
    const fake = zipOf(sealFiles(exportFiles(sample), stranger, sample.log.origin));
    const unknown = await verifyBytes(fake);
    expect(unknown.intact).toBe(true);
    expect(unknown.signedBy).toBe(stranger.fingerprint);
    expect(unknown.notChecked.map(({ code }) => code)).toContain('whose-key');
    expect(named(await verifyBytes(fake, { key: lockerKey.fingerprint }))).toEqual([
      'signed-by-another-key seal.txt',
    ]);
  });
});

describe('a bundle forged with the key in hand', () => {
  test('is found when the end of the case is cut off', async () => {
    const sample = sampleCase();
    exportFiles(sample);
    sample.shown = sample.shown.slice(0, -2);
    sample.case.exhibits = sample.case.exhibits.slice(0, 1);
    const data = exportFiles(sample);
    expect(named(await verifyBytes(zipOf(sealFiles(data, lockerKey, sample.log.origin)))).join()).toMatch(
      /case-seq-gap/,
    );
  });

  test('is found when the log is shortened under it', async () => {
    const found = await forged(
      () => undefined,
      (data) => {
        const lines = textOf(at(data, layout.entries)).trimEnd().split('\n').slice(0, -1);
        data.set(layout.entries, encodeEntriesJsonl(lines.map(utf8)));
      },
    );
    expect(found).toContain('proof-without-entry 11');
    expect(found.join()).toMatch(/case-without-its-export/);
  });

  test('is found when prev is forged', async () => {
    const found = await forged(({ log, shown }) => {
      const body = { itemId: webItem };
      shown.push(
        log.append({ kind: 'item.viewed', case: caseId, body, forge: { prev: 'ab'.repeat(32) } }).seq,
      );
    });
    expect(found).toEqual(['entry-prev-wrong 11']);
  });

  test('is found when caseSeq is wrong', async () => {
    const found = await forged(({ log, shown }) => {
      const body = { itemId: webItem };
      shown.push(log.append({ kind: 'item.viewed', case: caseId, body, forge: { caseSeq: 99 } }).seq);
    });
    expect(found).toEqual(['case-seq-gap 11']);
  });

  test('is found when an entry in the middle is left out', async () => {
    const found = await forged((sample) => {
      sample.shown = sample.shown.filter((seq) => seq !== 8);
    });
    expect(found).toEqual(['case-seq-gap 9', 'opening-of-no-entry data/ledger/openings.json']);
  });

  test('is found when an entry of another case is shown', async () => {
    const found = await forged((sample) => {
      sample.shown = [...sample.shown, 4].sort((a, b) => a - b);
    });
    expect(found).toEqual(['entry-of-another-case 4']);
  });

  test.each(['title', 'capturedAt', 'state', 'kind'] as const)(
    'is found when case.json gives an item another %s, also after a file was derived from it',
    async (field) => {
      const other = { title: 'Lain', capturedAt: sealedAt, state: 'partial', kind: 'file' } as const;
      const change = ({ case: says }: Sample): void => {
        says.items = says.items.map((item) =>
          item.id === webItem ? { ...item, [field]: other[field] } : item,
        );
      };
      const captured = 3;
      const differs = [`case-differs-from-ledger ${layout.case} ${captured}`];
      expect(await forged(change)).toEqual(differs);
      const found = await forged((sample) => {
        change(sample);
        const value = {
          bytes: 2,
          mediaType: 'application/json',
          name: 'ocr.json',
          sha256: sha256Hex(utf8('{}')),
        };
        const { seq, entry } = sample.log.append({
          kind: 'item.derived',
          case: caseId,
          body: { itemId: webItem, original: { itemId: webItem, role: 'screenshot' } },
          details: { what: 'ocr', tool: 'jejak', reason: 'teks' },
          files: [{ role: 'ocr', value }],
        });
        sample.shown.push(seq);
        sample.case.withheld.push({
          item: webItem,
          files: [{ role: 'ocr', commit: entry.files?.[0]?.commit ?? '' }],
          reason: 'tidak perlu',
        });
      });
      expect(found).toEqual(differs);
    },
  );

  test('is found when an item is listed twice', async () => {
    const found = await forged(({ case: says }) => {
      says.items.push(...says.items.filter(({ id }) => id === webItem));
    });
    expect(found).toEqual([`item-twice ${layout.case}`]);
  });

  test('is found when an exhibit of which a file is withheld is shown as a mere item', async () => {
    const found = await forged(({ case: says }) => {
      const [exhibit] = says.exhibits.splice(0, 1);
      const [shown, kept] = exhibit?.files ?? [];
      if (shown === undefined || kept === undefined) throw new Error('P-1 has two files');
      says.items = says.items.map((item) => (item.id === webItem ? { ...item, files: [shown] } : item));
      says.withheld.push({ item: webItem, files: [kept], reason: 'data pribadi' });
    });
    expect(found).toContainEqual(expect.stringMatching(/^exhibit-left-out /));
  });

  test('is found when an item comes into the case with what is not its own earlier entry', async () => {
    const found = await forged(({ log, shown }) => {
      const stranger = log.append({ kind: 'item.viewed', body: { itemId: 'e9'.repeat(16) } });
      const body = { itemId: photoItem, entries: [5, stranger.seq, stranger.seq + 1] };
      shown.push(stranger.seq, log.append({ kind: 'item.filed', case: caseId, body }).seq);
    });
    expect(found).toEqual(['filed-entry-of-another 12', 'filed-entry-of-another 12']);
  });

  test('is found when an earlier entry of a filed item is left out', async () => {
    const found = await forged((sample) => {
      sample.shown = sample.shown.filter((seq) => seq !== 5);
    });
    expect(found).toContain('filed-entry-missing 5');
  });

  test.each<[string, (sample: Sample) => void]>([
    ['the number of the case', ({ case: says }) => (says.case.number = '015/BWS/2026')],
    ['the name of an officer', ({ case: says }) => says.officers.forEach((each) => (each.name = 'Sari'))],
    [
      'the time of a capture',
      ({ case: says }) => says.items.forEach((each) => (each.capturedAt = '2026-11-21T02:00:00.000Z')),
    ],
    ['the state of an item', ({ case: says }) => says.items.forEach((each) => (each.state = 'partial'))],
    [
      'the source of an item',
      ({ case: says }) => says.items.forEach((each) => (each.source = { url: 'http://x/' })),
    ],
    [
      'the label of an exhibit',
      ({ case: says }) => says.exhibits.forEach((each) => (each.label = `${each.label}0`)),
    ],
    ['the title of an exhibit', ({ case: says }) => says.exhibits.forEach((each) => (each.title = 'lain'))],
  ])('is found when case.json changes %s', async (_, change) => {
    const found = await forged(change);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every((each) => /^(case-differs-from-ledger data\/case\.json|file-in-wrong-folder) /.test(each)),
      found.join(),
    ).toBe(true);
  });

  test('is found when evidence is exchanged and everything is sealed again', async () => {
    const path = 'data/exhibits/P-001/screenshot.png';
    expect(await forged(({ evidence }) => void evidence.set(path, utf8('another')))).toEqual([
      `file-not-the-one-in-the-ledger ${path}`,
    ]);
  });

  test('is found when case.json gives the exchanged evidence its own hash', async () => {
    const path = 'data/exhibits/P-001/screenshot.png';
    const found = await forged(({ evidence, case: says }) => {
      evidence.set(path, utf8('another'));
      for (const file of says.exhibits[0]?.files ?? []) {
        if (file.path === path) Object.assign(file, { sha256: sha256Hex(utf8('another')), bytes: 7 });
      }
    });
    expect(found).toEqual([`file-differs-from-ledger ${path}`]);
  });

  test('is found when a file of another item is passed off as this one', async () => {
    const found = await forged(({ case: says }) => {
      const [first, second] = says.exhibits;
      if (first !== undefined && second !== undefined)
        [first.files, second.files] = [second.files, first.files];
    });
    expect(found.join()).toMatch(/file-not-in-ledger/);
    expect(found.join()).toMatch(/file-not-listed/);
  });

  test.each<[string, (sample: Sample) => void, string]>([
    ['a file is passed over', ({ case: says }) => (says.withheld = []), 'file-not-listed 5'],
    [
      'a file is listed twice',
      ({ case: says }) => says.withheld.push(...says.withheld),
      'file-listed-twice data/case.json',
    ],
    ['an exhibit is left out', ({ case: says }) => void says.exhibits.pop(), 'exhibit-left-out 10'],
    [
      'an unlisted file lies among the evidence',
      ({ evidence }) => evidence.set('data/items/x/y', utf8('z')),
      'file-of-no-item data/items/x/y',
    ],
    [
      'an opening is left out',
      ({ log, disclosed }) => {
        disclosed.splice(disclosed.indexOf(log.entries[1]?.entry.details ?? ''), 1);
      },
      'opening-missing data/ledger/openings.json 1',
    ],
    [
      'B20 the original of a copy is not shown',
      (sample) => (sample.shown = sample.shown.filter((seq) => seq !== 5)),
      'original-missing 7',
    ],
    [
      'the original lies beside its redacted copy',
      ({ case: says, log, disclosed, evidence }) => {
        const commit = says.withheld.pop()?.files[0]?.commit ?? '';
        const path = `data/items/${photoItem}/original-IMG_1.jpg`;
        const value = fileValue.parse(log.openings.get(commit)?.value);
        says.items[1]?.files.push({ ...value, path, role: 'original', commit });
        disclosed.push(commit);
        evidence.set(path, utf8('JPEG of a banner, with a number plate'));
      },
      `original-of-redacted data/items/${photoItem}/original-IMG_1.jpg`,
    ],
    [
      'an officer is made up',
      ({ case: says }) => says.officers.push({ id: 'ff'.repeat(16), name: 'x', agency: 'y' }),
      'officer-not-in-ledger data/case.json',
    ],
    [
      'another bundle is named',
      ({ case: says }) => (says.bundle = 'bb'.repeat(16)),
      'seal-of-another-bundle data/case.json',
    ],
  ])('is found when %s', async (_, change, failure) => {
    const found = await forged(change);
    expect(found).toContain(failure);
  });

  test('is found when evidence of the same length is exchanged', async () => {
    const path = 'data/exhibits/P-001/screenshot.png';
    const found = await forged(({ evidence }) => {
      const bytes = at(evidence, path).slice();
      bytes[3] = 0x5a;
      evidence.set(path, bytes);
    });
    expect(found).toEqual([`file-not-the-one-in-the-ledger ${path}`]);
  });

  test('is found when a line is written anew, and its proof kept', async () => {
    const found = await forged(
      () => undefined,
      (data) => text(data, layout.entries, (each) => each.replace('"state":"complete"', '"state":"partial"')),
    );
    expect(found).toEqual(['case-differs-from-ledger data/case.json 3', 'entry-not-the-leaf 3']);
  });

  test.each<[string, (proofs: ProofsFile) => void, string[]]>([
    ['a path is changed', ({ entries }) => entries[1]?.path.reverse(), ['proof-wrong 1']],
    ['a proof is left out', ({ entries }) => void entries.splice(1, 1), ['entry-without-proof 1']],
    ['a proof is there twice', ({ entries }) => entries.push(...entries.slice(1, 2)), ['proof-twice 1']],
    ['the size is another', (proofs) => (proofs.treeSize = 3), [`proofs-other-size ${layout.proofs}`]],
    [
      'a consistency path is changed',
      ({ consistency }) => consistency[0]?.path.reverse(),
      [`consistency-wrong ${layout.proofs}`],
    ],
    [
      'a consistency path leads elsewhere',
      ({ consistency }) => consistency.forEach((each) => (each.to = 5)),
      [`consistency-wrong ${layout.proofs}`],
    ],
  ])('is found when, in the proofs, %s', async (_, change, expected) => {
    const found = await forged(
      () => undefined,
      (data) =>
        text(data, layout.proofs, (each) => {
          const proofs = JSON.parse(each) as ProofsFile; // our own file, of that form
          change(proofs);
          return JSON.stringify(proofs);
        }),
    );
    expect(found).toEqual(expected);
  });

  test('is found when the first entry names another key than the log is called by', async () => {
    const other = toBase64(new TestKey('other').spki);
    const found = await forged(
      () => undefined,
      (data) => text(data, layout.entries, (each) => each.replace(toBase64(lockerKey.spki), other)),
    );
    expect(found).toContain('origin-not-of-key 0');
  });

  test('is found when an entry belongs to another log', async () => {
    const found = await forged(({ log, shown }) => {
      const forge = { log: `jejak/${'0'.repeat(32)}` };
      shown.push(log.append({ kind: 'item.viewed', case: caseId, body: { itemId: webItem }, forge }).seq);
    });
    expect(found).toEqual(['entry-of-another-log 11']);
  });

  test('is found when a stamp is of a tree that was not yet there', async () => {
    const found = await forged(({ log, shown }) => {
      const root = toHex(log.rootAt(3));
      const body = { treeSize: 12, root, responseSha256: root, genTime: 'x', tsa: 'x' };
      shown.push(log.append({ kind: 'timestamp.received', body }).seq);
    });
    expect(found).toContain('tree-not-yet-there 11');
  });

  test('is found when a key lies under the name of another', async () => {
    const misnamed = `data/keys/${'0'.repeat(64)}.pem`;
    const found = await forged(
      () => undefined,
      (data) => data.set(misnamed, utf8(pemFromSpki(new TestKey('other').spki))),
    );
    expect(found).toEqual([`key-misnamed ${misnamed}`]);
  });

  test('is found when an opening is changed', async () => {
    const found = await forged(
      () => undefined,
      (data) => text(data, layout.openings, (each) => each.replace('Siti', 'Sari')),
    );
    expect(found).toContain('opening-does-not-fit data/ledger/openings.json');
  });

  test('is found when an opening of another case slips in', async () => {
    const found = await forged((sample) => {
      const foreign = sample.log.entries[4]?.entry.details ?? '';
      sample.disclosed.push(foreign);
    });
    expect(found).toEqual(['opening-of-no-entry data/ledger/openings.json']);
  });

  test('is found when case.json is not the one exported', async () => {
    const found = await forged(
      () => undefined,
      (data) => text(data, layout.case, (each) => `${each}\n`),
    );
    expect(found).toEqual(['case-not-as-exported data/case.json 11']);
  });

  test('is found when a key names itself twice, or one is used that the log never took', async () => {
    const stolen = new TestKey('stolen');
    const sample = sampleCase();
    sample.log.keys.push(stolen);
    const found = named(await verifyBytes(zipOf(sealFiles(exportFiles(sample), stolen, sample.log.origin))));
    expect(found).toEqual(['signers-not-the-rotation data/keys/signers.json']);
  });

  test('is found when a rotation is not signed by the new key', async () => {
    const sample = sampleCase();
    sample.log.rotate(new TestKey('second'), lockerKey);
    sample.shown.push(11);
    const files = sealFiles(exportFiles(sample), sample.log.key, sample.log.origin);
    expect(named(await verifyBytes(zipOf(files)))).toEqual(['rotation-signature-wrong 11']);
  });

  test('is found when a consistency path cannot be right, whatever the older root was', async () => {
    const found = await forged(
      () => undefined,
      (data) => {
        text(data, layout.proofs, (json) => {
          const proofs = JSON.parse(json) as ProofsFile;
          return JSON.stringify({ ...proofs, consistency: [{ from: 1000, to: proofs.treeSize, path: [] }] });
        });
      },
    );
    expect(found).toEqual([`consistency-wrong ${layout.proofs}`]);
  });

  test('is found when a commitment is opened to what is no object', async () => {
    const found = await forged(({ log, shown, disclosed }) => {
      const body = { itemId: webItem };
      const details = log.commit('text');
      const annotated = log.append({ kind: 'item.annotated', case: caseId, body, forge: { details } });
      shown.push(annotated.seq);
      disclosed.push(details);
    });
    expect(found).toContain(`openings-wrong-form ${layout.openings}`);
  });

  test('is found when a copy stands in the log before its original', async () => {
    const late = 'e8'.repeat(16);
    const value = { bytes: 2, mediaType: 'application/json', name: 'a.json', sha256: sha256Hex(utf8('{}')) };
    const files = [{ role: 'original', value }];
    const found = await forged((sample) => {
      const { log } = sample;
      const original = { itemId: late, role: 'original' };
      const copy = log.append({ kind: 'item.derived', case: caseId, body: { itemId: webItem, original } });
      const body = { itemId: late, state: 'complete' };
      const came = log.append({ kind: 'item.imported', case: caseId, body, files });
      sample.shown.push(copy.seq, came.seq);
      const commit = came.entry.files?.[0]?.commit ?? '';
      sample.case.withheld.push({ item: late, files: [{ role: 'original', commit }], reason: 'tidak perlu' });
    });
    expect(found).toEqual(['original-missing 11']);
  });

  test.each(['2026-13-01', '2026-02-29', '2026-11-31'])('is found when it names the day %s', async (day) => {
    const found = await forged(({ log, shown }) => {
      const forge = { at: `${day}T10:00:00.000Z` };
      shown.push(log.append({ kind: 'item.viewed', case: caseId, body: { itemId: webItem }, forge }).seq);
    });
    expect(found).toContain(`entry-wrong-form ${layout.entries}`);
    const bagged = await tampered((files) =>
      text(files, layout.bagInfo, (info) => info.replace(/\d{4}-\d\d-\d\d/, day)),
    );
    expect(bagged).toContain(`bag-date ${layout.bagInfo}`);
    const seal = { bundle: bundleId, tagmanifestSha256: 'ab'.repeat(32), sealedAt: `${day}T10:00:00.000Z` };
    expect(() => parseSealText(sealText(seal))).toThrow('seal-wrong-form');
    expect(parseSealText(sealText({ ...seal, sealedAt }))).toEqual({ ...seal, sealedAt });
  });

  test('is found when a consistency path or a root in an entry does not fit', async () => {
    const found = await forged(({ log, shown }) => {
      const body = {
        treeSize: 3,
        root: 'cd'.repeat(32),
        responseSha256: 'cd'.repeat(32),
        genTime: 'x',
        tsa: 'x',
      };
      shown.push(log.append({ kind: 'timestamp.received', body }).seq);
    });
    expect(found).toEqual(['root-disagrees 11']);
  });
});

describe('--since', () => {
  const kept = (size: number): Uint8Array => sampleCase().log.checkpoint(size);

  test('takes an earlier checkpoint of the same log, from its path or from a shown entry', async () => {
    expect(named(await verifyBytes(zip, { since: kept(3) }))).toEqual([]);
    expect(named(await verifyBytes(zip, { since: kept(8) }))).toEqual([]);
  });

  test('finds that the log was rewritten, shortened, or is another', async () => {
    const { log } = sampleCase();
    const root = new Uint8Array(32);
    const rewritten = lockerKey.note(log.origin, checkpointText({ origin: log.origin, size: 3, root }));
    expect(named(await verifyBytes(zip, { since: rewritten }))).toEqual(['since-contradicts']);
    const longer = lockerKey.note(log.origin, checkpointText({ origin: log.origin, size: 400, root }));
    expect(named(await verifyBytes(zip, { since: longer }))).toEqual(['since-newer-than-bundle']);
    const other = sampleCase(new TestKey('other')).log.checkpoint(3);
    expect(named(await verifyBytes(zip, { since: other }))).toEqual(['note-not-signed-by-key --since']);
  });

  test('says where nothing shows that the log goes on from there', async () => {
    const { log } = sampleCase();
    const unseen = lockerKey.note(
      log.origin,
      checkpointText({ origin: log.origin, size: 4, root: log.rootAt(4) }),
    );
    expect(named(await verifyBytes(zip, { since: unseen }))).toEqual(['since-not-shown']);
  });

  /** A checkpoint that the key of the log signed, and that is none of its history. */
  const forkedAt = (size: number): Uint8Array => {
    const { origin } = sampleCase().log;
    const root = new Uint8Array(32).fill(7);
    return lockerKey.note(origin, checkpointText({ origin, size, root }));
  };

  test('does not take the word of an entry for a root that nothing leads from', async () => {
    // The log was rewritten, and its new history names the root that the old one had.
    const sample = sampleCase();
    const body = {
      treeSize: 4,
      root: '07'.repeat(32),
      responseSha256: '0'.repeat(64),
      genTime: 'x',
      tsa: 'x',
    };
    sample.shown.push(sample.log.append({ kind: 'timestamp.received', body }).seq);
    const bundle = zipOf(sealFiles(exportFiles(sample), sample.log.key, sample.log.origin));
    expect(named(await verifyBytes(bundle))).toEqual([]);
    expect(named(await verifyBytes(bundle, { since: forkedAt(4) }))).toEqual(['since-not-shown']);
  });

  test('finds a fork at a size that nothing but a path speaks of', async () => {
    const sample = sampleCase();
    const { log } = sample;
    const data = exportFiles(sample);
    text(data, layout.proofs, (json) => {
      const proofs = JSON.parse(json) as ProofsFile;
      const { from, to, path } = log.consistency(4, proofs.treeSize);
      proofs.consistency.push({ from, to, path: path.map(toHex) });
      return JSON.stringify(proofs);
    });
    const bundle = zipOf(sealFiles(data, log.key, log.origin));
    expect(named(await verifyBytes(bundle, { since: log.checkpoint(4) }))).toEqual([]);
    expect(named(await verifyBytes(bundle, { since: forkedAt(4) }))).toEqual(['since-contradicts']);
  });
});

describe('a bundle that the case came from', () => {
  const folder = 'data/received/001/';
  const inner = (() => {
    const sample = sampleCase(new TestKey('sender'));
    return {
      origin: sample.log.origin,
      files: sealFiles(exportFiles(sample), sample.log.key, sample.log.origin),
    };
  })();
  const seal = sha256Hex(at(inner.files, layout.seal));
  const rightBody = { bundle: bundleId, sealSha256: seal, origin: inner.origin };
  const withReceived = (
    body: Record<string, unknown>,
    change: (received: Files) => void = () => undefined,
  ): Promise<VerifyResult> => {
    const sample = sampleCase();
    const details = { from: 'Panwascam Contoh' };
    const { seq, entry } = sample.log.append({ kind: 'case.received', case: caseId, body, details });
    sample.shown.push(seq);
    sample.disclosed.push(entry.details ?? '');
    const data = exportFiles(sample);
    const received: Files = new Map();
    for (const [path, bytes] of inner.files) {
      const carried = /^(?:data\/)?(case\.json|(?:ledger|keys)\/.*|seal\.txt|(?:tag)?manifest.*)$/.exec(
        path,
      )?.[1];
      if (carried !== undefined) received.set(folder + carried, bytes);
    }
    change(received);
    for (const [path, bytes] of received) data.set(path, bytes);
    return verifyBytes(zipOf(sealFiles(data, sample.log.key, sample.log.origin)));
  };

  test('is checked against its own seal and log', async () => {
    const result = await withReceived(rightBody);
    expect(named(result)).toEqual([]);
    expect(result.notChecked.map(({ code }) => code)).not.toContain('received-bundles');
  });

  test('is said to be unchecked where it did not come along', async () => {
    const result = await withReceived(rightBody, (received) => {
      received.clear();
    });
    expect(named(result)).toEqual([]);
    expect(result.notChecked.map(({ code }) => code)).toContain('received-bundles');
  });

  test('is found wherever it was changed or cut, though the bundle around it was sealed anew', async () => {
    const paths: string[] = [];
    await withReceived(rightBody, (received) => void paths.push(...received.keys()));
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      const flipped = await withReceived(rightBody, (received) => {
        const bytes = at(received, path).slice();
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        received.set(path, bytes);
      });
      expect(named(flipped).join('\n')).toContain(path);
      const removed = await withReceived(rightBody, (received) => void received.delete(path));
      expect(named(removed).join('\n')).toContain(path);
    }
    const added = await withReceived(rightBody, (received) => void received.set(`${folder}x`, utf8('x')));
    expect(named(added)).toEqual([`file-extra ${folder}x`]);
  });

  test('is found when the log does not know it', async () => {
    const other = 'ab'.repeat(32);
    expect(named(await withReceived({ ...rightBody, sealSha256: other }))).toEqual([
      `received-not-in-ledger ${folder}seal.txt`,
    ]);
    for (const body of [
      { ...rightBody, bundle: 'ab'.repeat(16) },
      { ...rightBody, origin: `jejak/${'ab'.repeat(16)}` },
    ]) {
      expect(named(await withReceived(body))).toEqual([`received-differs ${folder}case.json`]);
    }
  });

  test('is found when the key in hand made its log anew', async () => {
    const result = await withReceived(rightBody, (received) => {
      text(received, `${folder}ledger/entries.jsonl`, (lines) =>
        lines.replace('"item.captured"', '"item.imported"'),
      );
    });
    expect(named(result)).toContain(`entry-not-the-leaf ${folder}ledger/entries.jsonl 3`);
  });
});

describe('what is no bundle at all', () => {
  test('is wrong use: not a ZIP, encrypted, empty, another ZIP', async () => {
    const codes = async (bytes: Uint8Array): Promise<string> => {
      try {
        await verifyBytes(bytes);
      } catch (error) {
        if (error instanceof JejakError) return `${error.fault} ${error.code}`;
        throw error;
      }
      return 'read';
    };
    expect(await codes(new Uint8Array(0))).toBe('wrong-use bundle-not-a-zip');
    expect(await codes(utf8('not a zip'))).toBe('wrong-use bundle-not-a-zip');
    expect(await codes(utf8('age-encryption.org/v1\n-> X25519 abc'))).toBe('wrong-use bundle-encrypted');
    expect(await codes(utf8(`-----BEGIN AGE ENCRYPTED FILE-----\n${toBase64(zip.subarray(0, 90))}`))).toBe(
      'wrong-use bundle-encrypted',
    );
    expect(await codes(zipOf([['a.txt', utf8('a')]]))).toBe('wrong-use bundle-without-seal');
    expect(await codes(zipOf([]))).toBe('wrong-use bundle-without-seal');
  });

  test('is wrong use wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: zip.length - 1 }), async (length) => {
        await expect(verifyBytes(zip.slice(0, length))).rejects.toMatchObject({ fault: 'wrong-use' });
      }),
      { numRuns: 200 },
    );
  });

  test('is cut off also where the cut leaves the end of an inner ZIP at the end', async () => {
    const inner = zipOf([['x', utf8('inner')]], 'in');
    const files: Files = new Map([['data/items/a.wacz', inner], ...right]);
    const outer = zipOf(files);
    const innerEnd =
      textOf(outer.slice(0, 60).map((byte) => byte & 0x7f)).indexOf('a.wacz') + 6 + inner.length;
    await expect(verifyBytes(outer.slice(0, innerEnd))).rejects.toMatchObject({ code: 'bundle-cut-off' });
  });
});

test('any byte of the ZIP itself changed is refused or reported, or changes nothing that is read', async () => {
  const expected = await verifyBytes(zip);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), async (where, x) => {
      const bytes = zip.slice();
      bytes[where] = (bytes[where] ?? 0) ^ x;
      try {
        const result = await verifyBytes(bytes);
        if (result.intact) expect(result).toEqual(expected);
      } catch (error) {
        expect(error).toBeInstanceOf(JejakError);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('a file with millions of wrong parts is refused at the first', () => {
  const million = (part: string): string => Array.from({ length: 1_000_000 }, () => part).join(',');
  const form: [path: string, from: string, to: string, failure: string][] = [
    [layout.openings, '"openings":[', `"openings":[${million('{}')},`, 'openings-wrong-form'],
    [layout.proofs, '"entries":[', `"entries":[${million('{}')},`, 'proofs-wrong-form'],
    [layout.case, '"items":[', `"items":[${million('{}')},`, 'case-wrong-form'],
    [layout.signers, '"locker":[', `"locker":[${million('0')},`, 'signers-wrong-form'],
  ];
  test.each(form)('%s', async (path, from, to, failure) => {
    const started = performance.now();
    const failures = await tampered((files) => text(files, path, (json) => compact(json).replace(from, to)));
    expect(failures).toContain(`${failure} ${path}`);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('the ledger, whose lines are read no further than a result can name', async () => {
    const failures = await tampered((files) =>
      text(files, layout.entries, (lines) => '{}\n'.repeat(1_000_000) + lines),
    );
    expect(failures).toContain(`entry-wrong-form ${layout.entries}`);
    expect(failures).toHaveLength(10_001);
  });

  test('a manifest, whose lines are read no further than a bundle can have files, or a result name', async () => {
    const started = performance.now();
    const empty = await tampered((files) =>
      text(files, layout.manifest, (lines) => lines + '\n'.repeat(60_000_000)),
    );
    expect(empty).toContain(`bag-manifest-too-long ${layout.manifest}`);
    const many = Array.from({ length: 300_001 }, (_, i) => `${'0'.repeat(64)}  data/${i}\n`).join('');
    const missing = await tampered((files) => text(files, layout.manifest, (lines) => lines + many));
    expect(missing).toContain(`bag-manifest-too-long ${layout.manifest}`);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('what the bag says of itself, in more than a mebibyte', async () => {
    const failures = await tampered((files) =>
      text(files, layout.bagInfo, (info) => info + 'a: \n'.repeat(1_000_000)),
    );
    expect(failures).toContain(`too-large ${layout.bagInfo}`);
  });

  test('an object of a million keys', async () => {
    const keys = Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":0,`).join('');
    const failures = await tampered((files) =>
      text(files, layout.case, (json) => json.replace('{', `{${keys}`)),
    );
    expect(failures).toContain(`json-too-many-keys ${layout.case}`);
  });

  test('a line or a key of many megabytes', async () => {
    const long = 'M'.repeat(20_000_000);
    const key = `data/keys/${lockerKey.fingerprint}.pem`;
    const failures = await tampered((files) => {
      text(files, layout.bagInfo, (info) => `${info}A: ${long.slice(0, 500_000)}\n`);
      text(files, layout.manifest, (lines) => `${lines}${'0'.repeat(64)}  data/${long}\n`);
      text(files, key, (pem) => pem.replace('MCow', long));
    });
    expect(failures).toContain(`bag-info-line ${layout.bagInfo}`);
    expect(failures).toContain(`bag-manifest-line ${layout.manifest}`);
    expect(failures).toContain(`key-wrong-form ${key}`);
  });
});

test('the memory source of these tests refuses reads outside its bytes', () => {
  expect(() => memorySource(zip).read(zip.length, 1)).toThrow('outside');
});
