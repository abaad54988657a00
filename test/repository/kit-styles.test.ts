import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const assets = join(root, 'dist/app/renderer/assets');

/** The names that the kit gives to its classes. */
function classesIn(text: string): Set<string> {
  return new Set(text.match(/\bm_[0-9a-f]{6,8}\b/g) ?? []);
}

function built(extension: '.js' | '.css'): Set<string> {
  const files = readdirSync(assets).filter((name) => name.endsWith(extension));
  return classesIn(files.map((name) => readFileSync(join(assets, name), 'utf8')).join('\n'));
}

test('the window has the styles of every component of the kit that it uses (src/renderer/shared/mantine.css)', () => {
  const known = classesIn(readFileSync(join(root, 'node_modules/@mantine/core/styles.css'), 'utf8'));
  const used = [...built('.js')].filter((name) => known.has(name));
  const styled = built('.css');
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter((name) => !styled.has(name))).toEqual([]);
});
