import type { bundle as en } from '../en/bundle.ts';

export const bundle: Record<keyof typeof en, string> = {
  'step.verify': 'memeriksa paket bukti',
  'step.decrypt': 'membuka enkripsi paket',
  'error.bundle-not-found':
    'Berkas {{path}} tidak ada. Tidak ada yang diperiksa. Berikan lokasi paket bukti.',
  'error.bundle-not-a-file':
    '{{path}} bukan berkas biasa. Tidak ada yang diperiksa. Berikan lokasi paket bukti (.zip).',
  'error.bundle-not-a-zip':
    'Berkas ini bukan ZIP, jadi bukan paket bukti. Tidak ada yang diperiksa. Mintalah paket itu lagi kepada pengirim.',
  'error.bundle-cut-off':
    'ZIP ini terpotong: bagian akhirnya tidak ada. Isinya tidak diperiksa, dan ini tidak berarti apa-apa tentang bukti. Salin atau mintalah dikirim ulang.',
  'error.bundle-encrypted':
    'Paket ini terenkripsi dengan age; tidak ada yang diperiksa. Berikan frasa sandinya (--decrypt-passphrase-file) atau identitas age Anda (--identity), atau buka dahulu dengan age -d.',
  'error.bundle-needs-passphrase':
    'Paket ini terenkripsi dengan frasa sandi; tidak ada yang diperiksa. Berikan frasa sandinya dalam berkas: --decrypt-passphrase-file.',
  'error.bundle-needs-identity':
    'Paket ini terenkripsi untuk kunci age tertentu; tidak ada yang diperiksa. Berikan berkas identitas age Anda: --identity.',
  'error.bundle-passphrase-wrong':
    'Frasa sandi ini tidak membuka paket. Tidak ada yang diperiksa, dan ini tidak berarti apa-apa tentang bukti. Periksa huruf demi huruf, lalu coba lagi.',
  'error.bundle-identity-wrong':
    'Tidak ada kunci dalam berkas identitas ini yang membuka paket: paket dienkripsi untuk orang lain. Tidak ada yang diperiksa. Coba berkas identitas lain, atau tanyakan kepada pengirim untuk siapa paket ini dienkripsi.',
  'error.identity-not-readable':
    'Berkas ini tidak berisi identitas age yang dapat dibaca. Tidak ada yang diperiksa. Berkas seperti itu berisi baris yang diawali AGE-SECRET-KEY-.',
  'error.bundle-cipher-damaged':
    'Berkas terenkripsi ini rusak, terpotong, atau diubah di jalan ({{detail}}), jadi isinya tidak dapat dipercaya dan tidak ada yang diperiksa. Simpan berkas ini dan mintalah paket itu lagi kepada pengirim.',
  'error.identity-or-passphrase':
    'Pilih --decrypt-passphrase-file atau --identity, jangan keduanya; tidak ada yang diperiksa.',
  'error.bundle-without-seal':
    'ZIP ini tidak memiliki map utama dengan bagit.txt dan seal.txt, jadi bukan paket bukti. Tidak ada yang diperiksa.',
  'error.bundle-file-exists':
    'Berkas {{path}} sudah ada dan tidak diubah. Pilih nama lain, atau nyatakan bahwa berkas itu boleh diganti.',
  'error.recipient-is-secret':
    'Ini kunci rahasia sebuah identitas age, bukan penerimanya; siapa pun yang memegangnya dapat membuka semua yang dienkripsi untuknya. Paket tidak dibuat. Hapus dari sini, dan minta baris yang diawali age1.',
  'error.recipient-is-ssh':
    'Ini kunci SSH; Jejak hanya mengenkripsi untuk penerima age. Paket tidak dibuat. Minta dari penerima baris yang diawali age1 (dibuat dengan age-keygen).',
  'error.bundle-path-unsafe':
    'Nama {{path}} tidak dapat dipakai dalam paket yang harus bisa dibuka di semua sistem. Paket tidak dibuat; bukti di dalam loker tidak berubah.',
  'error.exported-bytes-changed':
    'Isi tersimpan {{path}} tidak sama dengan yang disegel. Paket tidak dibuat darinya. Jalankan pemeriksaan loker dan gunakan cadangan.',
  'error.fingerprint-not-whole':
    'Kunci disebut dengan sidik kunci lengkap: 64 huruf dan angka (0–9, a–f). Yang lebih pendek bisa cocok dengan kunci lain, jadi tidak diterima.',
  'error.since-not-readable':
    'Titik periksa lama {{path}} tidak dapat dibaca. Tidak ada yang diperiksa. Berikan berkas titik periksa yang Anda simpan.',
  'verify.zip-bomb': 'Isinya mengaku jauh lebih besar daripada ukuran terkemasnya; tidak dibuka.',
  'verify.zip-bytes-outside':
    'ZIP memuat bita di luar berkasnya, pada {{at}}; di sana sesuatu bisa disembunyikan.',
  'verify.zip-comment': 'ZIP memuat komentar, padahal paket bukti tidak pernah memuatnya.',
  'verify.zip-crc-wrong': 'Panjang atau angka periksa di ZIP tidak cocok dengan berkasnya.',
  'verify.zip-data-damaged': 'Data terkemas tidak dapat dibuka menjadi ukuran yang seharusnya.',
  'verify.zip-data-descriptor':
    'ZIP menyebut ukuran berkas ini setelah datanya; paket bukti menyebutnya sebelum data.',
  'verify.zip-directory-damaged': 'Daftar berkas di ZIP rusak pada entri {{entry}}.',
  'verify.zip-encrypted': 'Berkas dienkripsi di dalam ZIP, jadi tidak dapat diperiksa.',
  'verify.zip-folder-with-bytes': 'Namanya map, tetapi ada isinya.',
  'verify.zip-link': 'Ini tautan ke tempat lain; paket bukti hanya berisi berkas.',
  'verify.zip-special-file': 'Ini bukan berkas dan bukan map.',
  'verify.zip-local-header-differs': 'ZIP menyebut dua hal yang berbeda tentang berkas ini.',
  'verify.zip-local-header-missing': 'ZIP mendaftar berkas ini, tetapi tidak ada di tempat yang disebut.',
  'verify.zip-many-disks': 'ZIP mengaku tersebar di beberapa disk.',
  'verify.zip-name-absolute': 'Namanya jalur absolut dan akan keluar dari map.',
  'verify.zip-name-backslash':
    'Namanya memuat garis miring terbalik, yang berarti berkas berbeda di sistem berbeda.',
  'verify.zip-name-case-collision':
    'Ada nama lain yang hanya beda huruf besar-kecil; di banyak sistem yang satu menutupi yang lain.',
  'verify.zip-name-control-character':
    'Namanya memuat karakter kendali, yang menyembunyikan nama sebenarnya.',
  'verify.zip-name-device': 'Namanya adalah nama perangkat di Windows.',
  'verify.zip-name-drive': 'Namanya berawalan seperti nama disk.',
  'verify.zip-name-duplicate': 'ZIP memuat nama ini dua kali; dua pembaca bisa melihat dua berkas berbeda.',
  'verify.zip-name-escapes': 'Namanya mengarah ke luar mapnya.',
  'verify.zip-name-file-and-folder': 'Namanya sekaligus berkas dan map.',
  'verify.zip-name-not-nfc': 'Namanya tidak dalam bentuk Unicode baku (NFC); bisa tampak seperti nama lain.',
  'verify.zip-name-not-utf8': 'Namanya tidak ditandai dan ditulis sebagai UTF-8.',
  'verify.zip-name-too-long': 'Namanya terlalu panjang.',
  'verify.zip-name-trailing-dot-or-space': 'Namanya berakhir dengan titik atau spasi, yang dihapus Windows.',
  'verify.zip-outside-top-folder': 'Letaknya di luar satu-satunya map utama paket.',
  'verify.zip-overlap': 'Entri ZIP saling menindih atau di luar berkas; tidak ada yang dibaca.',
  'verify.zip-packing': 'Cara pengemasannya tidak dipakai dalam paket bukti.',
  'verify.zip-sizes-disagree': 'ZIP menyebut dua ukuran untuk berkas yang tidak dimampatkan.',
  'verify.zip-too-many-entries':
    'ZIP mengaku berisi {{count}} berkas dan folder, lebih dari {{limit}}; tidak ada yang dibaca.',
  'verify.zip64-disagrees': 'Catatan akhir ZIP saling bertentangan; tidak ada yang dibaca.',
  'verify.bag-declaration': 'bagit.txt bukan dua baris BagIt 1.0 dalam UTF-8.',
  'verify.bag-date': 'bag-info.txt tidak memuat Bagging-Date berbentuk TTTT-BB-HH.',
  'verify.bag-fetch': 'Paket menunjuk berkas di tempat lain (fetch.txt); paket bukti harus utuh.',
  'verify.bag-info-line': 'Baris {{line}} tidak berbentuk “Label: nilai”.',
  'verify.bag-manifest-duplicate': 'Baris {{line}} mendaftar {{path}} untuk kedua kali.',
  'verify.bag-manifest-too-long':
    'Daftar berkas lebih panjang daripada yang dapat dimuat sebuah paket; baris setelah {{line}} tidak dibaca.',
  'verify.bag-manifest-line': 'Baris {{line}} bukan nilai hash dan jalur.',
  'verify.bag-manifest-lists': 'Di dalamnya ada {{path}}, yang tidak di bawah data/.',
  'verify.bag-other-manifest': 'Manifes jenis lain: paket bukti hanya memakai SHA-256.',
  'verify.bag-oxum':
    'Menurut bag-info.txt isi paket {{says}} (jumlah bita, titik, jumlah berkas), padahal {{is}}.',
  'verify.bag-path-escapes': 'Baris {{line}} menyebut {{path}}, yang mengarah ke luar paket.',
  'verify.bag-tagmanifest-lists': 'Di dalamnya ada {{path}}, yang tidak seharusnya di sana.',
  'verify.file-changed': 'Berkas ini bukan yang disegel: SHA-256-nya berbeda.',
  'verify.file-extra': 'Berkas ini tidak ada dalam manifes: ditambahkan setelah penyegelan.',
  'verify.file-missing': 'Berkas tidak ada.',
  'verify.too-large': 'Berkas lebih besar dari {{limit}} bita, terlalu besar untuk jenisnya; tidak dibaca.',
  'verify.seal-later-version':
    'Segelnya menyebut versi yang lebih baru. Jejak ini mengenal versi 1 dan tidak dapat memeriksanya, jadi tidak ada yang membuktikan bahwa paket ini utuh; baris itu dapat ditulis siapa pun. Periksalah dengan Jejak yang lebih baru.',
  'verify.seal-wrong-form': 'Segel tidak terdiri dari empat baris sebagaimana mestinya.',
  'verify.seal-not-checkable': 'Tanda tangan segel tidak dapat diperiksa: kunci tidak ada atau rusak.',
  'verify.seal-of-another-bundle': 'Segelnya milik paket lain.',
  'verify.seal-signature-file-differs': 'Tanda tangan untuk openssl bukan yang ada pada segel.',
  'verify.signed-by-another-key':
    'Paket disegel dengan kunci lain. Seharusnya: {{expected}}. Ditemukan: {{found}}.',
  'verify.note-not-signed-by-key': 'Tidak ada tanda tangan dengan kunci loker.',
  'verify.note-signature-wrong':
    'Tanda tangan tidak cocok: teks diubah atau ditandatangani dengan kunci lain.',
  'verify.note-too-many-signatures': 'Memuat lebih dari 16 tanda tangan.',
  'verify.note-without-signature': 'Tidak memuat tanda tangan.',
  'verify.note-wrong-form': 'Bukan catatan bertanda tangan.',
  'verify.signers-wrong-form': 'Daftar kunci tidak sesuai bentuknya.',
  'verify.signers-not-the-rotation': 'Daftar kunci tidak sama dengan pergantian kunci dalam log.',
  'verify.key-missing': 'Kunci yang diperlukan paket tidak ada atau tidak dapat dipakai.',
  'verify.key-misnamed': 'Nama berkas menyebut kunci lain; kunci ini {{fingerprint}}.',
  'verify.key-wrong-form': 'Bukan satu kunci publik Ed25519.',
  'verify.key-not-canonical': 'Kunci tidak ditulis dalam satu-satunya bentuk yang benar.',
  'verify.key-small-order': 'Kunci ini dikenal lemah; tanda tangannya tidak membuktikan apa pun.',
  'verify.locker-created-missing': 'Entri pertama log, yang menyebut kuncinya, tidak ada.',
  'verify.origin-not-of-key': 'Nama log tidak sesuai dengan kunci pertamanya.',
  'verify.rotation-signature-wrong': 'Kunci baru tidak menandatangani pergantian kunci.',
  'verify.entries-cut-off': 'Baris terakhir {{line}} terpotong.',
  'verify.entries-out-of-order': 'Entri tidak berurutan atau ada dua kali.',
  'verify.entry-too-long': 'Entri lebih panjang dari {{limit}} bita.',
  'verify.entry-wrong-form': 'Baris ini bukan entri (pada {{at}}).',
  'verify.entry-body-wrong-form': 'Entri tidak memuat yang wajib bagi jenisnya, {{kind}}.',
  'verify.entry-of-another-log': 'Entri milik log lain.',
  'verify.entry-not-the-leaf': 'Entri ini bukan yang ada dalam log: nilai hash-nya berbeda.',
  'verify.entry-prev-wrong': 'Entri tidak terikat pada keadaan log sebelumnya.',
  'verify.entry-without-proof': 'Tidak ada bukti bahwa entri ada dalam log.',
  'verify.proof-wrong': 'Bukti tidak mengarah ke titik periksa yang ditandatangani.',
  'verify.proof-twice': 'Ada dua bukti untuk satu entri.',
  'verify.proof-without-entry': 'Ada buktinya, tetapi entrinya dihilangkan tanpa keterangan.',
  'verify.proofs-other-size': 'Bukti dibuat untuk pohon dengan ukuran lain dari titik periksa.',
  'verify.proofs-wrong-form': 'Bukti tidak sesuai bentuknya (pada {{at}}).',
  'verify.checkpoint-not-checkable':
    'Tanda tangan titik periksa tidak dapat diperiksa: kunci tidak ada atau rusak.',
  'verify.checkpoint-of-another-log': 'Titik periksa milik log lain.',
  'verify.checkpoint-wrong-form': 'Titik periksa tidak sesuai bentuknya.',
  'verify.consistency-wrong': 'Log {{from}} entri bukan awal dari log {{to}} entri: log ditulis ulang.',
  'verify.root-disagrees': 'Entri menyebut akar lain untuk {{size}} entri daripada yang ada dalam log.',
  'verify.tree-not-yet-there': 'Entri menyebut {{size}} entri sebelum ada sebanyak itu.',
  'verify.since-newer-than-bundle':
    'Titik periksa Anda memuat {{size}} entri, log paket ini hanya {{bundle}}: log dipendekkan, atau paket ini lebih lama.',
  'verify.since-contradicts':
    'Pada {{size}} entri, log ini bukan yang ada pada titik periksa Anda: log ditulis ulang.',
  'verify.since-not-shown':
    'Paket tidak memuat jalan dari titik periksa Anda ({{size}} entri) ke lognya, jadi tidak ditunjukkan bahwa ini log yang sama. Mintalah paket baru: jalan itu ada untuk setiap jangkar yang dicetak, setiap stempel waktu, dan setiap paket terdahulu dari perkara yang sama.',
  'verify.since-of-another-log': 'Titik periksa Anda milik log lain.',
  'verify.case-wrong-form': 'case.json tidak sesuai bentuknya (pada {{at}}).',
  'verify.case-of-another-log': 'case.json menyebut log lain dari kunci-kuncinya.',
  'verify.case-not-in-ledger': 'Log tidak memuat entri pembukaan perkara ini.',
  'verify.case-not-as-exported': 'case.json bukan yang menurut log diekspor.',
  'verify.case-without-its-export':
    'Entri perkara tidak berakhir dengan ekspor paket ini: entri akhir dipotong, atau ini milik paket lain.',
  'verify.case-seq-gap':
    'Ada entri perkara yang hilang di sini: seharusnya nomor {{expected}}, tetapi {{found}}.',
  'verify.case-seq-missing': 'Entri tidak menyebut nomornya dalam perkara.',
  'verify.entry-of-another-case': 'Entri ini bukan dari perkara ini.',
  'verify.entry-not-of-the-case': 'Entri jenis {{kind}} tidak termasuk dalam paket perkara.',
  'verify.filed-entry-missing': 'Sebuah butir dimasukkan ke perkara, tetapi entri lamanya ini tidak ada.',
  'verify.filed-entry-of-another':
    'Sebuah butir dimasukkan ke perkara dengan menyebut entri {{named}} sebagai entri lamanya, padahal bukan.',
  'verify.withheld-entry-without-proof':
    'Entri disebut ditahan, tetapi tidak ada buktinya, atau ternyata ditampilkan.',
  'verify.openings-wrong-form': 'Pembuka komitmen tidak sesuai bentuknya (pada {{at}}).',
  'verify.opening-does-not-fit': 'Pembuka tidak cocok dengan komitmen {{commit}}: isinya diubah.',
  'verify.opening-of-no-entry': 'Pembuka tidak milik entri mana pun dalam paket ({{commit}}).',
  'verify.opening-twice': 'Pembuka ada dua kali ({{commit}}).',
  'verify.opening-missing': 'Tidak ada pembuka yang menunjukkan apa yang disebut tentang {{what}}.',
  'verify.case-differs-from-ledger': '{{what}}: {{field}} dalam case.json tidak sama dengan log.',
  'verify.act-not-in-ledger': 'Log tidak mengenal {{what}}, yang disebut case.json.',
  'verify.officer-not-in-ledger': 'Log tidak mengenal petugas {{id}}.',
  'verify.item-not-in-ledger': 'Log tidak mengenal butir {{item}}.',
  'verify.item-twice': 'Butir {{item}} ada dua kali.',
  'verify.exhibit-not-in-ledger': 'Log tidak mengenal {{label}} sebagai barang bukti.',
  'verify.exhibit-twice': '{{label}} atau butirnya ada dua kali.',
  'verify.exhibit-left-out': '{{label}} adalah barang bukti dalam log, tetapi tidak ada dalam case.json.',
  'verify.file-listed-twice': 'Berkas {{role}} milik {{item}} didaftar dua kali.',
  'verify.file-not-in-ledger': 'Log tidak memuat berkas {{role}} milik {{item}} dengan komitmen ini.',
  'verify.file-not-listed': 'Berkas {{role}} milik {{item}} ada dalam log, tetapi dilewatkan case.json.',
  'verify.file-opening-missing': 'Tidak ada pembuka yang menunjukkan isi berkas {{role}} milik {{item}}.',
  'verify.file-differs-from-ledger':
    '{{role}} milik {{item}}: {{field}} tidak sama dengan komitmen saat masuk.',
  'verify.file-not-the-one-in-the-ledger': 'Isinya bukan yang masuk ke dalam log.',
  'verify.file-of-no-item': 'Berkas ada di antara bukti, tetapi tidak dikenal case.json.',
  'verify.file-in-wrong-folder':
    'Berkas ini milik bukti {{label}}, tetapi tidak terletak di folder bukti itu.',
  'verify.folder-of-two-exhibits': 'Folder ini memuat berkas bukti {{label}} dan berkas bukti {{first}}.',
  'verify.file-in-wrong-item-folder':
    'Berkas ini milik butir {{item}}, tetapi tidak terletak di folder butir itu.',
  'verify.path-listed-twice': 'Dua berkas dalam case.json memakai satu jalur ini.',
  'verify.original-of-redacted':
    'Paket memuat berkas asli di samping salinannya yang disunting: yang ditutupi dapat dilihat di situ.',
  'verify.received-not-in-ledger': 'Log tidak mengenal penerimaan paket dengan segel ini.',
  'verify.received-differs': 'Menurut log, yang diterima dengan segel ini paket lain atau dari log lain.',
  'verify.original-missing': 'Entri berkas asli yang menjadi sumber salinan ini tidak ada.',
  'verify.not-utf8': 'Bukan UTF-8.',
  'verify.not-hex': 'Nilai hash bukan heksadesimal huruf kecil.',
  'verify.not-base64': 'Nilai bukan base64 baku.',
  'verify.not-json': 'Bukan JSON.',
  'verify.not-canonical': 'JSON, tetapi tidak dalam satu-satunya bentuk kanonis.',
  'verify.not-canonical-value': 'Memuat {{what}}, yang tidak dibolehkan bentuk kanonis.',
  'verify.json-duplicate-key': 'Kunci {{key}} ada dua kali; dua pembaca bisa melihat dua hal.',
  'verify.json-lone-surrogate': 'Memuat setengah karakter.',
  'verify.too-much-to-read':
    'Semua yang harus dibaca utuh dalam paket ini lebih besar dari {{limit}} bita; berkas ini tidak dibaca.',
  'verify.json-too-many-values':
    'Berkas dalam paket ini memuat lebih dari {{limit}} nilai dan objek; berkas ini tidak dibaca.',
  'verify.json-too-many-keys':
    'Sebuah objek dalam berkas ini memuat lebih dari {{limit}} kunci; berkas tidak dibaca.',
  'verify.json-too-deep': 'Bersarang lebih dalam dari {{limit}} tingkat.',
  'verify.more-failures': 'Dan {{count}} lagi.',
  'not-checked.whose-key':
    'Kunci siapa yang menyegel: tanpa --key paket hanya menunjukkan sidik kuncinya sendiri. Bandingkan dengan sidik yang Anda ketahui dari sumber lain.',
  'not-checked.no-time-stamps':
    'Kapan butir masuk ke log: tidak ada stempel waktu, jadi semua waktu hanya pernyataan perangkat.',
  'not-checked.seal-extras':
    'Yang menjamin segel selain tanda tangannya (seal.txt.tsr) belum diperiksa oleh versi ini.',
  'not-checked.viewer-of-another':
    'Halaman periksa.html di dalam paket bukan milik versi Jejak ini (SHA-256-nya: {{sha256}}). Halaman itu ikut disegel; apakah isinya ditampilkannya dengan benar tidak diperiksa.',
  'not-checked.viewer-not-compared':
    'Apakah halaman periksa.html di dalam paket adalah yang diterbitkan tidak dibandingkan. SHA-256-nya: {{sha256}}.',
  'not-checked.sealing-time': 'Waktu penyegelan tidak terbukti; itu pernyataan perangkat sendiri.',
  'not-checked.received-bundles':
    'Paket asal perkara ini tidak ada di dalam paket ini, jadi lognya sendiri tidak diperiksa.',
  'not-checked.continued-log': 'Log ini melanjutkan log lama; log lama belum diperiksa oleh versi ini.',
  'not-checked.consistency-without-root':
    '{{count}} bukti berawal dari keadaan log yang akarnya tidak ada dalam paket, misalnya jangkar di kertas atau paket terdahulu. Siapa yang menyimpan titik periksanya dapat memeriksanya.',
  'not-checked.original-withheld': 'Entri {{seq}} adalah salinan yang entri aslinya ditahan.',
  'not-checked.list-not-read':
    'Daftar "{{list}}" di case.json tidak berbentuk yang dikenal program ini. Isinya tidak dicocokkan dengan log.',
  'not-checked.copies-as-told':
    'Untuk {{count}} salinan turunan, log tidak memuat semua yang disebut case.json tentang keadaan, jenis, judul, waktu, dan sumbernya. Berkasnya sudah diperiksa.',
  'not-checked.check-sums':
    'Untuk {{count}} berkas besar, angka periksa ZIP (CRC) tidak dihitung; SHA-256-nya dihitung, dan itu lebih kuat.',
  'not-checked.made-from-the-case':
    'Laporan, formulir, dan exhibits.csv tidak berubah sejak penyegelan, tetapi tidak dibandingkan dengan log.',
  'not-checked.after-the-export':
    'Apa yang masuk ke log setelah ekspor ini, dan apakah petugas mencatat semuanya, tidak dapat ditunjukkan paket mana pun.',
  'readme.title': 'Paket bukti perkara {{number}}: cara memeriksa tanpa Jejak',
  'readme.what':
    'Paket {{bundle}}, disegel pada {{sealedAt}} (jam perangkat penyegel). Bukti ada di data/exhibits, keterangannya di data/case.json.',
  'readme.banners':
    'Spanduk, baliho, dan alat peraga lain dalam perkara ini, dibaca dengan peramban: {{path}}',
  'readme.proves':
    'Pemeriksaan menunjukkan bahwa isi paket ini tidak berubah sejak masuk ke log, dan kunci mana yang menjaminnya.',
  'readme.proves-not':
    'Pemeriksaan tidak menunjukkan bahwa halaman atau foto itu benar, berapa umurnya saat masuk, siapa yang memakai perangkat, atau bahwa semuanya dicatat.',
  'readme.open-viewer':
    'Tanpa terminal: buka periksa.html dengan klik dua kali, di peramban apa pun yang masih didukung dan tanpa jaringan, lalu jatuhkan ZIP ini di atasnya.',
  'readme.steps': 'Buka ZIP, jalankan terminal di map ini, lalu (openssl 3, coreutils):',
  'readme.step-fingerprint':
    'Kunci. Hasilnya harus sama dengan sidik kunci yang Anda ketahui dari sumber lain (surat, laman, telepon), bukan hanya dari sini:',
  'readme.step-seal': 'Tanda tangan segel. Hasilnya harus “Signature Verified Successfully”:',
  'readme.step-seal-number': 'Angka yang dibacakan di sidang:',
  'readme.step-tagmanifest': 'Keduanya harus menunjukkan nilai hash yang sama:',
  'readme.step-files': 'Setiap baris harus OK:',
  'readme.step-jejak': 'Semuanya sekaligus, termasuk log, dengan Jejak:',
  'readme.viewer':
    'Jangan hanya percaya pada penampil yang ada di dalam paket: siapa yang dapat mengubah paket dapat mengubah penampil itu. Gunakan alat dari sumber lain.',
  'withheld.title': 'Ditahan',
  'withheld.means':
    'Paket ini sendiri menyebut bahwa yang berikut tidak ada di dalamnya. Komitmennya ada, sehingga terlihat bahwa itu ditahan; isinya tidak ditunjukkan di sini.',
  'withheld.item': 'Butir {{item}}, {{count, number}} berkas. {{reason}}',
  'withheld.entries': '{{count, number}} entri log. {{reason}}',
  'withheld.redacted': 'Salinan suntingannya ada dalam paket sebagai {{label}}.',
  'withheld.readings': 'Teks yang dibaca pada gambar ini sengaja tidak diikutkan.',
  'withheld.purged': 'Dihapus menurut aturan: {{why}}',
  'withheld.record':
    'Sengaja tidak disertakan: catatan tentang siapa melakukan apa, atau apa yang dipasang di mana.',
  'withheld.earlier-state': 'Keadaan lama sebuah catatan, yang bertumpu pada yang ditahan.',
};
