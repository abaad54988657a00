import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPathChooser, exhibitFolder, safeName, topFolder } from '../../src/core/bundle-paths.ts';

const anyName = fc.string({ unit: 'binary', maxLength: 300 });

test('makes of any name one that every file system takes', () => {
  fc.assert(
    fc.property(anyName, (text) => {
      const name = safeName(text);
      expect(name).not.toMatch(/[\u0000-\u001f<>:"/\\|?*%~]/u);
      expect(name).not.toMatch(/^\.|[. ]$/u);
      expect(name.normalize('NFC')).toBe(name);
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
        const paths = files.map(([role, name]) => choose('data/items/x', role, name).toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
      },
    ),
  );
});

test('keeps names of Windows devices out of the way', () => {
  expect(safeName('CON')).toBe('_CON');
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
