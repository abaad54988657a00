import type { picturePages as en } from '../en/picture-pages.ts';

/** Gambar berhalaman banyak, seperti hasil pindai atau faks. */
export const picturePages: Record<keyof typeof en, string> = {
  'pages.of': 'halaman {{page, number}} dari {{pages, number}}',
  'pages.before': 'Halaman sebelumnya',
  'pages.after': 'Halaman berikutnya',
  'pages.go-to': 'Ke halaman',
  'pages.drawing': 'Halaman sedang digambar …',
  'pages.failed':
    'Halaman {{page, number}} tidak dapat digambar: rusak, atau lebih besar daripada yang digambar di sini. Berkas yang tersimpan tidak berubah, dan halaman lain tetap dapat dilihat. Simpan salinannya di bawah Berkas untuk membukanya di tempat lain.',
  'pages.view':
    'Berkas ini berjenis yang tidak digambar di sini: tampilan halaman ini dibuat darinya untuk dilihat, dan tidak disimpan di mana pun.',
  'pages.first-only': 'Tanda dan salinan tersunting dibuat pada halaman 1.',
  'pages.not-read': 'Halaman {{from, number}} sampai {{to, number}} tidak dibaca: {{why}}.',
  'pages.not-read-one': 'Halaman {{from, number}} tidak dibaca: {{why}}.',
  'page-not-read.undecodable': 'rusak',
  'page-not-read.too-large': 'terlalu besar',
  'page-not-read.reader-died': 'pembacaannya terputus',
  'page-not-read.limit':
    'lebih banyak daripada yang dibaca dari satu gambar; bawa masuk sebagai berkas tersendiri',
  'pages.fact': 'Halaman',
  'keys.pages': 'Bingkai film atau halaman sebelumnya, berikutnya',
  'cli.label.pages': 'halaman',
  'photo-warning.pages-cut':
    'Daftar halaman di dalam berkas terputus atau lebih panjang daripada yang dihitung: mungkin ada halaman lain selain yang ditampilkan.',
  'photo-warning.moving-not-shown':
    'Berkas ini juga memuat film pendek atau gambar bergerak, seperti yang ditambahkan ponsel pada foto (motion photo). Semuanya tersimpan, tetapi hanya gambar diamnya yang ditampilkan dan dibaca di sini. Simpan salinannya di bawah Berkas untuk melihatnya dengan program lain.',
};
