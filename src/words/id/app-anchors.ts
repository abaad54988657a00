import type { appAnchors as en } from '../en/app-anchors.ts';

/** Jangkar di atas kertas, di jendela. */
export const appAnchors: Record<keyof typeof en, string> = {
  'anchors.title': 'Jangkar di atas kertas',
  'anchors.help':
    'Selembar kertas berisi keadaan log, ditandatangani tangan dan disimpan oleh orang yang tidak memegang bukti. Bila loker kelak dikembalikan ke keadaan lama atau ditulis ulang, lembar itu menunjukkannya.',
  'anchors.print': 'Cetak jangkar',
  'anchors.hide': 'Tutup lembar',
  'anchors.for': 'Siapa yang akan menyimpannya',
  'anchors.for-help': 'Dicetak di bawah garis tanda tangannya. Boleh kosong.',
  'anchors.file': 'jangkar-{{name}}.html',
  'anchors.compare': 'Bandingkan lembar',
  'anchors.compare-help':
    'Ketik 8 baris sebagaimana tertera; tiap kelompok lima tanda diperiksa saat diketik. Isi kodenya dapat ditempelkan ke baris mana pun.',
  'anchors.compare-do': 'Bandingkan',
  'anchors.picture': 'Dari foto…',
  'anchors.was-printed': 'Sudahkah lembarnya tercetak? Bila ya, log menyebutnya.',
  'anchors.was-printed-yes': 'Ya, catat',
  'anchors.was-printed-no': 'Belum',
  'anchors.row-fits': 'Cocok',
  'anchors.keep': 'Simpan dalam log',
  'anchors.keep-help':
    'Log lalu menyebut bahwa lembar ini dibawa, siapa penyimpannya, dan tanggal yang tertulis tangan. Keduanya pernyataan; tidak membuktikan waktu.',
  'anchors.kept-by': 'Siapa penyimpan kertasnya',
  'anchors.signed-on': 'Tanggal yang tertulis tangan',
  'anchors.row-made': '{{at}}: dicetak pada {{size, number}} entri, untuk: {{who}}.',
  'anchors.row-compared':
    '{{at}}: dibawa kembali, {{size, number}} entri, penyimpan: {{who}}, bertanggal tangan: {{signedOn}}.',
};
