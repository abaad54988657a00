import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { android, iphone, telegram, zipOf } from '../../intake/chat/exports.ts';
import { gpsOfMakassar, gpsTime, makeJpeg, makeXmp, plainPicture, tag } from '../../intake/exif-photo.ts';

/** A file that mutants are made of. */
export interface Seedling {
  name: string;
  bytes: Buffer;
}

/** Of a large file its head: what readers go by stands there, or is looked for in vain. */
const longest = 64 * 1024;
const tags = {
  image: { [tag.make]: 'Contoh', [tag.model]: 'Telepon 1', [tag.orientation]: 6 },
  exif: { [tag.dateTimeOriginal]: '2026:11:20 13:05:10', [tag.offsetTimeOriginal]: '+08:00' },
  gps: { ...gpsOfMakassar(), ...gpsTime('2026:11:20', 5, 5, 1000) },
};
const xmp = makeXmp({
  'exif:GPSLatitude': '5,8.406S',
  'exif:GPSLongitude': '119,24.758E',
  'tiff:Orientation': '6',
});

/** Made files of each format that is read, and the real photographs where `JEJAK_REAL_DATA` has some. */
export async function makeCorpus(): Promise<Seedling[]> {
  const jpeg = await makeJpeg(tags, xmp);
  const small = await sharp({ create: { width: 200, height: 150, channels: 3, background: '#778' } })
    .composite([{ input: Buffer.from(drawing), left: 20, top: 20 }])
    .withExif({ IFD0: { Make: 'Contoh' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '5/1 8/1 2436/100' } })
    .withXmp(xmp)
    .png()
    .toBuffer();
  const pictures = (['png', 'webp', 'avif', 'tiff', 'gif'] as const).map(async (format) => [
    { name: `gambar.${format}`, bytes: await plainPicture(format) },
    { name: `data.${format}`, bytes: await sharp(small).keepMetadata().toFormat(format).toBuffer() },
  ]);
  const whatsapp = zipOf({
    'WhatsApp Chat dengan Sari Contoh.txt': android,
    'IMG-20240131-WA0001.jpg': jpeg,
  });
  const made: Seedling[] = [
    { name: 'foto.jpg', bytes: jpeg },
    {
      name: 'foto-besar.jpg',
      bytes: await sharp(small).keepMetadata().jpeg({ progressive: true }).toBuffer(),
    },
    ...(await Promise.all(pictures)).flat(),
    { name: 'gambar.bmp', bytes: bitmap() },
    { name: 'gerak.gif', bytes: await moving() },
    { name: 'gambar.svg', bytes: Buffer.from(drawing) },
    { name: 'WhatsApp Chat dengan Sari Contoh.txt', bytes: Buffer.from(android) },
    { name: '_chat.txt', bytes: Buffer.from(iphone) },
    { name: 'result.json', bytes: Buffer.from(JSON.stringify(telegram, null, 1)) },
    { name: 'WhatsApp Chat - Warga.zip', bytes: whatsapp },
    {
      name: 'telegram.zip',
      bytes: zipOf({ 'ChatExport/result.json': JSON.stringify(telegram) }, undefined, () => false),
    },
    { name: 'surat.eml', bytes: letter(jpeg) },
    { name: 'surat.pdf', bytes: document() },
    { name: 'film.mp4', bytes: film('isom') },
    { name: 'film.mov', bytes: film('qt  ') },
    { name: 'halaman.html', bytes: Buffer.from('<!doctype html><html><body><p>Contoh</p></body></html>') },
    { name: 'daftar.csv', bytes: Buffer.from('nama;nomor\nSari Contoh;2\n') },
    { name: 'catatan.txt', bytes: Buffer.from('Catatan pengawas: contoh, bukan orang sungguhan.\n') },
  ];
  return [...made, ...realPhotos()];
}

function realPhotos(): Seedling[] {
  const folder = join(process.env['JEJAK_REAL_DATA'] ?? '', 'photos');
  if (process.env['JEJAK_REAL_DATA'] === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(jpe?g|hei[cf])$/i.test(name))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)).subarray(0, longest) }));
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="120" height="90" fill="#fed"/><circle cx="40" cy="40" r="30" fill="#246"/></svg>';

function bitmap(): Buffer {
  const bytes = Buffer.alloc(54 + 16 * 12 * 3, 120);
  bytes.write('BM', 0, 'latin1');
  for (const [at, value] of [
    [2, bytes.length],
    [10, 54],
    [14, 40],
    [18, 16],
    [22, 12],
    [34, bytes.length - 54],
  ] as const)
    bytes.writeUInt32LE(value, at);
  bytes.fill(0, 6, 10);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  bytes.fill(0, 30, 34);
  bytes.fill(0, 38, 54);
  return bytes;
}

async function moving(): Promise<Buffer> {
  const frames = ['#a00', '#0a0', '#00a'].map((background) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif()
    .toBuffer();
}

function letter(attached: Buffer): Buffer {
  return Buffer.from(
    [
      'Received: from mx.kantor.example by mail.warga.example; Wed, 25 Nov 2026 14:05:11 +0700',
      'From: =?UTF-8?B?UGVnYXdhaSBNaXNhbA==?= <pegawai@kantor.example>',
      'To: "Warga, Contoh" <warga@warga.example>, saksi@warga.example',
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
      'Content-Type: image/jpeg; name="spanduk.jpg"',
      'Content-Disposition: attachment; filename="spanduk.jpg"',
      'Content-Transfer-Encoding: base64',
      '',
      attached.toString('base64'),
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: orang.lain@lain.example',
      'Subject: contoh',
      '',
      'kata orang lain',
      '--b--',
    ].join('\r\n'),
  );
}

/** A page with a line of text, its table of places right. */
function document(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    '<</Length 44>>stream\nBT /F1 18 Tf 20 100 Td (Surat contoh) Tj ET\nendstream',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, nth) => {
    const at = text.length;
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`,
    'latin1',
  );
}

/** The boxes of a film of no length. */
function film(brand: string): Buffer {
  const head = box('mvhd', Buffer.alloc(100));
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\x02\0${brand}mp41`, 'latin1')),
    box('moov', Buffer.concat([head, box('trak', box('tkhd', Buffer.alloc(84)))])),
    box('mdat', Buffer.alloc(400, 7)),
  ]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
