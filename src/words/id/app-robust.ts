import type { appRobust as en } from '../en/app-robust.ts';

export const appRobust: Record<keyof typeof en, string> = {
  'error.locker-away':
    'Loker tidak ada lagi di tempat ia dibuka: {{locker}}. Yang sudah dilaporkan tersimpan aman di disknya; tidak ada lagi yang ditulis sampai loker kembali. Pasang lagi disknya, atau kembalikan foldernya.',
  'place.gone-title': 'Disk atau folder loker ini tidak ada',
  'place.gone':
    'Yang sudah dilaporkan tersimpan aman di sana. Sementara ini tidak ada yang ditulis, dan antrean menunggu. Pasang lagi disknya, atau kembalikan foldernya ke {{locker}}: semuanya lalu berlanjut sendiri.',
  'place.another-title': 'Ada yang lain di tempat loker ini',
  'place.another':
    'Yang sekarang ada di {{locker}} tidak terbuka dengan kunci loker ini, jadi tidak ada yang ditulis ke sana. Yang sudah dilaporkan tersimpan aman di tempat loker itu sekarang. Kembalikan loker itu, dan semuanya berlanjut sendiri; atau tutup, lalu buka yang lain itu.',
  'place.close': 'Tutup loker',
  'queue.line-held': 'Antrean menunggu: {{reason}} ({{count, number}} lagi)',
  'bring-in.part': '{{done, number}} dari {{of, number}} berkas sudah masuk dan ada di daftar.',
  'bring-in.rest': 'Bawa masuk {{count, number}} sisanya',
  'bring-in.rest_one': 'Bawa masuk yang tersisa',
  'held.title': 'Antrean menunggu',
  'held.locker-away': 'loker tidak ada di tempatnya',
  'held.disk-full': 'disk penuh',
  'held.disk-failing': 'disk bermasalah',
  'held.read-only': 'disk hanya dapat dibaca',
  'held.locker-busy': 'loker sedang sibuk',
  'held.locker-thread-died': 'loker perlu dibuka lagi',
  'held-more.locker-away':
    'Loker tidak ada lagi di tempat ia dibuka. Yang sudah dilaporkan tersimpan aman di disknya. Begitu loker kembali, antrean berlanjut sendiri dan halaman yang terputus ditangkap ulang.',
  'held-more.disk-full':
    'Disk tempat loker penuh. Yang sudah dilaporkan tersimpan tetap aman. Kosongkan ruang, lalu tekan “Lanjutkan”: halaman yang terputus ditangkap ulang.',
  'held-more.disk-failing':
    'Disk tempat loker gagal dibaca atau ditulisi. Yang sudah dilaporkan tersimpan tidak berubah. Salin folder loker ke disk lain; atau tekan “Lanjutkan”, dan halaman yang terputus ditangkap ulang.',
  'held-more.read-only':
    'Disk tempat loker tidak dapat ditulisi lagi. Yang sudah dilaporkan tersimpan tetap aman. Jadikan dapat ditulisi, lalu tekan “Lanjutkan”: halaman yang terputus ditangkap ulang.',
  'held-more.locker-busy':
    'Program lain terlalu lama memakai loker ini. Yang sudah dilaporkan tersimpan tetap aman. Tunggu sampai selesai, lalu tekan “Lanjutkan”: halaman yang terputus ditangkap ulang.',
  'held-more.locker-thread-died':
    'Bagian Jejak yang menulis ke loker berhenti. Yang sudah dilaporkan tersimpan tetap aman. Tutup loker, lalu buka lagi: halaman yang terputus ditangkap ulang.',
  'read.as-before': 'Yang terlihat di sini adalah keadaan saat terakhir dibaca, {{time}}.',
};
