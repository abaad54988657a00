import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFiles } from '../../src/core/import-files.ts';
import type { Locker } from '../../src/locker/index.ts';
import { type Desk, makeDesk, problemsOf, silently } from './receive/lockers.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
let locker: Locker;
beforeEach(async () => {
  desk = makeDesk();
  locker = await desk.make('a', 'Petugas a');
});
afterEach(() => desk.remove());

const letter = [
  'From: Pegawai Misal <pegawai@kantor.example>',
  'Subject: Deklarasi besok',
  'Date: Wed, 25 Nov 2026 14:05:09 +0700',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  '',
  'Bawa kaus nomor dua',
  '--b',
  'Content-Type: text/plain',
  'Content-Disposition: attachment; filename="../../daftar hadir.txt"',
  '',
  'nama yang hadir',
  '--b',
  'Content-Type: application/octet-stream',
  '',
  'tanpa nama',
  '--b',
  'Content-Type: text/csv; name="absen.csv"',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'nama;hadir=0D=0A=',
  'Warga Contoh;ya',
  '--b--',
].join('\r\n');

test('a message of e-mail is kept as it came and found by its words; what it carries becomes items made of it', async () => {
  const { case: caseId } = await locker.openCase({ number: '1', title: 'Satu' });
  const path = join(desk.folder, 'surat.eml');
  writeFileSync(path, letter);
  const request = { paths: [path], caseId, receivedFrom: 'Warga', receivedForm: 'forwarded' as const };
  const { items, failed } = await importFiles(locker, request, silently());
  expect(failed).toEqual([]);
  const [mail, list, nameless, quoted] = items;
  expect(mail).toMatchObject({
    kind: 'file',
    state: 'complete',
    mail: { sentAt: '2026-11-25T07:05:09.000Z', received: 0, attachments: 3, words: 'plain' },
  });
  expect(mail?.files.map(({ role }) => role)).toEqual(
    expect.arrayContaining(['original', 'mail', 'text', 'capture']),
  );
  // A name that would lead elsewhere is only a name; who handed the message over handed over what it carries.
  expect(list).toMatchObject({ title: 'daftar hadir.txt', case: caseId, source: { receivedFrom: 'Warga' } });
  expect(list?.source).not.toHaveProperty('receivedForm');
  expect(nameless?.title).toBe('attachment-2');
  // Sent quoted-printable, with an end of a line that the letter itself has not: just as it was before it was sent.
  const sent = 'nama;hadir\r\nWarga Contoh;ya';
  expect(quoted?.files.find(({ role }) => role === 'original')).toMatchObject({
    ...{ name: 'absen.csv', bytes: sent.length },
    sha256: createHash('sha256').update(sent).digest('hex'),
  });
  const found = async (words: string) => (await locker.search(words)).hits.map(({ item }) => item);
  expect(await found('kaus nomor dua')).toEqual([mail?.item]);
  expect(await found('pegawai kantor')).toEqual([mail?.item]);
  expect(await found('yang hadir')).toEqual([list?.item]);
  expect(await problemsOf(locker)).toEqual([]);
});
