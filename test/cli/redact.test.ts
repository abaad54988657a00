import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { startSite } from '../site/server.ts';
import { html } from '../site/visit.ts';
import { type Home, makeHome } from './run-jejak.ts';

vi.setConfig({ testTimeout: 300_000 });
let home: Home;
beforeAll(() => {
  home = makeHome();
});
afterAll(() => home.remove());

const at = (name: string): string => join(home.folder, name);

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a picture is redacted by the command line, and its case goes out with the copy alone', async () => {
  await jejak(['locker', 'create', at('a'), '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
  await jejak(['case', 'open', at('a'), '--number', '1', '--title', 'Satu']);
  const png = sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } }).png();
  writeFileSync(at('foto.png'), await png.toBuffer());
  const brought = await jejak(['import', at('a'), '--case', '1', at('foto.png')]);
  const [original] = brought['items'] as Item[];
  const redact = ['redact', at('a'), original?.item ?? '', '--role', 'original', '--reason', 'Nama ditutupi'];
  expect((await jejak([...redact, '--box', '1,2,3'], 2))['error']).toMatchObject({
    code: 'not-a-picture-box',
  });
  expect((await jejak([...redact, '--box', '100,0,5,5'], 2))['error']).toMatchObject({
    code: 'box-outside-picture',
  });
  expect((await jejak(redact, 2))['error']).toBeDefined();
  expect((await jejak([...redact, '--box', '1,2,3,4,'], 2))['error']).toMatchObject({
    code: 'not-a-picture-box',
  });
  const copy = (await jejak([...redact, '--box', '5,5,10,10', '--box', '30,5,10,10'])) as unknown as Item;
  expect(copy).toMatchObject({ kind: 'photo', state: 'complete', files: [{ role: 'original' }, {}] });
  await jejak(['extract', at('a'), copy.item, 'original', '--out', at('salinan.png')]);
  const { data } = await sharp(at('salinan.png')).raw().toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number): boolean => data[(y * 60 + x) * 3] === 0;
  expect([dark(5, 5), dark(14, 14), dark(30, 5), dark(20, 5), dark(15, 15)]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  // Nobody looked for anything on what was brought in: the box is there, and it is said.
  const unseen = await home.run([
    ...redact,
    '--box',
    '5,5,10,10',
    '--suggested',
    '--title',
    'Lain',
    '--json',
  ]);
  expect(unseen.status).toBe(0);
  expect(unseen.stderr).toMatch(/tidak dicari|not looked for/);
  const shown = await jejak(['item', at('a'), copy.item]);
  expect(shown).toMatchObject({ madeOf: { item: original?.item, reason: 'Nama ditutupi' }, copies: [] });
  await jejak(['exhibit', 'add', at('a'), original?.item ?? '', '--case', '1']);
  const own = [...redact.slice(0, 5), '--box', '5,5,10,10,Nama, ditutupi', '--instead', '--shows', 'Spanduk'];
  const instead = (await jejak(own)) as unknown as Item;
  expect(await jejak(['item', at('a'), original?.item ?? ''])).toMatchObject({
    ...{
      madeOf: null,
      copies: [{ item: copy.item, exhibit: null }, { exhibit: null }, { item: instead.item, exhibit: 'P-1' }],
    },
  });
  const { exhibits } = await jejak(['exhibit', 'list', at('a'), '--case', '1']);
  expect(exhibits).toMatchObject([{ label: 'P-1', item: instead.item, shows: 'Spanduk' }]);
  await jejak(['exhibit', 'add', at('a'), copy.item, '--case', '1']);
  await jejak(['export', at('a'), '--case', '1', '--out', at('a.zip')]);
  const verified = await jejak(['verify', at('a.zip')]);
  expect(verified).toMatchObject({ intact: true });
  expect(JSON.stringify(verified['items'])).not.toContain(original?.item);
  expect(await jejak(['locker', 'check', at('a')])).toMatchObject({ ok: true });
});

test('what was found on a page while it was captured is covered where it is asked for', async () => {
  const red = 'background:#f00;color:#f00';
  const site = await startSite({
    pages: {
      '/post': (visit) =>
        visit.reply({ body: html('Unggahan', `<p>Hubungi <span style="${red}">0812-3456-7890</span></p>`) }),
    },
  });
  try {
    await jejak(['locker', 'create', at('b'), '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
    await jejak(['case', 'open', at('b'), '--number', '1', '--title', 'Satu']);
    const name = ['--name', 'Akun', '--own-name', 'Sri Contoh', '--own-name', '@sri'];
    expect(await jejak(['profile', 'add', at('b'), ...name])).toMatchObject({
      profile: { ownNames: ['Sri Contoh', '@sri'] },
    });
    const cleared = await jejak(['profile', 'names', at('b'), '--profile', 'Akun']);
    expect(cleared).toMatchObject({ profile: { ownNames: [] } });
    const captured = await jejak(['capture', at('b'), '--case', '1', `${site.origin}/post`]);
    const [page] = captured['items'] as Item[];
    const redact = ['redact', at('b'), page?.item ?? '', '--role', 'screenshot', '--suggested'];
    const copy = (await jejak(redact)) as unknown as Item;
    await jejak(['extract', at('b'), copy.item, 'screenshot', '--out', at('tertutup.png')]);
    const { data, info } = await sharp(at('tertutup.png')).raw().toBuffer({ resolveWithObject: true });
    const isRed = (pixel: number): boolean =>
      (data[pixel] ?? 0) > 200 && (data[pixel + 1] ?? 0) < 60 && (data[pixel + 2] ?? 0) < 60;
    expect(data.length / info.channels).toBe(info.width * info.height);
    for (let pixel = 0; pixel < data.length; pixel += info.channels)
      if (isRed(pixel)) throw new Error(`red at ${pixel / info.channels}`);
  } finally {
    await site.close();
  }
});

test('messages of a conversation are made an exhibit by the command line, which goes out without the rest', async () => {
  const said = ['Sebelum', 'Coblos nomor 2', 'Sesudah'].map((text) => `30/01/24 09.00 - Sari: ${text}\n`);
  writeFileSync(at('Chat WhatsApp.txt'), said.join(''));
  await jejak(['locker', 'create', at('kutip'), '--officer', 'Sri Contoh', '--agency', 'Bawaslu']);
  await jejak(['case', 'open', at('kutip'), '--number', '1', '--title', 'Satu']);
  const brought = await jejak(['import', at('kutip'), '--case', '1', at('Chat WhatsApp.txt')]);
  const [chat] = brought['items'] as Item[];
  const quote = ['quote', at('kutip'), chat?.item ?? '', '--from', '2'];
  expect((await jejak([...quote, '--to', '4'], 2))['error']).toMatchObject({ code: 'no-such-messages' });
  const made = await jejak([...quote, '--to', '2', '--exhibit', '--alone', '--shows', 'Ajakan']);
  expect(made).toMatchObject({ exhibit: 'P-1', chat: { range: { from: 2, to: 2, before: 1, after: 1 } } });
  const out = await jejak(['export', at('kutip'), '--case', '1', '--out', at('kutip.zip')]);
  expect(out['warnings']).toMatchObject([
    { code: 'originals-withheld', originals: [{ item: chat?.item, copy: 'P-1' }] },
  ]);
});
