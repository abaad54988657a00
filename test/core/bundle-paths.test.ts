import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PathCollisions, unsafePath } from '../../src/bundle/zip-names.ts';
import {
  createPathChooser,
  exhibitFolder,
  exhibitFolders,
  safeName,
  topFolder,
} from '../../src/core/bundle-paths.ts';

/** What is taken out of a name between signs that then compose, what may not stand at an end, and devices. */
const trap = fc.constantFrom(
  ...[
    'e',
    'A',
    '=',
    '\u1100',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u0301',
    '\u0338',
    '\u0327',
    '\u1161',
    '\u11a8',
  ],
  ...['.', ' ', '\u3000', '-', 'CON', 'nul', 'com1', 'CONIN$', 'ß', 'SS', 'ſ'],
);
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(trap, { maxLength: 12 }).map((parts) => parts.join('')),
);

test('makes of any name one that every file system takes', () => {
  fc.assert(
    fc.property(anyName, (text) => {
      const name = safeName(text);
      expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*%~]/u);
      expect(name).not.toMatch(/^\.|[. ]$/u);
      expect(unsafePath(name)).toBeUndefined();
      expect(name.length).toBeGreaterThan(0);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210);
    }),
  );
});

test('gives every file a path of its own, also where names differ only in case', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('original', 'exif'), anyName), { maxLength: 30 }),
      (files) => {
        const choose = createPathChooser();
        const collisions = new PathCollisions();
        for (const [role, name] of files) {
          const path = choose('data/items/x', role, name);
          expect([path, unsafePath(path), collisions.add(path)]).toEqual([path, undefined, undefined]);
        }
      },
    ),
  );
});

test('keeps names of Windows devices out of the way', () => {
  expect(safeName('CON')).toBe('_CON');
  expect(safeName('nul .txt')).toBe('_nul .txt');
  expect(exhibitFolder('nul.1')).toBe('_nul.1');
  const choose = createPathChooser();
  expect(choose('data/items/x', 'original', 'CON.jpg')).toBe('data/items/x/original-CON.jpg');
});

test('pads the number of an exhibit so that folders sort', () => {
  expect(exhibitFolder('P-1')).toBe('P-001');
  expect(exhibitFolder('P-12')).toBe('P-012');
  expect(exhibitFolder('T/2 bis')).toBe('T-2 bis');
});

test('names the top folder after the case and the UTC date', () => {
  expect(topFolder('014/BWS/2026', '2026-11-22T23:10:00.000Z')).toBe('014-BWS-2026-2026-11-22');
});

test('keeps a name of many wide signs short enough to be unpacked, with its extension', () => {
  const name = safeName(`${'証'.repeat(200)}.jpeg`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^証+\.jpeg$/u);
});

test('gives every exhibit a folder of its own, and what is numbered the one of its number', () => {
  expect(exhibitFolders(['P.', 'P', 'p-001.', 'P-1', 'ß-1', 'ss-1'])).toEqual([
    ...['P', 'P-2', 'p-001-2', 'P-001', 'ß-001', 'ss-001-2'],
  ]);
  expect(exhibitFolders(['P-007.'])).toEqual(['P-007-2']);
  const label = fc.oneof(
    anyName,
    fc.tuple(fc.constantFrom('P', 'p', 'ß', 'ss', 'ſs'), fc.nat(12)).map(([word, n]) => `${word}-${n}`),
  );
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const collisions = new PathCollisions();
      for (const folder of exhibitFolders(labels))
        expect([unsafePath(`${folder}/`), collisions.add(`${folder}/x`)]).toEqual([undefined, undefined]);
    }),
  );
});
