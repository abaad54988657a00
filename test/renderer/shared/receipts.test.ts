import { expect, test } from 'vitest';
import type { ItemView } from '../../../src/contract/calls/index.ts';
import type { ItemSource } from '../../../src/contract/item.ts';
import { receiptsOf } from '../../../src/renderer/shared/receipts.ts';

function item(name: string, source: ItemSource, more: Partial<ItemView> = {}): ItemView {
  const files = ['exif', 'original'].map((role) => ({ role, name: role === 'exif' ? 'exif.json' : name }));
  const entered = { kind: 'item.imported', officer: 'Sari Contoh', at: '2026-11-25T07:00:00.000Z' };
  const about = { madeOf: null, origin: null, annotations: [], entered } as unknown as ItemView;
  return { ...about, item: name, files, source, ...more } as ItemView; // no more of it is asked for
}

const when = { at: '2026-11-25', precision: 'day', zone: '+07:00', shown: null };

test('what each person handed over is on a receipt of its own, in the order in which it came', () => {
  const receipts = receiptsOf([
    item('a.jpg', { fileName: 'a.jpg', receivedFrom: 'Warga Contoh', receivedWhen: when }),
    item('b.jpg', { fileName: 'b.jpg', receivedFrom: 'Saksi Misal', receivedForm: 'forwarded' }),
    item('c.jpg', { fileName: 'c.jpg', receivedFrom: 'Warga Contoh', receivedWhen: when }),
    item('d.jpg', { fileName: 'd.jpg', receivedFrom: 'Saksi Misal', receivedForm: 'original' }),
  ]);
  expect(
    receipts.map(({ said, files }) => [said.receivedFrom, ...files.map(({ file }) => file.name)]),
  ).toEqual([
    ['Warga Contoh', 'a.jpg', 'c.jpg'],
    ['Saksi Misal', 'b.jpg'],
    ['Saksi Misal', 'd.jpg'],
  ]);
  expect(receipts[0]?.said).toEqual({
    ...{ receivedFrom: 'Warga Contoh', receivedWhere: '', receivedHow: '', receivedForm: null },
    receivedWhen: { at: '2026-11-25', zone: '+07:00' },
  });
});

test('it says who brought them in and when by the log, and not who prints it', () => {
  const others = { kind: 'item.imported', officer: 'Budi Contoh', at: '2026-11-26T07:00:00.000Z' };
  const of = (entered: object) => item('a.jpg', { fileName: 'a.jpg' }, { entered } as Partial<ItemView>);
  const [one, other] = receiptsOf([item('b.jpg', { fileName: 'b.jpg' }), of(others)]);
  expect([one?.by, other?.by, other?.files[0]?.at]).toEqual([
    ...['Sari Contoh', 'Budi Contoh', '2026-11-26T07:00:00.000Z'],
  ]);
});

test('what was captured, taken or made here was received from nobody, and what another locker received is on no receipt of this one', () => {
  const madeOf = { item: 'x' } as ItemView['madeOf']; // what it was made of is not asked for
  const origin = {} as ItemView['origin']; // nor from which locker
  expect(
    receiptsOf([
      item('halaman', { url: 'https://a.example/' }),
      item('kamera.png', { fileName: 'kamera.png', camera: 'Kamera Misal' }),
      item('salinan.png', { fileName: 'salinan.png' }, { madeOf }),
      item('diterima.jpg', { fileName: 'diterima.jpg', receivedFrom: 'Warga' }, { origin }),
    ]),
  ).toEqual([]);
});

test('of a saved page that was brought in, the page as it came is on the receipt', () => {
  const files = ['dom.html', 'halaman.mhtml'].map((name) => ({ role: 'mhtml', name }));
  const [receipt] = receiptsOf([item('x', { fileName: 'halaman.mhtml' }, { files } as Partial<ItemView>)]);
  expect(receipt?.files.map(({ file }) => file.name)).toEqual(['halaman.mhtml']);
});

test('it carries what stands, and beside it what was said first and who corrected that, when and why', () => {
  const note = {
    ...{ annotation: 'a'.repeat(32), text: 'Salah tulis', mark: null, place: null, entry: 'x' },
    ...{ madeAt: '2026-11-26T07:00:00.000Z', changedAt: null, officer: 'Budi Contoh' },
    handedIn: { receivedFrom: 'Saksi Misal', corrects: null },
  };
  const source = { fileName: 'a.jpg', receivedFrom: 'Warga Contoh' };
  const [receipt] = receiptsOf([item('a.jpg', source, { annotations: [note] })]);
  expect(receipt).toMatchObject({
    said: { receivedFrom: 'Saksi Misal' },
    corrected: {
      ...{ officer: 'Budi Contoh', at: '2026-11-26T07:00:00.000Z', why: 'Salah tulis' },
      was: { receivedFrom: 'Warga Contoh' },
    },
  });
});
