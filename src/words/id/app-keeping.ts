import type { appKeeping as en } from '../en/app-keeping.ts';

export const appKeeping: Record<keyof typeof en, string> = {
  'keys-section.title': 'Kunci',
  'keys-section.help':
    'Setelah setiap penambahan, keadaan seluruh log ditandatangani dengan kunci loker ini, bersama semua entri sebelumnya. Siapa pun yang tahu sidiknya dapat memastikan sebuah paket berasal dari Anda: berikan di atas kertas, langsung, atau lewat telepon.',
  'keys-section.origin': 'Nama log',
  'keys-section.earlier': 'Kunci terdahulu',
  'keys-section.ways': 'Yang membuka loker',
  'keys-section.way-passphrase': 'Frasa sandi {{officer}}',
  'keys-section.way-recovery': 'Kode pemulihan {{officer}}',
  'keys-section.nobody': 'petugas yang namanya tidak dikenal di sini',
  'keys-section.own': 'milik Anda',
  'keys-section.changed': 'Terakhir diubah: {{at}}, menurut berkas keys.json',
  'keys-section.words': 'Sidik sebagai kata',
  'keys-section.words-show': 'Sebagai kata, untuk telepon',
  'keys-section.words-hide': 'Sembunyikan kata',
  'keys-section.words-help':
    'Sidik dalam 24 kata (bahasa Inggris) dari daftar BIP-39; kata terakhir memeriksa yang lain. Bacakan berurutan dan eja empat huruf pertamanya: tidak ada dua kata yang sama di situ. Kata-kata ini bukan rahasia dan tidak membuka apa pun.',
  'keys-section.words-copy': 'Salin kata',
  'keys-section.export': 'Simpan kunci publik…',
  'keys-section.exported': 'Kunci publik ada di {{file}}. Boleh diberikan kepada siapa pun.',
  'keys-section.new-code': 'Kode pemulihan baru…',
  'keys-section.new-code-help':
    'Bila lembar kodenya hilang atau terlihat orang. Kode lama tidak membuka lagi. Salinan lama loker masih terbuka dengannya; hanya kunci data baru yang mengakhirinya untuk isi selanjutnya.',
  'keys-section.new-code-do': 'Buat kode baru',
  'keys-section.new-data-key': 'Kunci data baru…',
  'keys-section.data-key-why':
    'Mengganti frasa sandi tidak mengenkripsi ulang apa pun: salinan lama keys.json masih membuka loker dengan frasa lama. Kunci data baru mengakhirinya. Lakukan bila ada orang yang mungkin memegang salinan itu beserta frasanya.',
  'keys-section.data-key-before': 'Sebelum dimulai',
  'keys-section.data-key-alone':
    'Selama itu tidak boleh ada yang lain membuka loker, juga jejak di baris perintah; di sini loker ditutup dan dibuka lagi dengan sendirinya. Tidak dapat dihentikan di tengah. Bila listrik padam, loker terbuka utuh dengan salah satu dari kedua frasa.',
  'keys-section.data-key-room':
    'Seluruh loker ditulis sekali lagi: perlu ruang kosong sebesar loker, dan waktu selama menyalinnya.',
  'keys-section.data-key-after':
    'Ada kode pemulihan baru, dan yang lama berakhir. Cadangan dari sebelumnya tetap terbuka dengan frasa sandi pada masanya.',
  'keys-section.data-key-others':
    'Masih ada yang sedang dibawa masuk atau diserahkan. Tunggu sampai selesai.',
  'keys-section.data-key-do': 'Enkripsi ulang',
  'keys-section.data-key-running':
    'Loker sedang dienkripsi dengan kunci data baru. Biarkan komputer menyala.',
  'keys-section.data-key-done':
    'Loker mempunyai kunci data baru. Tidak ada salinan lama keys.json yang membukanya lagi.',
  'keys-section.data-key-ended': 'Petugas yang memerlukan jalan masuk baru: {{count}}.',
  'clock.title': 'Jam',
  'clock.help':
    'Semua waktu dalam log adalah pernyataan perangkat ini. Di sini tampak apa yang mendukung dan apa yang menyanggahnya; untuk ini tidak ada jaringan yang ditanya.',
  'clock.device': 'Menurut perangkat ini',
  'clock.zone': 'Zona waktu',
  'clock.indonesia': 'Di Indonesia',
  'clock.newest': 'Entri log terbaru',
  'clock.compared': 'Server, pada penangkapan terakhir',
  'clock.sound':
    'Jam ini wajar: sesudah entri log terbaru, dan server pada penangkapan terakhir mengatakan hal yang sama.',
  'clock.not-compared':
    'Jam ini sesudah entri log terbaru. Belum ada server yang menyebut waktunya; penangkapan berikutnya membandingkan.',
  'clock.unsound': 'Periksa jam perangkat ini',
  'clock.behind-log':
    'Jam ini sebelum entri log terbaru ({{newest}}). Yang ditangkap sekarang akan berdiri sebelum yang ditangkap terdahulu. Setel jamnya, lalu lanjutkan; yang tersimpan tidak berubah.',
  'clock.servers-disagree':
    'Pada penangkapan terakhir server menyebut waktu lain: {{offset}}. Setel jamnya, lalu lanjutkan. Selisih itu tercatat pada butirnya dan tidak diubah.',
  'clock.agrees': 'sama sampai detiknya',
  'clock.behind': 'terlambat {{amount}}',
  'clock.ahead': 'lebih cepat {{amount}}',
  'clock.seconds': '{{count}} dtk',
  'clock.minutes': '{{count}} mnt',
  'clock.line-sound': 'Jam wajar',
  'clock.line-not-compared': 'Jam belum dibandingkan',
  'clock.line-unsound': 'Periksa jam',
  'storage.title': 'Penyimpanan',
  'storage.help': 'Semuanya tersimpan terenkripsi dalam satu folder loker.',
  'storage.locker': 'Loker',
  'storage.file-database': 'basis data',
  'storage.file-write-ahead': 'catatan tulisnya',
  'storage.file-keys': 'kunci dan kepala log',
  'storage.file-others': 'lain-lain',
  'storage.stored': 'Berkas tersimpan',
  'storage.stored-what': '{{objects, number}} berkas, masing-masing sekali; gambar kecil {{pictures}}',
  'storage.disk': 'Disk',
  'storage.free': '{{free}} kosong dari {{total}}',
  'storage.nearly-full': 'Disk hampir penuh',
  'storage.nearly-full-means':
    'Yang tersimpan aman, tetapi halaman panjang atau video mungkin tidak muat lagi. Kosongkan ruang di disk ini, atau pindahkan loker yang sudah ditutup ke disk yang lebih besar.',
  'storage.unfinished': 'Belum selesai',
  'storage.unfinished-what':
    'Sedang masuk atau terputus: {{drafts, number}}; halaman yang belum ditangkap: {{jobs, number}}. Yang terputus disimpan dan disegel sebagai sebagian.',
  'storage.unfinished-none': 'Tidak ada',
  'storage.largest-cases': 'Perkara terbesar',
  'storage.largest-items': 'Butir terbesar',
  'storage.scratch': 'Ruang kerja',
  'storage.scratch-help':
    'Profil peramban dan berkas yang sedang dikerjakan, di luar enkripsi hanya selama diperlukan. Sisa proses yang mati disingkirkan. Tidak ada bukti yang disimpan hanya di sini.',
  'storage.clear': 'Bersihkan sisa',
  'storage.cleared': 'Dibersihkan: {{bytes}}',
  'storage.open-folder': 'Tampilkan folder',
  'hosts.title': 'Jaringan',
  'hosts.help':
    'Siapa yang dihubungi Jejak lewat jaringan. Tidak ada yang lain: tanpa layanan pembaruan, tanpa statistik, tanpa akun. Sebuah uji mencocokkan setiap versi dengan daftar ini.',
  'hosts.captured-page-name': 'Halaman yang Anda tangkap',
  'hosts.captured-page':
    'Dan apa yang diambil halaman itu sendiri dari tempat lain: gambar, skrip, bingkai. Hanya saat Anda menangkapnya.',
  'hosts.route-probe':
    'Peramban menanyakan kepada sistem lewat jalan mana alamat ini dicapai. Tidak ada yang dikirim ke sana.',
  'browser.title': 'Peramban untuk penangkapan',
  'browser.help':
    'Chrome, Edge, atau Chromium, dengan profilnya sendiri; pada tiap butir tercatat mana yang dipakai.',
  'browser.why-found': '{{path}} dipakai: yang pertama terpasang.',
  'browser.why-environment': '{{path}} dipakai: disebut oleh JEJAK_BROWSER.',
  'browser.why-chosen': '{{path}} dipakai: dipilih di sini.',
  'browser.none': 'Tidak ada peramban untuk menangkap',
  'browser.none-found':
    'Pasang Chrome, Edge, atau Chromium, atau pilih yang ada di tempat lain. Berkas tetap dapat dibawa masuk.',
  'browser.gone': '{{path}} tidak ada lagi, atau tidak boleh dijalankan. Pilih yang lain.',
  'browser.automatic': 'Yang ditemukan',
  'browser.automatic-help': 'Juga setelah diperbarui atau ada lain yang dipasang.',
  'browser.trying': 'Memulainya, untuk melihat apakah dapat menangkap…',
  'browser.starts': 'Dapat dimulai: {{product}}',
  'browser.choose': 'Pilih yang lain…',
  'browser.try': 'Coba',
  'line.backup': 'Membuat cadangan',
  'line.check': 'Memeriksa loker',
  'line.data-key': 'Mengenkripsi ulang loker',
  'line.log-in': 'Jendela masuk terbuka',
  'line.ended-import': 'Berkas sudah dibawa masuk',
  'line.failed-import': 'Ada berkas yang tidak masuk',
  'line.ended-export': 'Paket {{number}} jadi',
  'line.failed-export': 'Paket {{number}} tidak jadi',
  'line.ended-receive': 'Paket sudah diterima',
  'line.failed-receive': 'Paket tidak diterima',
  'line.intact': 'Paket utuh',
  'line.not-intact': 'Paket tidak utuh',
  'line.failed-verify': 'Paket tidak selesai diperiksa',
  'line.ended-backup': 'Cadangan jadi',
  'line.failed-backup': 'Cadangan tidak jadi',
  'line.ended-check': 'Loker utuh',
  'line.check-found': 'Loker tidak utuh',
  'line.failed-check': 'Loker tidak selesai diperiksa',
  'line.ended-data-key': 'Kunci data baru berlaku',
  'line.failed-data-key': 'Kunci data tidak jadi diganti',
  'line.copy': 'Menyimpan salinan',
  'line.ended-copy': 'Salinan {{file}} tersimpan',
  'line.failed-copy': 'Salinan {{file}} tidak tersimpan',
  'copying.one-runs': 'Sebuah salinan sedang disimpan: {{file}}. Tunggu sampai selesai, atau hentikan.',
  'copying.stopped': 'Dihentikan. Salinan {{file}} tidak disimpan; bukti tidak berubah.',
  'copying.not-flushed':
    'Salinan sudah disimpan dan utuh, tetapi foldernya tidak dapat dipastikan tersimpan di disk: {{detail}} Bila listrik padam sekarang, salinan dapat hilang; periksalah bahwa salinan ada sebelum dipakai.',
  'copying.not-logged':
    'Salinan sudah disimpan, tetapi log tidak dapat mencatat pembuatannya: {{detail}} Bukti tidak berubah; catatlah sendiri salinan itu.',
};
