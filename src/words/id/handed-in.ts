import type { handedIn as en } from '../en/handed-in.ts';

export const handedIn: Record<keyof typeof en, string> = {
  'error.received-text-too-long':
    'Keterangan penyerahan terlalu panjang: {{length}} huruf, paling banyak {{longest}}. Tidak ada yang dimasukkan. Singkatkan, dan tulis selebihnya sebagai catatan.',
  'error.received-text-unseen':
    'Keterangan penyerahan memuat karakter yang tidak tampak ({{character}}), sehingga yang tersimpan bukan yang terbaca. Tidak ada yang dimasukkan. Ketik ulang keterangan itu.',
  'error.received-when-not-a-time':
    'Bukan waktu penyerahan: {{what}}. Tidak ada yang dimasukkan. Tulis tanggal yang ada di kalender seperti 2026-11-25, atau beserta jam dan zonanya seperti 2026-11-25T14:05+07:00.',
  'error.received-when-without-zone':
    'Jam penyerahan {{what}} tidak menyebut zonanya, sehingga waktunya tidak pasti. Tidak ada yang dimasukkan. Tambahkan WIB, WITA, WIT, atau selisihnya seperti +07:00; atau tulis tanggalnya saja.',
  'error.received-when-in-future':
    'Waktu penyerahan {{what}} belum tiba menurut jam perangkat ini. Tidak ada yang dimasukkan. Periksa waktu itu dan zonanya, serta jam perangkat.',
  'error.received-when-too-early':
    'Waktu penyerahan {{what}} terlalu lampau untuk sebuah berkas. Tidak ada yang dimasukkan. Periksa tahunnya.',
  'app.error.received-when-not-a-time':
    'Waktu penyerahan ini tidak ada di kalender. Periksa tanggal dan jamnya.',
  'app.error.received-when-in-future':
    'Waktu penyerahan ini belum tiba menurut jam perangkat ini. Periksa tanggal, jam, dan zonanya, serta jam perangkat.',
  'app.error.received-when-too-early':
    'Waktu penyerahan ini terlalu lampau untuk sebuah berkas. Periksa tahunnya.',
  'handed-in.when': '{{when}} {{zone}}',
  'handed-in.no-zone': '{{when}}, zona tidak disebut',
  'handed-in.day': '{{when}}, jam tidak disebut',
  'handed-in.day-in-zone': '{{when}} ({{zone}}), jam tidak disebut',
  'handed-in.officers-word': 'menurut petugas yang membawanya masuk; berkas itu sendiri tidak menunjukkannya',
  'handed-in-later.title': 'Keterangan penyerahan',
  'handed-in-later.help':
    'Keterangan saat berkas dibawa masuk dapat dikoreksi atau ditambah di sini. Tiap keterangan tetap tersimpan, dengan siapa, kapan, dan alasannya.',
  'handed-in-later.stands': 'Yang berlaku: {{said}}',
  'handed-in-later.said': 'Dicatat oleh {{officer}}, {{time}}',
  'handed-in-later.before': 'Sebelumnya: {{said}}',
  'handed-in-later.nothing': 'tidak ada keterangan',
  'handed-in-later.as-brought': 'Menurut keterangan saat berkas dibawa masuk',
  'handed-in-later.correct': 'Koreksi atau tambah',
  'handed-in-later.why': 'Mengapa baru sekarang, atau apa yang keliru',
  'handed-in-later.why-help': 'Tercatat di samping keterangan Anda, dan ikut bila perkara diserahkan.',
  'handed-in-later.why-needed': 'Sebutkan alasannya.',
  'handed-in-later.keep': 'Catat',
  'receipt.corrected':
    'Keterangan di atas dikoreksi oleh {{officer}}, {{time}}: {{why}} Saat berkas dibawa masuk tertulis: {{was}}.',
  'error.not-handed-in':
    'Butir {{item}} tidak masuk sebagai berkas, sehingga tidak diserahkan siapa pun. Tidak ada yang ditulis. Tulis yang Anda ketahui sebagai catatan.',
  'error.handed-in-uncorrected':
    'Keterangan penyerahan {{item}} masih seperti saat berkas dibawa masuk; tidak ada yang dapat ditarik kembali. Tidak ada yang berubah.',
  'cli.help.handed-in': 'keterangan penyerahan berkas, setelah berkas dibawa masuk',
  'cli.help.handed-in-set':
    'menulis keterangan baru, seluruhnya, menggantikan yang berlaku; yang lama tetap tersimpan',
  'cli.help.handed-in-show': 'keterangan yang berlaku, dan yang sebelumnya',
  'cli.help.handed-in-clear': 'menarik kembali keterangan yang terakhir',
  'cli.option.handed-in-reason': 'mengapa baru sekarang, atau apa yang keliru',
  'cli.option.received-where': 'di mana diserahkan',
  'cli.option.received-when':
    'kapan diserahkan: 2026-11-25, atau "2026-11-25 14:05 WIB"; jam selalu dengan zonanya',
  'cli.label.received-where': 'di',
  'cli.label.received-when': 'pada',
  'bring-in.handed-in': 'Penyerahan',
  'bring-in.handed-in-hint': 'Dicatat sebagai keterangan Anda. Kosongkan yang tidak Anda ketahui.',
  'bring-in.where': 'Di mana',
  'bring-in.when': 'Kapan',
  'bring-in.today': 'Hari ini',
  'bring-in.now': 'Sekarang',
  'bring-in.clear-when': 'Kosongkan waktu',
  'bring-in.when-hint': 'Jam boleh dikosongkan bila tidak diketahui.',
  'bring-in.when-said': 'Akan dicatat: {{when}}',
  'bring-in.when-without-day': 'Jam saja tidak menyebut hari. Isi tanggalnya, atau kosongkan jamnya.',
  'bring-in.as-before': 'Sama seperti tadi: {{said}}',
  'cut-off.said': 'Keterangan penyerahan tetap: {{said}}.',
  'provenance.handed-in':
    'Menurut petugas yang membawanya masuk, diserahkan {{how}}. Berkas itu sendiri tidak menunjukkannya.',
  'provenance.handed-in-by': 'oleh {{who}}',
  'provenance.handed-in-at': 'di {{where}}',
  'provenance.handed-in-on': 'pada {{when}}',
  'item.fact-received-where': 'Tempat penyerahan (menurut petugas)',
  'item.fact-received-when': 'Waktu penyerahan (menurut petugas)',
  'handed-in.form-original': 'Berkas asli dari perangkatnya',
  'handed-in.form-forwarded': 'Diteruskan lewat aplikasi pesan',
  'handed-in.form-screenshot': 'Tangkapan layar',
  'handed-in.form-screenshot-again': 'Tangkapan layar dari tangkapan layar',
  'handed-in.form-photo-of-screen': 'Foto layar',
  'handed-in.form-recording-of-screen': 'Rekaman layar',
  'handed-in.form-copy': 'Salinan lain',
  'cli.option.received-how': 'dengan cara apa diserahkan: lewat kabel dari teleponnya, lewat WhatsApp',
  'cli.option.received-form':
    'dalam bentuk apa berkas itu diterima: original, forwarded, screenshot, screenshot-again, photo-of-screen, recording-of-screen, copy',
  'cli.value.way': 'cara',
  'cli.value.form': 'bentuk',
  'cli.label.received-how': 'lewat',
  'cli.label.received-form': 'bentuk',
  'bring-in.how': 'Cara penyerahan',
  'bring-in.way-cable': 'Lewat kabel dari perangkatnya',
  'bring-in.way-card': 'Dari kartu memori',
  'bring-in.way-nearby': 'Dikirim antarperangkat (Bluetooth, Quick Share, AirDrop)',
  'bring-in.way-whatsapp': 'Lewat WhatsApp',
  'bring-in.way-telegram': 'Lewat Telegram',
  'bring-in.way-e-mail': 'Lewat surel',
  'bring-in.way-link': 'Lewat tautan',
  'bring-in.form': 'Bentuk berkas yang diterima',
  'bring-in.form-hint':
    'Berkas yang diteruskan biasanya dikemas ulang oleh aplikasi pesan dan kehilangan datanya.',
  'bring-in.form-unsaid': 'Tidak disebut',
  'provenance.handed-in-by-way': 'dengan cara: {{how}}',
  'provenance.handed-in-form': 'dalam bentuk: {{form}}',
  'item.fact-received-how': 'Cara penyerahan (menurut petugas)',
  'item.fact-received-form': 'Bentuk yang diterima (menurut petugas)',
};
