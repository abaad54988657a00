/** Kunjungan: orang bekerja di peramban yang terlihat dan menyimpan apa yang ada di depannya. */
export const browse = {
  'cli.help.browse':
    'Buka peramban untuk bekerja sendiri. Alt+Shift+J di sana, atau Enter di sini, menyimpan halaman apa adanya: setiap potret menjadi satu butir. Berakhir bila jendelanya ditutup, atau dengan Ctrl-C.',
  'cli.note.browse':
    'Peramban dibuka. Potret: Alt+Shift+J di peramban, atau Enter di sini (dengan catatan: ketik dahulu). Selesai: tutup jendelanya, atau Ctrl-C di sini.',
  'cli.note.browse-died':
    'Peramban berakhir sendiri. Yang sudah dilaporkan tersimpan tetap aman; profil tetap seperti semula.',
  'cli.note.snapshot-taken': 'Terambil. Silakan lanjut; sedang disimpan.',
  'cli.note.downloaded': 'Sebuah berkas datang: {{name}}. Sedang disimpan.',
  'error.download-broken-off':
    'Sebuah berkas terputus sebelum selesai: {{url}}. Hanya alamatnya yang dicatat. Unduh lagi.',
  'error.download-not-kept':
    'Berkas yang datang tidak dapat disimpan: {{url}}. Alamatnya dicatat. Pastikan cakram masih lega, lalu unduh lagi.',
  'cli.done.browse': 'Potret tersimpan: {{count, number}}',
  'cli.option.record':
    'buat film seluruh penelusuran, tanpa suara: apa yang ditampilkan peramban, tab demi tab, menjadi satu butir tersendiri. Apa yang Anda biarkan tampil di halaman terlihat di dalamnya, kata sandi juga',
  'cli.note.recording':
    'Film penelusuran sedang dibuat, tanpa suara, paling lama 6 jam atau 2 GiB. Apa yang tampil di halaman terlihat di dalamnya: jangan tampilkan kata sandi.',
  'cli.done.recording': 'Film penelusuran tersimpan.',
  'step.recording': 'film penelusuran',
  'step.filming': 'merekam video',
  'reason.recording-limit': 'film mencapai batasnya (6 jam, atau 2 GiB); yang sudah ada disimpan',
  'error.film-empty':
    'Tidak ada yang masuk dari video ini: rekaman berakhir sebelum detik pertamanya tersimpan. Bahwa rekaman dimulai tercatat di log.',
  'error.nothing-recorded':
    'Film penelusuran tidak berisi gambar: peramban tidak menggambar apa pun, atau penyandi tidak dapat dijalankan. Potret tidak terpengaruh.',
  'reason.password-in-page': 'ada kata sandi di dalam kolom halaman',
  'reason.page-does-not-answer': 'halaman tidak menjawab: macet, atau menunggu di sebuah dialog; dibiarkan',
  'reason.no-copy': 'tidak ada salinan MHTML sebagai bahannya',
  'reason.from-copy':
    'dibuat dari salinan MHTML, karena halaman itu sendiri akan bergeser di depan orang yang membukanya',
  'reason.still-coming': 'jawaban yang masih dalam perjalanan; yang sudah datang disimpan',
  'error.nowhere-to-browse':
    'Di sini tidak ada layar untuk membuka jendela peramban. Tidak ada yang dilakukan. Telusuri di komputer dengan desktop (di Linux ditunjuk oleh DISPLAY atau WAYLAND_DISPLAY), atau tangkap alamatnya dengan jejak capture.',
  'error.no-page-to-keep':
    'Di depan peramban tidak ada halaman web. Tidak ada yang disimpan. Pindah ke tab halamannya, lalu ambil potret lagi.',
  'error.no-visit': 'Peramban sudah ditutup. Tidak ada yang disimpan. Buka lagi.',
  'error.visit-under-way': 'Peramban untuk menelusuri sudah terbuka. Selesaikan dahulu.',
} as const;
