import type { trustLists as en } from '../en/trust-lists.ts';

/** Daftar penanda tangan tepercaya Kredensial Konten dalam loker. */
export const trustLists: Record<keyof typeof en, string> = {
  'trust-lists.title': 'Penanda tangan tepercaya',
  'trust-lists.help':
    'Kredensial Konten (C2PA) dilaporkan tepercaya bila salah satu daftar ini menjamin penanda tangannya; bila tidak, hanya sah. Mintalah daftar dari pihak yang Anda percaya dan cocokkan SHA-256-nya. Setiap perubahan tercatat dalam log loker.',
  'trust-lists.since':
    'Daftar berlaku untuk yang dibawa masuk mulai sekarang. Yang sudah masuk tetap seperti saat dilaporkan; pada keterangannya dapat dibaca lagi.',
  'trust-lists.none': 'Belum ada daftar: tidak ada penanda tangan yang dianggap tepercaya.',
  'trust-lists.add': 'Tambah daftar…',
  'trust-lists.remove': 'Hapus',
  'trust-lists.remove-of': 'Hapus {{name}}',
  'trust-lists.removed': '{{name}} tidak dipakai lagi.',
  'trust-lists.undo': 'Urungkan',
  'trust-lists.count': 'Sertifikat: {{count, number}}',
  'trust-lists.show': 'Tampilkan sertifikat',
  'trust-lists.hide': 'Sembunyikan sertifikat',
  'trust-lists.fingerprint': 'SHA-256 daftar',
  'trust-lists.fingerprint-of': 'SHA-256 {{name}}',
  'trust-lists.certificate-fingerprint': 'SHA-256',
  'trust-lists.subject': 'Nama',
  'trust-lists.issuer': 'Dibuat oleh',
  'trust-lists.own-issuer': 'dirinya sendiri',
  'trust-lists.issued-by': 'dibuat oleh {{issuer}}',
  'trust-lists.validity': 'Berlaku',
  'trust-lists.from-to': '{{from}} sampai {{to}}',
  'trust-lists.ended': 'Kedaluwarsa',
  'trust-lists.not-yet': 'Belum berlaku',
  'trust-lists.some-ended': 'Kedaluwarsa: {{count, number}}. Tanyakan apakah ada daftar yang lebih baru.',
  'trust-lists.some-not-yet': 'Belum berlaku: {{count, number}}.',
  'trust-lists.some-vain':
    'Bukan milik otoritas: {{count, number}}. Tidak ada yang dipercaya karenanya; mintalah sertifikat otoritas pembuatnya.',
  'trust-lists.counts': 'Menjamin',
  'trust-lists.not-authority':
    'Tidak siapa pun: ini sertifikat penanda tangan sendiri, bukan sertifikat otoritas.',
  'trust-lists.more': 'dan {{count, number}} lagi',
  'trust-lists.names': 'Nama-nama itu ditulis oleh pembuat sertifikatnya.',
  'trust-lists.help.group': 'Penanda tangan Kredensial Konten yang dipercaya loker ini.',
  'trust-lists.help.add':
    'Memakai sertifikat dari sebuah berkas (PEM): penanda tangan yang dijaminnya dianggap tepercaya dalam semua yang dibawa masuk sejak itu. Tercatat dalam log.',
  'trust-lists.help.list': 'Menampilkan daftar yang dipakai, dengan setiap sertifikatnya.',
  'trust-lists.help.remove':
    'Berhenti memakai sebuah daftar, menurut namanya atau awal SHA-256-nya. Tercatat dalam log; yang telah dilaporkan menurut daftar itu tetap begitu.',
  'error.trust-list-unreadable':
    '{{file}} tidak dapat dibaca. Tidak ada yang diambil darinya, dan isi loker tetap seperti semula. Pilih berkas sertifikat (PEM) yang ada.',
  'error.trust-list-too-large':
    '{{file}} lebih besar daripada {{most}} MiB, ukuran terbesar sebuah daftar. Tidak ada yang diambil darinya, dan isi loker tetap seperti semula. Pilih berkas daftar sertifikatnya (PEM) sendiri.',
  'error.trust-list-private-key':
    'Ada kunci privat dalam {{file}}. Tidak ada yang diambil darinya, dan isi loker tetap seperti semula. Siapa pun yang memegang kunci itu dapat menandatangani atas nama pemiliknya: jauhkan dari sini, dan pilih berkas yang hanya berisi sertifikat.',
  'error.trust-list-without':
    'Tidak ada sertifikat dalam {{file}}. Tidak ada yang diambil darinya, dan isi loker tetap seperti semula. Pilih berkas teks berisi sertifikat PEM (“-----BEGIN CERTIFICATE-----”); berkas jenis lain (.p7b, .p12) harus disimpan dalam bentuk itu lebih dahulu.',
  'error.trust-list-damaged':
    'Sertifikat ke-{{place}} dalam {{file}} rusak. Tidak ada yang diambil darinya, dan isi loker tetap seperti semula. Mintalah lagi berkas itu dari asalnya.',
  'error.trust-list-there':
    'Semua isi berkas ini sudah dipakai, sebagai {{name}}. Tidak ada yang diubah, dan isi loker tetap seperti semula.',
  'error.trust-lists-changed':
    'Daftar yang dipakai bukan seperti yang disebut log: ada yang mengubahnya di luar Jejak. Tidak ada yang diubah sekarang, dan bukti tetap seperti semula. Periksa loker, lalu hapus daftar yang tidak Anda tambahkan.',
  'error.trust-lists-too-many':
    'Sebuah loker memakai paling banyak {{most}} daftar. Tidak ada yang diubah, dan isi loker tetap seperti semula. Hapus dahulu yang tidak diperlukan.',
  'error.no-such-trust-list':
    'Tidak ada daftar {{what}} yang dipakai di loker ini. Tidak ada yang diubah. Lihat jejak trust-list list, atau Pengaturan, Penanda tangan tepercaya.',
  'error.trust-list-ambiguous':
    'Lebih dari satu daftar cocok dengan {{what}}. Tidak ada yang diubah. Sebutkan lebih banyak angka SHA-256-nya (jejak trust-list list).',
  'problem.trust-list-changed':
    'Sertifikat dalam daftar penanda tangan tepercaya {{name}} bukan yang dahulu ditambahkan. Hasil “tepercaya” menurut daftar itu tidak berlaku sebelum jelas bagaimana terjadinya.',
  'problem.trust-lists-changed':
    'Daftar penanda tangan tepercaya yang dipakai bukan seperti yang disebut log. Hasil “tepercaya” tidak berlaku sebelum jelas bagaimana terjadinya.',
  'problem.trust-list-missing':
    'Daftar penanda tangan tepercaya {{name}}, yang disebut log, tidak ada lagi dalam loker. Hasil “tepercaya” menurut daftar itu tidak dapat ditunjukkan dari sini; mintalah lagi daftarnya dari asalnya.',
};
