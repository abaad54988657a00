import type { anchors as en } from '../en/anchors.ts';

/** Jangkar di atas kertas: pencetakan, pengetikan, pembandingan dengan log. */
export const anchors: Record<keyof typeof en, string> = {
  'anchor.title': 'Jangkar loker bukti',
  'anchor.about':
    'Untuk orang yang tidak memegang bukti. Baca, tanda tangani dengan tangan beserta tanggalnya, dan simpan di tempat yang tidak dapat diubah pemegang loker. Tidak ada rahasia dan tidak ada isi perkara di dalamnya.',
  'anchor.locker': 'Loker',
  'anchor.officer': 'Diserahkan oleh',
  'anchor.printed': 'Dicetak pada (jam perangkat: pengakuan)',
  'anchor.origin': 'Nama log',
  'anchor.size': 'Jumlah entri dalam log',
  'anchor.root': 'Akar log pada jumlah itu (SHA-256)',
  'anchor.fingerprint': 'Sidik kunci yang menandatanganinya',
  'anchor.code': 'Titik periksa bertanda tangan, untuk dibaca kamera',
  'anchor.rows': 'Sama, untuk diketik',
  'anchor.rows-help':
    'Log, jumlah, akar, dan tanda tangan dalam 8 baris berisi 6 kelompok. Tanda terakhir tiap kelompok memeriksanya: salah ketik ditemukan beserta tempatnya. Tidak ada huruf I, L, O, atau U di dalamnya.',
  'anchor.proves': 'Apa yang dibuktikan, dan apa yang tidak',
  'anchor.proves-text':
    'Yang menandatangani di sini menyatakan bahwa log ini berisi {{size}} entri dengan akar ini ketika ia menandatanganinya. Bila log kelak dipendekkan, dikembalikan ke keadaan lama, atau ditulis ulang, lembar ini menunjukkannya.',
  'anchor.proves-not':
    'Lembar ini tidak menunjukkan kapan: tanggal yang ditulis tangan adalah pernyataan penanda tangan, dan yang di atas adalah jam komputer. Lembar ini tidak menunjukkan bahwa bukti itu benar, ataupun apa yang masuk ke log kemudian.',
  'anchor.given': 'Yang menyerahkan: nama, tempat, tanggal, tanda tangan',
  'anchor.kept': 'Penyimpan lembar: nama, tempat, tanggal dan jam, tanda tangan',
  'anchor.help.group':
    'Jangkar di atas kertas yang ditandatangani dan disimpan orang kedua: pencetakan, pembandingan dengan log.',
  'anchor.help.print':
    'Mencetak titik periksa terbaru sebagai satu lembar A4, untuk ditandatangani tangan dan disimpan orang kedua. Dengan --out sebagai halaman untuk dicetak; pembuatannya menjadi entri dalam log.',
  'anchor.help.check':
    'Membandingkan lembar dengan log: barisnya yang diketik, atau berkas berisi teks kodenya. Tanpa teks di terminal, baris demi baris. Tidak menulis apa pun. Status 0 hanya bila log memuat semua yang disebut lembar itu.',
  'anchor.help.add':
    'Seperti check, dan menyimpannya dalam log beserta siapa penyimpan kertasnya dan tanggal yang tertera: keduanya pernyataan mereka.',
  'anchor.help.list':
    'Lembar yang dicetak dan yang dibawa kembali, masing-masing dibandingkan dengan log sebagaimana adanya sekarang.',
  'anchor.option.out': 'tulis lembar sebagai halaman HTML satu lembar A4 untuk dicetak',
  'anchor.option.for': 'siapa yang akan menyimpannya, dicetak di bawah garis tanda tangannya',
  'anchor.option.file':
    'baca dari berkas ini: foto lembar, barisnya, atau teks kodenya; - membaca masukan standar',
  'anchor.option.kept-by': 'siapa yang menyimpan kertasnya',
  'anchor.option.signed-on': 'tanggal yang tertulis tangan, seperti 2026-11-28 atau 2026-11-28T14:05',
  'anchor.prompt.row': 'Baris {{row}}',
  'anchor.done.print':
    'Lembar ditulis ke {{file}}. Cetak, mintalah orang kedua menandatanganinya dengan tangan beserta tanggal, dan tinggalkan padanya.',
  'anchor.done.kept':
    'Disimpan dalam log: pada {{who}}, bertanggal tangan {{signedOn}}. Keduanya pernyataan mereka.',
  'anchor.none': 'Belum ada jangkar yang dicetak atau dibawa kembali.',
  'anchor.undated': 'tanggal tidak disebut',
  'anchor.nobody': 'tanpa nama',
  'anchor.row-made': 'dicetak',
  'anchor.row-compared': 'dibawa kembali',
  'anchor.row': '#{{seq}}  {{is}}  {{size, number}} entri  {{who}}  {{signedOn}}  {{verdict}}',
  'anchor.mark-same': 'Sama',
  'anchor.mark-grown': 'Sama, dan telah bertambah',
  'anchor.mark-shorter': 'Ada entri yang hilang',
  'anchor.mark-forked': 'Riwayat lain',
  'anchor.mark-unknown-key': 'Tidak ditandatangani kunci yang dikenal di sini',
  'anchor.mark-other-locker': 'Dari loker lain',
  'anchor.mark-unreadable': 'Tidak terbaca',
  'anchor.verdict-same':
    'Log ini sama seperti ketika lembar ini ditandatangani: {{size, number}} entri dengan akar yang sama. Sesudahnya belum ada yang masuk.',
  'anchor.verdict-grown':
    'Log memuat semua {{size, number}} entri yang disebut lembar ini, tanpa perubahan, dan {{more, number}} sesudahnya. Sejak lembar ditandatangani tidak ada di antaranya yang dikeluarkan, diubah, atau disisipkan.',
  'anchor.verdict-shorter':
    'Log berisi {{size, number}} entri ketika lembar ini ditandatangani, dan kini {{found, number}}: {{missing, number}} hilang. Loker dikembalikan ke keadaan lama, atau dipendekkan. Jangan menganggapnya lengkap. Simpan lembar dan folder ini apa adanya, cari cadangan yang lebih baru atau paket bukti dari sesudahnya, dan sebutkan di sidang apa yang hilang.',
  'anchor.verdict-shorter-earlier':
    'Log berisi {{size, number}} entri ketika lembar ini ditandatangani, dan berakhir pada {{found, number}}, tempat log lain dari loker ini meneruskannya: {{missing, number}} hilang. Begitulah setelah cadangan yang lebih tua daripada lembar dipulihkan; begitu pula bila seseorang mengembalikannya. Cari cadangan yang lebih baru atau paket bukti dari sesudahnya, dan sebutkan di sidang apa yang hilang.',
  'anchor.verdict-forked':
    '{{size, number}} entri pertama log ini bukan yang ditandatangani pada lembar ini: kunci yang sama menandatangani dua riwayat, jadi salah satunya ditulis kemudian. Jangan andalkan loker ini. Simpan lembar dan folder ini apa adanya, jangan bekerja lebih lanjut di dalamnya, dan mintalah orang yang tidak terlibat memeriksa keduanya.',
  'anchor.verdict-unknown-key':
    'Lembar ini menyebut log ini, tetapi tidak ada kunci yang dikenal di sini yang menandatangani apa yang terbaca. Mungkin satu tanda tetap salah baca, lembarnya tidak asli, atau ditandatangani kunci yang lebih baru dan loker ini dikembalikan ke sebelum kunci itu ada. Baca sekali lagi lewat kodenya; bandingkan sidik pada lembar dengan sidik loker ini; dan tanyakan kepada penyimpannya.',
  'anchor.verdict-other-locker':
    'Lembar ini dari log lain ({{origin}}). Ia tidak mengatakan apa pun tentang loker ini. Buka loker yang bernama itu; bila seharusnya loker inilah, log-nya telah ditukar dengan yang lain.',
  'anchor.verdict-unreadable':
    'Ini bukan lembar yang utuh, jadi tidak ada yang dibandingkan: diperlukan 8 baris berisi 6 kelompok, atau isi kodenya.',
  'anchor.verdict-unreadable-somewhere':
    'Tiap kelompok cocok sendiri-sendiri, tetapi tidak bersama-sama, jadi tidak ada yang dibandingkan: begitulah bila ada dua salah ketik dalam satu kelompok. Cocokkan baris dengan kertas sekali lagi, atau pakai kodenya.',
  'anchor.fault-length': 'Baris {{row}}, kelompok {{group}} ({{typed}}): satu kelompok berisi lima tanda.',
  'anchor.fault-sign':
    'Baris {{row}}, kelompok {{group}} ({{typed}}): ada tanda yang tidak dipakai di lembar mana pun.',
  'anchor.fault-misprint':
    'Baris {{row}}, kelompok {{group}} ({{typed}}): ada salah ketik, atau kelompok sebelumnya terlewat.',
  'anchor.fault-missing': 'Mulai baris {{row}}, kelompok {{group}} belum ada.',
  'anchor.fault-left-over': 'Sesudah baris 8 ada lebih banyak daripada isi selembar ({{typed}}).',
  'anchor.more-faults': 'dan {{count}} lagi',
  'error.anchor-not-kept':
    'Lembar ini tidak terbaca, atau dari loker lain. Tidak ada yang disimpan dalam log. Bandingkan dahulu dengan log.',
  'error.anchor-unreadable':
    'Ini bukan lembar yang utuh, jadi tidak ada yang dibandingkan: diperlukan 8 baris berisi 6 kelompok, atau isi kodenya.',
  'error.anchor-file-unreadable':
    'Berkas {{file}} tidak dapat dibaca, jadi tidak ada yang dibandingkan. Periksa nama dan foldernya.',
  'error.anchor-file-too-large':
    'Berkas {{file}} terlalu besar untuk sebuah foto lembar, jadi tidak ada yang dibandingkan. Foto lembarnya, atau ketik barisnya.',
  'error.anchor-without-code':
    'Tidak ditemukan kode di {{file}}, jadi tidak ada yang dibandingkan. Foto lembar tegak lurus dari atas, dekat, dengan cahaya cukup, dan seluruh kode terlihat; atau ketik barisnya.',
  'error.anchor-nothing-given':
    'Tidak ada lembar yang diberikan, jadi tidak ada yang dibandingkan. Berikan barisnya, atau --file dengan isi kodenya.',
  'error.anchor-date':
    '"{{what}}" bukan tanggal berbentuk 2026-11-28 atau 2026-11-28T14:05. Tidak ada yang disimpan.',
  'error.anchor-keeper-too-long':
    'Nama penyimpan lebih panjang daripada {{most}} karakter. Tidak ada yang dicetak atau dicatat. Persingkat.',
  'error.anchor-without-keeper':
    'Tidak disebut siapa penyimpan kertasnya, jadi tidak ada yang disimpan: nilai jangkar terletak pada penyimpan yang dapat ditanyai. Berikan --kept-by.',
  'finding.anchor-shorter':
    'Lembar yang disimpan {{who}} (bertanggal tangan {{signedOn}}) menunjukkan bahwa log ini pernah berisi {{size, number}} entri; kini {{found, number}}. Loker dikembalikan ke keadaan lama, atau dipendekkan. Jangan menganggapnya lengkap; cari cadangan yang lebih baru.',
  'finding.anchor-forked':
    'Lembar yang disimpan {{who}} (bertanggal tangan {{signedOn}}) menunjukkan bahwa {{size, number}} entri pertama log ini dahulu lain: kunci yang sama menandatangani dua riwayat. Jangan andalkan loker ini sebelum jelas.',
  'problem.anchor-shorter':
    'Sebuah lembar, yang menurut keterangan disimpan {{who}} (bertanggal tangan {{signedOn}}), menunjukkan bahwa log pernah berisi {{size, number}} entri; kini {{found, number}}. Begitulah setelah cadangan yang lebih tua daripada lembar dipulihkan; begitu pula bila seseorang mengembalikannya. Cari cadangan yang lebih baru atau paket bukti dari sesudahnya.',
  'problem.anchor-forked':
    'Lembar yang disimpan {{who}} (bertanggal tangan {{signedOn}}) menunjukkan entri lain daripada {{size, number}} yang pertama di log ini.',
};
