import type { cli as en } from '../en/cli.ts';

export const cli: Record<keyof typeof en, string> = {
  'cli.help.jejak': 'Loker bukti: tangkap, segel, serahkan, periksa.',
  'cli.help.more':
    'Bantuan tiap perintah: jejak PERINTAH --help. Status keluar: 0 selesai; 1 selesai dan jawabannya tidak; 2 salah pakai atau tak terbaca; 3 tak dapat dilanjutkan; 130 dihentikan.',
  'cli.help.version': 'tampilkan versi',
  'cli.help.help': 'tampilkan bantuan ini',
  'cli.help.required': 'wajib',
  'cli.value.options': 'pilihan',
  'cli.value.command': 'perintah',
  'cli.value.dir': 'loker',
  'cli.value.file': 'berkas',
  'cli.value.files': 'berkas',
  'cli.value.item': 'butir',
  'cli.value.subject': 'terlapor',
  'cli.value.account': 'akun',
  'cli.value.attribution': 'kaitan',
  'cli.value.act': 'perbuatan',
  'cli.value.role': 'peran',
  'cli.value.query': 'kata',
  'cli.value.urls': 'alamat',
  'cli.value.url': 'alamat',
  'cli.value.name': 'nama',
  'cli.value.number': 'nomor',
  'cli.value.title': 'judul',
  'cli.value.who': 'siapa',
  'cli.value.text': 'teks',
  'cli.value.path': 'lokasi',
  'cli.value.s': 'detik',
  'cli.value.n': 'jumlah',
  'cli.value.lang': 'bahasa',
  'cli.value.fingerprint': 'sidik',
  'cli.value.checkpoint': 'berkas',
  'cli.title.usage': 'Pemakaian:',
  'cli.title.arguments': 'Argumen:',
  'cli.title.options': 'Pilihan:',
  'cli.title.commands': 'Perintah:',
  'cli.title.example': 'Contoh:',
  'cli.help.locker': 'Membuat, memeriksa, mencadangkan dan membuka kembali loker.',
  'cli.help.locker-create':
    'Membuat loker baru di folder yang disebut. Kode pemulihan ditampilkan satu kali saja.',
  'cli.help.locker-check':
    'Menghitung ulang semuanya: tiap berkas, tiap entri log, tiap tanda tangan; menyebut apa yang salah.',
  'cli.help.locker-backup': 'Menyalin loker secara utuh ke satu berkas, juga saat loker sedang dipakai.',
  'cli.help.locker-restore':
    'Memulihkan cadangan ke folder baru, lalu memeriksanya. Loker hasil pemulihan memulai log baru dengan kunci baru.',
  'cli.help.locker-passphrase':
    'Mengganti frasa sandi. Tanpa --rekey, salinan lama keys.json dengan frasa lama masih membuka loker ini.',
  'cli.help.locker-recover': 'Membuka loker dengan kode pemulihan dan memasang frasa sandi baru.',
  'cli.help.case': 'Perkara: buka, daftar, lihat.',
  'cli.help.case-open': 'Membuka perkara baru.',
  'cli.help.case-list': 'Menampilkan semua perkara.',
  'cli.help.case-change': 'Mengubah nomor, judul, keadaan, atau batas waktu sebuah perkara.',
  'cli.option.status': 'Status perkara: open (berjalan), handed-over (diserahkan), atau closed (selesai)',
  'cli.option.deadline': 'Hari terakhir untuk menyampaikannya, misalnya 2026-11-30; none menghapusnya',
  'cli.done.case-changed': 'Perkara {{number}} sudah diubah.',
  'cli.import.same-file': '! {{item}}: berkas yang persis sama sudah ada: {{as}}',
  'cli.import.same-file-not-asked':
    '! Semua yang disebut di sini sudah tersimpan; apakah berkas yang persis sama sudah ada sebelumnya tidak dapat ditanyakan: {{reason}}',
  'cli.done.case-as-before': 'Perkara {{number}} memang sudah begitu; tidak ada yang diubah.',
  'cli.case.deadline': 'batas waktu {{day}}',
  'error.unknown-status': 'Tidak ada keadaan "{{what}}". Yang ada: {{statuses}}.',
  'cli.help.case-show': 'Menampilkan satu perkara: barang bukti dan isinya.',
  'cli.help.file': 'Memasukkan butir bukti dari kotak masuk ke perkara.',
  'cli.help.capture':
    'Menangkap satu atau banyak halaman ke dalam loker. Hanya membaca: tidak menyukai, mengikuti atau mengirim apa pun.',
  'cli.help.import':
    'Memasukkan foto, dokumen, berkas apa saja, atau halaman tersimpan. Isi berkas tidak diubah.',
  'cli.help.items': 'Menampilkan butir bukti.',
  'cli.help.item': 'Menampilkan satu butir bukti: berkas, hash, langkah, peringatan.',
  'cli.help.extract': 'Menulis satu berkas tersimpan ke disk; hash-nya dicocokkan saat keluar.',
  'cli.help.search':
    'Mencari kata dalam teks, catatan, barang bukti dan nama, dan perkara menurut nomor dan judulnya.',
  'cli.help.exhibit': 'Barang bukti suatu perkara: beri label, daftar.',
  'cli.help.exhibit-add': 'Menjadikan butir bukti sebagai barang bukti dengan label (P-1, P-2, …).',
  'cli.help.exhibit-list': 'Menampilkan daftar barang bukti suatu perkara.',
  'cli.help.export':
    'Membuat paket bukti suatu perkara: satu ZIP yang dapat diperiksa siapa pun tanpa Jejak.',
  'cli.help.verify': 'Memeriksa paket bukti. Tidak memerlukan loker.',
  'cli.option.json': 'cetak satu dokumen JSON di stdout',
  'cli.option.lang': 'bahasa: id atau en',
  'cli.option.passphrase-file': 'berkas berisi frasa sandi loker (atau JEJAK_PASSPHRASE, atau ditanyakan)',
  'cli.option.new-passphrase-file':
    'berkas berisi frasa sandi baru (atau JEJAK_NEW_PASSPHRASE, atau ditanyakan)',
  'cli.option.recovery-code-file': 'berkas berisi kode pemulihan (atau JEJAK_RECOVERY_CODE, atau ditanyakan)',
  'cli.option.officer': 'nama petugas',
  'cli.option.agency': 'instansi petugas',
  'cli.option.nip': 'NIP petugas',
  'cli.option.deep':
    'telusuri juga setiap halaman basis data yang besar; setiap berkas tetap dihitung hash-nya',
  'cli.option.rekey':
    'enkripsi ulang dengan kunci data baru; salinan lama keys.json tidak lagi membuka loker ini',
  'cli.option.number': 'nomor perkara',
  'cli.option.title': 'judul perkara',
  'cli.option.case': 'nomor perkara',
  'cli.option.case-or-inbox': 'nomor perkara; tanpa ini butir menunggu di kotak masuk',
  'cli.option.inbox': 'hanya yang menunggu di kotak masuk',
  'cli.option.list':
    'berkas berisi alamat (CSV berkolom url, atau alamat pada tiap baris); daftar yang terhenti dilanjutkan',
  'cli.option.again': 'ulangi daftar dari awal, jangan lanjutkan',
  'cli.option.timeout':
    'berapa lama halaman boleh datang sampai tenang, detik (90); gambar dan teks punya batas sendiri',
  'cli.option.scroll':
    'batas waktu menggulir, membuka, dan memutar, detik (30); 0 membiarkan halaman apa adanya',
  'cli.option.browser': 'peramban yang dipakai (Chrome, Edge, Chromium)',
  'cli.option.accept-tls-errors': 'tangkap juga bila sertifikat server tidak sah; ditandai dalam catatan',
  'cli.option.received-from': 'siapa yang menyerahkan',
  'cli.option.note': 'catatan',
  'cli.option.page-url': 'alamat asal halaman HTML atau MHTML yang tersimpan ini',
  'cli.option.out': 'berkas tujuan',
  'cli.option.out-bundle': 'berkas ZIP tujuan',
  'cli.option.force': 'timpa berkas yang sudah ada',
  'cli.option.limit': 'jumlah hasil paling banyak, sampai 1.000; biasanya 50',
  'cli.option.kind': 'hanya jenis ini: web, photo, video, file, chat',
  'cli.option.platform': 'hanya dari platform atau situs ini: instagram, x, contoh.example',
  'cli.option.account': 'hanya dari akun ini, menurut alamat atau unggahannya',
  'cli.option.with-position': 'hanya foto yang menyertakan posisi',
  'cli.option.from-day': 'terekam pada hari ini atau sesudahnya: 2023-09-25',
  'cli.option.to-day': 'terekam pada hari ini atau sebelumnya: 2023-09-30',
  'cli.option.label': "label, misalnya P-1; tanpa ini dipakai nomor berikutnya; '' mencabut barang bukti",
  'cli.option.exhibit-title': 'judul barang bukti',
  'cli.option.shows': 'apa yang tampak padanya',
  'cli.option.to': 'kepada siapa paket diserahkan',
  'cli.option.why': 'untuk keperluan apa',
  'cli.option.recipient': 'enkripsi dengan age untuk penerima ini (beberapa dipisah koma)',
  'cli.option.encrypt-passphrase-file': 'enkripsi dengan age memakai frasa sandi dari berkas ini',
  'cli.option.key': 'sidik kunci yang seharusnya: 64 huruf dan angka (0–9, a–f)',
  'cli.option.since': 'titik periksa lama dari log yang sama; paket harus melanjutkannya',
  'cli.option.decrypt-passphrase-file': 'berkas berisi frasa sandi paket yang terenkripsi',
  'cli.option.identity': 'berkas identitas age yang dituju enkripsi paket',
  'cli.prompt.passphrase': 'Frasa sandi loker',
  'cli.prompt.new-passphrase': 'Frasa sandi baru',
  'cli.prompt.repeat-passphrase': 'Ulangi frasa sandi baru',
  'cli.prompt.recovery-code': 'Kode pemulihan',
  'cli.label.origin': 'Nama log',
  'cli.label.fingerprint': 'Sidik kunci',
  'cli.label.signed-by': 'Ditandatangani kunci',
  'cli.label.seal': 'Sidik segel (yang dibacakan di sidang)',
  'cli.label.captured-at': 'masuk',
  'cli.label.camera': 'kamera',
  'cli.label.received-from': 'dari',
  'cli.count.items': '{{count}} butir',
  'cli.empty.cases': 'Belum ada perkara. Buka satu: jejak case open LOKER --number … --title …',
  'cli.empty.items':
    'Belum ada butir bukti. Tangkap halaman (jejak capture) atau masukkan berkas (jejak import).',
  'cli.empty.exhibits': 'Belum ada barang bukti. Tambahkan: jejak exhibit add LOKER BUTIR --case …',
  'cli.empty.search': 'Tidak ditemukan.',
  'cli.done.locker-created': 'Loker dibuat: {{dir}}',
  'cli.done.recovery-code':
    'Kode pemulihan, ditampilkan hanya sekali. Tulis di kertas dan simpan jauh dari komputer ini; tanpa kode ini frasa sandi yang terlupa tidak dapat diganti:',
  'cli.done.check-not-proven': 'Tidak terbukti, karena tidak ada dalam log ({{count}}):',
  'cli.done.check-ok':
    'Utuh: {{entries}} catatan, {{objects}} berkas ({{size}}) dihitung ulang, tidak ada masalah.',
  'cli.done.check-problems':
    '{{count}} masalah dalam {{entries}} catatan dan {{objects}} berkas ({{size}}). Jangan ubah apa pun; buat salinan folder loker ini dahulu.',
  'cli.done.backed-up': 'Cadangan lengkap dan sudah diperiksa: {{file}} ({{entries}} catatan).',
  'cli.done.restored': 'Loker dipulihkan dan diperiksa: {{dir}} ({{entries}} catatan).',
  'cli.done.new-log':
    'Loker ini melanjutkan dengan log dan kunci baru; log lama tetap tersimpan dan dirujuk. Umumkan sidik kunci yang baru.',
  'cli.done.passphrase-changed':
    'Frasa sandi diganti. Data tidak dienkripsi ulang: salinan lama keys.json dengan frasa lama masih membuka loker ini. Pakai --rekey bila frasa lama diketahui orang.',
  'cli.done.rekeyed': 'Frasa sandi diganti dan seluruh loker dienkripsi ulang dengan kunci baru.',
  'cli.done.recovered':
    'Loker terbuka dengan kode pemulihan; frasa sandi baru terpasang. Kode lama tidak berlaku lagi.',
  'cli.done.case-opened': 'Perkara dibuka: {{number}}',
  'cli.done.filed': '{{title}} masuk ke perkara {{number}}.',
  'cli.done.exhibit': '{{label}}: {{title}}',
  'cli.done.exhibit-out': '{{title}} bukan barang bukti lagi. Catatan lamanya tetap ada di log.',
  'cli.note.copy-not-logged':
    'Salinan sudah ditulis, tetapi log tidak dapat mencatat pembuatannya: {{detail}} Bukti tidak berubah; catatlah sendiri salinan itu.',
  'cli.note.copy-not-flushed':
    'Salinan sudah ditulis dan utuh, tetapi foldernya tidak dapat dipastikan tersimpan di disk: {{detail}} Bila listrik padam sekarang, salinan dapat hilang; periksalah bahwa salinan ada sebelum dipakai.',
  'cli.done.extracted': '{{file}} ditulis dan cocok dengan hash-nya, SHA-256 {{sha256}}',
  'cli.done.exported': 'Paket bukti selesai: {{file}} ({{size}}, {{exhibits}} barang bukti).',
  'cli.done.read-out': 'Angka yang dibacakan di sidang, SHA-256 dari seal.txt:',
  'cli.verify.intact': 'UTUH: tidak ada yang berubah sejak masuk log.',
  'cli.verify.not-intact': 'TIDAK UTUH:',
  'cli.verify.whose-key':
    'Siapa pun dapat membuat paket dengan kuncinya sendiri: hanya sidik kunci yang Anda ketahui dari jalan lain yang mengatakan milik siapa paket ini (--key).',
  'cli.verify.not-checked': 'Tidak diperiksa atau tidak terbukti:',
  'cli.verify.proves':
    'Ini membuktikan keutuhan sejak masuk log dan kunci mana yang menjamin; bukan bahwa isi halaman atau foto itu benar, dan bukan siapa yang duduk di depan komputer.',
  'state.complete': 'Lengkap',
  'state.partial': 'Sebagian',
  'state.no-content': 'Tanpa isi',
  'kind.web': 'halaman',
  'kind.photo': 'foto',
  'kind.video': 'video',
  'kind.file': 'berkas',
  'kind.chat': 'percakapan',
  'result.ok': 'berhasil',
  'result.skipped': 'dilewati',
  'result.failed': 'gagal',
  'result.timed-out': 'kehabisan waktu',
  'result.interrupted': 'terputus',
  'step.import': 'memasukkan berkas',
  'step.store': 'menyimpan',
  'step.read': 'membaca berkas',
  'step.thumbnail': 'membuat gambar kecil',
  'step.extract': 'menulis berkas',
  'step.export': 'mengemas paket',
  'step.encrypt': 'mengenkripsi',
  'step.capture': 'menangkap halaman',
  'reason.changed-while-read': 'berkas berubah saat dibaca',
  'reason.interrupted': 'dihentikan',
  'reason.limit': 'batas tercapai',
  'error.disk-full':
    'Disk penuh; langkah ini tidak selesai. Yang sudah dilaporkan tersimpan tetap aman. Kosongkan ruang, lalu ulangi.',
  'error.disk-failing':
    'Disk gagal membaca atau menulis ({{detail}}). Yang sudah dilaporkan tersimpan tidak diubah. Salin folder loker ke disk lain sebelum melanjutkan.',
  'error.read-only':
    'Folder atau berkas hanya dapat dibaca; tidak ada yang tersimpan oleh perintah ini. Buka izin tulisnya atau pindahkan loker.',
  'error.no-permission':
    'Tidak diizinkan membaca atau menulis di sana ({{detail}}); tidak ada yang tersimpan oleh perintah ini. Periksa izin folder.',
  'error.internal':
    'Galat dalam program ({{detail}}). Yang sudah dilaporkan tersimpan tetap aman. Jalankan lagi dengan JEJAK_DEBUG=1 dan laporkan.',
  'error.interrupted': 'Dihentikan. Yang sudah dilaporkan tersimpan tetap aman.',
  'error.output-failed':
    'Hasil tidak dapat ditulis ({{detail}}). Yang sudah selesai tetap tersimpan; lihat dengan jejak items atau jejak case show.',
  'error.blank-name':
    'Ada nama yang kosong. Nama akan tercatat di log untuk seterusnya; tidak ada yang dibuat.',
  'error.unknown-language': 'Bahasa tidak dikenal: {{what}}. Pakai id atau en.',
  'error.address-with-password':
    'Alamat ini memuat nama atau sandi, yang akan tercatat di log dan di setiap paket untuk seterusnya. Tidak ada yang ditangkap. Tulis tanpa itu: {{url}}',
  'error.no-file-name': 'Nama berkas tujuan tidak disebut. Tidak ada yang ditulis.',
  'error.out-in-locker':
    '{{file}} akan berada di antara berkas sebuah loker, dan bisa menimpanya. Tidak ada yang ditulis. Pilih folder lain.',
  'error.out-is-folder': '{{file}} adalah folder. Tidak ada yang ditulis. Sebut nama berkas di dalamnya.',
  'error.unknown-option': 'Pilihan tidak dikenal: {{what}}. Lihat --help.',
  'error.unknown-command': 'Perintah tidak dikenal: {{what}}. Lihat jejak --help.',
  'error.missing-argument': 'Argumen kurang: {{what}}. Lihat --help.',
  'error.option-needs-value': 'Pilihan ini memerlukan nilai: {{what}}. Lihat --help.',
  'error.missing-option': 'Pilihan ini wajib: {{what}}. Lihat --help.',
  'error.too-many-arguments': 'Terlalu banyak argumen. Nama yang mengandung spasi diapit tanda kutip.',
  'error.invalid-argument': 'Nilai tidak sah: {{what}}. Lihat --help.',
  'error.wrong-arguments': 'Perintah ini tidak dimengerti: {{what}}. Lihat --help.',
  'error.no-command': 'Perintah belum disebut. Lihat jejak --help.',
  'error.unknown-kind': 'Tidak ada jenis {{what}}. Pilih salah satu: {{kinds}}.',
  'error.not-a-date': 'Bukan tanggal: {{what}}. Tulis seperti 2023-09-25, atau waktu lengkap dengan zonanya.',
  'error.too-many-hits-wanted':
    'Pencarian memberi paling banyak {{most}} hasil, sedangkan yang diminta {{wanted}}. Belum ada yang dicari. Kecilkan --limit, lalu persempit pencarian dengan --case, --kind, --from atau --to.',
  'error.search-too-long':
    'Pencarian lebih panjang daripada {{most}} huruf. Belum ada yang dicari. Tinggalkan kata yang umum dan cari kata yang jarang.',
  'error.no-hits-wanted': 'Bukan jumlah hasil: 0. Belum ada yang dicari. Tulis --limit 1 atau lebih.',
  'error.not-a-number': 'Bukan angka: {{what}}. Tulis angka nol atau lebih.',
  'error.seconds-out-of-range':
    'Bukan waktu tunggu yang dapat dipakai: {{what}}. Tulis dalam detik, {{least}} sampai {{most}}.',
  'error.passphrases-differ': 'Kedua frasa sandi tidak sama; tidak ada yang diubah. Ulangi.',
  'error.no-passphrase':
    'Frasa sandi tidak diberikan. Isi JEJAK_PASSPHRASE, pakai --passphrase-file, atau ketik saat ditanya.',
  'error.secret-file-unreadable':
    'Berkas frasa sandi tidak terbaca: {{file}}. Periksa nama dan izin berkas itu.',
  'error.no-such-file':
    'Berkas tidak ada: {{file}}. Tidak ada yang dimasukkan darinya. Periksa nama dan foldernya.',
  'error.name-not-utf8':
    'Nama berkas ini memuat bita yang bukan UTF-8 (di sini {{file}}), sehingga tidak dapat disebut kepada program ini. Tidak ada yang dibaca darinya. Salin dengan nama biasa dan sebut salinannya; bila itu bukti, tulis nama aslinya di --note.',
  'error.file-unreadable':
    'Berkas tidak terbaca: {{file}}. Tidak ada yang dimasukkan darinya. Periksa izin berkas, atau salin dahulu ke disk ini.',
  'error.source-in-locker':
    'Berkas ini milik sebuah brankas: {{file}}. Tidak ada yang dimasukkan darinya. Untuk menyimpan brankas sekali lagi, pakai locker backup.',
  'error.line-unclear':
    'Tidak jelas di mana alamatnya berakhir: {{text}}. Tidak ada yang ditangkap dari baris ini. Tulis alamatnya sendiri dalam satu baris, tanpa kata lain.',
  'error.row-unclear':
    'Tidak jelas di mana alamatnya berakhir: {{text}}. Baris ini tidak ditangkap. Apit alamatnya dengan tanda kutip ("…"), di bawah baris pertama yang menyebut nama kolom.',
  'error.not-a-file':
    'Bukan berkas biasa: {{file}}. Tidak ada yang dimasukkan darinya. Dari sebuah folder, sebut berkas di dalamnya.',
  'error.file-exists': 'Berkas sudah ada: {{file}}. Pilih nama lain atau pakai --force.',
  'error.no-such-role': 'Butir ini tidak mempunyai berkas {{role}}. Yang ada: {{roles}}.',
  'error.bad-address': 'Bukan alamat halaman: {{url}}. Alamat diawali http:// atau https://.',
  'error.bad-list':
    'Daftar alamat tidak terbaca sebagai CSV: {{detail}}. Tidak ada yang ditangkap. Perbaiki berkas itu, lalu ulangi.',
  'error.nothing-to-capture': 'Tidak ada alamat untuk ditangkap. Sebut alamat atau --list BERKAS.csv.',
  'error.not-a-saved-page': 'Bukan halaman HTML atau MHTML: {{file}}. Masukkan tanpa --page-url.',
  'error.bad-recipient':
    'Bukan penerima age: {{recipient}}. Paket tidak dibuat. Penerima diawali age1; salin utuh dari orangnya.',
  'error.recipient-or-passphrase':
    'Pilih --recipient atau --encrypt-passphrase-file, tidak keduanya; paket tidak dibuat.',
  'error.bundle-passphrase-too-short':
    'Frasa sandi untuk paket memerlukan sedikitnya {{least}} karakter; paket tidak dibuat. Periksa berkas yang memuatnya.',
  'error.case-too-large':
    'Perkara ini terlalu besar untuk satu paket: yang menerimanya tidak akan dapat memeriksanya. Paket tidak dibuat; bukti di loker tetap utuh. Bagi isinya ke beberapa perkara, lalu ekspor masing-masing.',
  'error.case-changing':
    'Perkara terus berubah selama pengemasan; paket tidak dibuat. Tunggu penangkapan selesai, lalu ulangi.',
};
