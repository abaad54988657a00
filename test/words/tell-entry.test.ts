import { expect, test } from 'vitest';
import type { CustodyEntry, EntrySaid } from '../../src/contract/calls/index.ts';
import { wordsIn } from '../../src/words/index.ts';
import { sayEntry } from '../../src/words/tell-entry.ts';
import { timeWordsIn } from '../../src/words/time-words.ts';

const say = (kind: string, said: EntrySaid | null, more: Partial<CustodyEntry> = {}): [string, string] => {
  const entry = { kind, officer: 'Sari', origin: null, takesOver: null, record: null, watch: null };
  const told = (language: 'id' | 'en'): string =>
    sayEntry(wordsIn(language), timeWordsIn(language, 'Asia/Jakarta'), { ...entry, said, ...more }).what;
  return [told('id'), told('en')];
};

test('an exhibit that was taken out is never told as one that was made', () => {
  const exhibit = { of: 'exhibit', label: 'P-1', was: '', text: 'Spanduk' } as const;
  expect(say('exhibit.labelled', { ...exhibit, is: 'labelled' })).toEqual([
    'Dijadikan barang bukti P-1',
    'Made exhibit P-1',
  ]);
  expect(say('exhibit.labelled', { ...exhibit, is: 'taken-out', label: '', was: 'P-1' })).toEqual([
    'Barang bukti P-1 dikeluarkan',
    'Exhibit P-1 taken out',
  ]);
  expect(say('exhibit.labelled', { ...exhibit, is: 'told', was: 'P-1', text: '' })).toEqual([
    'Yang ditunjukkan barang bukti P-1 dikosongkan',
    'What exhibit P-1 shows was emptied',
  ]);
});

test('a change of a case names each field with what was there', () => {
  const fields = [
    { field: 'status', was: 'open', now: 'closed' },
    { field: 'deadline', was: '2026-12-01', now: '' },
    { field: 'exhibitOrder', was: '', now: '' },
  ] as const;
  expect(say('case.changed', { of: 'case', fields: [...fields] })).toEqual([
    'Perkara diubah: status dari “Berjalan” menjadi “Selesai”, batas waktu “1 Des 2026” dihapus, urutan barang bukti',
    'Case changed: status from “Open” to “Closed”, deadline “1 Dec 2026” removed, order of the exhibits',
  ]);
});

test('a copy that left the locker and a bundle that was made are told as what they are', () => {
  expect(say('item.viewed', { of: 'copy', role: 'original', reason: '' })).toEqual([
    'Salinan berkas disimpan di luar loker: original',
    'Copy of a file saved outside the locker: original',
  ]);
  const caseSha256 = '0123456789abcdef'.repeat(4);
  const none = { bundle: '', certificate: '' };
  const [id] = say('case.exported', { of: 'export', to: 'Majelis', why: 'Sidang', caseSha256, ...none });
  expect(id).toBe('Paket dibuat untuk Majelis. Keperluan: Sidang');
});

test('a redacted copy is told with what it was made of, how much is covered, and why', () => {
  const copy = { of: 'derived', isRedaction: true, from: 'Unggahan', what: 'redacted', boxes: 2 } as const;
  expect(say('item.derived', { ...copy, reason: 'NIK' })).toEqual([
    'Salinan suntingan dari “Unggahan” dibuat; bagian yang ditutupi: 2. Alasan: NIK',
    'Redacted copy made of “Unggahan”; parts covered: 2. Why: NIK',
  ]);
});

test('what another locker wrote, or what was erased, is told by its kind alone', () => {
  expect(say('exhibit.labelled', null)).toEqual([
    'Barang bukti dibuat atau diubah',
    'Exhibit made or changed',
  ]);
  expect(say('item.imported', { of: 'item', state: 'partial', from: '' })).toEqual([
    'Berkas dibawa masuk, Sebagian',
    'File brought in, Partial',
  ]);
});

test('a capture that failed names its address and says why', () => {
  const url = 'https://contoh.example/lenyap';
  const [unreachable] = say('capture.failed', { of: 'failed', url, code: 'unreachable' });
  expect(unreachable).toMatch(
    /^Penangkapan gagal\. Server tidak dapat dijangkau: https:\/\/contoh\.example\/lenyap\./,
  );
  const [loggedOut] = say('capture.failed', { of: 'failed', url, code: 'interrupted' });
  expect(loggedOut.startsWith(`Penangkapan gagal: ${url}. `)).toBe(true);
  expect(loggedOut).not.toContain('interrupted');
});

test('a place that was set by hand is told with where and why, and as no plain note', () => {
  const place = { lat: '-6.2', lon: '106.8166', region: { code: '31.71', name: 'Jakarta Pusat' } };
  const note = { of: 'note', is: 'written', text: 'Kata saksi', was: '' } as const;
  expect(say('item.annotated', { ...note, about: 'place', place })).toEqual([
    'Tempat ditentukan dengan tangan: Jakarta Pusat (31.71), -6,2; 106,8166. Alasan: “Kata saksi”',
    'Place set by hand: Jakarta Pusat (31.71), -6.2; 106.8166. Why: “Kata saksi”',
  ]);
  expect(say('item.annotated', { ...note, about: 'handed-in', place: null })).toEqual([
    'Keterangan penyerahan dikoreksi atau ditambah. Alasan: “Kata saksi”',
    'What is said of the handing over corrected or added to. Why: “Kata saksi”',
  ]);
});
