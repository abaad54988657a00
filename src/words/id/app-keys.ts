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
};
