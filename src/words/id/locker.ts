import type { locker as en } from '../en/locker.ts';

export const locker: Record<keyof typeof en, string> = {
  'error.locker-exists':
    'Di {{locker}} sudah ada loker. Tidak ada yang diubah. Pilih folder lain, atau buka loker ini.',
  'error.folder-not-empty':
    'Folder {{locker}} berisi berkas lain. Tidak ada yang diubah. Pilih folder kosong atau nama baru.',
  'error.not-a-folder':
    '{{file}} adalah berkas, bukan folder. Tidak ada yang diubah. Pilih nama baru untuk loker.',
  'error.locker-unfinished':
    'Loker di {{locker}} belum selesai dibuat: pembuatannya terputus dan belum ada bukti di dalamnya. Buat lagi.',
  'error.not-a-locker': '{{locker}} bukan loker. Periksa nama foldernya.',
  'error.locker-newer':
    'Loker di {{locker}} ditulis oleh versi Jejak yang lebih baru. Tidak ada yang diubah. Pakai versi itu atau yang lebih baru.',
  'error.locker-busy':
    'Program lain terlalu lama memakai loker ini. Yang belum dilaporkan tersimpan berarti belum tersimpan. Tunggu sampai selesai, lalu coba lagi.',
  'error.cases-unreadable':
    'Perkara dalam loker ini tidak dapat dibaca: berkasnya rusak atau terpotong ({{detail}}). Bahwa tidak ada perkara yang tampil tidak berarti tidak ada perkara, dan Jejak tidak menghapus apa pun. Salin dahulu foldernya, jalankan "jejak locker check" pada salinan itu untuk melihat apa yang masih ada, lalu pulihkan cadangan terbaru dengan "jejak locker restore".',
  'error.locker-damaged':
    'Loker rusak di bagian ini ({{detail}}). Bukti di bagian lain masih dapat dibaca. Salin dahulu foldernya, lalu jalankan "jejak locker check" untuk melihat apa yang terkena.',
  'error.locker-thread-died':
    'Bagian Jejak yang menulis ke loker berhenti. Yang sudah dilaporkan tersimpan aman. Buka lagi lokernya: yang sedang masuk disimpan sebagai tidak lengkap.',
  'error.stored-bytes-changed':
    'Berkas {{role}} dari butir {{item}} tidak lagi sama dengan yang disegel ({{detail}}). Jangan dipakai sebagai bukti. Jalankan "jejak locker check", dan ambil berkasnya dari cadangan.',
  'error.file-purged':
    'Isi berkas {{role}} dari butir {{item}} sudah dihapus menurut aturan. Log menyebut siapa, kapan, dan mengapa; hash-nya tetap ada.',
  'error.file-too-large':
    'Berkas lebih besar daripada batas {{limit}} bita per butir. Tidak ada yang disegel. Pecah berkasnya.',
  'error.no-such-item':
    'Tidak ada butir {{item}}. Sebut id-nya, atau sedikitnya empat digit pertamanya; lihat "jejak items".',
  'error.item-ambiguous': 'Lebih dari satu butir berawalan {{item}}. Tulis lebih banyak digit.',
  'error.no-locker-open': 'Tidak ada loker yang terbuka di jendela ini. Tidak ada yang hilang: buka lagi.',
  'error.locked-by-another':
    'Kata sandi ini milik petugas lain. Layar ini dikunci oleh {{officer}}, dan yang sedang ditulisnya tetap tersembunyi. Untuk bekerja dengan kata sandi Anda sendiri, tutup loker lalu buka lagi.',
  'error.screen-locked':
    'Layar terkunci; bukti aman dan antrean tetap berjalan. Buka kunci dengan frasa sandi.',
  'error.not-chosen':
    'Berkas atau folder ini tidak dipilih di jendela ini. Tidak ada yang dibaca atau ditulis: pilih lagi.',
  'error.no-such-case': 'Tidak ada perkara {{case}}. Lihat "jejak case list".',
  'error.bad-case-number':
    'Ini tidak dapat menjadi nomor perkara: "{{number}}". Perlu satu sampai seratus karakter dalam satu baris.',
  'error.case-number-like-id':
    'Ini tidak dapat menjadi nomor perkara: "{{number}}". 32 angka dari 0–9 dan a–f adalah cara Jejak sendiri menamai perkara. Tidak ada yang diubah. Tulis sebagian dengan cara lain, misalnya dengan spasi atau tanda hubung.',
  'error.case-number-taken': 'Nomor perkara {{number}} sudah dipakai. Tidak ada yang diubah.',
  'error.no-such-note':
    'Catatan ini tidak ada lagi: sudah ditarik, mungkin di jendela lain. Tidak ada yang diubah.',
  'error.note-empty': 'Catatan ini tidak berisi kata. Tidak ada yang ditulis.',
  'error.order-changed-meanwhile':
    'Urutan barang bukti sudah diubah di tempat lain. Pemindahan Anda tidak disimpan dan tidak ada yang ditimpa: lihat urutan yang sekarang, lalu pindahkan lagi.',
  'error.changed-meanwhile':
    'Ini sudah diubah di tempat lain sementara Anda mengetik. Tidak ada yang ditimpa: lihat yang tertulis sekarang, lalu tulis lagi.',
  'error.bad-day':
    '"{{day}}" bukan tanggal. Tulis tahun, bulan, dan hari, misalnya 2026-11-30. Tidak ada yang diubah.',
  'error.item-already-filed': 'Butir {{item}} sudah masuk ke sebuah perkara. Tidak ada yang diubah.',
  'error.item-not-in-case': 'Butir {{item}} tidak ada dalam perkara ini. Masukkan dahulu ("jejak file").',
  'error.bad-label':
    'Ini tidak dapat menjadi label: "{{label}}". Label paling panjang 32 huruf, angka, spasi, titik, dan tanda hubung, misalnya P-1.',
  'error.label-taken':
    'Label {{label}} sudah dipakai barang bukti lain dalam perkara ini. Tidak ada yang diubah.',
  'error.no-such-export': 'Log tidak memuat ekspor {{bundle}} dari perkara ini.',
  'error.no-such-job': 'Tidak ada tugas {{job}} dalam loker ini.',
  'error.job-done': '{{url}} sudah direkam; butirnya sudah disegel.',
  'error.job-taken': '{{url}} sedang direkam oleh Jejak yang lain.',
  'error.draft-gone':
    'Butir {{item}} sudah diakhiri oleh proses lain. Yang sudah masuk disegel sebagai tidak lengkap.',
  'error.draft-file-open':
    'Berkas {{role}} dari butir {{item}} belum ditutup, jadi butirnya belum disegel. Yang sudah masuk tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.draft-part-refused':
    'Bagian terakhir berkas {{role}} dari butir {{item}} tidak dapat disimpan. Yang masuk sebelumnya tetap ada, dan disegel saat loker dibuka lagi. Kosongkan ruang di diska.',
  'error.draft-file-ended':
    'Berkas {{role}} dari butir {{item}} ditulis setelah ditutup. Yang masuk sebelumnya tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.role-twice':
    'Berkas {{role}} dari butir {{item}} diberikan dua kali. Yang pertama tetap ada. Ini kesalahan Jejak: mohon dilaporkan.',
  'error.entry-wrong-form':
    'Catatan jenis {{kind}} tidak berbentuk seperti yang disyaratkan ({{detail}}), jadi tidak ada yang disimpan. Ini kesalahan Jejak: mohon dilaporkan.',
  'finding.new-log':
    'Log lama tidak boleh diteruskan tanda tangannya dari sini, jadi loker ini berlanjut dengan log baru yang menyebut apa yang diteruskannya.',
  'finding.drafts-ended':
    '{{count}} butir sedang masuk ketika Jejak terhenti; yang sudah masuk disegel sebagai tidak lengkap.',
  'finding.locker-not-written':
    'Perawatan loker gagal ({{code}}). Bukti tidak terpengaruh; nanti dicoba lagi.',
  'error.wrong-passphrase':
    'Frasa sandi salah. Tidak ada yang dibuka atau diubah. Perhatikan huruf besar dan bahasa papan tik; atau pakai kode pemulihan.',
  'error.passphrase-too-short':
    'Frasa sandi harus paling sedikit {{least}} karakter, tanpa menghitung spasi di ujungnya: yang lebih pendek dapat ditebak oleh siapa pun yang memegang salinan loker. Pakailah empat atau lima kata yang tidak saling berkaitan.',
  'error.wrong-recovery-code':
    'Kode pemulihan diketik dengan benar, tetapi bukan milik loker ini, atau sudah diganti dengan yang lebih baru. Tidak ada yang dibuka atau diubah.',
  'error.recovery-code-mistyped':
    'Kelompok ke-{{group}} dari kode pemulihan salah ketik. Tidak ada yang dibuka atau diubah. Cocokkan dengan kode yang tercetak.',
  'error.recovery-code-length':
    'Kode pemulihan terdiri atas {{expected}} tanda; yang diketik {{given}}. Tidak ada yang dibuka atau diubah.',
  'error.keys-missing':
    'Berkas kunci {{path}} tidak ada, begitu pula salinannya. Tanpa salah satunya loker tidak dapat dibuka; bukti di dalamnya tidak tersentuh. Kembalikan keys.json atau keys.json.bak dari cadangan.',
  'error.keys-damaged':
    'Berkas kunci {{path}} rusak ({{reason}}), begitu pula salinannya. Bukti tidak tersentuh, tetapi tidak dapat dibuka tanpanya. Kembalikan keys.json dari cadangan.',
  'error.keys-newer':
    'Berkas kunci ditulis oleh versi Jejak yang lebih baru (versi {{version}}). Tidak ada yang diubah. Pakailah versi itu atau yang lebih baru.',
  'error.keys-exist': 'Di {{locker}} sudah ada berkas kunci. Berkas itu tidak ditimpa.',
  'error.key-does-not-fit':
    'Frasa sandi benar, tetapi basis data tidak terbuka dengan kunci di baliknya: locker.db dan keys.json bukan pasangannya, atau awal basis data rusak. Tidak ada yang diubah. Kembalikan keduanya dari cadangan yang sama.',
  'error.slot-outdated':
    'Frasa sandi atau kode ini benar, tetapi untuk kunci data yang lain dari yang kini dipakai basis data: penggantiannya terputus, atau dilakukan petugas lain. Tidak ada yang diubah. Pakailah frasa sandi yang satunya, yang lama atau yang baru.',
  'error.rekey-unfinished':
    'Penggantian kunci data di {{locker}} terputus. Bukalah loker itu sekali agar penggantian diselesaikan, lalu coba lagi.',
  'error.locker-held-alone':
    'Loker di {{locker}} sedang diberi kunci data baru atau dipulihkan oleh Jejak lain. Isinya aman, dan tidak ada yang dilakukan di sini. Coba lagi setelah itu selesai.',
  'error.locker-in-use':
    'Loker di {{locker}} sedang terbuka di Jejak lain, dan hal ini tidak dapat dilakukan bersamaan. Tidak ada yang diubah. Tutup dulu di sana, lalu coba lagi.',
  'error.keys-being-changed':
    'Jejak lain sedang mengganti frasa sandi loker ini. Di sini tidak ada yang diubah. Coba lagi.',
  'error.backup-file-exists': 'Berkas {{file}} sudah ada dan tidak ditimpa. Pilih nama lain.',
  'error.backup-in-locker':
    'Cadangan di dalam folder loker sendiri akan ikut hilang bersamanya. Pilih tempat lain untuk {{file}}, sebaiknya di disk lain.',
  'error.no-such-folder':
    'Folder {{folder}} tidak ada. Tidak ada yang ditulis. Apakah disknya sudah terpasang?',
  'error.copy-not-whole':
    'Salinan loker tidak utuh ({{detail}}), jadi tidak disimpan. Loker itu sendiri tidak berubah. Jalankan "jejak locker check" padanya.',
  'error.no-such-backup':
    'Berkas {{path}} tidak ada. Tidak ada yang dipulihkan. Periksa nama dan foldernya; apakah disknya tersambung?',
  'error.not-a-backup': '{{path}} bukan cadangan loker. Tidak ada yang dipulihkan. Periksa nama berkasnya.',
  'error.backup-damaged':
    'Cadangan {{path}} rusak atau terpotong ({{part}}), jadi tidak ada yang dipulihkan darinya. Pakai cadangan lain.',
  'finding.keys-read-from-copy':
    'keys.json rusak atau hilang ({{reason}}); salinannya dipakai dan ditaruh di tempatnya.',
  'finding.keys-not-mended':
    'keys.json dan salinannya tidak sama dan tidak dapat ditulis ({{reason}}). Loker tetap terbuka; buatlah foldernya dapat ditulisi.',
  'finding.rolled-back':
    'Isi loker lebih sedikit ({{found}}) daripada yang pernah ditandatangani ({{noted}}, menurut catatan: {{where}}): loker dikembalikan ke keadaan lama, atau ada bukti yang hilang. Jangan dipakai sebelum ini jelas.',
  'finding.forked':
    '{{size}} catatan pertama loker ini bukan yang pernah ditandatangani (catatan: {{where}}): riwayatnya telah ditukar. Jangan dipakai sebelum ini jelas.',
  'finding.continued-elsewhere':
    'Di perangkat ini loker sudah berlanjut dengan catatan lain ({{origin}}) yang tidak ada di folder ini: ini salinan lama, atau dikembalikan ke keadaan lama.',
  'finding.no-device-note':
    'Perangkat ini belum punya catatan tentang loker ini, jadi tidak dapat dipastikan bahwa loker tidak dikembalikan ke keadaan lama.',
  'finding.head-missing':
    'head.txt tidak ada di folder loker. Berkas itu ditulis ulang; apakah loker pernah dikembalikan ke keadaan lama kini hanya terlihat dari catatan perangkat ini.',
  'finding.head-damaged': 'head.txt rusak ({{reason}}). Berkas itu ditulis ulang; bukti tidak terpengaruh.',
  'finding.device-note-damaged':
    'Catatan perangkat ini tentang loker rusak ({{reason}}). Catatan ditulis ulang; pengembalian ke keadaan lama sebelum ini tidak dapat dipastikan tidak terjadi.',
  'finding.note-unwritable':
    'Keadaan terbaru tidak dapat dicatat di luar basis data ({{where}}: {{reason}}). Bukti tersimpan; pengembalian ke keadaan lama nanti mungkin tidak terlihat.',
  'step.backup-copy': 'menyalin loker',
  'step.backup-check-copy': 'memeriksa salinan',
  'step.backup-write': 'menulis cadangan',
  'step.backup-read-again': 'membaca ulang cadangan',
  'step.restore-unpack': 'membongkar cadangan',
  'step.restore-continue-log': 'memulai catatan baru',
  'step.rekey-copy': 'menyandikan dengan kunci baru',
  'problem.entry-missing': 'Catatan {{seq}} dalam buku {{log}} hilang.',
  'problem.entry-unreadable': 'Catatan {{seq}} dalam buku {{log}} tidak terbaca: tempatnya di berkas rusak.',
  'problem.entry-wrong-form': 'Catatan {{seq}} dalam buku {{log}} tidak berbentuk catatan ({{detail}}).',
  'problem.entry-out-of-place': 'Catatan {{seq}} dalam buku {{log}} menyebut tempat lain.',
  'problem.entry-prev-wrong':
    'Catatan {{seq}} dalam buku {{log}} tidak cocok dengan yang mendahuluinya: ada yang diubah, dihapus, atau disisipkan sebelumnya.',
  'problem.entry-contradicts':
    'Catatan {{seq}} dalam buku {{log}} bertentangan dengan catatan sebelumnya ({{detail}}).',
  'problem.leaf-wrong': 'Catatan {{seq}} dalam buku {{log}} bukan yang dahulu disimpan: hash-nya berbeda.',
  'problem.node-wrong': 'Pohon buku {{log}} berubah pada tingkat {{level}}, tempat {{position}}.',
  'problem.node-missing': 'Pohon buku {{log}} kehilangan tingkat {{level}}, tempat {{position}}.',
  'problem.node-unreadable': 'Pohon buku {{log}} tidak terbaca pada tingkat {{level}}, tempat {{position}}.',
  'problem.checkpoint-missing':
    'Titik periksa bertanda tangan dari buku {{log}} pada {{size}} catatan hilang.',
  'problem.checkpoint-unreadable':
    'Titik periksa bertanda tangan dari buku {{log}} pada {{size}} catatan tidak terbaca.',
  'problem.checkpoint-wrong':
    'Titik periksa bertanda tangan pada {{size}} catatan tidak cocok dengan catatan buku {{log}}.',
  'problem.checkpoint-signature-wrong':
    'Tanda tangan titik periksa pada {{size}} catatan buku {{log}} tidak sah ({{detail}}).',
  'problem.checkpoint-key-unknown':
    'Tidak ada catatan yang menyebut kunci titik periksa pada {{size}} catatan buku {{log}}.',
  'problem.origin-not-of-key': 'Nama buku {{log}} tidak berasal dari kunci pertamanya.',
  'problem.rotation-signature-wrong':
    'Pergantian kunci dalam catatan {{seq}} buku {{log}} tidak ditandatangani kunci barunya.',
  'problem.signing-key-wrong':
    'Kunci penanda tangan yang tersimpan bukan yang disebut buku {{log}} (sidik {{fingerprint}}).',
  'problem.opening-missing': 'Isi di balik catatan {{seq}} buku {{log}} (tempat {{place}}) hilang.',
  'problem.opening-unreadable': 'Isi di balik catatan {{seq}} buku {{log}} (tempat {{place}}) tidak terbaca.',
  'problem.opening-wrong':
    'Isi di balik catatan {{seq}} buku {{log}} (tempat {{place}}) diubah: tidak cocok dengan komitmennya.',
  'problem.said-again-unknown':
    'Catatan {{seq}} buku {{log}} mengulang sesuatu yang tidak ada dalam buku sebelumnya.',
  'problem.said-again-otherwise': 'Catatan {{seq}} buku {{log}} berbeda dari catatan yang diulangnya.',
  'problem.shown-changed':
    'Yang ditampilkan telah diubah: "{{column}}" pada {{table}} {{row}} tidak sama dengan log.',
  'problem.shown-missing': 'Yang tercatat tidak ditampilkan: {{table}} {{row}} telah dihapus.',
  'problem.shown-added': 'Yang ditampilkan tidak ada dalam log: {{table}} {{row}} telah disisipkan.',
  'problem.job-reason-changed':
    'Yang ditampilkan telah diubah: alasan {{url}} tidak tertangkap tidak sama dengan log.',
  'problem.job-address-changed':
    'Yang ditampilkan telah diubah: dalam daftar tangkapan, {{url}} bukan alamat yang disebut log.',
  'problem.job-case-changed':
    'Yang ditampilkan telah diubah: dalam daftar tangkapan, {{url}} berada di perkara yang lain daripada menurut log.',
  'problem.job-note-changed':
    'Yang ditampilkan telah diubah: keterangan untuk {{url}} dalam daftar tangkapan tidak sama dengan log.',
  'problem.watch-changed':
    'Yang ditampilkan telah diubah: dari alamat yang dipantau {{url}}, alamat, perkara, profil, selang waktu, awal atau akhirnya tidak sama dengan log.',
  'problem.visit-result-changed':
    'Yang ditampilkan telah diubah: hasil kunjungan {{visit}} ke alamat yang dipantau {{url}} tidak sama dengan log.',
  'problem.visit-missed-changed':
    'Yang ditampilkan telah diubah: jumlah kunjungan ke alamat yang dipantau {{url}} yang terlewat sebelum kunjungan {{visit}} tidak sama dengan log.',
  'problem.visit-time-changed':
    'Yang ditampilkan telah diubah: waktu kunjungan {{visit}} ke alamat yang dipantau {{url}} tidak sama dengan log.',
  'problem.visit-missing':
    'Yang tercatat tidak ditampilkan: kunjungan {{visit}} ke alamat yang dipantau {{url}} telah dihapus.',
  'problem.visit-added':
    'Yang ditampilkan tidak ada dalam log: kunjungan {{visit}} ke alamat yang dipantau {{url}} telah disisipkan.',
  'problem.to-cover-changed':
    'Bagian yang diusulkan untuk ditutup pada gambar "{{title}}" telah diubah. Periksa sendiri gambarnya sebelum diserahkan.',
  'problem.to-cover-missing':
    'Bagian yang diusulkan untuk ditutup pada gambar "{{title}}" telah dihapus. Periksa sendiri gambarnya sebelum diserahkan.',
  'problem.to-cover-added':
    'Bagian yang diusulkan untuk ditutup pada gambar "{{title}}" telah disisipkan: log tidak mengenalnya.',
  'problem.picture-warning-changed':
    'Peringatan bahwa gambar "{{title}}" tidak dapat dibuka, atau tidak seluruhnya, telah diubah.',
  'cli.done.check-unsigned':
    'Tanda tangan titik periksa lama yang tidak dihitung ulang: {{count}}. Isinya dibandingkan; --deep menghitung tanda tangannya juga.',
  'not-proven.job-reason':
    'Alasan {{url}} tidak tertangkap tidak ada dalam log: loker ini dari sebelum hal itu dicatat.',
  'not-proven.job-note':
    'Keterangan daftar untuk {{url}} tidak ada dalam log: loker ini dari sebelum hal itu dicatat.',
  'not-proven.stamp-certificate-revoked':
    'Sertifikat {{subject}} milik otoritas stempel waktu telah dicabut. Stempel yang bertumpu padanya bisa jadi tidak dihitung; setiap butir menyebut apa yang masih terbukti tentang waktunya.',
  'not-proven.watch':
    'Permintaan untuk alamat yang dipantau {{url}} (perkara, profil, awal, akhir) belum ada dalam log sampai kunjungan berikutnya.',
  'not-proven.visit-times':
    'Waktu {{count}} kunjungan lama ke alamat yang dipantau {{url}} tidak ada dalam log; waktu setiap bukti ada.',
  'not-proven.visit-failed':
    'Waktu dan nomor kunjungan {{visit}} ke alamat yang dipantau {{url}}, yang tidak membawa hasil, tidak ada dalam log; bahwa ada yang gagal karena alasan ini tercatat.',
  'not-proven.to-cover':
    'Bagian yang diusulkan untuk ditutup pada {{count}} bukti lama tidak ada dalam log. Periksa sendiri gambarnya sebelum diserahkan.',
  'problem.row-unreadable':
    '{{table}} {{row}} tidak terbaca: tempatnya di berkas rusak. Log masih memuatnya.',
  'problem.rows-added': '{{table}} memuat {{count}} baris yang tidak dimiliki catatan mana pun.',
  'problem.more-in-table': '{{count}} temuan serupa lagi pada {{table}}.',
  'problem.table-unreadable':
    '{{table}} tidak terbaca seluruhnya: ada tempat di berkas yang rusak ({{detail}}).',
  'problem.file-missing': 'Isi berkas {{role}} dari butir {{item}} hilang ({{detail}}).',
  'problem.file-changed': 'Isi berkas {{role}} dari butir {{item}} telah berubah ({{detail}}).',
  'problem.file-unreadable':
    'Isi berkas {{role}} dari butir {{item}} tidak terbaca: tempatnya di berkas rusak ({{detail}}).',
  'problem.object-unreferenced':
    'Ada isi tersimpan yang tidak disebut catatan mana pun: objek {{object}}, SHA-256 {{sha256}}.',
  'problem.object-counter-wrong': 'Penghitung objek tersimpan dimundurkan.',
  'problem.schema-changed': 'Susunan basis data diubah: {{name}}.',
  'problem.pages-damaged': 'Berkas basis data rusak: {{detail}}.',
  'problem.search-index-damaged':
    'Indeks pencarian rusak ({{detail}}). Ini bukan bukti, dan tidak ada berkas tersimpan yang terkena, tetapi pencarian dapat melewatkan isi yang ada.',
  'problem.rolled-back':
    'Loker ini lebih lama daripada sebelumnya: catatan luar ({{where}}) mengenal {{noted}} catatan, loker hanya punya {{found}}.',
  'problem.forked':
    'Loker ini berbeda dari catatan luar ({{where}}) pada {{size}} catatan: bukunya telah diganti.',
  'problem.continued-elsewhere':
    'Pada perangkat ini buku diteruskan sebagai {{origin}}, yang tidak ada dalam loker ini.',
  'problem.head-missing': 'Catatan di samping basis data (head.txt) hilang.',
  'problem.head-damaged': 'Catatan di samping basis data (head.txt) rusak ({{reason}}).',
  'problem.device-note-damaged': 'Catatan perangkat ini tentang buku rusak ({{reason}}).',
  'problem.notes-not-compared': 'Catatan di luar basis data tidak dapat dibandingkan ({{detail}}).',
  'error.backup-too-large':
    'Disk untuk {{file}} tidak dapat menyimpan berkas 4 GiB atau lebih (formatnya FAT32), jadi cadangan tidak dapat dibuat. Loker itu sendiri tidak berubah. Pilih disk berformat exFAT, NTFS atau ext4.',
  'finding.pages-damaged':
    'Berkas loker rusak di suatu tempat ({{detail}}). Yang juga tertulis di tempat lain ditampilkan dari sana. Salin foldernya, lalu jalankan "jejak locker check".',
  'finding.opened-for-reading':
    'Loker rusak ({{detail}}) dan hanya dibuka untuk dibaca. Yang tersimpan dapat dibaca; pindahkan ke loker baru atau pulihkan dari cadangan.',
  'finding.notes-not-compared':
    'Loker rusak ({{detail}}), jadi tidak dapat dibandingkan dengan catatan di luarnya.',
  'finding.first-page-damaged':
    'Halaman pertama berkas loker rusak. Salinan dengan halaman cadangannya dibuka hanya untuk dibaca; berkas aslinya tidak disentuh. Ambil yang diperlukan, atau pulihkan cadangan.',
  'problem.first-page-damaged':
    'Halaman pertama berkas loker rusak; tanpa salinannya tidak ada yang dapat dibaca.',
  'error.locker-not-writable':
    'Loker di {{locker}} berada di tempat yang tidak dapat ditulisi, padahal untuk membaca pun perlu berkas di sampingnya. Tidak ada yang diubah. Salin foldernya ke disk yang dapat ditulisi, lalu buka salinannya.',
  'finding.opened-on-full-disk':
    'Disk penuh, jadi loker hanya dibuka untuk dibaca. Semua yang sudah dilaporkan tersimpan tetap ada. Kosongkan ruang, lalu buka lagi.',
};
