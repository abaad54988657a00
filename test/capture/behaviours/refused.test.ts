import { expect, test } from 'vitest';
import { unlessRefused } from '../../../src/capture/behaviours/refused.ts';

test('a step fails for what was refused while it went on, and for nothing before', async () => {
  const refusal = {
    url: 'https://x.example/graphql',
    method: 'POST',
    type: 'Fetch',
    networkId: null,
    whilePressed: true,
  };
  const unnamed = { ...refusal, reason: 'operation-not-named' };
  const page = { refusals: [unnamed] };
  expect(await unlessRefused(page, () => Promise.resolve(undefined))).toBeUndefined();
  const skipped = { result: 'skipped', reason: 'none-there' } as const;
  const refusedBy = (reason: string) => () => {
    page.refusals.push({ ...refusal, reason });
    return Promise.resolve(skipped);
  };
  expect(await unlessRefused(page, refusedBy('acting-path'))).toBe(skipped);
  const failed = { result: 'failed', reason: 'operation-not-named' };
  expect(await unlessRefused(page, refusedBy('operation-not-named'))).toEqual(failed);
});
