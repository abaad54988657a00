import type { appRedact as en } from '../en/app-redact.ts';

export const appRedact: Record<keyof typeof en, string> = {
  'redact.begin': 'Sunting…',
  'redact.panel': 'Salinan disunting',
  'redact.help':
    'Gambar kotak pada yang tidak boleh terlihat. Dalam salinan kotak itu hitam dan tidak ada apa pun di bawahnya; aslinya tidak berubah.',
  'redact.keys':
    'Panah menggeser kotak, Shift dan panah mengubah ukurannya (dengan Ctrl per piksel), Enter ke alasannya, Delete menghapusnya.',
  'redact.add': 'Tambah kotak',
  'redact.undo': 'Urungkan',
  'redact.redo': 'Ulangi',
  'redact.preview': 'Seperti hasilnya',
  'redact.boxes': 'Kotak',
  'redact.box': 'Kotak {{number}}: {{reason}}',
  'redact.empty': 'Belum ada kotak. Seret pada gambar, atau tekan Tambah kotak.',
  'redact.box-wanting': 'Belum ada yang ditutupi, jadi tidak ada salinan yang dibuat.',
  'redact.show': 'Ke kotak {{number}}',
  'redact.remove': 'Hapus kotak {{number}}',
  'redact.reason': 'Alasan kotak {{number}}',
  'redact.reason-hint': 'Mengapa ditutupi',
  'redact.reason-missing': 'Tulis alasannya: alasan itu tercatat di log.',
  'redact.reason-own': 'Nama dan foto petugas',
  'redact.reason-number': 'Nomor identitas (NIK)',
  'redact.reason-contact': 'Nomor telepon atau alamat',
  'redact.reason-other': 'Orang yang tidak terkait',
  'redact.reason-child': 'Anak',
  'redact.suggested': 'Usulan ({{count, number}})',
  'redact.suggested-hint':
    'Ditemukan di halaman saat ditangkap. Tekan untuk menutupi: hanya yang Anda tutupi yang tertutup, dan tidak semuanya ditemukan.',
  'redact.suggest-own-name': 'Nama Anda',
  'redact.suggest-own-picture': 'Foto Anda',
  'redact.suggest-nik': '16 angka, mungkin NIK',
  'redact.suggest-phone': 'Nomor telepon',
  'redact.suggestion': 'Usulan {{number}}: {{what}}',
  'redact.cover': 'Tutupi',
  'redact.cover-of': 'Tutupi usulan {{number}}: {{what}}',
  'redact.leave': 'Biarkan',
  'redact.leave-of': 'Biarkan usulan {{number}}: {{what}}',
  'redact.cover-all': 'Tutupi semua',
  'redact.left': '{{count, number}} dibiarkan',
  'redact.left-again': 'Tampilkan lagi',
  'redact.not-looked':
    'Pada gambar ini nama Anda dan nomor tidak dicari, atau tidak sampai selesai. Periksa sendiri.',
  'redact.not-named':
    'Ditangkap dengan profil {{profile}}, yang nama Anda di halamannya belum diketahui. Sebutkan di pengaturan agar lain kali ditemukan; gambar ini periksa sendiri.',
  'redact.none-found':
    'Nama Anda sudah dicari pada gambar ini dan tidak ditemukan sebagai teks. Nama di dalam gambar atau bingkai situs lain tidak ditemukan.',
  'warning.originals-withheld':
    'Ditahan, karena salinan suntingannya yang ikut: {{names}}. Paket menyebut bahwa itu ditahan, dan mengapa.',
  'warning.attempts-failed':
    'Percobaan menangkap yang gagal: {{count}}. Tidak ada butir dalam paket yang menceritakannya; log perkara memuatnya.',
  'warning.own-name-shown':
    'Nama atau foto Anda ditemukan pada {{names}}, yang ikut tanpa ditutupi. Buat salinan disunting (Sunting… pada gambarnya, atau jejak redact --suggested --instead), atau serahkan apa adanya.',
  'warning.own-name-in-files':
    'Nama Anda tertulis di dalam berkas yang ikut apa adanya: {{names}}. Jika tidak boleh diketahui, serahkan salinan disunting menggantikan aslinya; aslinya lalu tidak ikut, dengan semua berkasnya.',
  'warning.own-name-unknown':
    'Ditangkap saat masuk akun, dan nama Anda tidak dicari, atau tidak pada semuanya: {{names}}. Periksa gambarnya sebelum diserahkan, dan sebutkan nama Anda pada profilnya.',
  'warning.records-of-withheld':
    'Perbuatan, kaitan, atau catatan alat peraga bertumpu pada butir yang tidak ikut karena salinan suntingannya yang ikut; yang tertulis di dalamnya ikut apa adanya: {{names}}. Bacalah, dan tinggalkan yang tidak boleh ikut (--leave-out).',
  'hand-over.warnings': 'Periksa ini sebelum menyerahkan',
  'hand-over.warn-originals-withheld':
    'Butir ini ditahan, karena salinan suntingannya yang ikut. Paket menyebut bahwa itu ditahan, dan mengapa.',
  'hand-over.warn-attempts-failed':
    'Percobaan menangkap yang gagal: {{count, number}}. Tidak ada butir dalam paket yang menceritakannya; ringkasan perkara memuatnya.',
  'hand-over.warn-own-name-shown':
    'Nama atau foto Anda ditemukan pada butir ini, dan butir ini ikut tanpa ditutupi. Buka satu per satu dan buat salinan disunting (Sunting… pada gambarnya), atau lanjutkan apa adanya.',
  'hand-over.warn-own-name-in-files':
    'Nama Anda tertulis di dalam berkas ini, dan berkasnya ikut apa adanya. Jika tidak boleh diketahui, serahkan salinan disunting menggantikan aslinya; aslinya lalu tidak ikut, dengan semua berkasnya.',
  'hand-over.warn-own-name-unknown':
    'Ditangkap saat masuk akun, dan nama Anda tidak dicari, atau tidak pada semuanya. Periksa sendiri.',
  'hand-over.warn-records':
    'Catatan ini bertumpu pada butir yang tidak ikut karena salinan suntingannya yang ikut. Yang tertulis di dalamnya ikut apa adanya. Bacalah, dan hilangkan centang dari yang tidak boleh ikut; atau keluarkan dulu gambarnya dari catatan. Paket menyebut bahwa ada entri yang ditahan.',
  'hand-over.open-record': 'Buka catatannya',
  'hand-over.left-out': 'Catatan yang tidak ikut: {{count, number}}. Paket menyebutnya.',
  'hand-over.warn-more': 'dan {{count, number}} lagi',
  'redact.name': 'Nama salinan',
  'redact.name-hint': 'Ikut ke paket. Tidak diambil dari aslinya, yang mungkin menyebut apa yang ditutupi.',
  'redact.name-missing': 'Salinan perlu nama.',
  'redact.as-exhibit': 'Jadikan salinan barang bukti',
  'redact.instead': 'Pakai salinan sebagai {{label}} menggantikan aslinya',
  'redact.exhibit-hint':
    'Maka aslinya seluruhnya tidak ikut ke paket: gambar, teks, arsip, dan keterangannya.',
  'redact.shows': 'Yang ditunjukkan',
  'redact.shows-hint': 'Seperti tertulis pada {{label}}; ikut ke paket. Keluarkan yang ditutupi.',
  'redact.received': 'Butir ini datang dari loker lain',
  'redact.received-why':
    'Log loker itu ikut diserahkan dan memuat isi aslinya. Perkara dengan salinan ini sebagai barang bukti tidak dapat diserahkan: minta salinan disunting dari loker asalnya.',
  'redact.make': 'Buat salinan disunting',
  'redact.close': 'Tutup',
  'redact.stopped': 'Dihentikan. Kotak-kotaknya masih ada.',
  'redact.made': 'Salinan disunting dibuat. Aslinya tidak berubah.',
  'redact.made-exhibit': 'Salinan disunting dibuat: kini menjadi {{label}}. Aslinya tidak berubah.',
  'redact.copy-of': 'Salinan disunting dari',
  'redact.made-of': 'Dibuat dari',
  'redact.not-here': 'butir yang tidak ada di loker ini',
  'redact.copies': 'Salinan disunting ({{count, number}}):',
  'redact.section': 'Dibuat dari butir lain',
  'redact.story':
    'Pada {{time}} salinan ini dibuat dari gambar “{{picture}}” milik “{{title}}”. Yang ada di bawah {{count, number}} kotak hitam di dalamnya; aslinya disimpan apa adanya.',
  'redact.story-made': 'Pada {{time}} dibuat dari “{{picture}}” milik “{{title}}”: {{what}}.',
  'redact.story-why': 'Alasan: {{reason}}.',
  'redact.story-boxes': 'Yang ditutupi ({{count, number}})',
  'redact.story-box':
    'Kotak {{number}}, {{width, number}} × {{height, number}} piksel pada {{x, number}}, {{y, number}}: {{reason}}',
  'keys.redact': 'Sunting gambar; N menambah kotak, P menunjukkan hasilnya',
  'error.no-exhibit':
    'Butir {{item}} bukan barang bukti, jadi tidak ada yang dapat digantikan. Tidak ada yang dibuat. Buat tanpa menggantikan, atau jadikan barang bukti dahulu.',
};
