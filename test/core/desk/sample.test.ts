import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lacksOfBanner } from '../../../src/contract/banner-lacks.ts';
import { samplePassphrase } from '../../../src/contract/sample.ts';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';
import { drawPhoto } from './draw-photo.ts';

let folder: string;
let core: CoreClient;
const dir = (): string => join(folder, 'data/sample/Contoh.jejak');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-sample-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const discard = (withOwn: boolean): Promise<string> =>
  core.calls.locker.discardSample({ withOwn }).then(
    () => 'done',
    (error: unknown) => (error instanceof ORPCError ? (error.data as { code: string }).code : String(error)),
  );

describe('the sample locker', () => {
  test('has a page, photographs, a banner, a conversation and its excerpt, is known as the sample, and is intact', async () => {
    await resultOf(core.calls.locker.sample());
    const { locker, recent } = await core.calls.desk.state();
    expect(locker).toMatchObject({ sample: true, dir: dir() });
    expect(recent).toEqual([]);
    const cases = await core.calls.cases.list();
    expect(cases).toMatchObject([{ items: 5, exhibits: 3, incomplete: 0 }]);
    const { banners } = await core.calls.acts.of({ case: cases[0]?.case ?? '' });
    expect(banners.map((each) => lacksOfBanner(each).slice(0, 2))).toEqual([['no-close', 'no-detail']]);
    expect(banners[0]?.sightings.map(({ is, items }) => [is, items.length])).toEqual([
      ['found', 1],
      ['gone', 1],
    ]);
    expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({ ok: true });
    await core.calls.locker.lock();
    await core.calls.locker.unlock({ passphrase: samplePassphrase });
  });

  test("is opened again as it was left, and thrown away with what is one's own only if one says so", async () => {
    await resultOf(core.calls.locker.sample());
    const path = join(folder, 'spanduk.jpg');
    writeFileSync(path, await drawPhoto());
    await resultOf(core.calls.intake.import({ files: [core.choose(path)], case: null }));
    await core.calls.locker.close();
    await resultOf(core.calls.locker.sample());
    expect((await core.calls.items.page({ scope: null })).total).toBe(6);
    expect(await discard(false)).toBe('sample-has-own');
    expect(existsSync(dir())).toBe(true);
    expect(await discard(true)).toBe('done');
    expect(existsSync(dir())).toBe(false);
    expect((await core.calls.desk.state()).locker).toBeNull();
    expect(await discard(true)).toBe('no-sample-open');
  });

  test('is made anew where its making was ended half-way, and leaves nothing of what was ended', async () => {
    const stop = new AbortController();
    const making = await core.calls.locker.sample(undefined, { signal: stop.signal });
    await making.next();
    stop.abort();
    await expect(making.next()).rejects.toThrow();
    await resultOf(core.calls.locker.sample());
    expect(await core.calls.cases.list()).toHaveLength(1);
    expect(await discard(false)).toBe('done');
  });
});
