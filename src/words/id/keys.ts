import type { keys as en } from '../en/keys.ts';

/** Kunci loker: kartunya, pembandingan, penggantian kunci tanda tangan. */
export const keys: Record<keyof typeof en, string> = {
  'cli.value.reason': 'alasan',
  'key-card.title': 'Kartu kunci loker bukti',
  'key-card.about':
    'Simpan kartu ini, dan serahkan sebelum sidang lewat jalan lain daripada paket bukti. Tidak ada rahasia di dalamnya.',
  'key-card.locker': 'Loker',
  'key-card.officer': 'Diserahkan oleh',
  'key-card.date': 'Dibuat pada (jam perangkat)',
  'key-card.origin': 'Nama log',
  'key-card.code': 'Untuk dibaca telepon: log dan sidik',
  'key-card.fingerprint': 'Sidik kunci',
  'key-card.words': 'Sama, dalam kata untuk dibacakan',
  'key-card.words-help': '24 kata; kata terakhir memeriksa yang lain. Kata-kata ini tidak membuka apa pun.',
  'key-card.how': 'Cara memakainya',
  'key-card.how-text':
    'Paket bukti dari loker ini menyebut kunci yang menyegelnya. Bila sidik itu sama dengan yang di sini, angka demi angka atau kata demi kata, paket itu berasal dari loker ini. Bila lain, tanyakan dahulu sebelum dipercaya: mungkin kuncinya sudah diganti, atau paket itu milik orang lain.',
  'key-card.given': 'Yang menyerahkan: nama, tanggal, tanda tangan',
  'key-card.taken': 'Yang menerima: nama, tanggal, tanda tangan',
  'keys.help.group': 'Kunci tanda tangan loker: kartunya, pembandingan, penggantian.',
  'keys.help.card':
    'Kartu kunci: sidik dalam angka, dalam kata, dan sebagai kode untuk telepon. Dengan --out sebagai halaman untuk dicetak.',
  'keys.help.compare':
    'Mengatakan apakah yang tertera pada kartu (angka, 24 kata, atau isi kodenya) adalah kunci loker ini. Status 0 hanya bila sama.',
  'keys.help.rotate':
    'Membuat kunci tanda tangan baru: paket bukti berikutnya disegel dengannya. Yang sudah disegel tetap sah dengan sidik yang lama; dengan --reason compromise hanya yang terbukti lebih tua lewat stempel waktu.',
  'keys.option.out': 'tulis kartu sebagai halaman HTML satu lembar A4 untuk dicetak',
  'keys.option.overwrite': 'timpa berkas yang sudah ada',
  'keys.option.reason':
    'routine (berkala), atau compromise: kunci mungkin dipegang orang lain; log menyebutnya secara terbuka',
  'keys.done.card': 'Kartu ditulis ke {{file}}. Cetak, dan serahkan lewat jalan lain daripada paket bukti.',
  'keys.done.rotated-routine':
    'Kunci tanda tangan telah diganti. Bagikan kartu kunci yang baru: paket bukti berikutnya disegel kunci baru. Yang sebelumnya tetap sah dengan sidik yang lama.',
  'keys.done.rotated-compromise':
    'Kunci tanda tangan telah diganti, dan log menyebut secara terbuka bahwa kunci lama mungkin dipegang orang lain. Bagikan kartu kunci yang baru dan beri tahu pemegang kartu lama: dari yang disegel kunci lama, hanya yang terbukti lebih tua lewat stempel waktu yang masih berlaku.',
  'keys.label.former': 'Sidik sebelumnya',
  'keys.verdict-same': 'Ini kunci loker ini.',
  'keys.verdict-earlier':
    'Kunci loker ini yang dahulu. Bahwa paket bukti yang disegel dengannya berasal dari sebelum penggantian hanya ditunjukkan stempel waktu di dalamnya. Bagikan kartu yang baru.',
  'keys.verdict-compromised':
    'Kunci loker ini yang dahulu, diganti karena mungkin dipegang orang lain. Jangan percaya paket bukti karena kartu ini: dari yang disegel kunci ini, hanya yang terbukti lebih tua daripada penggantian lewat stempel waktu yang berlaku. Bagikan kartu yang baru.',
  'keys.verdict-other':
    'Ini bukan kunci loker ini. Jangan percaya paket bukti karena kartu ini; tanyakan lewat jalan lain kepada yang memberikannya.',
  'keys.verdict-unreadable':
    'Ini bukan sidik yang utuh: diperlukan 64 angka, 24 kata yang cocok, atau isi kode pada kartu. Tidak ada yang dibandingkan. Periksa apakah ada tanda atau kata yang kurang.',
  'error.card-unreadable':
    'Ini bukan sidik yang utuh: diperlukan 64 angka, 24 kata yang cocok, atau isi kode pada kartu. Tidak ada yang dibandingkan. Periksa apakah ada tanda atau kata yang kurang.',
};
