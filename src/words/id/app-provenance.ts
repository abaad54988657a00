/** Bagaimana sebuah butir terjadi, dalam kalimat: dari catatan `capture` miliknya. */
export const appProvenance = {
  'provenance.taken':
    'Ditangkap pada {{start}} dengan {{product}} oleh Jejak {{version}} di perangkat “{{device}}” ({{system}}). Lamanya {{seconds}} detik.',
  'provenance.asked': 'Diminta: {{url}}',
  'provenance.reached': 'Dicapai: {{url}} (jawaban {{status}})',
  'provenance.reached-without-status': 'Dicapai: {{url}}',
  'provenance.replaced':
    'Halaman itu sendiri mengganti alamatnya menjadi {{url}}; untuk alamat itu tidak ada jawaban server',
  'provenance.redirect-server': 'Server mengarahkan ke {{url}} (jawaban {{status}})',
  'provenance.redirect-script': 'Halaman itu sendiri berpindah ke {{url}}',
  'provenance.server': 'Dari server di {{address}}, porta {{port}}, melalui {{protocol}}.',
  'provenance.no-server': 'Server mana yang menjawab tidak diketahui.',
  'provenance.tls': 'Sambungan terenkripsi ({{protocol}}, {{cipher}}).',
  'provenance.no-tls': 'Sambungan tidak terenkripsi: di perjalanan dapat dibaca atau diubah.',
  'provenance.certificate':
    'Sertifikat untuk {{subject}}, diterbitkan oleh {{issuer}}, berlaku dari {{from}} sampai {{to}}.',
  'provenance.trusted': 'Peramban memeriksa sertifikat itu dan menyatakannya sah.',
  'provenance.not-trusted':
    'Sertifikat itu TIDAK sah; petugas memilih tetap menangkap. Karena itu siapa yang menjawab tidak terjamin.',
  'provenance.clock-agrees': 'Jam perangkat ini dan jam server berselisih {{seconds}} detik: sejalan.',
  'provenance.clock-disagrees':
    'Jam perangkat ini dan jam server berselisih {{seconds}} detik. Waktu pada butir ini harus dibaca dengan mengingat hal itu.',
  'provenance.clock-not-known':
    'Tidak ada server yang menyebut waktunya, jadi jam perangkat ini tidak dapat dibandingkan.',
  'provenance.not-logged-in': 'Peramban dalam keadaan baru dan tidak masuk ke akun mana pun.',
  'provenance.profile-logged-in.yes':
    'Peramban memakai profil tersimpan {{profile}} dan sedang masuk: halaman itu bisa memuat yang tidak tampak bagi orang luar.',
  'provenance.profile-logged-in.no': 'Peramban memakai profil tersimpan {{profile}} dan tidak sedang masuk.',
  'provenance.profile-logged-in.not-known':
    'Peramban memakai profil tersimpan {{profile}}; dari halamannya tidak terlihat apakah sedang masuk.',
  'provenance.profile-no-address':
    'Profil itu tidak punya alamat, jadi sebelum dipakai tidak dilihat apakah masih masuk.',
  'provenance.viewport': 'Jendela {{width}} × {{height}} piksel, bahasa {{language}}, zona waktu {{zone}}.',
  'provenance.network':
    '{{responses, number}} jawaban atas {{requests, number}} permintaan tercatat, seluruhnya {{size}}.',
  'provenance.failed': 'Permintaan yang gagal: {{count, number}}',
  'provenance.refused': 'Permintaan yang ditolak karena akan berbuat sesuatu pada halaman: {{count, number}}',
  'provenance.not-named': 'dan {{count}} lagi',
  'provenance.incomplete': 'Jawaban yang tidak utuh dalam arsip: {{count, number}}',
  'provenance.secrets':
    'Rahasia yang dikeluarkan sebelum apa pun disimpan (kuki, kredensial): {{count, number}}',
  'provenance.actions': 'Yang dilakukan penangkapan pada halaman',
  'provenance.not-shown':
    'Ini mengatakan dari mana isinya datang dan bahwa isinya tidak berubah sejak itu. Ini tidak mengatakan bahwa isi halaman itu benar.',
  'provenance.section-taken': 'Penangkapan',
  'provenance.section-way': 'Dari alamat sampai halaman',
  'provenance.section-server': 'Server',
  'provenance.section-clock': 'Jam',
  'provenance.section-browser': 'Peramban',
  'provenance.section-network': 'Lalu lintas',
  'provenance.certificate-hash': 'SHA-256 sertifikat',
  'provenance.received': 'Dibawa masuk sebagai “{{name}}” pada {{time}}.',
  'provenance.received-from-nobody': 'Siapa yang menyerahkannya tidak dicatat.',
  'provenance.file-modified': 'Menurut berkas itu, terakhir diubah pada {{time}}; itu hanya pernyataan.',
  'provenance.saved-from': 'Disebut disimpan dari {{url}}; itu pernyataan orang yang membawanya masuk.',
  'provenance.kept-as-is': 'Isinya disimpan persis seperti saat datang.',
  'provenance.record-failed':
    'Catatan penangkapan ini tidak dapat dibaca di sini. Berkas yang tersimpan tidak berubah; simpan salinannya di bawah Berkas.',
  'provenance.section-shown': 'Yang tampak dan yang dikirim',
  'provenance.shown-all': 'Semua {{lines}} baris teks yang tampak ada dalam jawaban server.',
  'provenance.shown-some': '{{found}} dari {{lines}} baris teks yang tampak ada dalam jawaban server.',
  'provenance.shown-not-sent': '{{count}} baris memuat kata yang tidak ada dalam jawaban mana pun',
  'provenance.shown-assembled':
    '{{count}} baris terdiri dari kata-kata yang dikirim, tetapi tidak dalam urutan itu: disusun halaman sendiri, seperti waktu dan hitungan, atau diubah',
  'provenance.shown-not-shown':
    '{{count}} baris dari HTML yang diterima tidak tampak, atau ada yang hilang dari tengahnya',
  'provenance.shown-not-of-lists':
    '{{count}} teks dari daftar yang datang sebagai data tidak tampak, padahal sebagian besar isi daftarnya tampak',
  'provenance.shown-not-whole': 'Halaman atau jawabannya terlalu besar; sebagian tidak dibandingkan.',
  'provenance.shown-means':
    'Yang dibandingkan adalah kata dan urutannya, bukan letaknya. Kata yang tidak dikirim dapat ditulis oleh skrip halaman itu sendiri: bukan bukti adanya perubahan, tetapi patut diperiksa.',
};
