import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';

let folder: string;
let core: CoreClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-taken-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase: 'empat kata sandi acak',
  });
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const camera = { label: 'Kamera Contoh', width: 640, height: 480, frameRate: 29.97 };
const takenAt = '2026-11-26T07:05:12.345Z';

function drawPng(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#0f766e' } })
    .png()
    .toBuffer();
}

describe('a picture of the camera', () => {
  test('is sealed as it came, and its record says who made its bytes, from what and when', async () => {
    const { case: caseId } = await core.calls.cases.open({ number: '7', title: 'Tujuh' });
    const png = await drawPng();
    const { item } = await core.calls.intake.takePicture({
      ...{ picture: new Blob([new Uint8Array(png)]), takenAt, camera, case: caseId, note: 'Pagar utara' },
    });
    const view = await core.calls.items.get({ item });
    expect(view).toMatchObject({
      ...{ kind: 'photo', state: 'complete', capturedAt: takenAt, case: caseId },
      source: { camera: 'Kamera Contoh', note: 'Pagar utara' },
      photo: { width: 640, height: 480, takenAt: null, make: null, place: null, warnings: [] },
    });
    expect(view.source).not.toHaveProperty('fileName');
    expect(view.entered).toMatchObject({ kind: 'item.captured', officer: 'Sari Contoh' });
    expect((await core.readBlob(item, 'original'))?.content).toEqual(png);
    const record: unknown = JSON.parse((await core.readBlob(item, 'capture'))?.content.toString() ?? '');
    expect(record).toMatchObject({
      ...{ what: 'camera', takenAt, camera, timeZone: expect.any(String) as string },
      picture: {
        encoding: 'lossless',
        madeBy: expect.stringContaining('no file that a camera wrote') as string,
      },
      officer: (await core.calls.desk.state()).locker?.officer.id,
    });
    expect(await core.calls.search.query({ text: 'contoh pagar', case: caseId })).toHaveLength(1);
    await expect
      .poll(async () => (await core.calls.items.get({ item })).files.map(({ role }) => role), {
        timeout: 20_000,
      })
      .toContain('thumbnail');

    const out = join(folder, 'berkas.zip');
    const wanted = { case: caseId, out: core.choose(out), to: 'Majelis', why: 'Sidang' };
    await resultOf(core.calls.handOver.export(wanted));
    const verified = await resultOf(core.calls.handOver.verify({ file: core.choose(out) }));
    expect(verified).toMatchObject({ intact: true, failures: [] });
    expect(readFileSync(out).includes('Kamera Contoh')).toBe(true);
    expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({ ok: true, problems: [] });
  });

  test('is sealed also where the screen was locked meanwhile, and one that was taken behind it is not', async () => {
    const picture = new Blob([new Uint8Array(await drawPng())]);
    const take = (at: string) => core.calls.intake.takePicture({ picture, takenAt: at, camera, case: null });
    const before = new Date().toISOString();
    await core.calls.locker.lock();
    const { item } = await take(before);
    await expect(take(new Date(Date.now() + 1000).toISOString())).rejects.toMatchObject({
      data: { code: 'screen-locked' },
    });
    await expect(core.calls.items.get({ item })).rejects.toMatchObject({ data: { code: 'screen-locked' } });
    await core.calls.locker.unlock({ passphrase: 'empat kata sandi acak' });
    expect((await core.calls.items.page({ scope: 'inbox' })).rows.map((row) => row.item)).toEqual([item]);
  });

  test('that did not come whole is refused, and nothing is stored', async () => {
    const png = await drawPng();
    for (const bytes of [png.subarray(0, -20), Buffer.from('no picture'), png.fill(0, 40, 60)]) {
      const error = await core.calls.intake
        .takePicture({ picture: new Blob([new Uint8Array(bytes)]), takenAt, camera, case: null })
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ORPCError);
      expect(error).toHaveProperty('data.code', 'picture-not-whole');
    }
    expect(await core.calls.items.page({ scope: null })).toMatchObject({ total: 0 });
  });
});
