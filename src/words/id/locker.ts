import type { locker as en } from '../en/locker.ts';

export const locker: Record<keyof typeof en, string> = {
  'error.locker-exists':
    'Di {{locker}} sudah ada loker. Tidak ada yang diubah. Pilih folder lain, atau buka loker ini.',
  'error.folder-not-empty':
    'Folder {{locker}} berisi berkas lain. Tidak ada yang diubah. Pilih folder kosong atau nama baru.',
  'error.locker-unfinished':
    'Loker di {{locker}} belum selesai dibuat: pembuatannya terputus dan belum ada bukti di dalamnya. Buat lagi.',
  'error.not-a-locker': '{{locker}} bukan loker. Periksa nama foldernya.',
  'error.locker-newer':
    'Loker di {{locker}} ditulis oleh versi Jejak yang lebih baru. Tidak ada yang diubah. Pakai versi itu atau yang lebih baru.',
  'error.locker-busy':
    'Program lain terlalu lama memakai loker ini. Yang belum dilaporkan tersimpan berarti belum tersimpan. Tunggu sampai selesai, lalu coba lagi.',
  'error.locker-damaged':
    'Loker rusak di bagian ini ({{detail}}). Bukti di bagian lain masih dapat dibaca. Salin dahulu foldernya, lalu jalankan "jejak locker check" untuk melihat apa yang terkena.',
  'error.locker-thread-died':
    'Bagian Jejak yang menulis ke loker berhenti. Yang sudah dilaporkan tersimpan aman. Buka lagi lokernya: yang sedang masuk disimpan sebagai tidak lengkap.',
  'error.stored-bytes-changed':
    'Berkas {{role}} dari butir {{item}} tidak lagi sama dengan yang disegel ({{detail}}). Jangan dipakai sebagai bukti. Jalankan "jejak locker check", dan ambil berkasnya dari cadangan.',
  'error.file-purged':
    'Isi berkas {{role}} dari butir {{item}} sudah dihapus menurut aturan. Buku catatan menyebut siapa, kapan, dan mengapa; hash-nya tetap ada.',
  'error.file-too-large':
    'Berkas lebih besar daripada batas {{limit}} bita per butir. Tidak ada yang disegel. Pecah berkasnya.',
  'error.no-such-item': 'Tidak ada butir {{item}}. Lihat "jejak items".',
  'error.item-ambiguous': 'Lebih dari satu butir berawalan {{item}}. Tulis lebih banyak digit.',
  'error.no-such-case': 'Tidak ada perkara {{case}}. Lihat "jejak case list".',
  'error.bad-case-number':
    'Ini tidak dapat menjadi nomor perkara: "{{number}}". Perlu satu sampai seratus karakter dalam satu baris.',
  'error.case-number-taken': 'Perkara {{number}} sudah dibuka. Tidak ada yang diubah.',
  'error.item-already-filed': 'Butir {{item}} sudah masuk ke sebuah perkara. Tidak ada yang diubah.',
  'error.item-not-in-case': 'Butir {{item}} tidak ada dalam perkara ini. Masukkan dahulu ("jejak file").',
  'error.bad-label':
    'Ini tidak dapat menjadi label: "{{label}}". Label paling panjang 32 huruf, angka, spasi, titik, dan tanda hubung, misalnya P-1.',
  'error.label-taken':
    'Label {{label}} sudah dipakai barang bukti lain dalam perkara ini. Tidak ada yang diubah.',
  'error.no-such-export': 'Buku catatan tidak memuat ekspor {{bundle}} dari perkara ini.',
  'error.no-such-job': 'Tidak ada tugas {{job}} dalam loker ini.',
  'error.job-done': '{{url}} sudah direkam; butirnya sudah disegel.',
  'error.job-taken': '{{url}} sedang direkam oleh Jejak yang lain.',
  'error.draft-gone':
    'Butir {{item}} sudah diakhiri oleh proses lain. Yang sudah masuk disegel sebagai tidak lengkap.',
  'error.draft-file-open':
    'Berkas {{role}} dari butir {{item}} belum ditutup, jadi butirnya belum disegel. Yang sudah masuk tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.draft-file-ended':
    'Berkas {{role}} dari butir {{item}} ditulis setelah ditutup. Yang masuk sebelumnya tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.role-twice':
    'Berkas {{role}} dari butir {{item}} diberikan dua kali. Yang pertama tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.entry-wrong-form':
    'Catatan jenis {{kind}} tidak berbentuk seperti yang disyaratkan ({{detail}}), jadi tidak ada yang disimpan. Ini kesalahan Jejak: mohon dilaporkan.',
  'finding.new-log':
    'Catatan lama tidak boleh diteruskan tanda tangannya dari sini, jadi loker ini berlanjut dengan catatan baru yang menyebut apa yang diteruskannya.',
  'finding.drafts-ended':
    '{{count}} butir sedang masuk ketika Jejak terhenti; yang sudah masuk disegel sebagai tidak lengkap.',
  'finding.locker-not-written':
    'Perawatan loker gagal ({{code}}). Bukti tidak terpengaruh; nanti dicoba lagi.',
};
