import type { intake as en } from '../en/intake.ts';

export const intake: Record<keyof typeof en, string> = {
  'photo-lacks.position': 'Tanpa posisi',
  'photo-lacks.time': 'Tanpa waktu',
  'photo-lacks.both': 'Tanpa posisi dan waktu',
  'cli.import.looks-like': '! {{item}}: tampak mirip ({{how}}): {{as}}',
  'cli.import.looks-like-not-asked':
    '! Semua yang disebut di sini sudah tersimpan; apakah gambar yang tampak mirip sudah ada tidak dapat ditanyakan untuk semuanya: {{reason}}',
  'cli.item.looks-like': 'Tampak mirip ({{how}}): {{as}}',
  'cli.import.same-file': '! {{item}}: berkas yang persis sama sudah ada: {{as}}',
  'cli.import.same-file-not-asked':
    '! Semua yang disebut di sini sudah tersimpan; apakah berkas yang persis sama sudah ada sebelumnya tidak dapat ditanyakan: {{reason}}',
  'looks.almost-same': 'hampir sama persis',
  'looks.very-alike': 'sangat mirip',
  'looks.alike': 'mirip',
  'looks.mirrored': 'seperti dalam cermin',
  'looks.part': 'satu mirip dengan sebagian yang lain',
  'photo-warning.type-differs':
    'Isi berkas berjenis lain daripada yang dikatakan akhiran namanya. Jenis yang ditampilkan adalah jenis isinya.',
  'photo-warning.followed-link': 'Nama itu sebuah tautan; yang dimasukkan adalah berkas yang ditujunya.',
  'photo-warning.changed-while-read':
    'Berkas berubah selagi dibaca. Tutup program yang menulisnya, lalu masukkan sekali lagi.',
  'photo-warning.partly-checked': 'Berkas terlalu besar untuk diperiksa seluruhnya; berkas disimpan utuh.',
  'photo-warning.trailing-bytes':
    'Ada bita setelah akhir gambar atau dokumen, seperti yang ditambahkan sebagian ponsel dan penyunting. Bita itu ikut disimpan.',
  'photo-warning.film-unreadable':
    'Yang dikatakan film tentang dirinya tidak terbaca. Film disimpan sebagaimana datangnya; lihat apakah dapat diputar.',
  'photo-warning.metadata-unreadable': 'Sebagian metadata di dalam berkas tidak terbaca.',
  'photo-warning.metadata-twice':
    'Berkas memuat dua kumpulan metadata kamera (Exif); program lain mungkin menampilkan yang satunya.',
  'photo-warning.metadata-cut':
    'Metadatanya sangat besar; hanya sebagian yang ditampilkan. Berkas memuat semuanya.',
  'photo-warning.position-unsigned':
    'Posisi tidak menyebut lintang utara atau selatan, bujur timur atau barat. Letaknya bisa di beberapa tempat, maka tidak ditampilkan.',
  'photo-warning.position-unreadable': 'Posisi di dalam berkas tidak terbaca atau tidak ada di bumi.',
  'photo-warning.position-zero':
    'Posisi di dalam berkas adalah 0, 0: itu yang ditulis perangkat bila tidak tahu letaknya. Posisi tidak ditampilkan.',
  'photo-warning.position-differs':
    'Dua catatan di dalam berkas memberi posisi yang berbeda. Yang ditampilkan adalah catatan kamera (Exif).',
  'photo-warning.position-from-network':
    'Posisi berasal dari jaringan (menara seluler, Wi-Fi), bukan dari satelit; bisa kasar atau sudah lama.',
  'photo-warning.position-coarse': 'Perangkatnya menyatakan posisinya mungkin meleset lebih dari 100 meter.',
  'photo-warning.position-other-datum':
    'Posisi diukur pada datum selain WGS 84; di peta bisa bergeser ratusan meter.',
  'photo-warning.position-outside-indonesia':
    'Posisi di dalam berkas terletak di luar Indonesia. Pastikan apakah foto memang dibuat di sana; tanda atau urutan angkanya mungkin keliru.',
  'photo-warning.edited':
    'Berkas menyebut program penyunting gambar di antara yang menulisnya (lihat Perangkat lunak di bawah Keterangan). Mintalah berkas asli dari kamera.',
  'photo-warning.messenger-copy':
    'Nama atau tandanya seperti buatan aplikasi pesan, dan tanpa data kamera: kemungkinan salinan yang diperkecil. Mintalah pengirim mengirim berkas aslinya sebagai dokumen.',
  'photo-warning.thumbnail-differs':
    'Gambar kecil yang tertanam di dalam berkas tampak lain dari gambarnya: salah satunya mungkin diubah, atau kamera membuatnya dari gambar lain. Mintalah berkas asli dari kamera.',
  'photo-warning.altitude-unsigned':
    'Ketinggian tidak menyebut di atas atau di bawah permukaan laut, maka tidak ditampilkan.',
  'photo-warning.clock-disagrees':
    'Jam kamera dan waktu GPS tidak mungkin dua-duanya benar: tidak ada zona waktu yang membuat selisihnya paling banyak dua menit. Jangan bersandar pada waktu pemotretan tanpa bukti lain.',
  'photo-warning.gps-time-incomplete':
    'Waktu GPS tidak lengkap, sehingga jam kamera tidak dapat dibandingkan dengannya.',
  'photo-warning.time-unreadable': 'Ada waktu di dalam berkas yang tidak mungkin ada.',
  'photo-warning.zone-unreadable': 'Zona waktu di dalam berkas tidak mungkin ada.',
  'photo-warning.zone-in-xmp-only':
    'Catatan kedua di dalam berkas (XMP) memberi zona waktu yang tidak ada pada catatan kamera (Exif). Zona itu tidak diambil.',
  'photo-warning.modified-before-taken':
    'Berkas terakhir ditulis sebelum waktu pemotretan yang disebutnya sendiri. Salah satunya keliru.',
  'photo-warning.small-picture-failed':
    'Gambar kecil untuk daftar tidak dapat dibuat atau disimpan. Berkasnya sudah utuh di dalam loker: tidak perlu dimasukkan lagi.',
  'photo-warning.undecodable':
    'Ada kesalahan di dalam data gambar: gambar mungkin tidak dapat ditampilkan, atau tidak seluruhnya. Berkas disimpan seperti diterima.',
  'photo-warning.too-many-pixels':
    'Gambar terlalu banyak pikselnya untuk ditampilkan di sini. Berkas disimpan seperti diterima.',
  'photo-warning.charset-assumed':
    'Teks ini bukan UTF-8; dibaca sebagai Windows-1252, jadi sebagian hurufnya mungkin keliru. Berkas disimpan seperti diterima.',
  'photo-warning.text-cut': 'Hanya sebagian teks yang dapat dicari; berkas disimpan utuh.',
  'photo-warning.archive-not-read':
    'Daftar isi arsip, atau sebuah teks di dalamnya, tidak terbaca. Percakapan tidak ditemukan di dalamnya; arsipnya disimpan utuh.',
  'photo-warning.text-unreadable':
    'Teks dokumen tidak terbaca (terkunci kata sandi, atau rusak), sehingga tidak dapat dicari.',
  'damage.empty': 'Berkas kosong. Berkas disimpan apa adanya.',
  'damage.truncated': 'Berkas terpotong. Berkas disimpan seperti diterima; mintalah berkas yang utuh.',
  'damage.structure-broken':
    'Sebagian berkas rusak. Berkas disimpan seperti diterima; mintalah salinan yang lain.',
  'damage.checksum-wrong':
    'Angka pemeriksa di dalam berkas salah: berkas rusak atau diubah sebelum dimasukkan. Berkas disimpan seperti diterima.',
  'damage.reader-died':
    'Membaca berkas ini memakan waktu atau memori lebih dari yang boleh dipakai pembacanya, sehingga pembaca itu dihentikan. Berkas disimpan seperti diterima. Yang dinyatakan di sini dibaca oleh pembaca lain yang membaca lebih sedikit; sisanya tidak dibaca. Jika berkas ini ekspor percakapan, bisa dicoba sekali lagi.',
  'error.intake-closed': 'Pembacaan berkas dihentikan. Yang sudah disimpan tetap tersimpan.',
  'error.intake-cannot-start':
    'Proses pembaca berkas tidak dapat dijalankan ({{detail}}). Tentang isi berkas tidak dinyatakan apa-apa. Pasang ulang Jejak, atau kosongkan memori lalu coba lagi.',
};
