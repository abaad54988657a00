import type { appSample as en } from '../en/app-sample.ts';

export const appSample: Record<keyof typeof en, string> = {
  'sample.open': 'Lihat-lihat dengan loker contoh',
  'sample.title': 'Loker contoh',
  'sample.subtitle':
    'Isinya rekaan: satu perkara dengan halaman, foto spanduk beserta catatannya, dan percakapan yang sebagian pesannya dipilih. Coba apa saja, dan buang kapan pun Anda mau.',
  'sample.here': 'Ini loker contoh; isinya rekaan. Jangan simpan bukti sungguhan di sini.',
  'sample.discard': 'Buang loker contoh',
  'sample.discard-own': 'Buang beserta milik Anda',
  'sample.keep': 'Jangan dibuang',
  'sample.unlock': 'Frasa sandi loker contoh: {{passphrase}}',
  'sample.officer': 'Petugas Contoh',
  'sample.agency': 'Pengawas Contoh',
  'sample.case-title': 'Dugaan pelanggaran netralitas ASN (contoh)',
  'sample.post': 'Unggahan dukungan kepada calon (contoh)',
  'sample.banner': 'Spanduk calon di pagar (contoh)',
  'sample.how': 'lewat WhatsApp, dikirim sebagai dokumen',
  'sample.place': 'Pagar depan Taman Contoh, Jalan Contoh',
  'sample.fixing': 'Diikat pada dua tiang bambu di depan pagar',
  'sample.observed': 'Dua orang mengikat talinya; satu memakai rompi',
  'sample.grounds': 'Yang terlihat memakai rompi; orangnya tidak dikenal',
  'sample.inferred': 'Tim pemenangan calon',
  'sample.gone': 'Tidak diketahui siapa yang menurunkan',
  'sample.quote': 'Pesan tentang spanduk (contoh)',
  'app.error.no-sample-open': 'Yang terbuka bukan loker contoh. Tidak ada yang dibuang.',
  'app.error.sample-has-own':
    'Di loker contoh ini ada yang Anda masukkan sendiri, yang ikut hilang bila loker dibuang. Bila itu bukti sungguhan, bawa dahulu berkas aslinya ke loker Anda sendiri.',
  'error.no-sample-open': 'Yang terbuka bukan loker contoh.',
  'error.sample-has-own': 'Di loker contoh ini ada butir milik orang yang memakainya.',
  'app.error.sample-passphrase-stays':
    'Frasa sandi loker contoh tidak dapat diganti: setiap orang harus dapat membukanya. Tidak ada yang diubah.',
  'error.sample-passphrase-stays': 'Frasa sandi loker contoh tidak dapat diganti.',
};
