import type { custody as en } from '../en/custody.ts';

/** Rantai penjagaan sebuah butir: di baris perintah, di jendela, dan di kertas. */
export const custody: Record<keyof typeof en, string> = {
  'custody.help':
    'rantai penjagaan sebuah butir: setiap entri log yang menyangkutnya, dengan siapa, kapan dan untuk apa, dan dari kapan sampai kapan tidak dicatat siapa yang membukanya',
  'custody.option.case': 'seluruh log perkara ini, sebagai ganti satu butir',
  'custody.option.out': 'tulis sebagai catatan untuk dicetak, halaman HTML untuk lembar A4',
  'error.custody-of-what':
    'Belum disebut dari apa: sebutkan satu butir, atau perkara dengan --case, dan tidak keduanya. Tidak ada yang dibaca.',
  'custody.option.copy-why': 'untuk apa salinan keluar dari loker; tercatat di log bersamanya',
  'item.copy-why': 'Keperluan salinan (boleh kosong)',
  'item.copy-why-help': 'Tercatat di log bersama salinannya, dan ikut keluar dengan paket perkaranya.',
  'custody.option.no-viewings':
    'tidak mencatat siapa yang membuka butir di jendela; entri pertama log menyebutkannya, dan pengaturan di jendela dapat mengubahnya',
  'viewings.record': 'Catat setiap kali butir dibuka',
  'viewings.record-help':
    'Log lalu menyebut siapa yang membuka butir di jendela dan kapan, sekali untuk setiap petugas dan butir sampai layar dikunci, dan sekali lagi sesudah satu jam; entri itu ikut keluar dengan paket perkaranya. Yang hanya terlihat dalam daftar tidak dicatat: gambar kecil, panel samping, peta, potongan hasil pencarian. Salinan yang disimpan selalu dicatat. Setiap perubahan pengaturan ini adalah entri log.',
  'viewings.record-create':
    'Log lalu menyebut siapa yang membuka butir dan kapan, begitu juga paket perkaranya. Dapat diubah di pengaturan; log menyimpan siapa yang mengubahnya.',
  'viewings.said-nothing': 'Sekarang tidak dicatat: belum ada yang mengaturnya.',
  'viewings.said-on': 'Dicatat sejak {{at}}, diatur oleh {{who}}.',
  'viewings.said-off': 'Tidak dicatat sejak {{at}}, diatur oleh {{who}}.',
  'viewings.not-recorded':
    'Log tidak dapat mencatat bahwa Anda membuka butir ini. Buktinya utuh dan tetap dapat dilihat; rantai penjagaan kekurangan pembukaan ini. {{why}}',
  'custody-record.title-item': 'Catatan penjagaan butir bukti',
  'custody-record.title-case': 'Catatan penjagaan perkara',
  'custody-record.item': 'Butir',
  'custody-record.state': 'Keadaan',
  'custody-record.case': 'Perkara',
  'custody-record.inbox': 'belum ada: masih di kotak masuk',
  'custody-record.exhibit': 'Barang bukti',
  'custody-record.items': 'Butir',
  'custody-record.made-at': 'Dibuat pada (jam perangkat)',
  'custody-record.officer': 'Dibuat oleh',
  'custody-record.log': 'Log, entri, akar',
  'custody-record.size': '{{count, number}} entri',
  'custody-record.files': 'Berkas dan SHA-256-nya',
  'custody-record.file': 'Berkas',
  'custody-record.bytes': 'Bita',
  'custody-record.hash': 'SHA-256',
  'custody-record.entries': 'Rantai penjagaan, entri: {{count, number}}',
  'custody-record.openings': 'Pembukaan di jendela',
  'custody-record.all-recorded-item': 'Sejak butir ini masuk, setiap kali dibuka di jendela tercatat.',
  'custody-record.all-recorded-case':
    'Sejak perkara ini dibuka, setiap kali salah satu butirnya dibuka di jendela tercatat.',
  'custody-record.says': 'Yang dikatakan catatan ini',
  'custody-record.says-entries':
    'Setiap entri log yang menyangkut ini, seperti adanya ketika catatan dibuat, menurut urutan log. Entri loker lain berdiri menurut kata dan jamnya sendiri.',
  'custody-record.says-clock':
    'Waktu adalah waktu perangkat, dengan zonanya: sebuah pernyataan. Kapan paling lambat sebuah entri ada di log hanya dibuktikan stempel waktu.',
  'custody-record.says-officer':
    'Petugas adalah yang dipilih sebagai pelaksana saat itu; siapa pun yang tahu frasa sandi loker dapat memilih.',
  'custody-record.says-not': 'Yang tidak dikatakannya',
  'custody-record.not-proof':
    'Kertas ini tidak membuktikan bahwa log tidak berubah. Itu diperiksa dari paket bukti perkaranya, tanpa jaringan, atau dengan “jejak locker check”; nama log, jumlah entri dan akar di atas menyebut keadaan log yang harus termuat di dalamnya.',
  'custody-record.not-outside':
    'Apa yang terjadi pada salinan atau paket di luar loker tidak diketahui log; begitu juga siapa yang melihat butir dalam daftar, atau selama pembukaan tidak dicatat.',
  'custody-record.not-withheld':
    'Berkas yang ditahan dari sebuah paket disebut di paket itu sendiri (case.json), bukan di sini.',
  'custody-record.made-by': 'Yang membuat: nama, tanggal, tanda tangan',
  'custody-record.seen-by': 'Yang melihat: nama, tanggal, tanda tangan',
  'custody-record.print': 'Cetak catatan',
  'custody-record.save': 'Simpan catatan sebagai halaman',
  'custody-record.saved': 'Catatan menjadi halaman yang dapat dibuka dan dicetak peramban mana pun: {{file}}',
  'custody-record.file-name': 'Catatan penjagaan {{name}}.html',
};
