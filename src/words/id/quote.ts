import type { quote as en } from '../en/quote.ts';

export const quote: Record<keyof typeof en, string> = {
  'cli.help.quote':
    'membuat butir dari beberapa pesan percakapan, sebagaimana ada dalam ekspornya, yang tidak berubah; butir itu dapat menjadi barang bukti',
  'cli.option.quote-from': 'nomor pesan pertama (n dalam berkas chat butir itu)',
  'cli.option.quote-to': 'nomor pesan terakhir',
  'cli.option.quote-title': 'namanya',
  'cli.option.quote-exhibit': 'menjadikannya barang bukti, dengan label berikutnya',
  'cli.option.quote-label': 'dengan --exhibit: labelnya; tanpa ini label berikutnya',
  'cli.option.quote-shows': 'dengan --exhibit: yang ditunjukkannya',
  'cli.option.quote-alone':
    'bersama perkara hanya pesan-pesan ini dan berkas yang disebutnya yang ikut, begitu menjadi barang bukti: ekspor dan sisanya tidak ikut',
  'cli.done.quoted':
    'Pesan {{from, number}} sampai {{to, number}} menjadi butir {{item}}. Ekspornya tidak berubah.',
  'cli.done.quoted-exhibit':
    'Pesan {{from, number}} sampai {{to, number}} menjadi butir {{item}}, barang bukti {{label}}. Ekspornya tidak berubah.',
  'step.quote': 'memilih pesan',
  'derived.quoted-messages': 'pesan-pesan pilihan dari percakapan',
  'derived.redacted-quoted-messages': 'pesan-pesan pilihan dari percakapan, yang diserahkan tanpa sisanya',
  'file-is.quote': 'Pesan-pesan pilihan sebagai halaman untuk dibaca dan dicetak',
  'quote.of':
    'Pesan {{from, number}} sampai {{to, number}} dari {{total, number}} dalam percakapan di {{title}}. {{form}}.',
  'quote.of-one':
    'Pesan {{from, number}} sampai {{to, number}} dari {{total, number}} dalam sebuah percakapan. {{form}}.',
  'quote.sha256': 'SHA-256 seluruh ekspor: {{sha256}}',
  'quote.names': 'Nama tertulis seperti dalam ekspor. Nama itu tidak menunjukkan siapa orangnya.',
  'quote.message': 'pesan {{n, number}}',
  'quote.left-before': 'Tidak disertakan sebelum ini: {{count, number}} pesan dan catatan.',
  'quote.left-after': 'Tidak disertakan sesudah ini: {{count, number}} pesan dan catatan.',
  'quote.none-before': 'Tidak ada yang mendahului: di sinilah ekspor dimulai.',
  'quote.none-after': 'Tidak ada yang menyusul: sampai di sinilah ekspor terbaca.',
  'quote.file': 'SHA-256 berkasnya: {{sha256}} (butir {{item}})',
  'quote.file-item': 'Berkasnya: butir {{item}}',
  'quote.chosen-one':
    'Pesan {{from, number}} dipilih. Shift dengan klik atau panah memilih sampai pesan lain.',
  'quote.chosen': 'Pesan {{from, number}} sampai {{to, number}} dipilih: {{count, number}}.',
  'quote.chosen-hidden': 'Saringan menyembunyikan {{count, number}} di antaranya; pesan itu ikut terpilih.',
  'quote.begin': 'Buat kutipan…',
  'quote.panel': 'Kutipan percakapan',
  'quote.help':
    'Pesan dari yang pertama sampai yang terakhir menjadi butir tersendiri, sebagaimana adanya. Di dalamnya disebut berapa pesan sebelum dan sesudahnya. Ekspornya tidak berubah.',
  'quote.title': 'Pesan {{from}} sampai {{to}}',
  'quote.name': 'Namanya',
  'quote.name-missing': 'Tulis namanya.',
  'quote.as-exhibit': 'Jadikan barang bukti',
  'quote.label': 'Label',
  'quote.label-next': 'Label berikutnya',
  'quote.shows': 'Yang ditunjukkannya',
  'quote.alone': 'Serahkan hanya pesan-pesan ini',
  'quote.alone-hint':
    'Ekspor dan yang lain yang diambil darinya tidak ikut saat perkara diserahkan, selama ini barang bukti. Berkas yang disebut pesan-pesan ini ikut, dengan keterangan siapa yang menyerahkan ekspornya.',
  'quote.whole-hint': 'Seluruh ekspor ikut saat perkara diserahkan.',
  'quote.make': 'Buat kutipan',
  'quote.close': 'Batal',
  'quote.stopped': 'Dihentikan. Tidak ada yang dibuat.',
  'quote.made': 'Kutipan sudah dibuat.',
  'quote.made-exhibit': 'Kutipan menjadi barang bukti {{label}}.',
  'quote.no-case': 'Masukkan dahulu percakapan ini ke perkara: kutipan selalu milik perkara.',
  'quote.made-of-it': 'Kutipan yang dibuat darinya:',
  'quote.link': '{{title}} ({{from, number}}–{{to, number}})',
  'quote.is-range':
    'Hanya pesan {{from, number}} sampai {{to, number}}. Tidak disertakan sebelumnya: {{before, number}}, sesudahnya: {{after, number}}.',
  'chat.open-file': 'Buka {{name}}',
  'chat.named-in': 'Dikirim dalam percakapan',
  'chat.in-message': 'Dari baris {{line, number}} percakapan',
  'error.no-conversation':
    'Butir {{item}} bukan ekspor percakapan. Tidak ada yang dibuat. Pilih butir ekspornya sendiri.',
  'error.no-such-messages':
    'Pesan {{from}} sampai {{to}} tidak ada dalam percakapan ini, yang berisi {{count, number}}. Tidak ada yang dibuat. Beri dua nomor pesan, yang lebih kecil dahulu.',
};
