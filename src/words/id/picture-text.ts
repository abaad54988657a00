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
  'error.ocr-reader-broken':
    'Pembaca teks berhenti pada gambar mana pun ({{detail}}), jadi bukan salah gambar ini. Gambarnya tersimpan seperti saat diterima. Tutup program lain bila memori penuh, lalu coba lagi.',
  'finding.pictures-changed':
    'Isi gambar “{{title}}” di disk bukan lagi yang disegel (gambar yang ditemukan berubah: {{count}}). Gambar itu tidak dibaca dan tidak boleh dipakai sebagai bukti. Salin folder loker, lalu periksa loker di pengaturan dan pulihkan dari cadangan.',
  'error.ocr-nothing-read':
    'Teks gambar ini belum dibaca, jadi belum ada yang dikoreksi. Bacalah dahulu teksnya.',
  'error.ocr-too-much-text':
    'Teks gambar ini lebih dari {{most}} MiB, lebih panjang daripada teks mana pun pada gambar. Teks itu tidak disimpan; gambarnya dan teks sebelumnya tetap. Persingkat teksnya, atau bawa masuk bagian gambar tersendiri.',
  'error.ocr-nothing-corrected':
    'Teks gambar ini belum dikoreksi, atau koreksinya sudah ditarik kembali. Tidak ada yang berubah. Muat ulang butirnya.',
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
  'ocr.waiting-again': 'Gambar ini menunggu giliran untuk dibaca lagi.',
  'ocr.failed-again': 'Gambar ini tidak dapat dibaca lagi. Teks yang sudah ada tetap.',
  'ocr.same-again': 'Dibaca lagi: hasilnya sama dengan yang sudah ada.',
  'ocr.confirmed-by': 'Dicocokkan dengan gambarnya oleh {{name}}, {{time}}',
  'ocr.taken-back-by': 'Koreksi ditarik kembali oleh {{name}}, {{time}}',
  'ocr.someone': 'seorang petugas',
  'ocr.reading-again': 'Yang berlaku lagi: bacaan program.',
  'ocr.correction-again': 'Yang berlaku lagi: koreksi sebelumnya.',
  'ocr.nothing-said': 'Tidak ada teks pada gambar ini, menurut petugas.',
  'ocr.confirm': 'Sudah cocok',
  'ocr.confirm-nothing': 'Memang tanpa teks',
  'ocr.confirm-help': 'Mencatat atas nama Anda bahwa bacaan ini sudah dicocokkan dengan gambarnya.',
  'ocr.take-back': 'Tarik kembali koreksi',
  'ocr.taken-back': 'Koreksi ditarik kembali. Koreksinya tetap terlihat di riwayat.',
  'ocr.earlier': 'Teks sebelumnya ({{count}})',
  'ocr.unshown': 'Ada berkas teks yang tersimpan tetapi tidak ditampilkan dan tidak dicari',
  'ocr.unshown-too-large':
    '{{role}}: lebih besar daripada {{most}} MiB, lebih dari teks mana pun pada gambar. Salinannya dapat disimpan dari tab Berkas.',
  'ocr.unshown-other-form': '{{role}}: bentuknya tidak dikenal. Salinannya dapat disimpan dari tab Berkas.',
  'ocr.copy': 'Salin',
  'ocr.copied': 'Teks disalin.',
  'ocr.correct': 'Koreksi',
  'ocr.correct-field': 'Teks seperti tertulis pada gambar, baris demi baris',
  'ocr.correct-help':
    'Teks Anda disimpan di samping hasil bacaan, dengan nama Anda dan waktunya; yang satu tidak menggantikan yang lain. Pencarian mendahulukan teks Anda dan menemukan keduanya.',
  'ocr.save': 'Simpan koreksi',
  'ocr.cancel': 'Batal',
  'ocr.word': '{{text}}, {{confidence}} %',
  'ocr.confidence': 'Keyakinan {{confidence}} %',
  'error.readings-unknown':
    '“{{readings}}” bukan pilihan teks gambar. Paket belum dibuat. Pilih salah satu: {{known}}.',
  'cli.value.which': 'yang-mana',
  'cli.option.readings':
    'teks pada gambar yang ikut: all (semua), checked (hanya yang dikoreksi atau dicocokkan petugas), atau none (tidak ada)',
  'warning.readings-go':
    'Teks yang dibaca pada gambar ikut: {{count}}, di antaranya belum dicocokkan siapa pun: {{unchecked}}. {{names}} Cocokkan dahulu, atau tinggalkan dengan --readings checked atau none.',
  'warning.readings-told':
    'Nama dan hash teks yang ditinggalkan tetap ikut, dari {{count}} gambar: keduanya ada dalam catatan bersegel yang datang bersama perkara ini atau yang ditulis versi lama, dan catatan itu tidak dapat diubah. Teksnya sendiri tidak ikut, tetapi teks pendek dapat ditebak dari hash-nya. {{names}} Jika itu tidak boleh terjadi, jangan serahkan paket ini: mintalah loker pertama membuat paket tanpa teks itu, lalu terima di loker baru.',
  'hand-over.readings-told':
    'Nama dan hash teks dari gambar-gambar ini tetap ikut: keduanya ada dalam catatan bersegel yang datang bersama perkara ini atau yang ditulis versi lama, dan catatan itu tidak dapat diubah. Teksnya sendiri tidak ikut, tetapi teks pendek dapat ditebak dari hash-nya. Jika itu tidak boleh terjadi, jangan serahkan paket ini: mintalah loker pertama membuat paket tanpa teks itu.',
  'hand-over.readings': 'Teks pada gambar',
  'hand-over.readings-count':
    'Gambar yang teksnya sudah dibaca: {{count}}. Belum dicocokkan siapa pun dengan gambarnya: {{unchecked}}.',
  'hand-over.readings-all': 'Ikutkan semua',
  'hand-over.readings-checked': 'Hanya yang sudah dicocokkan',
  'hand-over.readings-none': 'Jangan ikutkan',
  'hand-over.readings-all-hint':
    'Semua bacaan ikut, juga yang belum dilihat siapa pun. Hasil bacaan program bukan bukti dengan sendirinya.',
  'hand-over.readings-checked-hint':
    'Hanya teks yang dikoreksi atau dicocokkan petugas yang ikut. Hasil bacaan program ditahan, dan paket menyebutkannya; gambarnya tetap ikut.',
  'hand-over.readings-none-hint':
    'Teks gambar ditahan semua, dan paket menyebutkannya; gambarnya tetap ikut.',
  'hand-over.readings-told-of': 'Gambar yang hash teksnya tetap ikut',
  'hand-over.readings-unchecked': 'Bacaan yang belum dicocokkan',
  'search.in-ocr': 'Pada gambar',
  'settings.read-pictures': 'Baca teks pada gambar',
  'settings.read-pictures-help':
    'Gambar yang masuk dibaca satu per satu selagi tidak ada pekerjaan lain, agar teksnya dapat dicari. Tidak ada yang dikirim keluar dari komputer ini.',
  'palette.read-pictures-on': 'Baca teks pada gambar: nyalakan',
  'palette.read-pictures-off': 'Baca teks pada gambar: matikan',
  'said.ocr': 'Teks pada gambar dibaca oleh program.',
  'said.ocr-correction': 'Teks pada gambar dikoreksi oleh petugas.',
};
