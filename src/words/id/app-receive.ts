/** Menerima paket, dan yang datang dari loker lain, sebagaimana tampil di jendela. */
export const appReceive = {
  'palette.receive': 'Terima paket bukti',
  'receive.title': 'Terima ke loker ini',
  'receive.received': 'Diterima',
  'receive.hint':
    'Perkara masuk beserta log, kunci dan labelnya sendiri. Yang diamati loker lain tetap pengamatannya. Yang sudah ada di sini tidak diubah.',
  'receive.from': 'Siapa yang menyerahkan',
  'receive.from-hint': 'Nama dan jabatan. Tercatat di log.',
  'receive.whose-key':
    'Anda tidak memberi sidik kunci, jadi milik siapa paket ini hanya bersandar pada kata yang menyerahkannya.',
  'receive.start': 'Terima',
  'receive.running': 'Menerima paket',
  'receive.busy': 'Paket lain sedang diterima. Yang ini dapat masuk sesudahnya.',
  'receive.cancelled':
    'Dibatalkan. Perkara ada di daftar hanya bila sudah selesai disimpan; tidak ada yang tersimpan setengah.',
  'receive.not-intact': 'Paket tidak utuh lagi, jadi tidak ada yang disimpan darinya. Periksa lagi.',
  'receive.done-case': 'Perkara {{number}} ada di loker ini',
  'receive.done-merged': 'Digabungkan dengan perkara {{number}}',
  'receive.done-again': 'Tidak ada yang baru bagi perkara {{number}}',
  'receive.again':
    'Paket ini sudah pernah diterima, atau berasal dari loker ini sendiri. Tidak ada yang disimpan dan tidak ada yang diubah.',
  'receive.new': 'Baru: {{items, number}} butir, {{exhibits, number}} barang bukti',
  'receive.here': 'Butir yang sudah ada: {{count, number}}',
  'receive.to-case': 'Buka perkara',
  'receive.differs': 'Yang dikatakan lain oleh paket; yang ada di sini tetap',
  'receive.differs-more': 'dan {{count, number}} lagi, ada di log',
  'cases.received': 'diterima dari {{who}}',
  'cases.received-nobody': 'diterima',
  'overview.received': 'Datang dari loker lain',
  'overview.received-from':
    'Diterima pada {{time}} dari {{who}} oleh {{officer}}, dalam paket yang disegel pada {{sealed}}.',
  'overview.received-from-nobody':
    'Diterima pada {{time}} oleh {{officer}}, dalam paket yang disegel pada {{sealed}}. Siapa yang menyerahkannya tidak dicatat.',
  'overview.received-log': 'Nama lognya',
  'overview.received-key': 'Disegel dengan kunci',
  'custody.of-locker': '{{who}}, loker {{origin}}',
  'custody.takes-over': 'Diambil alih: {{what}}',
  'provenance.section-origin': 'Dari loker lain',
  'provenance.section-camera-there': 'Diambil di sana',
  'provenance.not-ours': 'Loker ini tidak mengamatinya sendiri. Yang berikut adalah catatan loker lain itu.',
  'provenance.first-captured': 'Ditangkap oleh {{officer}} di loker {{origin}} pada {{time}}.',
  'provenance.first-imported': 'Dibawa masuk oleh {{officer}} di loker {{origin}} pada {{time}}.',
  'provenance.first-derived': 'Dibuat dari butir lain oleh {{officer}} di loker {{origin}} pada {{time}}.',
  'provenance.through': 'Lalu diambil alih oleh loker {{origin}} pada {{time}}.',
  'provenance.came-from':
    'Datang dalam paket yang disegel pada {{sealed}}, diserahkan oleh {{who}} dan diterima pada {{time}} oleh {{officer}}.',
  'provenance.came-from-nobody':
    'Datang dalam paket yang disegel pada {{sealed}} dan diterima pada {{time}} oleh {{officer}}. Siapa yang menyerahkannya tidak dicatat.',
  'provenance.sealed-by': 'Sidik kunci yang menyegelnya',
} as const;
