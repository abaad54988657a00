/** Menyerahkan perkara, dan memeriksa paket bukti, sebagaimana ditampilkan jendela. */
export const appHandOver = {
  'hand-over.title': 'Serahkan',
  'hand-over.steps': 'Langkah penyerahan',
  'hand-over.step-what': 'Isi paket',
  'hand-over.step-whom': 'Untuk siapa',
  'hand-over.step-seal': 'Segel',
  'hand-over.next': 'Lanjut',
  'hand-over.back': 'Kembali',
  'hand-over.whole-case':
    'Paket menceritakan seluruh perkara, supaya tidak ada yang dapat disisihkan tanpa terlihat: yang ditahan disebut di dalamnya, dengan alasannya.',
  'hand-over.exhibits': 'Barang bukti',
  'hand-over.items': 'Butir',
  'hand-over.incomplete': 'Tidak lengkap',
  'hand-over.no-exhibits':
    'Belum ada butir perkara ini yang menjadi barang bukti. Paket tetap dapat dibuat, tetapi tidak ada yang berlabel untuk disebut di sidang.',
  'hand-over.nothing-in':
    'Belum ada apa-apa dalam perkara ini, jadi belum ada yang dapat diserahkan. Tangkap atau bawa masuk sesuatu dahulu.',
  'hand-over.partial':
    'Butir ini masuk apa adanya dan ditandai tidak lengkap. Tangkap ulang dahulu bila halamannya masih ada.',
  'hand-over.incomplete-more': 'dan {{count, number}} lagi',
  'hand-over.still-waiting':
    '{{count, number}} alamat perkara ini masih dalam antrean. Tanpa ditunggu, hasilnya tidak ada dalam paket.',
  'hand-over.files-waiting':
    '{{count, number}} berkas yang Anda pilih untuk perkara ini belum dibawa masuk. Yang belum dibawa masuk tidak ada dalam paket.',
  'hand-over.no-stamps':
    'Belum ada stempel waktu dari pihak ketiga: semua waktu adalah pernyataan perangkat ini.',
  'hand-over.missing': 'Yang perlu diketahui dahulu',
  'hand-over.open-title': 'Tidak dienkripsi',
  'hand-over.passphrase-needed':
    'Pilih frasa sandi sedikitnya {{count}} karakter, atau biarkan paket tanpa enkripsi.',
  'hand-over.to': 'Kepada siapa',
  'hand-over.to-hint': 'Nama dan jabatan penerima. Ini tercatat di log.',
  'hand-over.why': 'Untuk keperluan apa',
  'hand-over.why-hint': 'Misalnya: registrasi laporan, sidang 12 Oktober.',
  'hand-over.protection': 'Selama di perjalanan',
  'hand-over.protection-none': 'Tidak dienkripsi',
  'hand-over.protection-passphrase': 'Dengan frasa sandi',
  'hand-over.protection-recipients': 'Untuk kunci age',
  'hand-over.protection-none-hint': 'Tepat bila diserahkan langsung, atau lewat jalan yang sudah aman.',
  'hand-over.protection-passphrase-hint':
    'Sampaikan frasa sandinya lewat jalan lain, jangan bersama berkasnya. Frasa ini tidak dapat dipulihkan.',
  'hand-over.protection-recipients-hint':
    'Hanya pemegang kunci seorang penerima yang dapat membukanya; tidak ada rahasia yang perlu disampaikan. Anda sendiri tidak dapat membukanya, kecuali penerima milik Anda ikut disebut.',
  'hand-over.recipients': 'Penerima',
  'hand-over.recipients-hint':
    'Satu per baris: baris berawalan age1 yang diberikan tiap penerima. Siapa pun di antara mereka dapat membuka paket ini.',
  'hand-over.recipients-needed': 'Perlu sedikitnya satu penerima, atau pilihan lain di atas.',
  'hand-over.recipients-fit': '{{count, number}} penerima, semuanya utuh dan terbaca.',
  'hand-over.recipients-fit_one': 'Satu penerima, utuh dan terbaca.',
  'hand-over.sealed-none': 'Tidak dienkripsi',
  'hand-over.sealed-passphrase': 'Dienkripsi dengan frasa sandi',
  'hand-over.sealed-recipients': 'Dienkripsi untuk {{count, number}} penerima age',
  'hand-over.sealed-recipients_one': 'Dienkripsi untuk satu penerima age',
  'hand-over.opened-by': 'Dapat dibuka oleh',
  'hand-over.not-encrypted':
    'Siapa pun yang memegang berkas dapat membaca seluruh isinya, termasuk nama pelapor.',
  'hand-over.passphrase': 'Frasa sandi paket',
  'hand-over.repeat': 'Sekali lagi yang sama',
  'hand-over.differ': 'Keduanya tidak sama.',
  'hand-over.needed': 'Ini perlu diisi: tercatat di log.',
  'hand-over.where': 'Disimpan di',
  'hand-over.summary': '{{number}}, untuk {{to}}',
  'hand-over.seal': 'Segel dan tulis',
  'hand-over.seal-hint':
    'Log mencatat bahwa paket ini dibuat, untuk siapa, dan untuk apa. Itu tidak dapat diurungkan.',
  'hand-over.cancelled': 'Dibatalkan. Tidak ada paket yang dibuat.',
  'hand-over.done': 'Paket bukti tersegel',
  'hand-over.done-what': '{{file}}, {{size}}, {{exhibits, number}} barang bukti',
  'hand-over.sealed-at': 'Disegel {{when}}',
  'hand-over.since': 'Perkara ini bertambah sejak paket ini disegel',
  'hand-over.since-items': '{{count, number}} butir belum ada di dalamnya.',
  'hand-over.since-exhibits': '{{count, number}} barang bukti belum ada di dalamnya.',
  'hand-over.since-others': '{{count, number}} perubahan dan catatan lain di log belum ada di dalamnya.',
  'hand-over.read-out': 'Bacakan angka ini di sidang',
  'hand-over.read-out-hint': 'Ini sidik segel. Siapa pun yang memeriksa paket harus melihat angka yang sama.',
  'hand-over.case-hash-hint':
    'Angka ini ada di log penjagaan, dan lewat angka ini log dan paket dapat dihubungkan. Sidik segel di atas tidak ada di log: segel dibuat sesudahnya.',
  'hand-over.made': 'Paket perkara ini yang tercatat di log',
  'hand-over.made-hint':
    'Log mencatatnya saat paket mulai dibuat; yang kemudian dibatalkan atau gagal juga tercatat. Sidik segelnya ditampilkan lagi bila berkas paketnya diperiksa.',
  'hand-over.made-for': 'Untuk {{to}}. Keperluan: {{why}}',
  'hand-over.copy': 'Salin',
  'hand-over.copied': 'Tersalin',
  'hand-over.show': 'Tampilkan di folder',
  'hand-over.signed-by': 'Ditandatangani kunci',
  'hand-over.file-hash': 'SHA-256 berkas',
  'hand-over.check-now': 'Periksa sekarang',
  'hand-over.running': 'Menyegel paket',
  'hand-over.other-running': 'Paket lain sedang dibuat',
  'hand-over.again': 'Buat paket lagi',
  'hand-over.to-case': 'Kembali ke perkara',
  'app.error.bundle-passphrase-too-short':
    'Frasa sandi untuk paket memerlukan sedikitnya {{least}} karakter; paket tidak dibuat. Kembali satu langkah dan pilih yang lebih panjang.',
  'app.error.bundle-encrypted':
    'Paket ini terenkripsi dan ditulis sebagai teks (age armor). Tidak ada yang diperiksa. Buka dahulu enkripsinya dengan age, lalu periksa ZIP-nya.',
  'app.not-checked.whose-key':
    'Kunci siapa yang menyegel: paket hanya menunjukkan sidik kuncinya sendiri. Isikan sidik yang Anda ketahui dari sumber lain, lalu periksa lagi.',
  'bundle-check.title': 'Periksa',
  'bundle-check.running': 'Memeriksa paket',
  'bundle-check.key-first':
    '{{name}} belum diperiksa: kunci di bawah ini belum utuh. Lengkapi, atau kosongkan kolomnya.',
  'bundle-check.waiting': 'Menunggu diperiksa ({{count, number}}): {{names}}',
  'bundle-check.check-next': 'Periksa {{name}}',
  'bundle-check.drop': 'Jatuhkan paket bukti di sini',
  'bundle-check.drop-hint':
    'Semuanya diperiksa di komputer ini, tanpa jaringan. Tidak ada isinya yang masuk ke loker kecuali Anda menerimanya.',
  'bundle-check.choose': 'Pilih paket bukti',
  'bundle-check.key': 'Sidik kunci, bila Anda mengetahuinya',
  'bundle-check.key-hint':
    '64 huruf dan angka yang Anda peroleh lewat jalan lain: surat, laman web, telepon. Hanya itu yang mengatakan milik siapa paket ini.',
  'bundle-check.key-wrong': 'Sidik kunci terdiri atas 64 angka 0–9 dan huruf a–f; ini {{count}}.',
  'bundle-check.locked': 'Paket ini terenkripsi',
  'bundle-check.locked-passphrase':
    'Paket dibuka dengan frasa sandi yang disepakati dengan pengirim. Ia dibuka di komputer ini hanya untuk pemeriksaan ini; tidak ada isinya yang disimpan.',
  'bundle-check.locked-identity':
    'Paket hanya terbuka dengan salah satu kunci tujuan enkripsinya. Ia dibuka di komputer ini hanya untuk pemeriksaan ini; tidak ada isinya yang disimpan.',
  'bundle-check.passphrase': 'Frasa sandi paket',
  'bundle-check.identity': 'Berkas identitas age Anda',
  'bundle-check.open': 'Buka dan periksa',
  'bundle-check.since': 'Titik periksa yang Anda simpan dari dahulu',
  'bundle-check.since-hint':
    'Berkas data/ledger/checkpoint.txt dari paket terdahulu loker yang sama. Dengan itu terlihat apakah log sejak itu hanya bertambah.',
  'bundle-check.since-fits':
    'Log paket ini melanjutkannya: tidak ada yang diubah atau dihilangkan sebelumnya.',
  'bundle-check.checking': 'Memeriksa {{name}}',
  'bundle-check.stopped': 'Dihentikan. Tentang paket ini tidak dinyatakan apa-apa.',
  'bundle-check.intact': 'Utuh',
  'bundle-check.not-intact': 'Tidak utuh',
  'bundle-check.intact-means': 'Tidak ada yang berubah sejak masuk log.',
  'bundle-check.not-intact-means':
    'Ada yang tidak sama dengan saat disegel. Jangan mengandalkan paket ini; mintalah sekali lagi kepada pengirim, dan simpan berkas ini.',
  'bundle-check.failures': 'Yang tidak cocok',
  'bundle-check.entry': 'Entri {{seq}}',
  'bundle-check.case': 'Perkara',
  'bundle-check.contents': 'Isi paket',
  'bundle-check.exhibits': '{{count, number}} barang bukti',
  'bundle-check.items': '{{count, number}} butir lain',
  'bundle-check.files': '{{count, number}} berkas',
  'bundle-check.signed-by': 'Ditandatangani kunci',
  'bundle-check.key-fits': 'Ini kunci yang sidiknya Anda sebutkan.',
  'bundle-check.whose-key':
    'Siapa pun dapat membuat paket dengan kuncinya sendiri. Hanya sidik kunci yang Anda ketahui dari jalan lain yang mengatakan milik siapa paket ini.',
  'bundle-check.seal': 'Sidik segel, yang dibacakan di sidang',
  'bundle-check.not-checked': 'Tidak diperiksa atau tidak terbukti',
  'bundle-check.checked-at': 'Diperiksa {{when}}',
  'bundle-check.own-key': 'Ini kunci loker ini sendiri: paket ini disegel di sini.',
  'bundle-check.own-key-broken':
    'Berkas ini menyebut kunci loker ini, tetapi isinya tidak cocok dengan yang ditandatangani kunci itu.',
  'bundle-check.seal-broken': 'Sidik segel dalam berkas ini',
  'bundle-check.seal-broken-hint':
    'Angka ini hanya menunjukkan segel yang mana, dan tidak membuat berkas ini benar: isinya tidak cocok dengan segelnya.',
  'bundle-check.own':
    'Loker ini sendiri yang menyegel paket ini. Terima hanya bila ada isinya yang tidak ada lagi di sini.',
  'bundle-check.receive-own': 'Terima juga ke loker ini',
  'bundle-check.proves': 'Yang ditunjukkan dan yang tidak',
  'bundle-check.again': 'Periksa lagi',
  'bundle-check.other': 'Periksa yang lain',
};
