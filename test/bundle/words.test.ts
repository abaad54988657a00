import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/words/en/index.ts';
import { id } from '../../src/words/id/index.ts';

const folder = join(import.meta.dirname, '../../src/bundle');
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'))
  .join('\n');

function codes(pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** A parameter that a message shows, for any message. */
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

test('every failure, omission and error of the bundle has words in both languages', () => {
  const failures = [
    ...codes(/findings\.add\(\s*'([a-z0-9-]+)'/g),
    ...codes(/new FormatError\('([a-z0-9-]+)'/g),
    ...codes(/code: '([a-z0-9-]+)'/g),
    ...codes(/'((?:zip|file|proof|entry|bag)-[a-z0-9-]+)'/g),
  ].filter((code) => code !== 'blind-wrong-length' && code !== 'fingerprint-not-whole');
  expect(failures.length).toBeGreaterThan(90);
  const keys = [
    ...failures.map((code) => `verify.${code}`),
    ...codes(/leaveOut\('([a-z0-9-]+)'/g).map((code) => `not-checked.${code}`),
    ...codes(/new JejakError\(\s*'((?:bundle|since|exported|fingerprint)-[a-z0-9-]+)'/g).map(
      (code) => `error.${code}`,
    ),
  ];
  expect(keys.filter((key) => !(key in en) || !(key in id))).toEqual([]);
});

test('both languages show the same facts', () => {
  const english = new Map(Object.entries(en));
  const differing = Object.entries(id).filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});
