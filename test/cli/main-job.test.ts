import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../src/contract/item.ts';
import { startSite } from '../site/server.ts';
import { type Home, makeHome } from './run-jejak.ts';

/**
 * The whole main job as an investigator does it, with the real command line, the real browser, a real
 * server and real files; then as the other side does it, with sha256sum and openssl alone.
 */
let home: Home;
let site: Awaited<ReturnType<typeof startSite>>;
const number = '014/BWS/2026';

interface Created {
  origin: string;
  fingerprint: string;
  recoveryCode: string;
}
let created: Created;
let page: Item;
let photo: Item;
let bundleFile: string;
let unpacked: string;

beforeAll(async () => {
  home = makeHome();
  site = await startSite();
});
afterAll(async () => {
  await site.close();
  home.remove();
});

const locker = (): string => join(home.folder, 'bukti.jejak');

test('creates a locker and shows its recovery code once', async () => {
  const ran = await home.run([
    'locker',
    'create',
    locker(),
    '--officer',
    'Sri Contoh',
    '--agency',
    'Bawaslu Contoh',
    '--json',
  ]);
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  created = ran.json() as Created;
  expect(created.origin).toMatch(/^jejak\/[0-9a-f]{32}$/);
  expect(created.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(created.recoveryCode.length).toBeGreaterThan(20);
});

test('opens a case, captures a page and brings in a photograph', async () => {
  const opened = await home.run([
    'case',
    'open',
    locker(),
    '--number',
    number,
    '--title',
    'Dugaan dukungan',
    '--json',
  ]);
  expect(opened.status).toBe(0);
  expect(opened.json()).toMatchObject({ number });

  const captured = await home.run([
    'capture',
    locker(),
    '--case',
    number,
    `${site.origin}/article`,
    '--json',
  ]);
  expect(captured.stderr).toBe('');
  expect(captured.status).toBe(0);
  const result = captured.json() as { items: Item[]; failed: unknown[] };
  expect(result.failed).toEqual([]);
  const [item] = result.items;
  if (item === undefined) throw new Error('no item');
  page = item;
  expect(page.state).toBe('complete');
  expect(page.files.map((file) => file.role)).toEqual(
    expect.arrayContaining(['screenshot', 'viewport', 'html', 'dom', 'wacz', 'mhtml', 'text', 'capture']),
  );

  const path = join(home.folder, 'spanduk.jpg');
  writeFileSync(path, readFileSync(new URL('../../resources/samples/spanduk.jpg', import.meta.url)));
  const imported = await home.run([
    'import',
    locker(),
    '--case',
    number,
    '--received-from',
    'Ketua RT Contoh',
    path,
    '--json',
  ]);
  expect(imported.status).toBe(0);
  const [picture] = (imported.json() as { items: Item[] }).items;
  if (picture === undefined) throw new Error('no item');
  photo = picture;
  expect(photo.kind).toBe('photo');
  expect(photo.source.receivedFrom).toBe('Ketua RT Contoh');
  const original = photo.files.find((file) => file.role === 'original');
  expect(original?.sha256).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
});

test('B27 opens a saved page offline, and says with what and what it refused', async () => {
  const path = join(home.folder, 'tersimpan.html');
  writeFileSync(path, `<title>Tersimpan</title><p>Isi</p><img src="${site.origin}/picture.png">`);
  const args = ['import', locker(), '--page-url', `${site.origin}/article`, path, '--json'];
  const [saved] = ((await home.run(args)).json() as { items: Item[] }).items;
  expect(saved).toMatchObject({ kind: 'web', state: 'complete', title: 'Tersimpan' });
  expect(saved?.files.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['original', 'screenshot', 'viewport', 'text', 'dom', 'capture']),
  );
  const out = join(home.folder, 'tersimpan.json');
  await home.run(['extract', locker(), saved?.item ?? '', 'capture', '--out', out]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
    what: 'import',
    mediaType: 'text/html',
    pageUrl: `${site.origin}/article`,
    app: { name: 'Jejak' },
    rendering: {
      browser: { product: expect.stringMatching(/^\w+\/\d+/) as string },
      refusedAddresses: expect.arrayContaining([`${site.origin}/picture.png`]) as string[],
    },
  });
});

test('lists, shows, extracts and finds what is stored', async () => {
  const listed = await home.run(['items', locker(), '--case', number, '--json']);
  expect((listed.json() as { items: Item[] }).items.map((item) => item.item)).toEqual([
    page.item,
    photo.item,
  ]);
  const out = join(home.folder, 'out.jpg');
  const extracted = await home.run(['extract', locker(), photo.item, 'original', '--out', out, '--json']);
  expect(extracted.status).toBe(0);
  expect(readFileSync(out).equals(readFileSync(join(home.folder, 'spanduk.jpg')))).toBe(true);
  const again = await home.run(['extract', locker(), photo.item, 'original', '--out', out, '--json']);
  expect(again.status).toBe(2);
  expect(again.json()).toMatchObject({ error: { code: 'file-exists' } });
  const found = await home.run(['search', locker(), 'spanduk', '--json']);
  expect((found.json() as { hits: { item: string }[] }).hits.map((hit) => hit.item)).toContain(photo.item);
  const called = await home.run(['search', locker(), number, '--json']);
  expect(called.json()).toMatchObject({ cases: [{ number }] });
  const narrowed = async (...filters: string[]): Promise<number> => {
    const { hits } = (await home.run(['search', locker(), 'spanduk', ...filters, '--json'])).json() as {
      hits: object[];
    };
    return hits.length;
  };
  const today = new Date().toLocaleDateString('sv');
  expect(await narrowed('--kind', 'photo', '--from', today, '--to', today)).toBe(1);
  expect(await narrowed('--kind', 'chat')).toBe(0);
  expect(await narrowed('--to', '2001-09-25')).toBe(0);
  expect(await narrowed('--account', 'budi', '--platform', 'instagram')).toBe(0);
});

test('finds what lies in a box on the map, with words and without', async () => {
  const within = (edges: string, words = '') =>
    home.run(['search', locker(), words, '--box', edges, '--json']);
  expect((await within('106,-7,107,-6')).json()).toMatchObject({ hits: [{ item: photo.item }] });
  expect((await within('-75,-7,-74,-6', 'spanduk')).json()).toEqual({ hits: [], cases: [] });
  const wrong = await within('106,-7,107');
  expect(wrong).toMatchObject({ status: 2 });
  expect(wrong.json()).toMatchObject({ error: { code: 'not-a-box' } });
});

test('B20 a copy that leaves the locker is in its log, and one that could not be made is not', async () => {
  const entries = async (): Promise<number> => {
    const checked = await home.run(['locker', 'check', locker(), '--json']);
    return (checked.json() as { entries: number }).entries;
  };
  const before = await entries();
  const out = join(home.folder, 'salinan.jpg');
  const extracted = await home.run(['extract', locker(), photo.item, 'original', '--out', out, '--json']);
  expect(extracted.json()).toMatchObject({ file: out, role: 'original', logged: true });
  expect(await entries()).toBe(before + 1);
  await home.run(['extract', locker(), photo.item, 'original', '--out', out, '--json']);
  expect(await entries()).toBe(before + 1);
});

test('B27 every item says with which versions of which tools it was made, and those are pinned', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  for (const item of [page, photo]) {
    const out = join(home.folder, `${item.item}.json`);
    const extracted = await home.run(['extract', locker(), item.item, 'capture', '--out', out, '--json']);
    expect(extracted.status).toBe(0);
    const record = JSON.parse(readFileSync(out, 'utf8')) as Record<string, Record<string, string>>;
    if (item === page) {
      expect(record['software']).toEqual({ name: 'Jejak', version: manifest.version });
      expect(record['browser']?.['product']).toMatch(/Chrom(e|ium)\/\d+\.\d+/);
    } else {
      expect(record['app']).toEqual({ name: 'Jejak', version: manifest.version, node: process.version });
    }
  }
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(version, name).toMatch(/^(npm:.*@)?\d+\.\d+\.\d+$/);
  }
});

test('labels exhibits, exports the case and verifies the bundle', async () => {
  for (const item of [page, photo]) {
    const added = await home.run(['exhibit', 'add', locker(), '--case', number, item.item, '--json']);
    expect(added.status).toBe(0);
  }
  const exhibits = await home.run(['exhibit', 'list', locker(), '--case', number, '--json']);
  expect((exhibits.json() as { exhibits: { label: string }[] }).exhibits.map((each) => each.label)).toEqual([
    'P-1',
    'P-2',
  ]);

  bundleFile = join(home.folder, 'paket.zip');
  const exported = await home.run(['export', locker(), '--case', number, '--out', bundleFile, '--json']);
  expect(exported.stderr).toBe('');
  expect(exported.status).toBe(0);
  const made = exported.json() as { sha256: string; bytes: number; exhibits: number };
  expect(made.exhibits).toBe(2);
  expect(made.bytes).toBe(statSync(bundleFile).size);
  expect(made.sha256).toBe(createHash('sha256').update(readFileSync(bundleFile)).digest('hex'));

  const verified = await home.run(['verify', bundleFile, '--key', created.fingerprint, '--json']);
  const result = verified.json() as {
    intact: boolean;
    signedBy: string;
    failures: unknown[];
    items: unknown[];
  };
  expect(result.failures).toEqual([]);
  expect(result.intact).toBe(true);
  expect(verified.status).toBe(0);
  expect(result.signedBy).toBe(created.fingerprint);
  expect(result.items).toHaveLength(2);
});

test('B24 the bundle is checked with sha256sum and openssl alone', () => {
  unpacked = join(home.folder, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('unzip', ['-q', bundleFile, '-d', unpacked]);
  const [top] = readdirSync(unpacked);
  const bag = join(unpacked, top ?? '');
  const manifests = execFileSync(
    'sha256sum',
    ['-c', '--strict', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'],
    {
      cwd: bag,
      encoding: 'utf8',
    },
  );
  expect(manifests).not.toMatch(/FAILED/);
  expect(manifests.split('\n').filter((line) => line.endsWith(': OK')).length).toBeGreaterThan(15);

  const note = readFileSync(join(bag, 'seal.txt'), 'utf8');
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  writeFileSync(join(home.folder, 'text'), text);
  const key = join(bag, 'data/keys', `${created.fingerprint}.pem`);
  const answer = execFileSync(
    'openssl',
    [
      'pkeyutl',
      '-verify',
      '-pubin',
      '-inkey',
      key,
      '-rawin',
      '-in',
      join(home.folder, 'text'),
      '-sigfile',
      join(bag, 'seal.txt.sig'),
    ],
    { encoding: 'utf8' },
  );
  expect(answer).toContain('Signature Verified Successfully');
  const der = execFileSync('openssl', ['pkey', '-pubin', '-in', key, '-outform', 'DER']);
  expect(createHash('sha256').update(der).digest('hex')).toBe(created.fingerprint);
});

test('B21 B24 a bundle with one changed byte is not intact, and the file is named', async () => {
  const bytes = readFileSync(bundleFile);
  const jpeg = readFileSync(join(home.folder, 'spanduk.jpg'));
  const at = bytes.indexOf(jpeg.subarray(0, 64));
  expect(at).toBeGreaterThan(0);
  bytes[at + 500] = (bytes[at + 500] ?? 0) ^ 1;
  const changed = join(home.folder, 'changed.zip');
  writeFileSync(changed, bytes);
  const verified = await home.run(['verify', changed, '--json']);
  expect(verified.status).toBe(1);
  const failures = (verified.json() as { failures: { path?: string }[] }).failures;
  expect(failures.some((failure) => failure.path?.includes('P-002/') === true)).toBe(true);
});

test('the locker checks itself and finds no problem', async () => {
  const checked = await home.run(['locker', 'check', locker(), '--deep', '--json']);
  expect(checked.json()).toMatchObject({ ok: true, problems: [] });
  expect(checked.status).toBe(0);
});
