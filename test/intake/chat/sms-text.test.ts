import { expect, it } from 'vitest';
import { readChat } from '../../../src/intake/chat/read-chat.ts';
import { withoutParts } from '../../../src/intake/chat/sms-parts.ts';
import { Warnings } from '../../../src/intake/photo-warnings.ts';
import { sourceOfBytes } from '../../../src/intake/source-file.ts';

const part = (name: string): string =>
  `<part seq="0" ct="image/jpeg" cl="${name}" text="null" data="QUJD" />`;
const backup = `<?xml version='1.0' encoding='UTF-8' ?>
<smses count="2">
<sms address="+6281200000000" date="1706738400000" type="2" body="Siap" contact_name="Sari Contoh" />
<mms date="1706738460000" msg_box="1" address="+6281200000000" contact_name="Sari Contoh"><parts>
${part('satu.jpg')}
${part('dua.jpg')}
</parts></mms>
</smses>
`;

it('finds in an SMS backup to whom something was sent, and each file of a message by its name', async () => {
  const source = sourceOfBytes(Buffer.from(backup));
  const read = await readChat(source, 'application/xml', 'sms.xml', new Warnings());
  expect(read?.text).toBe(
    '2024-01-31 22:00:00.000 UTC - (phone owner) → Sari Contoh: Siap\n2024-01-31 22:01:00.000 UTC - Sari Contoh: satu.jpg\ndua.jpg\n',
  );
  expect(read?.packed.map(({ entry, message }) => [entry, message])).toEqual([
    ['mms-2/satu.jpg', 2],
    ['mms-2/dua.jpg', 2],
  ]);
});

it('reads a backup with many files once, and finds each where it stands', () => {
  const bodies = Array.from({ length: 3000 }, (_, at) => Buffer.from(`berkas ${at}`).toString('base64'));
  const withData = (data: readonly string[]): string =>
    `<smses count="1"><mms>${data.map((each) => `<part ct="image/jpeg" data="${each}" />${' '.repeat(997)}\n`).join('')}</mms></smses>`;
  const many = withData(bodies);
  const whole = sourceOfBytes(Buffer.from(many));
  let had = 0;
  const { bytes, parts, isCut } = withoutParts({
    size: whole.size,
    read(offset, length) {
      const piece = whole.read(offset, length);
      had += piece.length;
      return piece;
    },
  });
  expect(parts.map(({ start, length }) => many.slice(start, start + length))).toEqual(bodies);
  expect(bytes.toString()).toBe(withData(bodies.map((_, at) => String(at))));
  expect(isCut).toBe(false);
  expect(had).toBeLessThan(whole.size * 1.01);
});
