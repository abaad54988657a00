import type { appKeys as en } from '../en/app-keys.ts';

export const appKeys: Record<keyof typeof en, string> = {
  'keys.pass': 'Lewati, pilihan tetap',
  'keys.select': 'Pilih baris, atau batal pilih',
  'keys.range': 'Pilih sampai di situ',
  'keys.all': 'Pilih semua',
  'keys.elsewhere': 'Di tempat tertentu',
  'keys.along': 'Butir atau perbedaan berikutnya, sebelumnya',
  'keys.move-exhibit': 'Pindahkan barang bukti',
  'keys.take-out': 'Keluarkan barang bukti, dari tombolnya',
  'keys.send': 'Selesai dengan teks berbaris banyak',
  'keys.out-of-replay': 'Keluar dari halaman arsip',
  'keys.shutter': 'Ambil gambar dengan kamera',
  'keys.single-on':
    'Huruf, angka, dan tanda yang ditekan sendiri dapat dimatikan di pengaturan, bagian Tampilan.',
  'keys.single-off':
    'Huruf, angka, dan tanda yang ditekan sendiri sedang dimatikan. Nyalakan di pengaturan, bagian Tampilan.',
  'settings.single-keys': 'Tombol yang ditekan sendiri',
  'settings.single-keys-help':
    'Huruf, angka, dan tanda, seperti E atau ?. Matikan bila Anda mendikte, atau sering tertekan tanpa sengaja; tombol bersama {{key}}, panah, dan Enter tetap berlaku.',
  'palette.single-keys-off': 'Matikan tombol yang ditekan sendiri',
  'palette.single-keys-on': 'Nyalakan tombol yang ditekan sendiri',
};
