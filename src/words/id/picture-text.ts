import type { pictureText as en } from '../en/picture-text.ts';

export const pictureText: Record<keyof typeof en, string> = {
  'cli.help.ocr':
    'Membaca teks pada gambar, luring, dalam bahasa Indonesia dan Inggris: dari butir yang disebut, atau dari semua gambar yang belum dibaca. Teksnya disimpan di samping gambar dan dapat dicari.',
  'cli.done.ocr': '{{item}}  {{confidence}} %  {{text}}',
  'cli.done.ocr-nothing': '{{item}}  tidak ada teks ditemukan',
  'cli.empty.ocr': 'Semua gambar sudah dibaca.',
  'cli.label.ocr': 'Teks pada gambar',
  'step.read-text': 'membaca teks pada gambar',
  'error.ocr-no-picture':
    'Butir {{item}} tidak punya gambar yang teksnya dapat dibaca. Tidak ada yang disimpan. Pilih gambar.',
  'error.ocr-undecodable':
    'Gambar ini tidak dapat dibuka ({{detail}}), jadi teksnya tidak dibaca. Gambarnya tersimpan seperti saat diterima. Lihat sendiri gambarnya, atau coba lagi.',
  'error.ocr-too-large':
    'Gambar ini terlalu besar untuk dibaca di sini ({{size}}). Gambarnya tersimpan seperti saat diterima. Bawa masuk bagian yang bertulisan sebagai gambar tersendiri.',
  'error.ocr-reader-died':
    'Pembacaan gambar ini terputus ({{detail}}). Gambarnya tersimpan seperti saat diterima. Coba lagi, atau ketik teksnya dalam catatan.',
  'error.ocr-nothing-read':
    'Teks gambar ini belum dibaca, jadi belum ada yang dikoreksi. Bacalah dahulu teksnya.',
  'ocr.title': 'Teks pada gambar',
  'ocr.read-by': 'Dibaca oleh program, {{time}}',
  'ocr.corrected-by': 'Dikoreksi oleh {{name}}, {{time}}',
  'ocr.is-reading': 'Hasil bacaan program bukan bukti dengan sendirinya: cocokkan dengan gambarnya.',
  'ocr.unsure': 'Program kurang yakin atas kata yang bergaris putus-putus di bawahnya.',
  'ocr.nothing': 'Tidak ada teks ditemukan pada gambar ini.',
  'ocr.waiting': 'Teks gambar ini belum dibaca; menunggu giliran.',
  'ocr.reading': 'Teks gambar ini sedang dibaca.',
  'ocr.failed': 'Teks gambar ini tidak dapat dibaca.',
  'ocr.unread': 'Teks gambar ini belum dibaca.',
  'ocr.read': 'Baca teksnya',
  'ocr.read-again': 'Baca lagi',
  'ocr.try-again': 'Coba lagi',
  'ocr.copy': 'Salin',
  'ocr.copied': 'Teks disalin.',
  'ocr.correct': 'Koreksi',
  'ocr.correct-field': 'Teks seperti tertulis pada gambar, baris demi baris',
  'ocr.correct-help':
    'Teks Anda disimpan di samping hasil bacaan, dengan nama Anda dan waktunya; yang satu tidak menggantikan yang lain. Pencarian mendahulukan teks Anda dan menemukan keduanya.',
  'ocr.save': 'Simpan koreksi',
  'ocr.cancel': 'Batal',
  'ocr.word': '{{text}}, {{confidence}} %',
  'ocr.word-list': 'Kata-kata pada gambar',
  'ocr.confidence': 'Keyakinan {{confidence}} %',
  'search.in-ocr': 'Pada gambar',
  'settings.read-pictures': 'Baca teks pada gambar',
  'settings.read-pictures-help':
    'Gambar yang masuk dibaca satu per satu selagi tidak ada pekerjaan lain, agar teksnya dapat dicari. Tidak ada yang dikirim keluar dari komputer ini.',
  'palette.read-pictures-on': 'Baca teks pada gambar: nyalakan',
  'palette.read-pictures-off': 'Baca teks pada gambar: matikan',
  'said.ocr': 'Teks pada gambar dibaca oleh program.',
  'said.ocr-correction': 'Teks pada gambar dikoreksi oleh petugas.',
};
