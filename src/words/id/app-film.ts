/** Film penelusuran, sebagaimana tampil di jendela. */
export const appFilm = {
  'visit.record': 'Rekam filmnya',
  'visit.record-hint':
    'Film dari semua yang ditampilkan peramban, tanpa suara, sebagai butir tersendiri: paling lama 6 jam atau 2 GiB.',
  'visit.film': 'Film penelusuran',
  'visit.film-going': 'Film sedang dibuat.',
  'visit.film-mind': 'Apa yang tampil di halaman terlihat di dalamnya: jangan tampilkan kata sandi.',
  'visit.film-open': 'Buka film penelusuran',
  'film.of': 'Film penelusuran: {{title}}',
  'film.what':
    'Dibuat Jejak dari apa yang digambar peramban, tanpa suara. Dialog, menu, dan bilah alamat tidak ada di dalamnya.',
  'film.title': 'Film',
  'film.pages': 'Yang ada di depan',
  'film.tab': 'tab {{tab}}',
  'film.pages-more': 'Halaman lain yang tidak disebut: {{count, number}}.',
  'film.failed': 'Film ini tidak dapat diputar di sini. Berkasnya ada di Berkas.',
  'provenance.section-recording': 'Film penelusuran',
  'provenance.recording-what':
    'Film ini dibuat oleh Jejak sendiri, selagi seseorang bekerja di peramban yang terlihat: gambar halaman sebagaimana digambar peramban, tab demi tab, masing-masing pada waktunya menurut jam monotonik perangkat ini. Film tidak bersuara, dan tidak menampilkan bilah alamat maupun dialog. Di antara dua gambar, yang terdahulu tetap tampil. Gambarnya dimampatkan dan bukan salinan dari yang dikirim; yang dikirim ada di potret penelusuran.',
  'provenance.recording':
    'Dimulai {{start}} ({{zone}}) dan berlangsung {{length}}: {{pictures, number}} gambar berukuran {{width}} kali {{height}} piksel, dari {{product}}, oleh Jejak {{version}} di {{device}} ({{system}}).',
  'provenance.recording-left-out':
    'Gambar yang datang lebih cepat daripada yang dapat disimpan, dan digantikan oleh yang berikutnya: {{count, number}}.',
  'provenance.section-download': 'Diunduh sendiri',
  'provenance.download':
    'Seseorang membiarkan berkas ini datang selagi bekerja di peramban yang terlihat ({{product}}), dari {{url}}: diminta {{start}}, tiba {{end}}. Bitanya disimpan sebagaimana disimpan peramban, oleh Jejak {{version}} di {{device}}.',
  'provenance.download-page': 'Saat itu tabnya menampilkan {{url}}.',
  'provenance.download-no-answer':
    'Jawaban server tentangnya tidak diketahui: peramban tidak memberitahukannya untuk tautan yang menyebut dirinya unduhan.',
  'provenance.download-answer': 'Jawaban server (status {{status}})',
} as const;
