import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const rows = readFileSync(join(root, 'docs/requirements.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, row, , state] = /^\| (B\d\d) \| (.*?) \| (.*?) \|$/.exec(line) ?? [];
    return row === undefined || state === undefined ? [] : [{ row, state }];
  });
const titles = globSync('test/**/*.test.ts', { cwd: root }).flatMap((file) =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:test|describe)(?:\.each\(.*?\))?\(\s*[`'"](B\d\d[^`'"]*)/gs,
    ),
  ].map((match) => match[1] ?? ''),
);

test('every row of the standards stands on the page once', () => {
  const wanted = [...Array(13).keys()].map((n) => `B${String(n + 1).padStart(2, '0')}`);
  wanted.push(...[...Array(10).keys()].map((n) => `B${n + 20}`));
  expect(rows.map(({ row }) => row)).toEqual(wanted);
});

test.each(rows.filter(({ state }) => state === 'tested'))('$row is named by a test', ({ row }) => {
  expect(titles.filter((title) => title.split(' ').includes(row))).not.toEqual([]);
});

test('a row that has no test says what will answer it', () => {
  for (const { row, state } of rows.filter((each) => each.state !== 'tested')) {
    expect(state, row).toMatch(/^later: \S/);
  }
});
