import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mountSmallDisk, type SmallDisk, unmountSmallDisks } from '../../locker/small-disk.ts';
import { noise } from '../../locker/temporary-locker.ts';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';

vi.setConfig({ testTimeout: 60_000 });
let folder: string;
let core: CoreClient;
const passphrase = 'empat kata sandi acak';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-film-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
  await core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const startedAt = '2026-11-26T07:05:12.345Z';
const endedAt = '2026-11-26T07:05:22.345Z';
const begun = {
  ...{ mediaType: 'video/webm;codecs=vp8,opus', startedAt, case: null, note: 'Pagar utara' },
  camera: { label: 'Kamera Contoh', width: 640, height: 480, frameRate: 29.97 },
  sound: { is: 'recorded' as const, label: 'Mikrofon Contoh' },
  place: {
    ...{ is: 'given' as const, lat: '-5.1401', lon: '119.4126', accuracy: '20' },
    at: '2026-11-26T07:05:10.000Z',
  },
};
const part = (text: string): Blob => new Blob([new TextEncoder().encode(text)]);
const refused = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'done',
    (error: unknown) => (error instanceof ORPCError ? (error.data as { code: string }).code : String(error)),
  );

describe('a film of the camera', () => {
  test('is kept part by part in their order, each once, and its record says what it is, its sound and its place', async () => {
    const { film } = await core.calls.intake.beginFilm(begun);
    await core.calls.intake.addToFilm({ film, n: 0, part: part('satu ') });
    await core.calls.intake.addToFilm({ film, n: 0, part: part('satu ') });
    expect(await refused(core.calls.intake.addToFilm({ film, n: 2, part: part('tiga') }))).toBe(
      'film-part-missing',
    );
    // Also behind a locked screen: what was begun before is not lost.
    await core.calls.locker.lock();
    await core.calls.intake.addToFilm({ film, n: 1, part: part('dua') });
    const { item } = await core.calls.intake.endFilm({ film, endedAt, why: 'stopped' });
    await core.calls.locker.unlock({ passphrase });
    const view = await core.calls.items.get({ item: item ?? '' });
    expect(view).toMatchObject({
      ...{ kind: 'video', state: 'complete', capturedAt: startedAt },
      source: { camera: 'Kamera Contoh', note: 'Pagar utara' },
      photo: { width: 640, height: 480, place: { lat: '-5.1401', lon: '119.4126', source: 'device' } },
      steps: [{ name: 'filming', result: 'ok' }],
    });
    expect((await core.readBlob(item ?? '', 'original'))?.content.toString()).toBe('satu dua');
    const record: unknown = JSON.parse(
      (await core.readBlob(item ?? '', 'capture'))?.content.toString() ?? '',
    );
    expect(record).toMatchObject({
      ...{ what: 'camera-film', startedAt, endedAt, endedBy: 'stopped', sound: begun.sound },
      ...{ place: begun.place, film: { bytes: 8, parts: 2, encoding: 'lossy' } },
    });
    expect(await refused(core.calls.intake.endFilm({ film, endedAt, why: 'stopped' }))).toBe('no-such-film');
    expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({ ok: true, problems: [] });
  });

  test('is sealed as partial with what had come where its page is gone, its locker is closed or it broke off', async () => {
    const begin = async (text: string): Promise<string> => {
      const { film } = await core.calls.intake.beginFilm({ ...begun, note: text });
      await core.calls.intake.addToFilm({ film, n: 0, part: part(text) });
      return film;
    };
    const film = await begin('terlepas');
    await core.calls.intake.endFilm({ film, endedAt, why: 'unplugged' });
    await begin('ditutup');
    const { film: empty } = await core.calls.intake.beginFilm(begun);
    expect(await core.calls.intake.endFilm({ film: empty, endedAt, why: 'stopped' })).toEqual({ item: null });
    await core.calls.locker.close();
    await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
    const { rows } = await core.calls.items.page({ scope: null });
    const items = await Promise.all(rows.map(({ item }) => core.calls.items.get({ item })));
    expect(items.map(({ state, steps, source }) => [source.note, state, steps[0]?.reason])).toEqual(
      expect.arrayContaining([
        ['terlepas', 'partial', 'unplugged'],
        ['ditutup', 'partial', 'left'],
      ]),
    );
    expect(items).toHaveLength(2);
  });

  test('has every part that was answered for where the core is killed, with what was known from its beginning', async () => {
    const { film } = await core.calls.intake.beginFilm(begun);
    // The second ends within a chunk of the locker, the third in one after it.
    const parts = [noise(300_000), noise(500_000), noise(1_300_000), noise(7)];
    for (const [n, bytes] of parts.entries())
      await core.calls.intake.addToFilm({ film, n, part: new Blob([bytes]) });
    core.process.kill('SIGKILL');
    await core.quit();
    core = await startCoreClient(join(folder, 'data'));
    await core.calls.locker.open({ where: { recent: join(folder, 'bukti.jejak') }, passphrase });
    const { rows } = await core.calls.items.page({ scope: null });
    const [item = ''] = rows.map((row) => row.item);
    expect(rows).toHaveLength(1);
    expect(await core.calls.items.get({ item })).toMatchObject({ kind: 'video', state: 'partial' });
    const kept = (await core.readBlob(item, 'original'))?.content;
    expect(kept?.equals(Buffer.concat(parts))).toBe(true);
    const record: unknown = JSON.parse((await core.readBlob(item, 'capture'))?.content.toString() ?? '');
    expect(record).toMatchObject({
      ...{ what: 'camera-film', state: 'partial', startedAt, sound: begun.sound, place: begun.place },
    });
    expect(record).not.toHaveProperty('endedAt');
    expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({ ok: true, problems: [] });
  });

  describe('on a small disk', () => {
    let disk: SmallDisk;
    beforeEach(async ({ skip }) => {
      disk = mountSmallDisk(join(folder, 'disk'), 24, skip);
      await core.calls.locker.create({
        ...{ folder: core.choose(join(folder, 'disk')), name: 'kecil', officer: 'Sari Contoh' },
        ...{ agency: 'Bawaslu Contoh', passphrase },
      });
    });
    afterEach(async () => {
      await core.calls.locker.close().catch(() => undefined); // where the core was killed, nothing is open
      unmountSmallDisks();
    });

    const reopen = async (): Promise<void> => {
      await core.calls.locker.open({ where: { recent: join(folder, 'disk', 'kecil.jejak') }, passphrase });
    };
    /** Begins a film of these parts; gives what adds one of them. */
    const beginOf = async (parts: readonly ReturnType<typeof noise>[]) => {
      const { film } = await core.calls.intake.beginFilm(begun);
      const add = (n: number): Promise<unknown> =>
        core.calls.intake.addToFilm({ film, n, part: new Blob([Buffer.from(parts[n] ?? noise(0))]) });
      const end = () => core.calls.intake.endFilm({ film, endedAt, why: 'stopped' as const });
      return { add, end };
    };
    const recordOf = async (item: string): Promise<unknown> =>
      JSON.parse((await core.readBlob(item, 'capture'))?.content.toString() ?? '');
    const isSound = async (): Promise<void> =>
      expect(await resultOf(core.calls.locker.check({ deep: true }))).toMatchObject({
        ...{ ok: true, problems: [] },
      });

    test('goes on with the part that a full disk refused, once there is room again', async () => {
      const parts = [noise(400_000), noise(3_000_000), noise(90_000)];
      const { add, end } = await beginOf(parts);
      await add(0);
      disk.leave(1_000_000);
      expect(await refused(add(1))).toBe('disk-full');
      disk.free();
      await add(1);
      await add(2);
      const { item } = await end();
      expect((await core.readBlob(item ?? '', 'original'))?.content.equals(Buffer.concat(parts))).toBe(true);
      await isSound();
    });

    test('is sealed with the hash of what is stored where a part was refused half-way and never came again', async () => {
      const parts = [noise(400_000), noise(3_000_000)];
      const { add } = await beginOf(parts);
      await add(0);
      disk.leave(2_200_000);
      expect(await refused(add(1))).toBe('disk-full');
      disk.free();
      await core.calls.locker.close();
      await reopen();
      const { rows } = await core.calls.items.page({ scope: null });
      const kept = (await core.readBlob(rows[0]?.item ?? '', 'original'))?.content ?? Buffer.alloc(0);
      expect(kept.equals(Buffer.concat(parts).subarray(0, kept.length))).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(400_000);
      await isSound();
    });

    test('is sealed whole once there is room again, where there was none at the moment of sealing', async () => {
      const parts = [noise(400_000), noise(3_000_000)];
      const { add, end } = await beginOf(parts);
      await add(0);
      await add(1);
      disk.leave(0);
      expect(await refused(end())).toBe('disk-full');
      expect(await refused(end())).toBe('disk-full');
      disk.free();
      const item = (await end()).item ?? '';
      expect(await core.calls.items.get({ item })).toMatchObject({ kind: 'video', state: 'complete' });
      expect((await core.readBlob(item, 'original'))?.content.equals(Buffer.concat(parts))).toBe(true);
      expect(await recordOf(item)).toMatchObject({ state: 'complete', endedAt, film: { parts: 2 } });
      await isSound();
    });

    test('has a record also where the core is killed after there was no room to seal it', async () => {
      const { add, end } = await beginOf([noise(400_000)]);
      await add(0);
      disk.leave(0);
      expect(await refused(end())).toBe('disk-full');
      core.process.kill('SIGKILL');
      await core.quit();
      disk.free();
      core = await startCoreClient(join(folder, 'data'));
      await reopen();
      const { rows } = await core.calls.items.page({ scope: null });
      expect(await recordOf(rows[0]?.item ?? '')).toMatchObject({ what: 'camera-film', startedAt });
      await isSound();
    });
  });
});
