/** Bukti OpenTimestamps, jangkar kedua di samping stempel waktu. */
export const openTimestamps = {
  'ots.option.bitcoin-headers':
    'berkas kepala blok Bitcoin yang Anda bawa sendiri: tinggi dan 160 angka heksadesimal per baris',
  'ots.option.calendar':
    'kalender OpenTimestamps yang ditanya, sebagai jangkar kedua di samping stempel waktu; boleh beberapa kali',
  'error.timestamp-nobody':
    'Tidak disebut siapa yang ditanya. Log belum distempel. Sebut otoritas dengan --tsa, atau kalender dengan --ots.',
  'error.calendar-address':
    '{{calendar}} bukan alamat kalender yang dapat ditanya. Tidak ada yang ditanya. Tulis sebagai https://… tanpa kata sandi.',
  'error.calendar-not-reached':
    'Kalender {{calendar}} tidak tercapai ({{detail}}). Bukti tetap tersimpan seperti semula. Coba lagi bila ada jaringan.',
  'error.calendar-answered-error':
    'Kalender {{calendar}} menjawab dengan galat {{status}}. Bukti tetap tersimpan seperti semula. Coba lagi nanti.',
  'error.calendar-answer-wrong':
    'Jawaban kalender {{calendar}} tidak dapat dihitung ulang ({{why}}) dan tidak disimpan. Bukti tetap seperti semula. Coba lagi, atau sebut kalender lain.',
  'error.ots-without-time-stamp':
    'Belum ada stempel waktu, dan bukti OpenTimestamps berdiri di samping stempel waktu. Tidak ada yang ditanya. Sebut juga otoritas dengan --tsa.',
  'error.ots-not-kept':
    'Bukti OpenTimestamps atas {{size}} entri tidak disimpan, karena tidak memuat semua yang sudah ada. Yang ada tetap tersimpan. Coba lagi.',
  'problem.open-timestamp-changed':
    'Bukti OpenTimestamps atas {{size}} entri bukan untuk titik periksa log ini; ia tidak membuktikan apa-apa.',
  'ots.proofs': 'Bukti OpenTimestamps:',
  'ots.pending': 'menunggu blok; belum membuktikan apa-apa (dijanjikan oleh {{calendars}})',
  'ots.complete': 'lengkap, tidak diperiksa di sini: cocokkan akar Merkle blok {{height}} dengan {{root}}',
  'ots.verified': 'ada dalam blok Bitcoin {{height}}, yang waktunya {{time}} (lebih kurang dua jam)',
  'verify.ots-wrong-form': 'Bukti OpenTimestamps tidak sesuai bentuknya, jadi tidak membuktikan apa-apa.',
  'verify.ots-too-large':
    'Bukti OpenTimestamps lebih besar atau lebih dalam daripada yang wajar dan tidak dibaca.',
  'verify.ots-other-operation':
    'Bukti OpenTimestamps memakai langkah yang tidak dikenal di sini ({{tag}}), jadi tidak membuktikan apa-apa.',
  'verify.ots-of-another':
    'Bukti OpenTimestamps adalah untuk isi lain, bukan untuk titik periksa di sampingnya.',
  'verify.ots-other-block':
    'Menurut bukti, akar Merkle blok {{height}} adalah {{root}}; pada kepala blok yang Anda bawa lain.',
  'verify.block-headers-wrong-form': 'Baris {{line}} bukan tinggi dan kepala sebuah blok Bitcoin.',
  'verify.block-header-without-work':
    'Kepala blok {{height}} tidak memuat kerja yang dituntut dari blok setinggi itu.',
  'verify.block-header-twice': 'Blok {{height}} disebut dua kali, dengan akar yang berbeda.',
  'error.block-headers-not-readable':
    'Berkas kepala blok {{path}} tidak dapat dibaca. Tentang paket ini belum dinyatakan apa-apa. Periksa namanya.',
  'error.block-headers-wrong-form':
    'Baris {{line}} dalam {{path}} bukan tinggi dan 160 angka heksadesimal kepala sebuah blok Bitcoin. Tentang paket ini belum dinyatakan apa-apa. Perbaiki berkasnya.',
  'error.block-header-without-work':
    'Kepala blok {{height}} dalam {{path}} tidak memuat kerja yang dituntut dari blok setinggi itu: ini bukan blok rantai utama Bitcoin. Tentang paket ini belum dinyatakan apa-apa. Ambil kepala blok dari simpul yang Anda percayai.',
  'error.block-header-twice':
    'Blok {{height}} ada dua kali dalam {{path}}, dengan akar yang berbeda. Tentang paket ini belum dinyatakan apa-apa. Sisakan yang benar.',
  'not-checked.ots-pending':
    '{{count}} bukti OpenTimestamps masih menunggu blok: kalender berjanji, dan belum ada yang terbukti olehnya.',
  'not-checked.ots-compare':
    'Bukti OpenTimestamps lengkap, tetapi tidak diperiksa di sini: cocokkan akar Merkle blok Bitcoin {{height}} dengan {{root}}, atau bawa kepala bloknya.',
  'not-checked.ots-others':
    '{{count}} pernyataan dalam bukti OpenTimestamps dari jenis yang tidak dikenal di sini.',
  'not-checked.ots-block-time':
    'Waktu blok Bitcoin dinyatakan penambangnya dan dihitung tepat sampai dua jam. Bahwa blok itu di rantai utama, Anda yang menjamin.',
} as const;
