import type { appErrors as en } from '../en/app-errors.ts';

export const appErrors: Record<keyof typeof en, string> = {
  'app.error.internal':
    'Ada kesalahan di dalam Jejak ({{detail}}). Yang sudah dilaporkan tersimpan tetap aman. Coba lagi; bila tetap begini, mohon dilaporkan.',
  'app.error.locker-damaged':
    'Loker rusak di bagian ini ({{detail}}). Bukti di bagian lain masih dapat dibaca. Salin dahulu foldernya, lalu periksa loker di pengaturan untuk melihat apa yang terkena.',
  'app.error.stored-bytes-changed':
    'Berkas {{role}} dari butir ini tidak lagi sama dengan yang disegel ({{detail}}). Jangan dipakai sebagai bukti. Periksa loker di pengaturan, dan ambil berkasnya dari cadangan.',
  'app.error.no-such-item':
    'Loker ini tidak memiliki butir itu: mungkin tangkapannya gagal, atau butirnya ada di loker lain. Tidak ada bukti yang hilang atau berubah. Log penjagaan perkara mencatat apa yang terjadi.',
  'app.error.no-such-case': 'Perkara ini tidak ada dalam loker. Tidak ada yang diubah.',
  'app.error.item-not-in-case':
    'Butir ini tidak ada dalam perkara ini, jadi tidak ada yang diubah. Masukkan dahulu ke perkara.',
  'app.error.copy-not-whole':
    'Salinan loker tidak utuh ({{detail}}), jadi tidak disimpan. Loker itu sendiri tidak berubah. Periksalah di pengaturan.',
  'app.error.file-exists': 'Berkas sudah ada: {{file}}, dan dibiarkan. Pilih nama lain.',
  'app.error.output-failed': 'Hasil tidak dapat ditulis ({{detail}}). Yang sudah selesai tetap tersimpan.',
  'app.error.nothing-to-capture':
    'Tidak ada alamat dalam yang diketik. Tidak ada yang ditangkap. Tempel satu alamat per baris.',
  'app.error.browser-not-found':
    'Tidak ada peramban untuk menangkap {{path}}. Tidak ada yang ditangkap. Pasang Chrome, Edge, atau Chromium, atau sebutkan di pengaturan.',
  'app.error.browser-not-started':
    'Peramban {{path}} tidak mau menyala. Tidak ada yang ditangkap. Sebutkan yang lain di pengaturan. Pesannya: {{detail}}',
  'app.error.unsupported-address':
    'Hanya alamat http dan https yang dapat ditangkap, bukan {{url}}. Tidak ada yang ditangkap. Berkas simpanan dapat dibawa masuk.',
  'app.error.timed-out':
    'Tidak ada jawaban sampai batas waktu: {{url}}. Upaya ini tercatat. Coba lagi bila jaringan membaik.',
  'app.error.tls-error':
    'Sertifikat server tidak sah: {{url}} ({{detail}}). Tidak ada yang ditangkap; upaya ini tercatat. Bila halaman tetap diperlukan, izinkan sertifikat tidak sah saat menangkap: hal itu akan tercatat.',
  'app.finding.pages-damaged':
    'Berkas loker rusak di suatu tempat ({{detail}}). Yang juga tertulis di tempat lain ditampilkan dari sana. Salin foldernya, lalu periksa loker di pengaturan.',
  'error.capture-running':
    'Sebuah halaman sedang ditangkap, jadi loker tidak dapat ditutup untuk kunci data baru. Tidak ada yang diubah. Tunggu antrean selesai, atau jeda antrean dan tunggu halaman yang sedang berjalan.',
  'finding.recovery-code-not-kept':
    'Kode pemulihan yang terakhir ditampilkan belum diketik kembali, jadi mungkin tidak tercatat di kertas mana pun, sedangkan kode yang lama tidak lagi membuka loker ini. Bila Anda tidak memilikinya, buat yang baru di pengaturan, bagian Kunci.',
  'error.work-running':
    'Masih ada pekerjaan lain di loker ini (pemasukan berkas, ekspor, cadangan, pemeriksaan, masuk akun, atau penelusuran), sehingga loker tidak dapat ditutup untuk kunci data baru. Tidak ada yang berubah. Tunggu sampai selesai, atau hentikan.',
  'error.input-not-accepted':
    'Yang diberikan di sini tidak dapat diterima sebagaimana adanya: ada yang kurang, terlalu panjang, atau tidak dalam bentuk yang diperlukan. Tidak ada yang diubah. Periksa kembali isian Anda, lalu coba lagi.',
  'error.locker-exchanging':
    'Loker sedang dienkripsi dengan kunci data baru dan ditutup sementara. Tidak ada yang hilang. Tunggu sampai selesai.',
  'error.stored-file-not-read':
    'Berkas tersimpan {{role}} butir ini tidak dapat dibaca di sini. Berkasnya tidak berubah. Coba lagi; bila tetap begitu, periksa loker di pengaturan.',
  'error.stored-file-other-form':
    'Berkas tersimpan {{role}} butir ini berbentuk lain daripada yang dikenal Jejak versi ini, jadi isinya tidak ditampilkan. Berkasnya tidak berubah. Simpan salinannya di Berkas, atau buka dengan versi yang lebih baru.',
};
