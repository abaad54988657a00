import { crc32, deflateRawSync } from 'node:zlib';

/** An Android export in Indonesian: day first, dots in the time, a message of three lines, a note, left-out media. */
export const android = [
  '30/01/24 08.59 - Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang bisa membacanya.',
  '30/01/24 09.00 - Kepala Desa Contoh mengubah subjek dari "Rapat: umum" menjadi "Warga: RT 04"',
  '30/01/24 09.01 - Sari Contoh: Bapak ibu, besok apel.',
  'Bawa kaus nomor 2:',
  '',
  '01/02/24 10.00 jangan lupa',
  '31/01/24 14.05 - Budi Contoh: <Media tidak disertakan>',
  '31/01/24 14.06 - Budi Contoh: IMG-20240131-WA0001.jpg (file terlampir)',
  'Spanduk di pagar kantor',
  '31/01/24 14.07 - +62 812-0000-0000: Pesan ini telah dihapus',
  '31/01/24 14.08 - Sari Contoh: jam 7 ya <Pesan ini diedit>',
  '01/02/24 06.30 - Sari Contoh menambahkan Tono Contoh',
  '',
].join('\n');

/** An iPhone's in English: month first, halves of the day after U+202F, unseen signs of direction. */
export const iphone = [
  '\u200E[1/31/24, 9:00:01\u202FAM] Warga Contoh: \u200EMessages and calls are end-to-end encrypted.',
  '[1/31/24, 12:00:02\u202FPM] Sari Contoh: siang',
  '\u200E[2/1/24, 12:00:03\u202FAM] Budi Contoh: \u200Eimage omitted',
  '\u200E[2/1/24, 1:05:04\u202FPM] Budi Contoh: Surat edaran.pdf • \u200E2 pages \u200Edocument omitted',
  '\u200E[2/1/24, 1:06:00\u202FPM] Budi Contoh: \u200E<attached: 00000004-PHOTO-2024-02-01-13-06-00.jpg>',
  '\u200E[2/1/24, 1:07:00\u202FPM] Sari Contoh: \u200EThis message was deleted.',
  '[2/1/24, 1:08:00\u202FPM] Sari Contoh: noted \u200E<This message was edited>',
].join('\r\n');

/** A ZIP as phones write it: sizes after the data, and the name marked as UTF-8. */
export function zipOf(
  files: Record<string, string | Uint8Array>,
  claim?: number,
  isPacked: (name: string) => boolean = () => true,
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const method = isPacked(name) ? 8 : 0;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const nameBytes = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(0x0808, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(nameBytes.length, 26);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(crc32(bytes), 4);
    descriptor.writeUInt32LE(packed.length, 8);
    descriptor.writeUInt32LE(bytes.length, 12);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0808, 8);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(crc32(bytes), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claim ?? bytes.length, 24);
    central.writeUInt16LE(nameBytes.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, nameBytes);
    parts.push(local, nameBytes, packed, descriptor);
    at += 30 + nameBytes.length + packed.length + 16;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}

const message = (id: number, minute: number, about: Record<string, unknown>): Record<string, unknown> => ({
  ...{ id, type: 'message', date: `2024-01-31T14:0${minute}:00` },
  ...{
    date_unixtime: String(Date.UTC(2024, 0, 31, 6, minute) / 1000),
    from: 'Sari Contoh',
    from_id: 'user100',
  },
  ...about,
});

/** A chat as Telegram Desktop writes it, eight hours ahead of UTC. */
export const telegram = {
  ...{ name: 'Warga Contoh', type: 'private_group', id: 12345 },
  messages: [
    message(11, 0, {
      ...{ type: 'service', from: undefined, from_id: undefined, actor: 'Sari Contoh', actor_id: 'user100' },
      ...{ action: 'invite_members', members: ['Budi Contoh'], text: '' },
    }),
    message(12, 1, {
      ...{ edited: '2024-01-31T14:30:00', edited_unixtime: '1706682600' },
      text: ['Lihat ', { type: 'link', text: 'https://contoh.example/a' }, ' "{[" ya'],
    }),
    message(13, 2, { from: null, from_id: 'user200', forwarded_from: 'Warta Contoh', text: 'Bagikan' }),
    message(14, 3, {
      ...{ file: '(File not included. Change data exporting settings to download.)', file_name: 'surat.pdf' },
      text: '',
    }),
    message(15, 4, { photo: 'photos/photo_1@31-01-2024.jpg', text: '' }),
  ],
};
