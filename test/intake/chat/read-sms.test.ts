import { expect, it } from 'vitest';
import { readSms } from '../../../src/intake/chat/read-sms.ts';
import { unpack } from '../../../src/intake/chat/zip-entries.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';

const picture = Buffer.from('gambar contoh');
const at = (minute: number): number => Date.UTC(2024, 0, 31, 22, minute);
const backup = (...messages: readonly string[]): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore-->
<smses count="${messages.length}" backup_set="contoh" backup_date="${at(50)}" type="full">
${messages.join('\n')}
</smses>
`;
const sms = (minute: number, type: number, body: string, more = ''): string =>
  `  <sms protocol="0" address="+6281200000000" date="${at(minute)}" type="${type}" subject="null" body="${body}" read="1" status="-1" ${more} />`;
const dated = (minute: number): string =>
  `readable_date="1 Feb 2024 06.${String(minute).padStart(2, '0')}.00" contact_name="Sari Contoh"`;
const mms = `  <mms date="${at(2)}" msg_box="1" address="+6281200000000~+6281200000001" readable_date="1 Feb 2024 06.02.00" contact_name="Sari Contoh, Budi Contoh">
    <parts>
      <part seq="-1" ct="application/smil" name="null" text="&lt;smil/&gt;" />
      <part seq="0" ct="image/jpeg" name="image0.jpg" cl="image0.jpg" text="null" data="${picture.toString('base64')}" />
      <part seq="1" ct="image/jpeg" name="image0.jpg" cl="image0.jpg" text="null" data="${picture.toString('base64')}" />
      <part seq="0" ct="text/plain" name="null" text="Spanduk di pagar" />
    </parts>
    <addrs><addr address="+6281200000001" type="137" charset="106" /></addrs>
  </mms>`;

function read(text: string) {
  return readSms(sourceOfBytes(Buffer.from(text)), null);
}

it('reads SMS and MMS in the order of their moments, from and to whom, and the lines in the backup', () => {
  const text = backup(
    sms(1, 1, 'Besok apel &amp; foto &#55357;&#56832;', dated(1)),
    sms(3, 2, 'Siap', dated(3)),
    sms(4, 3, 'belum jadi', dated(4)),
    mms,
  );
  const chat = read(text)?.chat;
  expect(chat).toMatchObject({
    ...{ form: 'sms-xml', zone: '+08:00', messages: 4, notes: 0, attached: 1, earlier: 0 },
    said: [
      {
        ...{ n: 1, line: 4, lastLine: 4, from: 'Sari Contoh', fromId: '+6281200000000' },
        ...{ shown: '1 Feb 2024 06.01.00', at: '2024-02-01T06:01:00', instant: '2024-01-31T22:01:00.000Z' },
        text: 'Besok apel & foto \u{1F600}',
      },
      { n: 2, line: 7, lastLine: 15, from: '+6281200000001', text: 'Spanduk di pagar' },
      { n: 3, from: '(phone owner)', to: 'Sari Contoh', text: 'Siap' },
      { n: 4, from: '(phone owner)', unsent: 'draft' },
    ],
  });
});

it('gives the files of MMS, each under a name of its own, out of their place in the backup', async () => {
  const text = backup(mms);
  const found = read(text);
  const files = [...(found?.along.values() ?? [])];
  expect(files.map(({ entry }) => entry)).toEqual(['mms-1/0-image0.jpg', 'mms-1/1-image0.jpg']);
  for (const each of files) {
    if (!('file' in each)) throw new Error('it is there');
    const { headerOffset, packedSize } = each.file;
    const place = Buffer.from(text).subarray(headerOffset, headerOffset + packedSize + 100);
    expect(await unpack(place, each.file, 1000)).toEqual(picture);
    const broken = Buffer.from(place);
    broken[1] = 0x2a;
    expect(await unpack(broken, each.file, 1000)).toBeNull();
    expect(await unpack(place, each.file, 3)).toBeNull();
  }
});

it('shows moments in UTC where the dates beside them show no zone, or not one', () => {
  expect(read(backup(sms(1, 1, 'a')))?.chat).toMatchObject({
    ...{ zone: '+00:00', inUtc: true },
    said: [{ from: '+6281200000000', at: '2024-01-31T22:01:00', shown: '2024-01-31 22:01:00.000 UTC' }],
  });
  const differing = backup(
    sms(1, 1, 'a', 'readable_date="1 Feb 2024 6:01:00 AM"'),
    sms(2, 1, 'b', 'readable_date="1 Feb 2024 7:02:00 AM"'),
  );
  expect(read(differing)?.chat).toMatchObject({ inUtc: true });
});

it('passes over a file that is larger than what is said, and takes what is typed for no file', () => {
  const large = Buffer.alloc(3 * 1024 * 1024, 7).toString('base64');
  const text = backup(
    mms.replace(picture.toString('base64'), large),
    sms(5, 1, '&lt;part data=&quot;QUJD&quot;', dated(5)),
  );
  const found = read(text);
  expect(found?.chat.said.map(({ text: words }) => words)).toEqual(['Spanduk di pagar', '<part data="QUJD"']);
  const [first] = [...(found?.along.values() ?? [])];
  expect(first).toMatchObject({ file: { size: 3 * 1024 * 1024, packedSize: large.length } });
});

it('takes another XML for none', () => {
  expect(read('<?xml version="1.0"?><kml><sms body="x" type="1" date="1"/></kml>')).toBeNull();
  expect(read('<?xml version="1.0"?><!-- smses --><calls count="0"></calls>')).toBeNull();
});

it('tells nobody as the writer of what lies in no box of the phone, and reads the box of an MMS from its own place', () => {
  const text = `<smses count="4">
    <sms address="+6281200000000" date="1" body="tanpa kotak" />
    <sms address="+6281200000000" date="2" type="0" body="kotak lain" />
    <mms address="+6281200000001" date="3" type="2" msg_box="1"><parts><part ct="text/plain" text="diterima" /></parts></mms>
    <mms address="+6281200000001" date="4" msg_box="2"><parts><part ct="text/plain" text="dikirim" /></parts></mms>
  </smses>`;
  expect(read(`<?xml version="1.0"?>${text}`)?.chat.said).toMatchObject([
    { from: '?', text: 'tanpa kotak' },
    { from: '?', text: 'kotak lain' },
    { from: '+6281200000001', text: 'diterima' },
    { from: '(phone owner)', to: '+6281200000001', text: 'dikirim' },
  ]);
});

it('says of a message with more files than are taken that some were not read', () => {
  const part = '<part ct="image/jpeg" cl="a.jpg" />';
  const of = (count: number) =>
    read(
      `<smses><mms address="+6281200000001" date="3" msg_box="1"><parts>${part.repeat(count)}</parts></mms></smses>`,
    )?.chat.said[0];
  expect(of(50)?.notRead).toBeUndefined();
  expect(of(51)?.notRead).toEqual(['file']);
  expect(of(51)?.otherMedia).toHaveLength(49);
});
