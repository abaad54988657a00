import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyFile } from '../../src/bundle/node/verify-file.ts';
import { JejakError } from '../../src/contract/error.ts';
import { named } from './sample-bundle.ts';
import { makeVectors } from './vectors.ts';

const folder = join(import.meta.dirname, '../vectors');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<
  string,
  { failures?: string[]; error?: string }
>; // what scripts of this repo wrote there

describe('the committed bundles', () => {
  test('are all told of, and none is missing', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.zip'))
        .sort(),
    ).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('%s is judged as expected', async (name, { failures, error }) => {
    let judged: { failures: string[] } | { error: string };
    try {
      judged = { failures: named(await verifyFile(join(folder, name))) };
    } catch (thrown) {
      if (!(thrown instanceof JejakError)) throw thrown;
      judged = { error: thrown.code };
    }
    expect(judged).toEqual(error === undefined ? { failures } : { error });
  });

  test('are what their maker makes today', () => {
    for (const [name, vector] of makeVectors()) {
      expect(expected[name], name).toEqual(vector.expected);
      expect(Buffer.compare(readFileSync(join(folder, name)), vector.bytes), name).toBe(0);
    }
  });
});
