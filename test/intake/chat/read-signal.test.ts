import { expect, it } from 'vitest';
import { readWhatsApp } from '../../../src/intake/chat/read-whatsapp.ts';

const markdown = `[2024-01-31 14:00:01] Sari Contoh: Besok apel  
[2024-01-31 14:01:00] Me: Siap
Bawa kaus  
(- Sari Contoh: 👍 -)
[2024-01-31 14:02:00] Sari Contoh: Ini   ![foto satu.jpg](./media/2024-01-31_00_foto%20satu.jpg)  [surat.pdf](./media/surat.pdf)  
[2024-01-31 14:03:00] Me: (This message was deleted)
`;

it('reads what signal-export writes, with its files and what was deleted', () => {
  const chat = readWhatsApp(markdown, 'chat.md', null, (name) =>
    name === 'media/2024-01-31_00_foto satu.jpg' ? { entry: `Sari/${name}`, why: 'twice' } : null,
  );
  expect(chat).toMatchObject({
    ...{ form: 'signal-markdown', messages: 4, people: 2, deleted: 1, attached: 1, zone: null, byForm: true },
    dates: { reading: 'year-first' },
    said: [
      { from: 'Sari Contoh', at: '2024-01-31T14:00:01', text: 'Besok apel' },
      { from: 'Me', line: 2, lastLine: 4 },
      {
        media: {
          state: 'attached',
          name: '2024-01-31_00_foto satu.jpg',
          entry: 'Sari/media/2024-01-31_00_foto satu.jpg',
        },
        otherMedia: [{ state: 'missing', name: 'surat.pdf' }],
      },
      { deleted: true },
    ],
  });
});

it('takes other Markdown for none', () => {
  expect(
    readWhatsApp('# Catatan\n[2024-01-31 14:00:01] Sari: a\n', 'catatan.md', null, () => null),
  ).toBeNull();
  expect(readWhatsApp('31/01/24 14.00 - Sari: a\n'.repeat(5), 'catatan.md', null, () => null)).toBeNull();
});
