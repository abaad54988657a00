import type { redact as en } from '../en/redact.ts';

export const redact: Record<keyof typeof en, string> = {
  'cli.help.redact':
    'Membuat salinan gambar yang sebagian dihitamkan, terkait dengan aslinya yang tidak berubah. Bila salinan itu barang bukti, aslinya dan segala yang dibuat darinya tidak ikut ke paket.',
  'cli.option.redact-role': 'gambar mana dari butir itu: screenshot, viewport, original …',
  'cli.option.redact-box':
    'kotak yang dihitamkan, dalam piksel gambar: kiri,atas,lebar,tinggi, lalu alasannya; boleh berulang',
  'cli.option.redact-reason': 'mengapa ditutupi, bila kotaknya tidak menyebutnya; tercatat di log',
  'cli.option.redact-title': 'nama salinan; tidak diambil dari aslinya',
  'cli.done.redacted':
    'Salinan disunting {{item}} dibuat dari {{role}}. Aslinya tidak berubah. Jadikan salinan itu barang bukti agar aslinya tidak ikut ke paket.',
  'cli.option.redact-suggested':
    'menutupi juga yang ditemukan pada gambar untuk ditutupi (nama dan foto Anda, NIK, nomor telepon)',
  'cli.option.redact-instead': 'salinan memakai label aslinya, yang tidak lagi menjadi barang bukti',
  'cli.option.redact-shows': 'dengan --instead: yang ditunjukkan barang bukti; tidak diambil dari aslinya',
  'cli.done.redacted-instead':
    'Salinan disunting {{item}} dibuat dari {{role}}; kini menjadi barang bukti menggantikan aslinya, yang tidak berubah.',
  'cli.value.box': 'kotak',
  'redact.title': 'Salinan disunting ({{role}})',
  'step.redact': 'menutupi bagian gambar',
  'error.not-a-picture-box':
    '"{{what}}" bukan kotak. Tidak ada yang dibuat. Tulis kiri,atas,lebar,tinggi dalam piksel, dan alasannya bila perlu, misalnya 40,12,180,32,NIK.',
  'error.box-outside-picture':
    'Kotak {{box}} di luar gambar ({{size}} piksel). Tidak ada yang dibuat. Perbaiki kotaknya.',
  'error.picture-undecodable':
    'Gambar ini tidak dapat dibuka ({{detail}}). Tidak ada yang dibuat; aslinya tidak berubah. Pilih gambar lain dari butir itu.',
  'error.not-a-picture':
    '{{role}} bukan gambar, atau terlalu besar untuk disunting. Tidak ada yang dibuat. Pilih gambar dari butir itu.',
  'error.item-without-case':
    'Butir {{item}} belum masuk perkara. Tidak ada yang dibuat. Masukkan dahulu: jejak file.',
  'error.redaction-without-box':
    'Salinan disunting perlu paling sedikit satu kotak. Tidak ada yang dibuat. Tandai yang ditutupi.',
  'error.redaction-without-reason':
    'Penyuntingan perlu alasan, sebab alasan itu tercatat di log. Tidak ada yang dibuat. Tulis alasannya.',
  'error.original-is-exhibit':
    '{{label}} adalah asli (atau turunan lain dari asli) dari salinan disunting {{copy}}: keduanya tidak dapat diserahkan bersama. Tidak ada paket yang dibuat. Keluarkan salah satunya dari barang bukti (--label "").',
  'error.original-was-received':
    'Asli dari salinan disunting {{copy}} datang dalam paket dari loker lain, dan isi log paket itu ikut diserahkan. Tidak ada paket yang dibuat. Keluarkan {{copy}} dari barang bukti, atau minta salinan disunting dari loker asalnya.',
};
