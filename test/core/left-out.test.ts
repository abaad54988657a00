import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { type VerifyResult, verifyFile } from '../../src/bundle/node/verify-file.ts';
import { exportCase } from '../../src/core/export-case.ts';
import { exportWarnings } from '../../src/core/export-warnings.ts';
import { redactItem } from '../../src/core/redact-item.ts';
import { wholeBanner } from '../contract/sample-banner.ts';
import { addItem, newLocker, removeFolders, type TestLocker } from '../locker/temporary-locker.ts';
import { readZip } from '../peer/read-zip.ts';

vi.setConfig({ testTimeout: 300_000 });
afterAll(removeFolders);

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const id = 'd'.repeat(32);
const page = 'data/forms/alat-peraga.html';

interface Made extends TestLocker {
  caseId: string;
  /** Of the first nothing goes out but its redacted copy. */
  items: string[];
}

/** A banner of two pictures, and a redacted copy of the first that goes out in its place. */
async function makeCase(): Promise<Made> {
  const made = await newLocker();
  const { locker } = made;
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const items: string[] = [];
  for (const shade of ['#800', '#080']) {
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: shade } })
      .png()
      .toBuffer();
    items.push((await addItem(locker, `gambar ${shade}&.png`, picture, { caseId })).item);
  }
  const [hidden = '', shown = ''] = items;
  await locker.keepRecords(caseId, [{ what: 'banner', id, facts: wholeBanner([hidden, shown]) }]);
  await locker.labelExhibit({ caseId, itemId: hidden });
  await redactItem(
    locker,
    {
      ...{ item: hidden, role: 'original', reason: 'Wajah', title: 'Salinan', exhibit: 'instead' as const },
      boxes: [{ x: 1, y: 2, width: 20, height: 10, reason: 'Wajah' }],
    },
    silently(),
  );
  return { ...made, caseId, items };
}

async function handOver(
  { locker, base, caseId }: Made,
  leaveOut: string[] = [],
): Promise<{ verified: VerifyResult; files: Map<string, string> }> {
  const out = join(base, `${String(leaveOut.length)}.zip`);
  await exportCase(locker, { caseId, out, to: 'x', why: 'x', overwrite: true, leaveOut }, silently());
  const files = [...readZip(readFileSync(out), [])].map(
    ([path, bytes]) => [path.replace(/^[^/]+\//, ''), bytes.toString('utf8')] as const,
  );
  return { verified: await verifyFile(out), files: new Map(files) };
}

const carries = (files: Map<string, string>, words: string): string[] =>
  [...files]
    .filter(([path, content]) => !path.endsWith('/periksa.html') && content.includes(words))
    .map(([path]) => path);

/** Its banner with its picture, what was seen apart from what is thought, and what is missing. */
function assertPage(files: Map<string, string>): void {
  const html = files.get(page) ?? '';
  const [, path = ''] = /<img src="\.\.\/\.\.\/([^"]+)"/.exec(html) ?? [];
  expect(files.has(decodeURIComponent(path)), path).toBe(true);
  expect(path).toContain('%23080%26');
  const at = (words: string): number => html.indexOf(words);
  expect(at('Tidak ikut')).toBeGreaterThan(0);
  expect(at('<b>Ditemukan</b>, 20 November 2026, 09.00 WITA')).toBeGreaterThan(0);
  expect(at('<b>Ditemukan</b>')).toBeLessThan(at('<b>Sudah tidak ada</b>'));
  expect(at('Wati Contoh')).toBeLessThan(at('Pegawai Dinas Contoh'));
  expect(html.slice(at('Wati Contoh'), at('Pegawai Dinas Contoh'))).toContain('<h3>');
  expect(files.get('BACA-SAYA.txt')).toContain(page);
  expect(files.get('README.txt')).toContain('data/forms/banners.html');
}

test('a record that is left out leaves nothing in the bundle but that entries stay behind, and the bundle is intact', async () => {
  const made = await makeCase();
  const whole = await handOver(made);
  expect(whole.verified.failures).toEqual([]);
  expect(carries(whole.files, 'Simpang Jalan Kenari').length).toBeGreaterThan(2);
  assertPage(whole.files);
  const { verified, files } = await handOver(made, [id]);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.withheld.entries).toEqual([
    expect.objectContaining({ reason: 'record: left out on purpose' }),
  ]);
  expect(carries(files, 'Simpang Jalan Kenari')).toEqual([]);
  expect(carries(files, id)).toEqual([]);
  expect(files.has(page)).toBe(false);
  await expect(handOver(made, ['e'.repeat(32)])).rejects.toMatchObject({ code: 'no-such-record' });
  await made.locker.close();
});

test('a picture that is taken out of a record takes what was said with it out of the bundle, and the locker keeps it', async () => {
  const made = await makeCase();
  const { locker, caseId, items } = made;
  const [hidden = '', shown = ''] = items;
  const pictures = [{ item: shown, shows: 'whole' as const }];
  const facts = { ...wholeBanner([shown]), pictures, text: 'Tanpa gambar itu <script>alert("&")</script>' };
  await locker.keepRecords(caseId, [{ what: 'banner', id, facts }]);
  const { verified, files } = await handOver(made);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(verified.withheld.entries.map(({ reason }) => reason)).toEqual([
    'record: an earlier state, which rested on what is withheld',
  ]);
  expect(carries(files, 'Tanpa gambar itu').toSorted()).toEqual([
    'data/case.json',
    'data/forms/alat-peraga.html',
    'data/forms/banners.html',
    'data/ledger/openings.json',
  ]);
  expect(carries(files, 'Pilih Budi Contoh')).toEqual([]);
  const html = files.get(page) ?? '';
  expect(html).toContain('&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;');
  expect(html).not.toContain('<script');
  expect(html).toContain("default-src 'none'");
  expect(html).toContain('Belum ada gambar rincian');
  // Taken back while it rests on the withheld one: not in case.json, and not behind it either.
  await locker.keepRecords(caseId, [{ what: 'banner', id, facts: wholeBanner([hidden]) }]);
  await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'banner', id, reason: 'Keliru' }]);
  const withdrawn = await handOver(made);
  expect(withdrawn.verified).toMatchObject({ intact: true, failures: [] });
  expect(carries(withdrawn.files, 'Pilih Budi Contoh')).toEqual([]);
  expect((await locker.check()).problems).toEqual([]);
  await locker.close();
});

test('a person and an account stay behind with all that names them, are told of where they go alone, and are held where something still names them', async () => {
  const made = await makeCase();
  const { locker, caseId, items } = made;
  const [hidden = '', shown = ''] = items;
  const [account, other, subject, attribution, act] = ['1', '2', '3', '4', '5'].map((each) =>
    each.repeat(32),
  );
  if (account === undefined || other === undefined || subject === undefined) throw new Error('no ids');
  if (attribution === undefined || act === undefined) throw new Error('no ids');
  const accountOf = (handle: string) => ({ platform: 'contoh', handle, stableId: '', url: '', shown: '' });
  const linked = { subject, level: 'L1' as const, basis: 'observed' as const, grounds: 'Foto' };
  const unknown = { at: null, zone: null, shown: null };
  const done = (of: string, on: string) => ({
    ...{ kind: 'like' as const, account: of, basis: 'observed' as const, items: [on], note: '' },
    target: { kind: 'post' as const, url: 'https://a.example/', shown: '' },
    ...{ done: unknown, found: unknown },
  });
  await locker.keepRecords(caseId, [
    { what: 'account', id: account, facts: accountOf('pelapor_rahasia') },
    { what: 'account', id: other, facts: accountOf('akun_lain') },
    { what: 'subject', id: subject, facts: { name: 'Orang Lindungan', agency: '', position: '' } },
    { what: 'attribution', id: attribution, facts: { ...linked, account, items: [hidden] } },
    { what: 'act', id: act, facts: done(account, hidden) },
  ]);
  expect(await exportWarnings(locker, caseId)).toContainEqual(
    expect.objectContaining({
      names: [
        { id: subject, is: 'subject', name: 'Orang Lindungan', by: [attribution] },
        { id: account, is: 'account', name: 'pelapor_rahasia', by: [attribution, act] },
      ],
    }),
  );
  expect(await exportWarnings(locker, caseId, [attribution])).toContainEqual({
    code: 'names-of-left-out',
    names: [expect.objectContaining({ id: subject })],
  });
  await expect(handOver(made, [account])).rejects.toMatchObject({ code: 'record-still-named' });
  await expect(handOver(made, [account, attribution])).rejects.toMatchObject({
    ...{ code: 'record-still-named', params: { id: account, by: act } },
  });
  const named = ['Orang Lindungan', 'pelapor_rahasia', account, subject];
  const all = await handOver(made, [account, subject, attribution, act]);
  expect(all.verified).toMatchObject({ intact: true, failures: [] });
  expect(named.flatMap((words) => carries(all.files, words))).toEqual([]);
  expect(carries(all.files, 'akun_lain')).not.toEqual([]);
  // What was said of the act while it named that account stays behind where it is of another one by now.
  await locker.keepRecords(caseId, [{ what: 'act', id: act, facts: done(other, shown) }]);
  const changed = await handOver(made, [account, subject, attribution]);
  expect(changed.verified).toMatchObject({ intact: true, failures: [] });
  expect(named.flatMap((words) => carries(changed.files, words))).toEqual([]);
  expect(carries(changed.files, act)).not.toEqual([]);
  await locker.close();
});

test('an act that rested on a picture of which nothing goes out, and was taken back, stays behind', async () => {
  const made = await makeCase();
  const { locker, caseId, items } = made;
  const [hidden = '', shown = ''] = items;
  const [account = '', act = '', other = ''] = ['1', '2', '3'].map((each) => each.repeat(32));
  const unknown = { at: null, zone: null, shown: null };
  const actOn = (item: string, note: string) => ({
    ...{ kind: 'like' as const, account, basis: 'observed' as const, items: [item], note },
    target: { kind: 'post' as const, url: 'https://a.example/', shown: '' },
    ...{ done: unknown, found: unknown },
  });
  const facts = { platform: 'contoh', handle: 'akun_contoh', stableId: '', url: '', shown: '' };
  await locker.keepRecords(caseId, [
    { what: 'account', id: account, facts },
    { what: 'act', id: act, facts: actOn(hidden, 'Yang wajahnya ditutupi ialah Budi Rahasia') },
    { what: 'act', id: other, facts: actOn(shown, 'Yang lain tetap ada') },
  ]);
  await locker.keepRecords(caseId, [{ what: 'withdrawal', of: 'act', id: act, reason: 'Keliru' }]);
  const { verified, files } = await handOver(made);
  expect(verified).toMatchObject({ intact: true, failures: [] });
  expect(carries(files, 'Budi Rahasia')).toEqual([]);
  expect(carries(files, 'Yang lain tetap ada')).not.toEqual([]);
  await locker.close();
});
