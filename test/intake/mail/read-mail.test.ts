import { expect, test } from 'vitest';
import { instantOf } from '../../../src/intake/mail/date.ts';
import { attachmentOf, mostMailBytes, readMail } from '../../../src/intake/mail/read-mail.ts';
import { Warnings } from '../../../src/intake/photo-warnings.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';

const lines = (...text: string[]): Buffer => Buffer.from(text.join('\r\n'));

const letter = lines(
  'Received: from mx.kantor.example by mail.warga.example; Wed, 25 Nov 2026 14:05:11 +0700',
  'Received: from laptop.kantor.example by mx.kantor.example;',
  '\tWed, 25 Nov 2026 14:05:09 +0700',
  'From: =?UTF-8?B?UGVnYXdhaSBNaXNhbA==?= <pegawai@kantor.example>',
  'To: "Warga, Contoh" <warga@warga.example>, saksi@warga.example',
  'Cc: Tim: satu@tim.example, Dua <dua@tim.example>;',
  'Subject: =?iso-8859-1?Q?D=E9klarasi?= besok',
  'Date: Wed, 25 Nov 2026 14:05:09 +0700',
  'Message-ID: <abc@kantor.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Bawa kaus nomor 2 ya =F0=9F=99=82',
  '--b',
  'Content-Type: image/png; name="spanduk.png"',
  'Content-Disposition: attachment; filename="spanduk.png"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('gambar').toString('base64'),
  '--b',
  'Content-Type: message/rfc822',
  '',
  'From: orang.lain@lain.example',
  'Subject: rahasia',
  '',
  'kata orang lain',
  '--b--',
  '',
);

async function read(bytes: Uint8Array) {
  const warnings = new Warnings();
  const mail = await readMail(sourceOfBytes(bytes), warnings);
  return { mail, warnings: warnings.list().map(({ code }) => code) };
}

test('a message is read as it is written: people, subject, its own time, its path, what it carries', async () => {
  const { mail, warnings } = await read(letter);
  expect(mail).toMatchObject({
    from: ['Pegawai Misal <pegawai@kantor.example>'],
    to: ['Warga, Contoh <warga@warga.example>', 'saksi@warga.example'],
    cc: ['satu@tim.example', 'Dua <dua@tim.example>'],
    subject: 'Déklarasi besok',
    date: 'Wed, 25 Nov 2026 14:05:09 +0700',
    messageId: '<abc@kantor.example>',
    text: 'Bawa kaus nomor 2 ya 🙂',
    receipt: { sentAt: '2026-11-25T07:05:09.000Z', received: 2, attachments: 2, words: 'plain' },
  });
  expect(mail?.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    ['spanduk.png', 'image/png'],
    [null, 'message/rfc822'],
  ]);
  expect(mail?.attachments[0]?.bytes).toBe(6);
  expect(mail?.headers.slice(0, 2)).toEqual([
    expect.objectContaining({ name: 'Received' }),
    {
      name: 'Received',
      value: 'from laptop.kantor.example by mx.kantor.example;\tWed, 25 Nov 2026 14:05:09 +0700',
    },
  ]);
  expect(warnings).toEqual([]);
});

test('what another message within it says is not said by it, and is one of the files that it carries', async () => {
  const { mail } = await read(letter);
  expect(mail?.text).not.toContain('kata orang lain');
  expect(mail?.receipt.attachments).toBe(2);
  const whole = (await attachmentOf(letter, 1))?.bytes ?? new Uint8Array();
  // Just as it stands there: its hash is that of the message which the other side has.
  expect(Buffer.from(whole).toString()).toBe(
    ['From: orang.lain@lain.example', 'Subject: rahasia', '', 'kata orang lain'].join('\r\n'),
  );
});

const carrying = (encoding: string, body: string, ...after: string[]): Buffer =>
  lines(
    ...['Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: application/pdf'],
    ...[`Content-Transfer-Encoding: ${encoding}`, '', body, '--b--', '', ...after],
  );

test.each([
  ['base64', Buffer.from('gambar\r\n\r\n').toString('base64'), 'gambar\r\n\r\n'],
  ['8bit', 'satu\r\ndua\r\n.tiga é', 'satu\r\ndua\r\n.tiga é'],
  ['7bit', 'satu\ndua', 'satu\ndua'],
  ['binary', 'a\r\nb\rc\nd\r\r\ne\r\n', 'a\r\nb\rc\nd\r\r\ne\r\n'],
  ['quoted-printable', 'satu =\r\ndua=0Atiga', 'satu dua\ntiga'],
  ['quoted-printable', 'satu\r\ndua=0D=0A=0A=\r\n', 'satu\r\ndua\r\n\n'],
  ['quoted-printable', 'satu=3D\ndua=\r\n=00=FF\r\n\r\n', 'satu=\ndua\0ÿ\r\n\r\n'],
  ['quoted-printable', '-- satu=\r\n\r\n\r\n-- dua', '-- satu\r\n\r\n-- dua'],
  ['quoted-printable', '=2D=2Db--=\r\n', '--b--'],
  ['x-uuencode', 'begin 644 a.pdf\r\n&9V%M8F%R\r\n`\r\nend', 'gambar'],
  ['x-uuencode', 'begin 644 a.pdf\r\n&9V%M8F%R\r\n', 'begin 644 a.pdf\r\n&9V%M8F%R\r\n'],
])('a file that is sent as %s is had with its very bytes: %j', async (encoding, body, bytes) => {
  const message = carrying(encoding, body);
  const taken = await attachmentOf(message, 0);
  const isWide = body.includes('é');
  expect(Buffer.from(taken?.bytes ?? []).toString(isWide ? 'utf8' : 'latin1')).toBe(bytes);
  expect(await attachmentOf(message, 1)).toBeNull();
  const { mail } = await read(Buffer.concat([Buffer.from('Subject: x\r\n'), message]));
  expect(mail?.attachments[0]?.bytes).toBe(taken?.bytes.length);
});

test('where what a message carries reads the same in two places whose ends of lines differ, its bytes are not had', async () => {
  const twice = ['--b', 'Content-Type: application/pdf', '', 'satu\ndua'];
  const message = lines(
    ...['Content-Type: multipart/mixed; boundary="b"', '', ...twice, ...twice, '--b--', ''],
  );
  expect(Buffer.from((await attachmentOf(message, 0))?.bytes ?? []).toString()).toBe('satu\ndua');
  const differing = Buffer.from(message.toString().replace('satu\ndua', 'satu\r\ndua'));
  expect(await attachmentOf(differing, 0)).toBeNull();
});

test('every byte comes back from what is quoted, with any ends of lines', async () => {
  const all = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 97 + (at >> 3)) & 0xff));
  const coded = [...all]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replaceAll(/(.{72})/g, '$1=\r\n');
  expect(Buffer.from((await attachmentOf(carrying('quoted-printable', coded), 0))?.bytes ?? [])).toEqual(all);
});

test('of a message with a formatted form only the words are taken from that, and it is said', async () => {
  const html = '<style>p{}</style><p>Hadir <b>besok</b></p><script>alert(1)</script><div>di lapangan</div>';
  const { mail } = await read(lines('Subject: x', 'Content-Type: text/html', '', html));
  expect(mail).toMatchObject({
    text: '',
    formatted: 'Hadir besok\ndi lapangan',
    receipt: { words: 'formatted' },
  });
});

test('of a formatted text that nests beyond measure what stands above is read at once, and it is said', async () => {
  const html = `<p>Hadir besok</p>${'<div>'.repeat(100_000)}di lapangan`;
  const began = performance.now();
  const { mail, warnings } = await read(lines('Subject: x', 'Content-Type: text/html', '', html));
  expect(mail?.formatted).toBe('Hadir besok');
  expect(warnings).toEqual(['text-cut']);
  expect(performance.now() - began).toBeLessThan(3000);
});

test('what is not said is not there, and a time that is none is kept as it stands', async () => {
  const { mail } = await read(lines('Date: kemarin sore', '', 'isi'));
  expect(mail).toMatchObject({ date: 'kemarin sore', subject: null, from: [] });
  expect(mail?.receipt).toEqual({ sentAt: null, received: 0, attachments: 0, words: 'plain' });
});

test('both forms of its words are kept, and what its head names twice is said', async () => {
  const head = [
    'From: satu@a.example',
    'From: dua@a.example',
    'Content-Type: multipart/alternative; boundary="b"',
  ];
  const plain = ['--b', 'Content-Type: text/plain', '', 'Lihat di peramban'];
  const html = ['--b', 'Content-Type: text/html', '', '<p>Pilih nomor 2</p>', '--b--', ''];
  const { mail } = await read(lines(...head, '', ...plain, ...html));
  expect(mail).toMatchObject({
    ...{ text: 'Lihat di peramban', formatted: 'Pilih nomor 2' },
    receipt: { words: 'both', twice: ['from'] },
  });
});

test.each([
  ['Wed, 25 Nov 2026 14:05:09 +0700', '2026-11-25T07:05:09.000Z'],
  ['25 Nov 2026 14:05 GMT', '2026-11-25T14:05:00.000Z'],
  ['Mon, 5 Jan 2026 00:30:00 +0900 (WIT)', '2026-01-04T15:30:00.000Z'],
  ['Mon, 25 Sep 2023 14:05:00', null],
  ['hello 1', null],
  ['besok 2023', null],
  ['30 Feb 2026 10:00:00 +0700', null],
  ['Mon, 1 Jan 12000 00:00:00 +0000', null],
  ['1 Jan 0001 00:00:00 +0000', null],
  ['25 Nov 2026 25:05:09 +0700', null],
])('a date is an instant where it is one by the standard: %s', (date, instant) => {
  expect(instantOf(date)).toBe(instant);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['parts within parts without end', lines(...nested(80))],
  ['more than is held in memory', Buffer.alloc(mostMailBytes + 1, 'a')],
])('of %s it is said that it could not be read', async (_, bytes) => {
  expect(await read(bytes)).toEqual({ mail: null, warnings: ['mail-not-read'] });
});

/** A message whose only part is of many parts, and so on. */
function nested(depth: number): string[] {
  const all: string[] = ['Subject: x'];
  for (let at = 0; at < depth; at += 1)
    all.push(`Content-Type: multipart/mixed; boundary="b${String(at)}"`, '', `--b${String(at)}`);
  return [...all, '', 'isi'];
}
