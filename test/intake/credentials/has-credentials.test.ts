import { expect, test } from 'vitest';
import { mayHaveCredentials } from '../../../src/intake/credentials/has-credentials.ts';
import { openSourceFile } from '../../../src/intake/source-file.ts';
import { testFolder } from '../folder.ts';

const folder = testFolder();

function lookThrough(bytes: Buffer): boolean {
  const source = openSourceFile(folder.put('foto.jpg', bytes));
  try {
    return mayHaveCredentials(source, 'image/jpeg');
  } finally {
    source.close();
  }
}

function photoWithSign(at: number, length = 2 * 1024 * 1024): Buffer {
  const bytes = Buffer.alloc(length, 0xe5);
  bytes.write('dcterms:provenance', at, 'latin1');
  return bytes;
}

test('finds the sign of Content Credentials wherever it stands in a file, also where two pieces of it meet', () => {
  const piece = 512 * 1024;
  for (const at of [0, piece - 17, piece - 1, piece, 3 * piece - 9, 2 * 1024 * 1024 - 18]) {
    expect({ at, found: lookThrough(photoWithSign(at)) }).toEqual({ at, found: true });
  }
});

test('finds in no file what stood in the one before', () => {
  expect(lookThrough(photoWithSign(1000))).toBe(true);
  expect(lookThrough(Buffer.alloc(500, 0xe5))).toBe(false);
  expect(lookThrough(Buffer.alloc(2 * 1024 * 1024, 0xe5))).toBe(false);
});
