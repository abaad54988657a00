import type { periksa as en } from '../en/periksa.ts';

export const periksa: Record<keyof typeof en, string> = {
  'error.bundle-went-away':
    'Paket tidak dapat dibaca sampai akhir: berkasnya berubah, dipindahkan, atau medianya dicabut. Tentang paket ini tidak dinyatakan apa-apa. Pasang kembali dan periksa lagi.',
  'error.page-not-from-disk':
    'Halaman ini datang lewat jaringan tanpa enkripsi; di situ peramban tidak memberinya kriptografi. Tidak ada yang diperiksa. Simpan halaman ini, lalu buka dari cakram.',
  'periksa.title': 'Periksa paket bukti',
  'periksa.lead':
    'Jatuhkan paket di sini. Halaman ini membacanya di komputer ini, tanpa jaringan, dan menunjukkan apakah ada yang berubah sejak disegel.',
  'periksa.drop': 'Jatuhkan paket bukti di sini',
  'periksa.drop-hint': 'berkas ZIP-nya, atau folder hasil membukanya',
  'periksa.choose-zip': 'Pilih berkas ZIP',
  'periksa.choose-folder': 'Pilih folder',
  'periksa.why-ask':
    'Halaman yang dibuka dari cakram tidak boleh membaca berkas di sebelahnya; karena itu halaman ini meminta paketnya, juga bila terletak di folder yang sama.',
  'periksa.other-language': 'English',
  'periksa.brought': 'Yang Anda ketahui dari sumber lain (pemeriksaan menjadi lebih kuat)',
  'periksa.key': 'Sidik kunci',
  'periksa.key-hint':
    '64 angka dan huruf dari surat, kartu kunci, atau telepon: bukan dari paket ini. Spasi tidak berpengaruh.',
  'periksa.key-wrong': 'Sidik kunci terdiri atas 64 angka 0–9 dan huruf a–f; ini {{count}}.',
  'periksa.since': 'Titik periksa yang disimpan dari dahulu',
  'periksa.since-hint': 'Berkas teks, atau yang dari jangkar di atas kertas.',
  'periksa.tsa-ca': 'Sertifikat otoritas stempel waktu yang Anda percaya (PEM)',
  'periksa.tsa-ca-hint':
    'Tanpa itu stempel waktu ditampilkan, tetapi tidak ada waktu yang dianggap terbukti.',
  'periksa.checking': 'Memeriksa {{name}}',
  'periksa.checked-so-far': '{{done}} dari {{total}}',
  'periksa.stop': 'Hentikan',
  'periksa.again': 'Periksa lagi',
  'periksa.other': 'Periksa paket lain',
  'periksa.refused': 'Ini tidak dapat diperiksa',
  'periksa.encrypted':
    'Paket ini terenkripsi (age). Halaman ini tidak membukanya: buka dahulu dengan Jejak, atau dengan age -d, lalu jatuhkan ZIP hasilnya.',
  'periksa.not-one': 'Berikan satu ZIP atau satu folder, jangan beberapa berkas.',
  'periksa.intact': 'Utuh',
  'periksa.not-intact': 'Tidak utuh',
  'periksa.intact-means': 'Semua di dalam paket ini sama seperti saat disegel.',
  'periksa.not-intact-means':
    'Ada yang tidak sama dengan saat disegel, atau hilang. Di bawah disebutkan apa. Simpan salinan ini apa adanya, dan mintalah yang lain kepada yang memberikannya.',
  'periksa.checked-at': 'Diperiksa oleh halaman ini pada {{when}}',
  'periksa.key-fits': 'Ini kunci yang sidiknya Anda sebutkan.',
  'periksa.whose-key':
    'Kunci siapa ini, tidak dapat ditunjukkan paket. Bandingkan dengan sidik yang Anda ketahui dari sumber lain.',
  'periksa.left-by-system': 'Tidak diperiksa, karena sistem memang menaruhnya di folder: {{names}}',
  'periksa.signed-by': 'Ditandatangani kunci',
  'periksa.seal': 'Sidik segel, yang dibacakan di sidang',
  'periksa.seal-broken': 'Sidik segel dalam berkas ini',
  'periksa.failures': 'Yang tidak cocok',
  'periksa.entry-of-log': 'entri {{seq}} pada log',
  'periksa.exhibits': 'Barang bukti',
  'periksa.no-exhibits': 'Tidak ada butir dalam paket ini yang dijadikan barang bukti.',
  'periksa.other-items': 'Butir lain',
  'periksa.item-intact': 'utuh',
  'periksa.item-not-intact': 'tidak utuh',
  'periksa.item-unknown': '? tidak terbukti utuh',
  'periksa.shows': 'Yang hendak ditunjukkan',
  'periksa.source': 'Sumber',
  'periksa.state': 'Keadaan',
  'periksa.claimed-at': 'Masuk, menurut jam perangkat',
  'periksa.window': 'Waktu masuk log yang terbukti',
  'periksa.window-both': 'setelah {{after}} dan sebelum {{before}}',
  'periksa.window-before': 'sebelum {{before}}; batas awalnya tidak terbukti',
  'periksa.window-after': 'setelah {{after}}; batas akhirnya tidak terbukti',
  'periksa.window-open':
    'tidak dibuktikan stempel waktu mana pun yang mengarah ke otoritas yang Anda percaya',
  'periksa.files': 'Berkas',
  'periksa.file': 'Berkas',
  'periksa.size': 'Ukuran',
  'periksa.sha256': 'SHA-256',
  'periksa.save': 'Simpan',
  'periksa.not-shown':
    'Tidak ditampilkan di sini: berkas jenis ini dapat menjalankan sesuatu. Berkasnya dapat disimpan.',
  'periksa.too-long': '{{shown}} pertama dari {{total}}; simpan berkasnya untuk membaca semua.',
  'periksa.picture-of': 'Gambar {{title}}',
  'periksa.cannot-show': 'Peramban ini tidak dapat menampilkan berkas ini. Berkasnya dapat disimpan.',
  'periksa.custody': 'Yang terjadi padanya',
  'periksa.timeline': 'Log perkara ini',
  'periksa.timeline-hint':
    'Entri yang ditunjukkan paket, dari yang tertua. Waktunya menurut perangkat yang menulisnya: pernyataan, bukan bukti.',
  'periksa.entry': 'Entri',
  'periksa.when': 'Kapan (perangkat)',
  'periksa.what': 'Apa',
  'periksa.who': 'Siapa (sebagaimana dicatat)',
  'periksa.more': 'Tampilkan {{count}} lagi',
  'periksa.vouching': 'Yang menjamin selain kunci loker',
  'periksa.stamps': 'Stempel waktu',
  'periksa.stamp': '{{authority}}: {{when}}, atas {{count}} entri pertama log',
  'periksa.stamp-trusted': 'mengarah ke otoritas yang Anda percaya',
  'periksa.stamp-untrusted': 'tidak mengarah ke otoritas yang Anda percaya',
  'periksa.stamp-unasked': 'belum ditanyakan apakah otoritasnya dapat dipercaya',
  'periksa.not-proven': 'Tidak diperiksa atau tidak terbukti',
  'periksa.not-key':
    'Kunci siapa yang menyegel: tanpa sidik dari sumber lain, paket hanya menunjukkan sidiknya sendiri.',
  'periksa.not-stamps-unasked':
    '{{count}} stempel waktu benar dengan sendirinya; belum ditanyakan apakah otoritasnya dapat dipercaya, jadi tidak ada waktu yang dibuktikannya. Berikan sertifikatnya agar ditanyakan.',
  'periksa.proves': 'Yang ditunjukkan dan yang tidak',
  'periksa.proves-text':
    'Bahwa tidak ada yang berubah sejak masuk log, kapan masuknya sejauh dibuktikan stempel waktu, dan kunci mana yang menjaminnya. Bukan: bahwa halaman atau foto itu benar, berapa umurnya saat masuk, siapa yang memakai perangkat, atau bahwa semua yang terjadi dicatat.',
  'periksa.own-hand': 'Halaman ini berasal dari tangan yang sama dengan paketnya',
  'periksa.own-hand-text':
    'Siapa yang dapat mengubah paket dapat juga mengubah halaman di dalamnya. Halaman dari dalam paket tidak membuktikan apa pun dengan sendirinya. Dapatkan halaman Anda sendiri: dari paket lain dari tangan lain, dari penerbit Jejak, atau ikuti BACA-SAYA.txt di dalam paket dengan alat yang ada di komputer Anda. Halaman ini sama, bita demi bita, dalam setiap paket versi {{version}}.',
  'periksa.if-not': 'Bila tidak utuh',
  'periksa.if-not-text':
    'Salin lagi paketnya dari media yang diberikan kepada Anda, lalu periksa lagi: salinan dapat rusak di jalan. Bila hasilnya sama, simpan media dan salinannya, catat tanggal dan waktunya, dan mintalah yang lain kepada yang menyerahkannya, dengan sidik segel yang dibacakan kepada Anda.',
};
