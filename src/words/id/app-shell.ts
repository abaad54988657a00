import type { appShell as en } from '../en/app-shell.ts';

export const appShell: Record<keyof typeof en, string> = {
  'start.late': 'Jejak masih memulai',
  'start.late-help':
    'Isi loker Anda tidak tersentuh. Bila ini tidak hilang, tutup jendela, buka Jejak lagi, dan periksa apakah program lain membebani komputer.',
  'shell.open': 'Buka Jejak',
  'shell.quit': 'Keluar; yang sedang berjalan disegel apa adanya',
  'shell.pages': 'Jejak: {{count, number}} halaman akan ditangkap',
  'shell.watches': 'Jejak: {{count, number}} alamat dipantau',
  'shell.under-way': 'Jejak: ada pekerjaan yang berjalan',
  'start.again':
    'Jendela tadi berhenti dan dibuka ulang. Bukti Anda dan antrean tidak tersentuh; yang sedang diketik mungkin hilang, dan ekspor, pemeriksaan, atau pemasukan berkas yang berjalan telah terhenti dan ditawarkan lagi.',
  'shell.page-ends': 'Jendela terus berhenti',
  'shell.page-ends-help':
    'Bukti Anda tidak tersentuh. Jejak sekarang ditutup dan menyegel yang sedang berjalan. Buka lagi; bila ini tidak hilang, nyalakan ulang komputer, lalu pakai baris perintah, yang bekerja pada loker yang sama.',
  'shell.idle': 'Jejak: tidak ada yang berjalan',
  'menu.about': 'Tentang Jejak',
  'menu.hide': 'Sembunyikan Jejak',
  'menu.hide-others': 'Sembunyikan yang lain',
  'menu.unhide': 'Tampilkan semua',
  'menu.quit': 'Keluar dari Jejak',
  'menu.edit': 'Sunting',
  'menu.undo': 'Urungkan',
  'menu.redo': 'Ulangi',
  'menu.cut': 'Potong',
  'menu.copy': 'Salin',
  'menu.paste': 'Tempel',
  'menu.select-all': 'Pilih semua',
  'menu.window': 'Jendela',
  'menu.minimize': 'Ciutkan',
  'menu.zoom': 'Perbesar',
  'menu.close': 'Tutup',
  'menu.front': 'Bawa semua ke depan',
  'shell.goes-on': 'Jejak tetap berjalan tanpa jendela. Buka Jejak lagi untuk melihatnya.',
  'shell.unsaved': 'Ada ketikan yang belum tersimpan',
  'shell.unsaved-help':
    'Ketikan itu belum dicatat, atau tidak dapat disimpan sebagaimana adanya: lihat di tempat mengetiknya. Isi loker tidak tersentuh. Tetap di sini dan lihat yang pertama, atau tutup tanpa menyimpannya.',
  'shell.unsaved-more': 'dan {{count, number}} lagi',
  'shell.stay': 'Tetap di sini dan lihat',
  'shell.leave': 'Tutup tanpa menyimpan',
  'shell.ending': 'Jejak masih menutup loker',
  'shell.ending-help':
    'Yang sedang berjalan sedang disegel. Semua yang sudah dilaporkan tersimpan aman. Bila diakhiri sekarang, yang belum selesai ditawarkan lagi saat loker dibuka. Setelah tiga menit Jejak berakhir dengan sendirinya.',
  'shell.wait': 'Tunggu',
  'shell.end-now': 'Akhiri sekarang',
};
