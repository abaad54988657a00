import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vite.config.ts';

const root = join(import.meta.dirname, '../..');

/** The names by which the sources start threads and processes of their own: `entryUrl(…, 'NAME', …)`, `built: 'NAME'`. */
function startedNames(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, 'src', name), 'utf8');
      return [...text.matchAll(/(?:entryUrl\(\s*import\.meta\.url,\s*|built: )'([a-z-]+)'/g)];
    })
    .map(([, name = '']) => name);
}

test('every thread and process that the sources start is built as a file of its own', () => {
  const input = config.build?.rolldownOptions?.input as Record<string, string>; // written as an object there
  expect(startedNames().length).toBeGreaterThan(3);
  expect(startedNames().filter((name) => !(name in input))).toEqual([]);
  expect(Object.values(input).filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
