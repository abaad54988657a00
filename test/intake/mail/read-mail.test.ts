import { expect, test } from 'vitest';
import { attachmentsOf, mostMailBytes, readMail } from '../../../src/intake/mail/read-mail.ts';
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
    sentAt: '2026-11-25T07:05:09.000Z',
    messageId: '<abc@kantor.example>',
    received: 2,
    text: 'Bawa kaus nomor 2 ya 🙂',
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
  const carried = await attachmentsOf(letter);
  expect(carried.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
    'gambar',
    expect.stringContaining('kata orang lain'),
  ]);
});

test('of a message with a formatted form only the words are taken from that, and it is said', async () => {
  const html = '<style>p{}</style><p>Hadir <b>besok</b></p><script>alert(1)</script><div>di lapangan</div>';
  const { mail } = await read(lines('Subject: x', 'Content-Type: text/html', '', html));
  expect(mail).toMatchObject({ text: 'Hadir besok\ndi lapangan', fromHtml: true });
});

test('what is not said is not there, and a time that is none is kept as it stands', async () => {
  const { mail } = await read(lines('Date: kemarin sore', '', 'isi'));
  expect(mail).toMatchObject({ date: 'kemarin sore', sentAt: null, subject: null, from: [], received: 0 });
  expect(mail).not.toHaveProperty('fromHtml');
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
