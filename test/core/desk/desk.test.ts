import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CoreClient, resultOf, startCoreClient } from './core-client.ts';
import { drawPhoto } from './draw-photo.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let core: CoreClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-desk-'));
  mkdirSync(join(folder, 'data'));
  core = await startCoreClient(join(folder, 'data'));
});
afterEach(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const create = () =>
  core.calls.locker.create({
    ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
    passphrase,
  });

/** The code of a call's error, as the window looks its words up. */
async function codeOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ORPCError
    ? ((error.data as { code?: string } | undefined)?.code ?? error.code)
    : error;
}

async function importPhoto(caseId: string | null, name = 'spanduk.jpg') {
  const path = join(folder, name);
  writeFileSync(path, await drawPhoto());
  const done = await resultOf(core.calls.intake.import({ files: [core.choose(path)], case: caseId }));
  expect(done.failed).toEqual([]);
  return { item: done.items[0] ?? '', path };
}

describe('the desk of a window', () => {
  test('does the main job from an empty folder to a verified bundle', async () => {
    expect(await core.calls.desk.state()).toMatchObject({ locker: null, recent: [] });
    const { recoveryCode } = await create();
    expect(recoveryCode).toMatch(/^[0-9A-Z-]{20,}$/);
    const opened = await core.calls.cases.open({ number: '014/CONTOH/2026', title: 'Spanduk di pagar' });
    const { item, path } = await importPhoto(opened.case);
    const page = await core.calls.items.page({ scope: opened.case });
    expect(page).toMatchObject({
      total: 1,
      rows: [
        { item, kind: 'photo', state: 'complete', exhibit: null, warnings: 0, lacks: ['position', 'time'] },
      ],
    });
    expect(await core.calls.cases.label({ case: opened.case, item, title: 'Spanduk' })).toEqual({
      ...{ label: 'P-1', changed: true },
    });
    // What is an exhibit already keeps its words, and nobody takes it out by leaving something empty.
    const again = { case: opened.case, item };
    await core.calls.cases.label({ ...again, shows: 'Ajakan' });
    expect(await core.calls.cases.label(again)).toEqual({ label: 'P-1', changed: false });
    await expect(core.calls.cases.label({ ...again, label: '  ' })).rejects.toThrow();
    const row = { item, label: 'P-1', title: 'Spanduk', shows: 'Ajakan' };
    expect(await core.calls.cases.exhibits({ case: opened.case })).toEqual([row]);
    expect(await core.calls.cases.takeOut(again)).toEqual(row);
    expect(await core.calls.cases.takeOut(again)).toBeNull();
    expect(await core.calls.cases.label({ case: opened.case, ...row })).toMatchObject({ changed: true });
    expect(await core.calls.cases.list()).toMatchObject([{ items: 1, exhibits: 1, incomplete: 0 }]);
    const view = await core.calls.items.get({ item });
    expect(view).toMatchObject({ exhibit: 'P-1', caseNumber: '014/CONTOH/2026' });
    const chain = await core.calls.items.custody({ item });
    expect(chain.rows.map(({ kind }) => kind)).toEqual([
      'item.imported',
      ...Array.from({ length: 4 }, () => 'exhibit.labelled'),
    ]);
    expect([chain.rows[0]?.officer, view.entered.officer]).toEqual(['Sari Contoh', 'Sari Contoh']);
    expect((await core.readBlob(item, 'original'))?.content).toEqual(readFileSync(path));
    expect((await core.readBlob(item, 'original', 1000))?.content).toEqual(readFileSync(path).subarray(1000));

    const out = join(folder, 'berkas.zip');
    const short = core.calls.handOver.export({
      ...{ case: opened.case, out: core.choose(out), to: 'Majelis', why: 'Sidang' },
      encryption: { passphrase: 'singkat' },
    });
    expect(await codeOf(resultOf(short))).toBe('bundle-passphrase-too-short');
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const judged = await core.calls.handOver.judgeRecipients({
      recipients: [recipient, `${recipient.slice(0, -1)}q`, identity, 'ssh-ed25519 AAAA'],
    });
    expect(judged).toEqual([null, 'bad-recipient', 'recipient-is-secret', 'recipient-is-ssh']);
    const others = join(folder, 'berkas-lain.zip');
    writeFileSync(`${others}.age`, 'yang sudah ada');
    const forThem = (file: string) =>
      resultOf(
        core.calls.handOver.export({
          ...{ case: opened.case, out: core.choose(file), to: 'Majelis', why: 'Sidang' },
          encryption: { recipients: [recipient] },
        }),
      );
    expect(await codeOf(forThem(others))).toBe('file-exists');
    expect(readFileSync(`${others}.age`, 'utf8')).toBe('yang sudah ada');
    writeFileSync(join(folder, 'identitas'), identity);
    expect(
      await resultOf(
        core.calls.handOver.verify({
          file: core.choose((await forThem(`${others}.age`)).file),
          decryption: { identity: core.choose(join(folder, 'identitas')) },
        }),
      ),
    ).toMatchObject({ intact: true });
    const made = await resultOf(
      core.calls.handOver.export({ case: opened.case, out: core.choose(out), to: 'Majelis', why: 'Sidang' }),
    );
    const since = () => core.calls.handOver.since({ case: opened.case, bundle: made.bundle });
    expect(await since()).toEqual({ items: 0, exhibits: 0, others: 0 });
    expect(Math.abs(Date.parse(made.sealedAt) - Date.now())).toBeLessThan(60_000);
    expect(made.sha256).toBe(createHash('sha256').update(readFileSync(out)).digest('hex'));
    const verified = await resultOf(
      core.calls.handOver.verify({ file: core.choose(out), key: made.signedBy }),
    );
    expect(verified).toMatchObject({
      intact: true,
      case: { number: '014/CONTOH/2026' },
      sealSha256: made.sealSha256,
      failures: [],
    });
    const check = await resultOf(core.calls.locker.check({ deep: false }));
    expect(check).toMatchObject({ ok: true, problems: [] });
    const { rows } = await core.calls.cases.custody({ case: opened.case });
    expect(rows.map(({ kind }) => kind).toReversed()).toEqual([
      'case.opened',
      'item.imported',
      ...Array.from({ length: 4 }, () => 'exhibit.labelled'),
      'case.exported',
      'case.exported',
    ]);
    const bundles = await core.calls.handOver.made({ case: opened.case });
    const { seq, at, said } = rows[0] ?? {};
    expect(bundles).toHaveLength(2);
    expect(bundles[0]).toEqual({
      ...{ log: 0, seq, at, bundle: made.bundle, to: 'Majelis', why: 'Sidang' },
      caseSha256: said?.of === 'export' ? said.caseSha256 : '',
    });

    const later = await importPhoto(opened.case, 'baliho.jpg');
    await core.calls.cases.label({ case: opened.case, item: later.item });
    await core.calls.cases.label({ case: opened.case, item, title: 'Spanduk merah' });
    await core.calls.cases.change({ case: opened.case, title: 'Spanduk dan baliho' });
    expect(await since()).toEqual({ items: 1, exhibits: 1, others: 2 });
  });

  test('sorts, filters and pages items, and files what waits in the inbox', async () => {
    await create();
    const names = ['baliho utara.jpg', 'spanduk_1 pagar.jpg', 'spanduk 2 pagar.jpg'];
    const items: string[] = [];
    for (const name of names) items.push((await importPhoto(null, name)).item);
    const titles = async (query: Omit<Parameters<typeof core.calls.items.page>[0], 'scope'>) =>
      (await core.calls.items.page({ scope: 'inbox', ...query })).rows.map((row) => row.title);
    expect(await titles({ sort: 'title', descending: false })).toEqual([names[0], names[2], names[1]]);
    expect(await titles({ filter: 'PAGAR spanduk', sort: 'title', descending: true })).toEqual([
      names[1],
      names[2],
    ]);
    expect(await titles({ filter: 'spanduk_' })).toEqual([names[1]]);
    expect(await titles({ kind: 'web' })).toEqual([]);
    expect(
      await core.calls.items.page({ scope: null, sort: 'title', descending: false, offset: 1, limit: 1 }),
    ).toMatchObject({
      total: 3,
      rows: [{ title: names[2] }],
    });
    const opened = await core.calls.cases.open({ number: '1', title: 'Satu' });
    await core.calls.items.file({ items: [items[0] ?? ''], case: opened.case });
    expect((await core.calls.items.page({ scope: 'inbox' })).total).toBe(2);
    expect((await core.calls.search.query({ text: 'balih', case: null })).map((hit) => hit.item)).toEqual([
      items[0],
    ]);
  });

  test('shows a saved page whose address is told by a browser without a network, beside other files', async () => {
    await create();
    const [page, note] = [join(folder, 'unggahan.html'), join(folder, 'catatan.html')];
    writeFileSync(page, '<!doctype html><title>Ajakan</title><h1>Pilih nomor satu</h1>');
    writeFileSync(note, '<!doctype html><title>Catatan</title><p>dua');
    const [saved, other] = [core.choose(page), core.choose(note)];
    const judged = await core.calls.capture.judgeAddresses({ addresses: ['contoh.example/1', 'ftp://x'] });
    expect(judged).toMatchObject([null, { code: 'unsupported-address' }]);
    const bad = core.calls.intake.import({ files: [saved], pageUrls: { [saved]: ':::' }, case: null });
    expect(await codeOf(resultOf(bad))).toBe('bad-address');
    const done = await resultOf(
      core.calls.intake.import({
        files: [saved, other],
        pageUrls: { [saved]: 'contoh.example/unggahan/1' },
        case: null,
      }),
    );
    expect(done.failed).toEqual([]);
    const items = await Promise.all(done.items.map((item) => core.calls.items.get({ item })));
    const web = items.find(({ kind }) => kind === 'web');
    expect(web).toMatchObject({
      ...{ title: 'Ajakan', state: 'complete' },
      source: { fileName: 'unggahan.html', pageUrl: 'https://contoh.example/unggahan/1' },
    });
    expect(web?.files.map(({ role }) => role)).toContain('screenshot');
    expect(items.find(({ kind }) => kind === 'file')).toMatchObject({ title: 'catatan.html' });
  });

  test('hides everything behind a locked screen until the passphrase comes', async () => {
    await create();
    const { item } = await importPhoto(null);
    await core.calls.locker.lock();
    expect((await core.calls.desk.state()).locker).toMatchObject({ locked: true });
    expect(await codeOf(core.calls.cases.list())).toBe('screen-locked');
    expect(await core.readBlob(item, 'original')).toBeUndefined();
    expect(await codeOf(core.calls.locker.unlock({ passphrase: 'bukan sandinya' }))).toBe('wrong-passphrase');
    await core.calls.locker.unlock({ passphrase });
    expect(await core.calls.cases.list()).toEqual([]);
  });

  test('knows paths by their tokens alone', async () => {
    const made = core.calls.locker.create({
      ...{ folder: 'f'.repeat(32), name: 'bukti', officer: 'Sari', agency: 'A', passphrase },
    });
    expect(await codeOf(made)).toBe('not-chosen');
    const escaping = core.calls.locker.create({
      ...{ folder: core.choose(folder), name: '../bukti', officer: 'Sari', agency: 'A', passphrase },
    });
    expect(await codeOf(escaping)).toBe('input-not-accepted');
    const open = core.calls.locker.open({ where: { recent: folder }, passphrase });
    expect(await codeOf(open)).toBe('not-chosen');
  });

  test('opens again what was open before, with what it held', async () => {
    await create();
    const { item } = await importPhoto(null);
    await core.calls.locker.close();
    const [recent] = (await core.calls.desk.state()).recent;
    expect(recent).toMatchObject({ dir: join(folder, 'bukti.jejak'), present: true });
    await core.quit();
    core = await startCoreClient(join(folder, 'data'));
    await core.calls.locker.forget({ recent: recent?.dir ?? '' });
    expect((await core.calls.desk.state()).recent).toEqual([]);
    await core.calls.locker.putBack({ forgotten: folder });
    expect((await core.calls.desk.state()).recent).toEqual([]);
    await core.calls.locker.putBack({ forgotten: recent?.dir ?? '' });
    expect((await core.calls.desk.state()).recent).toEqual([recent]);
    await core.calls.locker.open({ where: { recent: recent?.dir ?? '' }, passphrase });
    expect((await core.calls.items.page({ scope: 'inbox' })).rows.map((row) => row.item)).toEqual([item]);
  });

  test('reads the text in pictures by itself once that is switched on, and what is asked for by hand', {
    timeout: 60_000,
  }, async () => {
    await create();
    const { item } = await importPhoto(null);
    const readings = async () =>
      (await core.calls.items.get({ item })).files.filter(({ role }) => role.startsWith('ocr')).length;
    expect(await readings()).toBe(0);
    await core.calls.desk.set({ readPictures: true });
    await expect.poll(readings, { timeout: 40_000 }).toBe(1);
    // Read again it is the same, which is there once.
    await core.calls.items.readText({ items: [item] });
    const stateOf = async () => (await core.calls.items.pictureText({ item })).state;
    await expect.poll(stateOf, { timeout: 40_000 }).toBe('read');
    expect(await readings()).toBe(1);
  });

  test('goes on after a message that is no call, which ends only its own port', async () => {
    const form =
      '{"i":"1","p":{"u":"/intake/takePicture","h":{"content-type":"multipart/form-data; boundary=x"}}}';
    const withBytes = (json: string) => Buffer.concat([Buffer.from(json), Buffer.from([255, 1, 2, 3])]);
    const call = (parts: object) => JSON.stringify({ i: '1', p: { u: '/desk/state', ...parts } });
    const texts = [
      ...[
        '{}',
        'x',
        '{"i":1,"p":3}',
        '[1]',
        form,
        '{"i":1}',
        '{"i":1,"p":[]}',
        '{"i":1,"p":{}}',
        '{"i":1,"t":3}',
      ],
      ...[5, '', 'http://[', '//other/x', '/desk', '/desk/%E0%A4%A', '/a/b/c'].map((u) => call({ u })),
      ...[5, 'attachment; filename=x', ['a', 'b']].map((each) =>
        call({ h: { 'content-disposition': each } }),
      ),
      ...[['multipart/form-data'], 'text/event-stream'].map((each) => call({ h: { 'content-type': each } })),
      ...[call({ m: 'GET' }), call({ h: 5 }), '{"i":{},"p":{"u":"/desk/state"}}'],
    ];
    for (const data of [...texts, 7, null, new Uint8Array(3), ...texts.map(withBytes)]) {
      const port = core.port();
      port.post(data);
      await port.closed;
    }
    expect((await core.calls.desk.state()).locker).toBeNull();
  });

  test('tells the windows what changed, and stops telling whoever stops listening', async () => {
    await create();
    const heard: string[] = [];
    const stop = new AbortController();
    const events = await core.calls.desk.events(undefined, { signal: stop.signal });
    const opened = core.calls.cases.open({ number: '1', title: 'Satu' });
    for await (const event of events) {
      heard.push(event.type);
      if (event.type === 'cases') break;
    }
    await opened;
    expect(heard).toContain('cases');
  });
});
