import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../../src/bundle/bytes.ts';
import type { AnchorAnswer } from '../../../src/contract/anchor.ts';
import type { Locker } from '../../../src/locker/index.ts';
import {
  newLocker,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutTriggers,
} from '../temporary-locker.ts';

afterAll(() => removeFolders());

const by = { keptBy: 'Citra Contoh', signedOn: '2026-11-28', reading: 'typed' } as const;

/** What stands on a sheet that is printed now: its rows, and what its code says. */
async function print(locker: Locker): Promise<{ rows: string; code: string; treeSize: number }> {
  const { treeSize, note, rows } = locker.anchors.newest();
  await locker.anchors.made({ treeSize, withWhom: by.keptBy });
  return { rows: rows.map((row) => row.join(' ')).join('\n'), code: textOf(note), treeSize };
}

function verdictOf(answer: AnchorAnswer): unknown {
  return answer.is === 'read' ? answer.verdict : answer;
}

describe('a sheet', () => {
  let made: TestLocker;
  let sheet: Awaited<ReturnType<typeof print>>;
  beforeAll(async () => {
    made = await newLocker();
    await made.locker.openCase({ number: '001/TM', title: 'Contoh' });
    sheet = await print(made.locker);
  });
  afterAll(() => made.locker.close());

  test('is read from its rows and from its code alike, and the log has it and more', () => {
    const { anchors, origin } = made.locker;
    for (const text of [
      sheet.rows,
      sheet.rows.toLowerCase().replaceAll(' ', ''),
      sheet.rows
        .split('\n')
        .map((row, at) => `${at + 1}. ${row}`)
        .join('\n'),
      sheet.code,
      `  ${sheet.code.replaceAll('\n', '\r\n  ')}`,
    ])
      expect(anchors.compare(text), text).toMatchObject({
        ...{ is: 'read', origin, treeSize: sheet.treeSize, isEarlierLog: false },
        verdict: { is: 'grown', more: 1 },
      });
  });

  test('of which nothing has come since is the same', () => {
    const { note } = made.locker.anchors.newest();
    expect(verdictOf(made.locker.anchors.compare(textOf(note)))).toEqual({ is: 'same' });
  });

  test('that is mistyped is not compared, and each misprint has its place', () => {
    const rows = sheet.rows.split('\n').map((row) => row.split(' '));
    const wrong = (row: number, group: number, change: (typed: string) => string): AnchorAnswer =>
      made.locker.anchors.compare(
        rows
          .map((groups, r) =>
            groups.map((typed, g) => (r === row - 1 && g === group - 1 ? change(typed) : typed)).join(' '),
          )
          .join('\n'),
      );
    const other = (typed: string): string => `${typed[0] === '7' ? '8' : '7'}${typed.slice(1)}`;
    expect(wrong(3, 4, other)).toEqual({
      is: 'unreadable',
      faults: [{ row: 3, group: 4, typed: other(rows[2]?.[3] ?? ''), is: 'misprint' }],
    });
    expect(wrong(8, 6, (typed) => typed.slice(1))).toMatchObject({
      faults: [{ row: 8, group: 6, is: 'length' }],
    });
    expect(wrong(8, 6, () => '')).toMatchObject({ faults: [{ row: 8, group: 6, is: 'missing' }] });
    expect(wrong(2, 1, () => '')).toMatchObject({ is: 'unreadable' });
    expect(made.locker.anchors.compare(`${sheet.rows} 00000`)).toMatchObject({
      faults: [{ row: 9, group: 1, is: 'left-over' }],
    });
    expect(made.locker.anchors.compare(sheet.code.slice(0, -30))).toEqual({ is: 'unreadable', faults: [] });
  });

  test('that nobody signed, or of another locker, says nothing against this one', async () => {
    const { anchors } = made.locker;
    const lines = sheet.code.split('\n');
    lines[1] = String(sheet.treeSize + 500);
    expect(verdictOf(anchors.compare(lines.join('\n')))).toEqual({ is: 'unknown-key' });
    const other = await newLocker();
    const { note } = other.locker.anchors.newest();
    await other.locker.close();
    expect(verdictOf(anchors.compare(textOf(note)))).toEqual({ is: 'other-locker' });
    await expect(anchors.keep(textOf(note), by)).rejects.toMatchObject({ code: 'anchor-not-kept' });
    await expect(anchors.keep('0', by)).rejects.toMatchObject({ code: 'anchor-not-kept' });
  });

  test('is kept in the log with who keeps it, printed or brought back, and a check has nothing against it', async () => {
    await made.locker.anchors.keep(sheet.rows, by);
    expect(made.locker.anchors.list()).toMatchObject([
      { is: 'made', who: by.keptBy, signedOn: '', treeSize: sheet.treeSize, verdict: { is: 'grown' } },
      { is: 'compared', who: by.keptBy, signedOn: by.signedOn, treeSize: sheet.treeSize },
    ]);
    expect(await made.locker.check()).toMatchObject({ ok: true });
  });
});

describe('a locker that was put back to before a sheet, with all its notes', () => {
  test('is found by it; a check says so from then on, and the log is not signed on', async () => {
    const made = await newLocker();
    const { dir, dataDir, base } = made;
    const { origin } = made.locker;
    await made.locker.close();
    const before = [dir, dataDir].map((folder, at) => ({ folder, copy: join(base, `dulu-${at}`) }));
    for (const { folder, copy } of before) cpSync(folder, copy, { recursive: true });
    const worked = await reopen(made);
    await worked.openCase({ number: '001/TM', title: 'Yang hendak dihapus' });
    const sheet = await print(worked);
    await worked.close();
    for (const { folder, copy } of before) {
      rmSync(folder, { recursive: true });
      cpSync(copy, folder, { recursive: true });
    }

    const back = await reopen(made);
    // Nothing on the machine knows of it; a check has nothing to say.
    expect(await back.check()).toMatchObject({ ok: true });
    const { answer, isNewLog } = await back.anchors.keep(sheet.rows, by);
    expect(isNewLog).toBe(true);
    expect(back.origin).not.toBe(origin);
    expect(verdictOf(answer)).toEqual({ is: 'shorter', found: expect.any(Number) as number });
    expect((await back.check()).problems).toMatchObject([
      { code: 'anchor-shorter', params: { size: sheet.treeSize, who: by.keptBy } },
    ]);
    const goesOn = back.origin;
    await back.close();

    const again = await reopen(made);
    expect(again.findings.map(({ code }) => code)).toEqual(['anchor-shorter']);
    expect(again.origin).toBe(goesOn);
    expect((await again.check()).problems).toMatchObject([{ code: 'anchor-shorter' }]);
    expect(again.anchors.compare(sheet.code)).toMatchObject({
      isEarlierLog: true,
      verdict: { is: 'shorter' },
    });
    await again.close();
  });

  test('and worked in until it is longer again has another history', async () => {
    const made = await newLocker();
    const { dir, dataDir, base } = made;
    await made.locker.close();
    for (const [at, folder] of [dir, dataDir].entries())
      cpSync(folder, join(base, `dulu-${at}`), { recursive: true });
    const worked = await reopen(made);
    await worked.openCase({ number: '001/TM', title: 'Yang hendak dihapus' });
    const sheet = await print(worked);
    await worked.close();
    for (const [at, folder] of [dir, dataDir].entries()) {
      rmSync(folder, { recursive: true });
      cpSync(join(base, `dulu-${at}`), folder, { recursive: true });
    }
    const back = await reopen(made);
    for (const number of ['002/TM', '003/TM', '004/TM']) await back.openCase({ number, title: 'Lain' });
    const { answer } = await back.anchors.keep(sheet.code, { ...by, reading: 'text' });
    expect(verdictOf(answer)).toEqual({ is: 'forked' });
    expect((await back.check()).problems).toMatchObject([{ code: 'anchor-forked' }]);
    await back.close();
  });
});

test('who takes the sheet out of the database, or changes who keeps it, is found', async () => {
  const made = await newLocker();
  const sheet = await print(made.locker);
  await made.locker.anchors.keep(sheet.rows, by);
  await made.locker.close();
  await tamper(made.dir, (db) =>
    withoutTriggers(db, () => {
      db.exec("UPDATE anchor SET root = 'x' WHERE signature IS NOT NULL");
      db.exec('DELETE FROM anchor WHERE signature IS NULL');
    }),
  );
  const locker = await reopen(made);
  const { problems } = await locker.check();
  expect(problems).toMatchObject([
    { code: 'shown-missing', params: { table: 'anchor' } },
    { code: 'shown-changed', params: { table: 'anchor', column: 'root' } },
  ]);
  await locker.close();
});
