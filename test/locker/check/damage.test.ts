import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportCase } from '../../../src/core/export-case.ts';
import { checkLocker } from '../../../src/locker/check/check-locker.ts';
import { openReadable, opensWith, pageBytes } from '../../../src/locker/database/open-database.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { openUnlocked } from '../../../src/locker/open-locker.ts';
import { startChunkSalvage } from '../../../src/locker/salvage/chunk-salvage.ts';
import {
  addItem,
  custodyOf,
  keyOf,
  newLocker,
  noise,
  readAll,
  removeFolders,
  reopen,
  type TestLocker,
} from '../temporary-locker.ts';

const itemCount = 12;
let made: TestLocker;
let dataKey: Buffer;
let copy: string;
let caseId: string;
let items: Map<string, string>;
/** Which table or index each page belongs to, and what part it plays there. */
let pages: { pageno: number; name: string; pagetype: string }[];

beforeAll(async () => {
  made = await newLocker();
  const { locker } = made;
  ({ case: caseId } = await locker.openCase({ number: '1', title: 'Dugaan' }));
  items = new Map();
  for (let n = 0; n < itemCount; n++) {
    const item = await addItem(locker, `foto-${n}.jpg`, noise(90_000 + n), {
      caseId,
      searchText: 'dukung '.repeat(n),
    });
    items.set(item.item, item.files[0]?.sha256 ?? '');
    await locker.labelExhibit({ caseId, itemId: item.item });
  }
  await locker.keepThumbnail([...items.keys()][0] ?? '', { bytes: noise(3000) });
  await locker.enqueueJobs('l', ['https://a.example/']);
  await locker.close();
  dataKey = await keyOf(made.dir);
  copy = join(made.base, 'salinan.jejak');
  const db = openReadable(made.dir, dataKey);
  pages = db
    .prepare<[], (typeof pages)[number]>('SELECT pageno, name, pagetype FROM dbstat ORDER BY pageno')
    .all();
  db.close();
});
afterAll(removeFolders);

/** A copy of the locker with one bit of one page turned. */
function damage(page: number, offset: number): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(made.dir, copy, { recursive: true });
  turnBit(page, offset);
}

function turnBit(page: number, offset: number): void {
  const file = openSync(join(copy, 'locker.db'), 'r+');
  const byte = Buffer.alloc(1);
  const place = (page - 1) * pageBytes + offset;
  readSync(file, byte, 0, 1, place);
  byte[0] = (byte[0] ?? 0) ^ 1;
  writeSync(file, byte, 0, 1, place);
  closeSync(file);
}

function openCopy(): Promise<Locker> {
  const hold = { release: () => undefined };
  const unlocked = {
    dir: copy,
    dataDir: made.dataDir,
    hold,
    dataKey: Buffer.from(dataKey),
    actor: '',
    findings: [],
  };
  return openUnlocked(unlocked, true);
}

function problemsOfCopy(): string[] {
  const db = openReadable(copy, dataKey);
  try {
    const quiet = {
      onProgress: () => undefined,
      stopped: () => false,
      salvage: startChunkSalvage(copy, dataKey),
    };
    return checkLocker(db, { dir: copy, dataDir: made.dataDir, deep: false, ...quiet }).problems.map(
      ({ code }) => code,
    );
  } finally {
    db.close();
  }
}

/** Items of which something cannot be read out any more. */
async function lostItems(where: string): Promise<string[]> {
  const locker = await openCopy();
  const lost: string[] = [];
  try {
    expect(locker.items()).toHaveLength(itemCount);
    for (const [item, sha256] of items) {
      const shown = locker.item(item);
      expect(shown.files[0]).toMatchObject({ role: 'original', sha256 });
      // What stands behind the commitments is written once: steps and source go with its page.
      if (where !== 'opening') expect(shown.steps, where).toHaveLength(1);
      await readAll(locker, item).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'stored-bytes-changed', params: { item, role: 'original' } });
        lost.push(item);
      });
    }
    return lost;
  } finally {
    await locker.close();
  }
}

describe('B21 a damaged page', () => {
  test('is named by check wherever it is, and costs only the items whose bytes are on it', async () => {
    const size = statSync(join(made.dir, 'locker.db')).size;
    expect(pages.length).toBeLessThanOrEqual(size / pageBytes);
    const missed: string[] = [];
    const seen = new Set<string>();
    for (const { pageno, name, pagetype } of pages) {
      if (pageno === 1) continue;
      const isChunk = name === 'chunk';
      if (isChunk && pagetype === 'overflow' && pageno % 7 !== 0) continue;
      seen.add(`${name} ${pagetype}`);
      damage(pageno, 20 + ((pageno * 7919) % (pageBytes - 40)));
      if (problemsOfCopy().length === 0) missed.push(`page ${pageno} (${name} ${pagetype})`);
      const lost = await lostItems(name);
      const mayLose = isChunk && pagetype === 'overflow' ? 1 : isChunk && pagetype === 'leaf' ? 8 : 0;
      expect(lost.length, `page ${pageno} (${name} ${pagetype})`).toBeLessThanOrEqual(mayLose);
    }
    expect(missed).toEqual([]);
    expect(seen).toContain('chunk internal');
    expect(seen.size).toBeGreaterThan(30);
  });

  test('where the cases lay is never told as a locker without cases', async () => {
    const of = (...names: string[]) => pages.filter(({ name }) => names.includes(name));
    damage(of('case_file')[0]?.pageno ?? 0, 100);
    const first = await openCopy();
    expect(first.cases()).toMatchObject([{ number: '1', items: itemCount }]);
    expect(() => first.findCase('2')).toThrow(expect.objectContaining({ code: 'no-such-case' }));
    await first.close();
    // Nor can they be put together where what they come from lay on damaged pages too.
    for (const { pageno } of of('opening', 'entry')) turnBit(pageno, 100);
    const locker = await openCopy();
    expect(() => locker.cases()).toThrow(expect.objectContaining({ code: 'cases-unreadable' }));
    expect(() => locker.findCase('1')).toThrow(expect.objectContaining({ code: 'cases-unreadable' }));
    await locker.close();
  });

  test('is told also where only the reader beside meets it, and nothing is counted short for it', async () => {
    damage(pages.find(({ name, pagetype }) => name === 'item' && pagetype === 'leaf')?.pageno ?? 0, 500);
    const locker = await openCopy();
    expect(locker.findings).toEqual([]);
    expect(await locker.countCases()).toMatchObject([{ case: caseId, exhibits: itemCount, incomplete: 0 }]);
    expect(locker.findings.map(({ code }) => code)).toEqual(['pages-damaged']);
    await locker.close();
  });

  test('lets no case go out of which something cannot be read, and the log does not say that it did', async () => {
    damage(pages.find(({ name }) => name === 'exhibit')?.pageno ?? 0, 500);
    const locker = await openCopy();
    const request = { caseId, out: join(made.base, 'b.zip'), to: '', why: '', overwrite: true };
    const work = { onProgress: () => undefined, signal: new AbortController().signal };
    await expect(exportCase(locker, request, work)).rejects.toMatchObject({ code: 'locker-damaged' });
    expect(readdirSync(made.base)).not.toContain('b.zip');
    expect((await custodyOf(locker, caseId)).map(({ kind }) => kind)).not.toContain('case.exported');
    await locker.close();
  });

  test('that is the first one costs nothing: a second copy of it is kept, and the file is left as it is', async () => {
    damage(1, 5000);
    const before = readFileSync(join(copy, 'locker.db'));
    // What a process left that was killed while it read from its copy.
    cpSync(made.dir, join(copy, '.locker.db.jejak-killed'), { recursive: true });
    const locker = await reopen({ dir: copy, dataDir: made.dataDir });
    expect(locker.findings.map(({ code }) => code)).toEqual(['first-page-damaged']);
    for (const [item, sha256] of items) {
      const bytes = await readAll(locker, item);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
    expect((await locker.check()).problems).toEqual([{ code: 'first-page-damaged', params: {} }]);
    await expect(locker.openCase({ number: '2', title: 'x' })).rejects.toMatchObject({ code: 'read-only' });
    await locker.close();
    expect(readFileSync(join(copy, 'locker.db')).equals(before)).toBe(true);
    expect(readdirSync(copy).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('in the part of the file that the cipher does not cover is a finding, or changes nothing that is read', async () => {
    let harmless = 0;
    for (let offset = 0; offset < 24; offset++) {
      damage(1, offset);
      if (!opensWith(copy, dataKey) || problemsOfCopy().length > 0) continue;
      harmless++;
      expect(await lostItems(''), `byte ${offset}`).toEqual([]);
    }
    expect(harmless).toBeGreaterThan(0);
  });

  test('where the writer must look opens the locker for reading', async () => {
    const draft = pages.find(({ name }) => name === 'process');
    damage(draft?.pageno ?? 0, 20_000);
    const locker = await reopen({ dir: copy, dataDir: made.dataDir });
    expect(locker.findings.map(({ code }) => code)).toEqual(['opened-for-reading']);
    expect(locker.items()).toHaveLength(itemCount);
    await locker.close();
  });
});
