import type { appStamps as en } from '../en/app-stamps.ts';

/** Stempel waktu di jendela: pengaturannya, keadaannya, dan jendela waktu yang terbukti. */
export const appStamps: Record<keyof typeof en, string> = {
  'stamps.title': 'Stempel waktu',
  'stamps.help':
    'Otoritas stempel waktu membuktikan sejak kapan log ini ada, tanpa bergantung pada jam perangkat ini. Yang dikirim hanya sidik log dan sebuah bilangan acak: tidak ada bukti, nama, atau alamat yang keluar.',
  'stamps.on': 'Stempel dengan sendirinya',
  'stamps.on-help': 'Setelah ada yang masuk, saat loker dibuka, dan berulang selama masih ada yang menunggu.',
  'stamps.authorities': 'Otoritas, menurut urutan ditanya',
  'stamps.none': 'Belum ada otoritas. Tambahkan alamat yang dipakai kantor Anda.',
  'stamps.ca': 'Dijamin oleh {{names}}',
  'stamps.no-ca': 'Tanpa sertifikat: stempelnya tidak membuktikan waktu sampai ada yang menjaminnya.',
  'stamps.up': 'Naikkan {{url}}',
  'stamps.down': 'Turunkan {{url}}',
  'stamps.remove': 'Hapus {{url}}',
  'stamps.add': 'Tambah otoritas…',
  'stamps.url': 'Alamat (http:// atau https://)',
  'stamps.ca-file': 'Sertifikat otoritas (PEM)',
  'stamps.ca-file-help':
    'Mintalah dari otoritasnya lewat jalan yang Anda percayai. Berkas itu disimpan dalam loker.',
  'stamps.add-do': 'Tambahkan',
  'stamps.now': 'Stempel sekarang',
  'stamps.newest': 'Stempel terakhir',
  'stamps.newest-says': '{{when}}, oleh {{authority}}; mencakup {{count, number}} entri',
  'stamps.never': 'Belum ada',
  'stamps.trust-trusted': 'Dijamin oleh sertifikat yang Anda berikan.',
  'stamps.trust-unvouched':
    'Sah dengan sendirinya, tetapi tidak mengarah ke sertifikat yang Anda berikan; tidak membuktikan waktu.',
  'stamps.trust-not-asked':
    'Sah dengan sendirinya; belum ada sertifikat yang menjamin otoritasnya, jadi belum membuktikan waktu.',
  'stamps.trust-revoked':
    'Sertifikat otoritasnya telah dicabut, jadi tidak dihitung. Sebutkan otoritas lain.',
  'stamps.trust-none': 'Stempel yang tersimpan tidak sah lagi. Periksa loker.',
  'stamps.waiting': 'Yang menunggu',
  'stamps.waiting-none': 'Tidak ada: seluruh isi log sudah di bawah stempel.',
  'stamps.waiting-says': '{{count, number}} entri, yang tertua dari {{when}} ({{span}} lalu)',
  'stamps.next': 'Dicoba lagi',
  'stamps.failed': 'Terakhir ditanya {{when}}',
  'stamps.line-stamped': 'stempel: lengkap',
  'stamps.line-unvouched': 'stempel: tanpa penjamin',
  'stamps.line-waiting': 'stempel: {{count, number}} menunggu',
  'stamps.line-failed': 'stempel: {{count, number}} menunggu, belum berhasil',
  'stamps.line-asking': 'stempel: sedang ditanya',
  'stamps.seconds': '{{count}} detik',
  'stamps.minutes': '{{count}} menit',
  'stamps.hours': '{{count}} jam',
  'stamps.days': '{{count}} hari',
  'error.tsa-not-vouched':
    'Stempel waktu {{tsa}} tidak mengarah ke sertifikat yang disimpan untuk otoritas ini. Stempel itu tidak disimpan. Berikan sertifikat otoritas ini, atau jangan percayai jawabannya.',
  'error.tsa-changed-meanwhile':
    '{{tsa}} tidak ada lagi dalam daftar loker ini, jadi sertifikatnya tidak dapat dipertahankan. Tidak ada yang diubah. Buka pengaturan lagi dan periksa daftarnya.',
  'error.tsa-twice': '{{tsa}} sudah ada dalam daftar. Tidak ada yang diubah. Sebut setiap otoritas sekali.',
  'window.title': 'Waktu masuk ke log',
  'window.not-before': 'Terbukti sesudah',
  'window.claimed': 'Dinyatakan',
  'window.not-after': 'Terbukti sebelum',
  'window.open': 'Belum terbukti',
  'window.open-nobody': 'Tidak ada otoritas yang ditanya',
  'window.open-before': 'Tidak ada stempel waktu sebelumnya',
  'window.open-after': 'Menunggu stempel waktu',
  'window.open-earlier-log': 'Log ini tidak distempel lagi: loker pernah dipulihkan',
  'window.entry-changed': 'Entrinya diubah',
  'window.by': 'menurut {{authority}}',
  'window.by-device': 'menurut jam perangkat ini',
  'window.span': 'Rentang terbukti: {{span}}',
  'window.outside':
    'Waktu yang dinyatakan di luar rentang yang terbukti. Jam perangkat ini, atau jam salah satu otoritas, tidak tepat waktu itu; yang mana tidak diketahui.',
  'window.clock-forward-before':
    'Sebelum butir ini masuk, jam perangkat ini maju {{span}} sekaligus ({{at}} menurut jam sesudahnya). Waktu yang dinyatakan menurut jam yang baru itu.',
  'window.clock-back-before':
    'Sebelum butir ini masuk, jam perangkat ini mundur {{span}} sekaligus ({{at}} menurut jam sesudahnya). Waktu yang dinyatakan menurut jam yang baru itu.',
  'window.clock-forward-after':
    'Sesudah butir ini masuk, jam perangkat ini maju {{span}} sekaligus ({{at}} menurut jam sesudahnya). Waktu yang dinyatakan menurut jam sebelumnya.',
  'window.clock-back-after':
    'Sesudah butir ini masuk, jam perangkat ini mundur {{span}} sekaligus ({{at}} menurut jam sesudahnya). Waktu yang dinyatakan menurut jam sebelumnya.',
  'window.clock-forward-around':
    'Sekitar masuknya butir ini, jam perangkat ini maju {{span}} sekaligus (diketahui {{at}} menurut jam sesudahnya). Apakah waktu yang dinyatakan menurut jam sebelum atau sesudahnya tidak diketahui.',
  'window.clock-back-around':
    'Sekitar masuknya butir ini, jam perangkat ini mundur {{span}} sekaligus (diketahui {{at}} menurut jam sesudahnya). Apakah waktu yang dinyatakan menurut jam sebelum atau sesudahnya tidak diketahui.',
  'window.impossible':
    'Sisi yang satu terbukti lebih akhir daripada sisi yang lain, padahal itu mustahil: salah satu otoritas keliru. Kedua waktu itu jangan dijadikan pegangan.',
  'window.faulty':
    '{{count}} stempel di sekitarnya salah, atau bukan seperti yang disebut log, jadi tidak dihitung. Periksa loker ini, dan biarkan apa adanya.',
  'window.revoked':
    '{{count}} stempel di sekitarnya tidak dihitung, karena sertifikat otoritasnya telah dicabut.',
  'window.looked-until': 'Pencabutan sertifikat diperiksa sampai {{at}}.',
  'window.not-looked':
    'Apakah sertifikat otoritasnya telah dicabut belum diketahui; ditanyakan begitu ada jaringan.',
  'window.unvouched':
    '{{count}} stempel di sekitarnya tidak dijamin siapa pun, jadi tidak membuktikan waktu. Berikan sertifikat otoritasnya di pengaturan.',
  'window.sheet':
    'Di atas kertas: log sesuai dengan sebuah lembar yang menurutnya sudah memuat butir ini. Bahwa {{who}} menyimpannya dan menandatanganinya pada {{signedOn}} adalah keterangan saat lembar diketik, dan tidak terbukti: mintalah lembarnya.',
  'window.sheet-undated':
    'Di atas kertas: log sesuai dengan sebuah lembar yang menurutnya sudah memuat butir ini. Bahwa {{who}} menyimpannya adalah keterangan saat lembar diketik, tanpa tanggal, dan tidak terbukti: mintalah lembarnya.',
  'window.help': 'Ini waktu butir masuk ke log loker ini, bukan waktu halaman atau foto itu dibuat.',
};
