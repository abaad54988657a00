import type { appWalls as en } from '../en/app-walls.ts';

export const appWalls: Record<keyof typeof en, string> = {
  'wall.login-wall': '{{site}} meminta masuk',
  'wall.captcha': '{{site}} meminta bukti bukan robot',
  'wall.rate-limited': '{{site}} terlalu sering diminta',
  'wall.blocked': '{{site}} menolak',
  'wall.more':
    '{{count, number}} halaman lain dari situs ini menunggu, supaya tidak ikut menjadi halaman penolakan. Situs lain tetap ditangkap.',
  'wall.more_one':
    'Satu halaman lain dari situs ini menunggu, supaya tidak ikut menjadi halaman penolakan. Situs lain tetap ditangkap.',
  'wall.login-wall-do':
    'Masuk dengan profil di pengaturan, atau tangkap lagi halaman itu dengan profil yang sudah masuk.',
  'wall.captcha-do': 'Buka situs itu dengan profil dan jawab pertanyaannya, lalu lanjutkan.',
  'wall.rate-limited-do': 'Tunggu beberapa saat, lalu lanjutkan.',
  'wall.blocked-do': 'Coba lagi nanti, dari jaringan lain, atau dengan profil.',
  'wall.lift': 'Lanjutkan {{site}}',
  'wall.line': '{{site}} menunggu: {{count, number}}',
  'job.walled': 'Tertahan',
  'profiles.rename': 'Ganti nama',
  'profiles.rename-of': 'Ganti nama {{profile}}',
  'profiles.rename-do': 'Simpan',
  'profiles.rename-hint': 'Hasil tangkapan yang sudah ada tetap menyebut nama yang dipakai waktu itu.',
};
