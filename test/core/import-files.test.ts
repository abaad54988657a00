import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { importFiles } from '../../src/core/import-files.ts';
import { newLocker, removeFolders, temporaryFolder } from '../locker/temporary-locker.ts';

afterEach(removeFolders);

/** Brings files in that hold these bytes; gives the items as the locker shows them afterwards. */
async function imported(files: Record<string, Uint8Array>): Promise<Item[]> {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const { locker } = await newLocker();
  const work = { onProgress: () => undefined, signal: new AbortController().signal };
  const { failed } = await importFiles(locker, { paths }, work);
  expect(failed).toEqual([]);
  const items = locker.items();
  expect(await locker.check()).toMatchObject({ ok: true });
  await locker.close();
  return items;
}

const codes = (item: Item | undefined): string[] =>
  (item?.photo?.warnings ?? item?.warnings ?? []).map(({ code }) => code);

describe('bringing files in', () => {
  test('names a picture that does not decode though its structure holds, and one that is too large to', async () => {
    const noise = sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } });
    const jpeg = await noise.jpeg({ quality: 95 }).toBuffer();
    const cut = Buffer.concat([jpeg.subarray(0, jpeg.length - 600), Buffer.from([0xff, 0xd9])]);
    const png = await noise.png().toBuffer();
    const huge = Buffer.from(png);
    huge.writeUInt32BE(50_000, 16);
    huge.writeUInt32BE(50_000, 20);
    const [whole, broken, bomb] = await imported({ 'utuh.jpg': jpeg, 'putus.jpg': cut, 'besar.png': huge });
    expect(codes(whole)).toEqual([]);
    expect(codes(broken)).toEqual(['undecodable']);
    expect(broken?.files.map(({ role }) => role)).toContain('thumbnail');
    expect(codes(bomb)).toEqual(['too-many-pixels']);
    expect(bomb?.files.map(({ role }) => role)).not.toContain('thumbnail');
  });

  test('shows the warnings of a file that is no picture', async () => {
    const [disguised, plain] = await imported({
      'foto.jpg': Buffer.from('bukan gambar'),
      'catatan.txt': Buffer.from('catatan biasa'),
    });
    expect(disguised).toMatchObject({ kind: 'file', state: 'complete' });
    expect(codes(disguised)).toEqual(['type-differs']);
    expect(plain).not.toHaveProperty('warnings');
  });

  test('tells of a file that is here already, byte for byte, in whatever case, and brings it in all the same', async () => {
    const folder = temporaryFolder();
    const [first, second, other] = ['lama.txt', 'baru.txt', 'lain.txt'].map((name) => join(folder, name));
    for (const path of [first, second]) writeFileSync(String(path), 'isi yang sama');
    writeFileSync(String(other), 'isi lain');
    const { locker } = await newLocker();
    const { case: caseId } = await locker.openCase({ number: '1', title: 'Perkara' });
    const bringIn = async (path: string | undefined, into?: string) => {
      const work = { onProgress: () => undefined, signal: new AbortController().signal };
      const { items } = await importFiles(locker, { paths: [String(path)], caseId: into }, work);
      return String(items[0]?.item);
    };
    const old = await bringIn(first, caseId);
    const alone = await bringIn(other);
    const again = await bringIn(second);
    expect(locker.sameFile(alone, 9)).toEqual({ count: 0, earlier: 0, items: [] });
    expect(locker.sameFile(again, 9)).toMatchObject({
      count: 1,
      earlier: 1,
      items: [{ item: old, case: caseId }],
    });
    expect(locker.sameFile(old, 9)).toMatchObject({
      count: 1,
      earlier: 0,
      items: [{ item: again, case: null }],
    });
    expect(locker.sameFile(old, 0)).toEqual({ count: 1, earlier: 0, items: [] });
    await locker.close();
  });
});
