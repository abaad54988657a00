import { describe, expect, test } from 'vitest';
import { lockerKey, named, sampleFiles, verifyBytes, zipOf } from './sample-bundle.ts';

describe('a right bundle', () => {
  test('verifies', async () => {
    const result = await verifyBytes(zipOf(sampleFiles()));
    expect(named(result)).toEqual([]);
    expect(result.intact).toBe(true);
    expect(result.signedBy).toBe(lockerKey.fingerprint);
  });
});
