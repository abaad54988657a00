/** Menelusuri sendiri, sebagaimana tampil di jendela. */
export const appVisit = {
  'visit.begin': 'Telusuri sendiri',
  'visit.begin-hint': 'Membuka peramban tempat Anda bekerja sendiri; Anda yang menentukan apa yang disimpan.',
  'visit.title': 'Menelusuri sendiri',
  'visit.end': 'Selesai',
  'visit.dismiss': 'Tutup daftar ini',
  'visit.no-page': 'Belum ada halaman yang terbuka di peramban. Bukalah di sana.',
  'visit.page-wanting':
    'Tidak ada yang diambil: belum ada halaman. Buka dahulu satu alamat di jendela peramban itu.',
  'visit.already': 'Peramban itu masih terbuka. Selesaikan dahulu penelusuran yang ini.',
  'visit.note': 'Catatan',
  'visit.note-hint': 'Apa yang tampak di sini? (boleh kosong)',
  'visit.take': 'Ambil',
  'visit.key-before': 'Di peramban:',
  'visit.key-after': 'Halaman disimpan apa adanya; jendelanya menyala sekejap.',
  'visit.mind':
    'Kata sandi yang Anda ketik tidak disimpan. Suka, ikuti, atau kiriman di sana sungguh terjadi, dan disebut dalam catatan.',
  'visit.snapshots': 'Potret',
  'visit.taking': 'Mengambil',
  'visit.keeping': 'Menyimpan',
  'visit.open-of': 'Buka potret {{number}}: {{title}}',
  'visit.over': 'Peramban sudah ditutup. Potret tersimpan: {{count, number}}.',
  'visit.over-died':
    'Peramban berakhir sendiri. Potret tersimpan: {{count, number}}. Profil tetap seperti semula.',
  'app.error.visit-under-way': 'Peramban untuk menelusuri sudah terbuka. Selesaikan dahulu.',
  'app.error.nowhere-to-browse':
    'Jendela peramban tidak dapat ditampilkan di layar ini. Tidak ada yang dilakukan. Telusuri di komputer dengan desktop, atau tangkap alamatnya.',
  'provenance.section-visit': 'Ditelusuri sendiri',
  'provenance.visit':
    'Halaman ini ada di depan seseorang di peramban yang terlihat dan disimpan apa adanya: potret ke-{{number}} dari penelusuran yang dimulai {{start}}. Halaman diminta pada {{opened}}; arsip memuat apa yang datang ke tabnya sejak itu.',
  'provenance.visit-acts':
    'Permintaan yang tidak akan dikirim Jejak sendiri, terkirim dalam penelusuran ini sampai saat itu: {{count, number}}. Masuk ke akun termasuk di dalamnya, begitu pula suka.',
  'provenance.visit-no-acts':
    'Dalam penelusuran ini sampai saat itu tidak terkirim permintaan yang tidak akan dikirim Jejak sendiri.',
  'provenance.visit-acts-list': 'Yang terkirim',
  'provenance.visit-withheld':
    'Permintaan yang disimpan tanpa isinya, karena ada kata sandi di dalam kolom atau di dalam yang dikirim: {{count, number}}.',
  'provenance.visit-addresses': 'Alamat yang ditampilkan tab itu',
} as const;
